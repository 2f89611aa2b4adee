"""The service's log: one line an event, on standard error, without a word of any story."""

from __future__ import annotations

import logging
import sys


def set_up_logs(*, access: bool) -> None:
    """Write our events and the server's, and each request if `access`."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    for name, level in (
        ("factcheck.serve", logging.INFO),
        ("factcheck.access", logging.INFO if access else logging.WARNING),
        ("uvicorn.error", logging.WARNING),
    ):
        log = logging.getLogger(name)
        log.handlers, log.propagate = [handler], False
        log.setLevel(level)
