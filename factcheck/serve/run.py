"""Runs the service: address, processes, signals, in the order that a clean start and a clean end need."""

from __future__ import annotations

import asyncio
import logging
import os
import signal
import socket
from contextlib import suppress
from typing import TYPE_CHECKING

import uvicorn

from factcheck.errors import SettingsError
from factcheck.serve.app import Service, make_app
from factcheck.serve.callbacks import VARIABLE, Callbacks
from factcheck.serve.guard import Guard
from factcheck.serve.logs import set_up_logs
from factcheck.serve.metrics import Metrics
from factcheck.serve.options import is_loopback
from factcheck.serve.pool import Pool
from factcheck.serve.watch import watch_files

if TYPE_CHECKING:
    from factcheck.serve.options import ServeOptions
    from factcheck.serve.tokens import Tokens

_log = logging.getLogger("factcheck.serve")
# Connections beyond what can be in hand or waiting are answered by uvicorn itself, with a bare 503.
_CONNECTIONS = 1000


def run_service(options: ServeOptions, tokens: Tokens) -> None:
    """Serve until a signal ends it; requests in hand are finished.

    Raises:
        SettingsError: the address cannot be used, or is open to others and has no token.
        FactcheckError: a rule, facts or settings file is wrong.
    """
    if not is_loopback(options.host) and not tokens.any:
        message = f"{options.host} is open to others: tokens are needed"
        hint = "give --token-file FILE or set FACTCHECK_TOKENS, or bind to 127.0.0.1"
        raise SettingsError(message, hint=hint)
    metrics = Metrics()
    callbacks = Callbacks(options.callback_hosts, os.environ.get(VARIABLE, ""), options.max_jobs, metrics)
    with _bind(options.host, options.port) as bound:
        set_up_logs(access=options.access_log)
        asyncio.run(_serve(options, tokens, metrics, callbacks, bound))


async def _serve(
    options: ServeOptions, tokens: Tokens, metrics: Metrics, callbacks: Callbacks, bound: socket.socket
) -> None:
    pool = Pool(options.loading, options.limits, metrics)
    loop = asyncio.get_running_loop()
    starting = asyncio.ensure_future(pool.start())
    # while it starts; later uvicorn handles it, and raises it again when it has ended, which this takes too
    loop.add_signal_handler(signal.SIGTERM, starting.cancel)
    try:
        await starting
        loop.add_signal_handler(signal.SIGHUP, lambda: pool.later(pool.reload()))
        watching = asyncio.ensure_future(watch_files(pool, options.reload_seconds))
        guard = Guard(tokens, tuple(host.lower() for host in options.hosts))
        service = Service(pool, options, guard, callbacks, metrics)
        server = _Server(_config(options, make_app(service)))
        with suppress(KeyboardInterrupt):
            await server.serve([bound])
        watching.cancel()
        await callbacks.close(options.grace_seconds)
        _log.info("ended")
    except asyncio.CancelledError:
        _log.info("ended before it had started")
    finally:
        await pool.close()


class _Server(uvicorn.Server):
    """Says where it listens as soon as it does, and not before."""

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Begin to listen."""
        await super().startup(sockets)
        host, port = sockets[0].getsockname()[:2] if sockets else ("", 0)
        _log.info("listening on http://%s:%d", f"[{host}]" if ":" in host else host, port)


def _config(options: ServeOptions, app: object) -> uvicorn.Config:
    return uvicorn.Config(
        app,  # type: ignore[arg-type]
        log_config=None,
        access_log=False,
        server_header=False,
        lifespan="off",
        ws="none",
        limit_concurrency=_CONNECTIONS,
        timeout_keep_alive=15,
        timeout_graceful_shutdown=options.grace_seconds,
    )


def _bind(host: str, port: int) -> socket.socket:
    """Take the address before anything is loaded, so that a taken one is told at once."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    bound = socket.socket(family, socket.SOCK_STREAM)
    bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        bound.bind((host.strip("[]"), port))
    except (OSError, OverflowError) as fault:
        bound.close()
        reason = fault.strerror if isinstance(fault, OSError) and fault.strerror else str(fault)
        raise SettingsError(f"the address cannot be used: {reason}", f"{host}:{port}") from fault
    return bound
