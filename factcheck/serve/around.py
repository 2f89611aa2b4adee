"""What is done around every request: the guard, the headers of safety, the access log, the count.

The log names the route and not the path, which a client may have filled with anything.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from anyio import current_time
from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import Response

from factcheck.serve.problem import MEDIA_TYPE, Problem

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from factcheck.serve.guard import Guard
    from factcheck.serve.metrics import Metrics

_ROUTES = frozenset(
    ("/", "/v1/check", "/v1/batch", "/v1/rules", "/healthz", "/readyz", "/metrics", "/openapi.json", "/docs")
)
_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH"})
_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:;"
        " base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}
_log = logging.getLogger("factcheck.access")


class Around:
    """The outermost layer of the application."""

    def __init__(self, app: ASGIApp, guard: Guard, metrics: Metrics) -> None:
        """Wrap an application."""
        self._app, self._guard, self._metrics = app, guard, metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        began, seen = current_time(), _Seen()

        async def send_on(message: Message) -> None:
            if message["type"] == "http.response.start":
                seen.status = message["status"]
                headers = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    headers.setdefault(name, value)
            elif message["type"] == "http.response.body":
                seen.length += len(message.get("body", b""))
            await send(message)

        try:
            self._guard.check(scope["path"], Headers(scope=scope))
        except Problem as problem:
            response = Response(problem.body(), problem.status, problem.headers, MEDIA_TYPE)
            await response(scope, receive, send_on)
        else:
            await self._app(scope, receive, send_on)
        finally:
            self._tell(scope, seen, current_time() - began)

    def _tell(self, scope: Scope, seen: _Seen, seconds: float) -> None:
        route = _route(scope["path"])
        method = scope["method"] if scope["method"] in _METHODS else "OTHER"
        self._metrics.requests.labels(route, str(seen.status)).inc()
        self._metrics.seconds.labels(route).observe(seconds)
        _log.info("%s %s %d %d bytes %.0f ms", method, route, seen.status, seen.length, seconds * 1000)


class _Seen:
    """What of an answer has gone out."""

    status = 500
    length = 0


def _route(path: str) -> str:
    if path.startswith("/page/"):
        return "/page"
    return path if path in _ROUTES else "other"
