"""Checks that are answered later: signed, only to hosts that were named, tried a bounded number of times."""

from __future__ import annotations

import asyncio
import json
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import TYPE_CHECKING, Any

import pytest
import standardwebhooks
from serve_samples import SECRET

from factcheck.serve.answer import Answer
from factcheck.serve.callbacks import Callbacks
from factcheck.serve.metrics import Metrics
from factcheck.serve.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from starlette.testclient import TestClient


class Receiver(HTTPServer):
    """Keeps what it is sent, and answers with the next of its statuses, or 204."""

    def __init__(self) -> None:
        """Listen on a free port."""
        super().__init__(("127.0.0.1", 0), _Handler)
        self.got: list[tuple[dict[str, str], bytes]] = []
        self.statuses: list[int] = []

    @property
    def host(self) -> str:
        """Its name and port."""
        return f"127.0.0.1:{self.server_port}"


class _Handler(BaseHTTPRequestHandler):
    server: Receiver

    def do_POST(self) -> None:
        """Keep the request."""
        body = self.rfile.read(int(self.headers["content-length"]))
        self.server.got.append(({k.lower(): v for k, v in self.headers.items()}, body))
        status = self.server.statuses.pop(0) if self.server.statuses else 204
        self.send_response(status)
        if status == 302:
            self.send_header("Location", "/elsewhere")
        self.end_headers()

    def log_message(self, *_arguments: object) -> None:
        """Say nothing."""


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    """Return a CMS that waits to be called."""
    with Receiver() as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield server
        server.shutdown()
        thread.join()


async def checked() -> Answer:
    """The answer of a story that passes."""
    return Answer(200, b'{"verdict": "pass"}', "pass")


def call(receiver: Receiver, metrics: Metrics, tries: int = 3, checking: Any = checked) -> None:  # noqa: ANN401
    """Take on one check, and wait until its callback has ended."""

    async def run() -> None:
        callbacks = Callbacks([receiver.host], SECRET, 1, metrics, pauses=(0.0,) * tries)
        callbacks.accept(f"http://{receiver.host}/checked", checking)
        await callbacks.close(30)

    asyncio.run(run())


def ended(metrics: Metrics, result: str) -> bool:
    """Whether one callback has ended so."""
    return f'factcheck_callbacks_total{{result="{result}"}} 1.0' in metrics.text().decode()


def test_the_result_is_sent_signed(receiver: Receiver) -> None:
    """The receiver's own library verifies the signature, and a changed body fails."""
    metrics = Metrics()
    call(receiver, metrics)
    ((headers, body),) = receiver.got
    sent = standardwebhooks.Webhook(SECRET).verify(body, headers)
    assert (sent["type"], sent["status"], sent["result"]) == ("check.done", 200, {"verdict": "pass"})
    assert sent["id"] == headers["webhook-id"]
    with pytest.raises(standardwebhooks.WebhookVerificationError):
        standardwebhooks.Webhook(SECRET).verify(body.replace(b"pass", b"warn"), headers)
    assert ended(metrics, "delivered")


def test_a_receiver_that_is_down_is_tried_again(receiver: Receiver) -> None:
    """An error of the receiver's is tried again under the same id, so that it can tell a copy."""
    receiver.statuses = [500, 429]
    metrics = Metrics()
    call(receiver, metrics)
    assert len(receiver.got) == 3
    assert len({headers["webhook-id"] for headers, _ in receiver.got}) == 1
    assert ended(metrics, "delivered")


def test_tries_are_bounded(receiver: Receiver) -> None:
    """A receiver that never answers well is given up, and counted."""
    receiver.statuses = [500] * 9
    metrics = Metrics()
    call(receiver, metrics)
    assert len(receiver.got) == 3
    assert ended(metrics, "given_up")


@pytest.mark.parametrize("status", [302, 400, 410])
def test_a_refusal_is_final_and_redirects_are_not_followed(receiver: Receiver, status: int) -> None:
    """A redirect could lead to a host that was not named."""
    receiver.statuses = [status]
    metrics = Metrics()
    call(receiver, metrics)
    assert len(receiver.got) == 1
    assert ended(metrics, "refused")


def test_a_check_that_fails_is_told_too(receiver: Receiver) -> None:
    """The receiver learns of a story that took too long."""

    async def slow() -> Answer:
        raise Problem(504, "the story took longer than 10 s")

    call(receiver, Metrics(), checking=slow)
    sent = json.loads(receiver.got[0][1])
    assert (sent["type"], sent["status"], sent["result"]["status"]) == ("check.failed", 504, 504)


@pytest.mark.parametrize(
    "url",
    [
        "http://cms.example/x",  # not over TLS
        "https://other.example/x",
        "https://cms.example:8443/x",
        "https://cms.example@other.example/x",
        "https://other.example#@cms.example/",
        "https://me:secret@cms.example/x",
        "https://cms.example.other.example/",
        "http://169.254.169.254/latest/meta-data",
        "http://127.0.0.1:8722/v1/check",
        "http://[::1]/",
        "ftp://cms.example/x",
        "file:///etc/passwd",
        "//cms.example/x",
        "https://cms.example:99999/",
        "https://[cms.example/",
        "https:///x",
        "",
        "x" * 5000,
    ],
)
def test_only_named_hosts_are_called(client_of: Callable[..., TestClient], url: str) -> None:
    """A client cannot make the service reach what the client itself cannot."""
    client = client_of(callback_hosts=("cms.example",))
    answer = client.post("/v1/check", json={"text": "x", "callback": url})
    assert answer.status_code == 422
    assert "'callback'" in answer.json()["detail"]


def test_a_callback_is_answered_at_once(client_of: Callable[..., TestClient], receiver: Receiver) -> None:
    """The client gets a number, and the result comes under it."""
    client = client_of(callback_hosts=(receiver.host,))
    story = {"text": "Australia's prime minister, Scott Morrison, ate.", "published": "2023-05-10"}
    with client:
        answer = client.post("/v1/check", json={**story, "callback": f"http://{receiver.host}/checked"})
        assert answer.status_code == 202
        client.portal.call(client.app_state["callbacks"].close, 30)  # type: ignore[union-attr]
    sent = json.loads(receiver.got[0][1])
    assert (sent["id"], sent["result"]["verdict"]) == (answer.json()["id"], "block")


def test_a_batch_has_no_callbacks(client_of: Callable[..., TestClient]) -> None:
    """A story of a batch with a callback is refused, and the others are checked."""
    client = client_of(callback_hosts=("cms.example",))
    stories = [{"text": "x", "callback": "https://cms.example/"}, {"text": "x"}]
    results = client.post("/v1/batch", json={"stories": stories}).json()["results"]
    assert [result.get("status", 200) for result in results] == [422, 200]


def test_callbacks_in_hand_are_bounded() -> None:
    """A flood of callbacks is refused with a time to come back at."""

    async def run() -> None:
        callbacks = Callbacks(["cms.example"], SECRET, 1, Metrics())
        never = asyncio.Event()

        async def waits() -> Answer:
            await never.wait()
            return await checked()

        callbacks.accept("https://cms.example/", waits)
        with pytest.raises(Problem) as refused:
            callbacks.accept("https://cms.example/", waits)
        assert (refused.value.status, refused.value.headers) == (503, {"Retry-After": "10"})
        await callbacks.close(0)

    asyncio.run(run())
