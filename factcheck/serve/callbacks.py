"""Checks whose answer is sent to an address later, signed so that the receiver can trust it.

An address is called only if its host was named when the service started, so that a client cannot make the
service reach what the client itself cannot.

Source: https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
"""

from __future__ import annotations

import asyncio
import logging
import secrets
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import httpx
import standardwebhooks

from factcheck.errors import SettingsError
from factcheck.serve.options import is_loopback
from factcheck.serve.problem import Problem, busy

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence

    from factcheck.serve.answer import Answer
    from factcheck.serve.metrics import Metrics

VARIABLE = "FACTCHECK_WEBHOOK_SECRET"
PAUSES = (0.0, 1.0, 5.0, 25.0)  # seconds before each try
_SECONDS = 10.0  # for one try
_PORTS = {"https": 443, "http": 80}
_LEAST_SECRET = 24  # bytes, as the specification has it
_log = logging.getLogger("factcheck.serve")


class Callbacks:
    """The checks that will be answered later."""

    def __init__(
        self, hosts: Sequence[str], secret: str, most: int, metrics: Metrics, pauses: Sequence[float] = PAUSES
    ) -> None:
        """Allow these hosts, each `name` or `name:port`, and sign with this secret (`whsec_...`).

        Raises:
            SettingsError: there are hosts and no secret that can sign.
        """
        self._hosts = frozenset(host.lower() for host in hosts)
        self._webhook = _webhook(secret) if hosts else None
        self._most, self._metrics, self._pauses = most, metrics, tuple(pauses)
        self._tasks: set[asyncio.Task[None]] = set()

    def accept(self, url: str, checking: Callable[[], Awaitable[Answer]]) -> str:
        """Take on a check, and return its number.

        Raises:
            Problem: 422 the address may not be called; 503 as many are in hand as are taken on.
        """
        self._check_address(url)
        if len(self._tasks) >= self._most:
            raise busy("as many callbacks are in hand as are taken on", 10)
        number = f"msg_{secrets.token_hex(12)}"
        task = asyncio.ensure_future(self._run(number, url, checking))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return number

    async def close(self, seconds: float) -> None:
        """Finish what is in hand, for so long; say how much was lost."""
        if self._tasks:
            _, left = await asyncio.wait(self._tasks, timeout=seconds)
            for task in left:
                task.cancel()
            if left:
                _log.warning("%d callbacks were lost at the end", len(left))

    def _check_address(self, url: str) -> None:
        if self._webhook is None:
            raise Problem(422, "this service makes no callbacks", "start it with --callback-host")
        try:
            parts = urlsplit(url)
            port = parts.port or _PORTS.get(parts.scheme)
        except ValueError:
            raise Problem(422, "'callback' is no address") from None
        host = (parts.hostname or "").lower()
        plain = parts.scheme == "http" and is_loopback(host)
        if not host or not (parts.scheme == "https" or plain) or parts.username or parts.password:
            raise Problem(422, "'callback' must be an https address, without a user's name in it")
        default = port == _PORTS[parts.scheme]
        if f"{host}:{port}" not in self._hosts and not (default and host in self._hosts):
            raise Problem(422, "'callback' names a host that this service may not call")

    async def _run(self, number: str, url: str, checking: Callable[[], Awaitable[Answer]]) -> None:
        try:
            answer = await checking()
            kind = "check.done" if answer.status == 200 else "check.failed"
            status, body = answer.status, answer.body.decode()
        except Problem as problem:
            kind, status, body = "check.failed", problem.status, problem.body().decode()
        payload = f'{{"type": "{kind}", "id": "{number}", "status": {status}, "result": {body}}}'
        self._metrics.callbacks.labels(await self._deliver(number, url, payload)).inc()

    async def _deliver(self, number: str, url: str, payload: str) -> str:
        """Send until it is received, refused, or has been tried often enough."""
        async with httpx.AsyncClient(
            timeout=_SECONDS, follow_redirects=False, trust_env=False, limits=httpx.Limits(max_connections=1)
        ) as client:
            for pause in self._pauses:
                await asyncio.sleep(pause)
                status = await self._send(client, number, url, payload)
                if status is not None and 200 <= status < 300:
                    return "delivered"
                if status is not None and status < 500 and status not in {408, 425, 429}:
                    _log.warning("callback %s was refused with %d", number, status)
                    return "refused"
        _log.warning("callback %s was given up after %d tries", number, len(self._pauses))
        return "given_up"

    async def _send(self, client: httpx.AsyncClient, number: str, url: str, payload: str) -> int | None:
        """Return the status of one try; None when there was no answer. The answer's body is not read."""
        now = datetime.now(UTC)
        headers = {
            "content-type": "application/json",
            "user-agent": "factcheck",
            "webhook-id": number,
            "webhook-timestamp": str(int(now.timestamp())),
            "webhook-signature": self._signature(number, now, payload),
        }
        try:
            async with asyncio.timeout(_SECONDS):
                async with client.stream("POST", url, content=payload.encode(), headers=headers) as response:
                    return response.status_code
        except (httpx.HTTPError, httpx.InvalidURL, TimeoutError, OSError):
            return None

    def _signature(self, number: str, now: datetime, payload: str) -> str:
        if self._webhook is None:
            raise RuntimeError("there is no secret")
        return self._webhook.sign(number, now, payload)


def _webhook(secret: str) -> standardwebhooks.Webhook:
    hint = f"set {VARIABLE}: python3 -c \"import base64,secrets; print('whsec_' + base64.b64encode(secrets.token_bytes(32)).decode())\""  # noqa: E501 - to be copied
    try:
        webhook = standardwebhooks.Webhook(secret)
    except Exception as fault:
        raise SettingsError("callbacks need a secret to sign them with", VARIABLE, hint) from fault
    if len(secret.removeprefix("whsec_")) * 3 // 4 < _LEAST_SECRET:
        raise SettingsError(f"the secret is shorter than {_LEAST_SECRET} bytes", VARIABLE, hint)
    return webhook
