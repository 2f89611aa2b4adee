"""The HTTP API: routes, each a few lines over what the other modules do."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.responses import FileResponse, JSONResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from factcheck.serve import metrics, openapi
from factcheck.serve.around import Around
from factcheck.serve.body import read_batch, read_check
from factcheck.serve.problem import MEDIA_TYPE, Problem
from factcheck.serve.receive import receive_json

if TYPE_CHECKING:
    from starlette.requests import Request

    from factcheck.serve.answer import Answer
    from factcheck.serve.body import CheckRequest
    from factcheck.serve.callbacks import Callbacks
    from factcheck.serve.guard import Guard
    from factcheck.serve.metrics import Metrics
    from factcheck.serve.options import ServeOptions

PAGE = Path(__file__).parent / "page"
_AT_ONCE = 2  # stories of one batch that are in hand or wait for a worker


class Checking(Protocol):
    """What checks: the pool of workers, or in tests a checker in the process."""

    @property
    def rules(self) -> list[dict[str, Any]]:
        """The rules in force."""

    @property
    def ready(self) -> bool:
        """Whether there is a worker."""

    @property
    def reload_failed(self) -> bool:
        """Whether older rules and facts stay in force."""

    @property
    def waiting(self) -> int:
        """How many stories wait."""

    async def check(self, body: bytes, *, patient: bool = False) -> Answer:
        """Return the answer to a story as it was sent."""


@dataclass(frozen=True, slots=True)
class Service:
    """What the routes work with."""

    checking: Checking
    options: ServeOptions
    guard: Guard
    callbacks: Callbacks
    metrics: Metrics

    async def check(self, request: Request) -> Response:
        """`POST /v1/check`."""
        body = await self._receive(request)
        story = read_check(body)
        if story.callback is not None:
            number = self.callbacks.accept(story.callback, lambda: self._checked(body, patient=True))
            return JSONResponse({"id": number}, 202)
        answer = await self._checked(body)
        return Response(
            answer.body, answer.status, media_type="application/json" if answer.status == 200 else MEDIA_TYPE
        )

    async def batch(self, request: Request) -> Response:
        """`POST /v1/batch`."""
        stories = read_batch(await self._receive(request), self.options.max_stories)
        at_once = asyncio.Semaphore(_AT_ONCE)

        async def result(story: bytes) -> bytes:
            async with at_once:
                try:
                    _refuse_callback(read_check(story))
                    return (await self._checked(story, patient=True)).body
                except Problem as problem:
                    return problem.body()

        results = await asyncio.gather(*map(result, stories))
        return Response(b'{"results": [' + b", ".join(results) + b"]}", media_type="application/json")

    async def rules(self, _request: Request) -> Response:
        """`GET /v1/rules`."""
        keys = ("id", "severity", "status", "title", "why")
        return JSONResponse({"rules": [{key: rule[key] for key in keys} for rule in self.checking.rules]})

    async def healthz(self, _request: Request) -> Response:
        """`GET /healthz`: the process answers."""
        return JSONResponse({"status": "ok"})

    async def readyz(self, _request: Request) -> Response:
        """`GET /readyz`: stories can be checked; whether the newest files are in force."""
        ready = self.checking.ready
        reload = "failed: older rules and facts stay in force" if self.checking.reload_failed else "ok"
        document = {"status": "ready" if ready else "not ready", "reload": reload}
        return JSONResponse(document, 200 if ready else 503, {} if ready else {"Retry-After": "5"})

    async def tell_metrics(self, _request: Request) -> Response:
        """`GET /metrics`."""
        self.metrics.waiting.set(self.checking.waiting)
        return Response(self.metrics.text(), media_type=metrics.MEDIA_TYPE)

    async def _receive(self, request: Request) -> bytes:
        return await receive_json(request, self.options.max_bytes, self.options.body_seconds)

    async def _checked(self, body: bytes, *, patient: bool = False) -> Answer:
        answer = await self.checking.check(body, patient=patient)
        self.metrics.count(answer)
        return answer


def _refuse_callback(story: CheckRequest) -> None:
    if story.callback is not None:
        raise Problem(422, "a story of a batch has no callback", "send it to /v1/check")


def make_app(service: Service) -> Starlette:
    """Return the application."""
    document = openapi.document()

    async def tell_openapi(_request: Request) -> Response:
        return JSONResponse(document)

    async def tell_docs(_request: Request) -> Response:
        return Response(openapi.page(document), media_type="text/html")

    async def show_page(_request: Request) -> Response:
        return FileResponse(PAGE / "index.html")

    return Starlette(
        routes=[
            Route("/v1/check", service.check, methods=["POST"]),
            Route("/v1/batch", service.batch, methods=["POST"]),
            Route("/v1/rules", service.rules),
            Route("/healthz", service.healthz),
            Route("/readyz", service.readyz),
            Route("/metrics", service.tell_metrics),
            Route("/openapi.json", tell_openapi),
            Route("/docs", tell_docs),
            Route("/", show_page),
            # The fact graph is drawn by the same script on this page and in the HTML report.
            Mount("/page", StaticFiles(directory=PAGE, packages=[("factcheck.report", "drawing")])),
        ],
        middleware=[Middleware(Around, guard=service.guard, metrics=service.metrics)],
        exception_handlers={Problem: _tell_problem, HTTPException: _tell_http, Exception: _tell_fault},
    )


async def _tell_problem(_request: Request, problem: Exception) -> Response:
    if not isinstance(problem, Problem):
        raise problem
    return Response(problem.body(), problem.status, problem.headers, MEDIA_TYPE)


async def _tell_http(request: Request, fault: Exception) -> Response:
    """Tell what the framework itself found: no such path, or a method that the path does not have."""
    status = fault.status_code if isinstance(fault, HTTPException) else 500
    headers = dict(getattr(fault, "headers", None) or {})
    if status == 405:
        headers.setdefault("Allow", "GET, HEAD")
        headers["Allow"] = ", ".join(sorted(headers["Allow"].split(", ")))
    details = {404: "there is nothing at this path", 405: "this path does not have that method"}
    problem = Problem(status, details.get(status, "the request cannot be answered"), "see /docs", headers)
    return await _tell_problem(request, problem)


async def _tell_fault(request: Request, _fault: Exception) -> Response:
    return await _tell_problem(request, Problem(500, "a fault of the service"))
