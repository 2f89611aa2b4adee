"""The checker as a service: an HTTP API for CMSs, and a page for editors.

`body`, `answer` and `problem` need no web library, and `factcheck hook` uses them alone. A check runs in a
worker process (`pool`, `nursery`, `worker`), so that a story that takes too long is ended without the others.
"""
