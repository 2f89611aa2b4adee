"""A service with the checker in this process, and one in processes of its own."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from serve_samples import SECRET, InProcess
from starlette.testclient import TestClient

from factcheck.pipeline import Checker, open_checker
from factcheck.serve.app import Service, make_app
from factcheck.serve.callbacks import Callbacks
from factcheck.serve.guard import Guard
from factcheck.serve.metrics import Metrics
from factcheck.serve.options import ServeOptions
from factcheck.serve.tokens import Tokens

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture(scope="session")
def checker(_own_cache: None) -> Checker:
    """Return a checker, opened once."""
    return open_checker()


@pytest.fixture
def checking(checker: Checker) -> InProcess:
    """Return what the service checks with."""
    return InProcess(checker)


@pytest.fixture
def client_of(checking: InProcess) -> Callable[..., TestClient]:
    """Return a function that makes a client of a service with some options, tokens and hosts to call back."""

    def make(
        token_file: Path | None = None,
        pauses: tuple[float, ...] = (0.0,),
        **options: Any,  # noqa: ANN401
    ) -> TestClient:
        serve_options = replace(ServeOptions(), **options)
        metrics, tokens = Metrics(), Tokens(token_file, {})
        callbacks = Callbacks(
            serve_options.callback_hosts, SECRET, serve_options.max_jobs, metrics, pauses=pauses
        )
        guard = Guard(tokens, serve_options.hosts)
        service = Service(checking, serve_options, guard, callbacks, metrics)
        client = TestClient(make_app(service), base_url="http://127.0.0.1", raise_server_exceptions=False)
        client.app_state["callbacks"] = callbacks
        return client

    return make


@pytest.fixture
def client(client_of: Callable[..., TestClient]) -> TestClient:
    """Return a client of a service without tokens."""
    return client_of()
