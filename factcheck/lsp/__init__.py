"""The language server: findings in an editor while a story is written.

`server.create_server` joins it: documents come in whole, `debounce` waits until typing rests, `checking`
reads and checks a text as the file it will be, `answers` turns the report into diagnostics, hovers and quick
fixes, `positions` counts as the protocol does. The only code that touches pygls and lsprotocol.
"""
