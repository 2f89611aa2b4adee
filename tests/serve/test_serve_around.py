"""Tokens, headers, pages, signs of life, metrics, log."""

from __future__ import annotations

import logging
import os
import re
from typing import TYPE_CHECKING

import pytest

from factcheck.errors import SettingsError
from factcheck.serve import openapi
from factcheck.serve.app import PAGE
from factcheck.serve.body import KEYS
from factcheck.serve.options import ServeOptions, is_loopback
from factcheck.serve.run import run_service
from factcheck.serve.tokens import Tokens

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from command_line import Run
    from serve_samples import InProcess
    from starlette.testclient import TestClient

OLD, NEW = "an-old-token-of-length", "a-new-token-of-length"


def bearer(token: str) -> dict[str, str]:
    """The header that names a token."""
    return {"authorization": f"Bearer {token}"}


def test_with_tokens_a_request_must_name_one(client_of: Callable[..., TestClient], tmp_path: Path) -> None:
    """Without a token, or with a wrong one, nothing is checked; signs of life and pages stay open."""
    file = tmp_path / "tokens"
    file.write_text(f"# desk\n{OLD}\n\n{NEW}\n")
    client = client_of(token_file=file)
    assert client.get("/v1/rules").status_code == 401
    assert client.get("/v1/rules").headers["www-authenticate"].startswith("Bearer")
    assert client.get("/v1/rules", headers=bearer("wrong")).status_code == 401
    assert client.get("/v1/rules", headers={"authorization": f"Basic {OLD}"}).status_code == 401
    assert client.get("/v1/rules", headers=bearer(OLD)).status_code == 200
    assert client.get("/v1/rules", headers=bearer(NEW)).status_code == 200
    assert client.get("/metrics").status_code == 401
    assert {client.get(path).status_code for path in ("/", "/healthz", "/readyz", "/docs")} == {200}


def test_a_token_is_rotated_without_a_restart(client_of: Callable[..., TestClient], tmp_path: Path) -> None:
    """The file is read again when it changes; a token taken out of it is refused from then on."""
    file = tmp_path / "tokens"
    file.write_text(OLD)
    client = client_of(token_file=file)
    assert client.get("/v1/rules", headers=bearer(OLD)).status_code == 200
    file.write_text(NEW)
    assert client.get("/v1/rules", headers=bearer(OLD)).status_code == 401
    assert client.get("/v1/rules", headers=bearer(NEW)).status_code == 200
    file.write_text("")
    assert client.get("/v1/rules", headers=bearer(NEW)).status_code == 401


def test_tokens_that_cannot_be_read_again_stay(client_of: Callable[..., TestClient], tmp_path: Path) -> None:
    """A file that is away for a moment locks nobody out."""
    file = tmp_path / "tokens"
    file.write_text(OLD)
    client = client_of(token_file=file)
    file.unlink()
    assert client.get("/v1/rules", headers=bearer(OLD)).status_code == 200


def test_a_short_token_is_refused() -> None:
    """A word that can be guessed is no token."""
    with pytest.raises(SettingsError, match="fewer than 16"):
        Tokens(None, {"FACTCHECK_TOKENS": "secret"})


def test_an_open_address_needs_tokens(run: Run) -> None:
    """Bound to more than loopback without tokens, the service does not start."""
    ended = run("serve", "--host", "0.0.0.0", "--port", "0")  # noqa: S104
    assert ended.code == 2
    assert "tokens are needed" in ended.err


@pytest.mark.parametrize(
    ("host", "loopback"),
    [("127.0.0.1", True), ("::1", True), ("localhost", True), ("0.0.0.0", False), ("example.org", False)],  # noqa: S104
)
def test_loopback_is_told_from_other_addresses(host: str, loopback: bool) -> None:
    """Only this machine's own addresses are."""
    assert is_loopback(host) is loopback


def test_a_taken_port_is_told(run: Run) -> None:
    """Another service on the port is said in one line, with exit code 2."""
    import socket  # noqa: PLC0415 - only here

    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        ended = run("serve", "--port", other.getsockname()[1])
    assert ended.code == 2
    assert "the address cannot be used" in ended.err


def test_another_host_name_is_refused(client_of: Callable[..., TestClient]) -> None:
    """A page of the web whose name was made to lead here gets nothing (DNS rebinding)."""
    client = client_of(hosts=("cms.example",))
    assert client.get("/v1/rules", headers={"host": "evil.example"}).status_code == 421
    assert client.get("/v1/rules", headers={"host": "cms.example:8722"}).status_code == 200
    assert client.get("/v1/rules", headers={"host": "[::1]:8722"}).status_code == 200


def test_every_answer_has_the_headers_of_safety(client: TestClient) -> None:
    """Pages may load nothing from elsewhere, and no answer is kept or guessed at."""
    for path in ("/", "/docs", "/healthz", "/nowhere", "/page/page.js"):
        headers = client.get(path).headers
        assert "default-src 'none'; script-src 'self'" in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "no-referrer"


def test_the_pages_load_nothing_from_elsewhere(client: TestClient) -> None:
    """No page names another server's script, style or picture, and none has a script of its own inside."""
    for path in ("/", "/docs"):
        page = client.get(path)
        assert page.headers["content-type"].startswith("text/html")
        for address in re.findall(r'(?:src|href)="([^"]*)"', page.text):
            assert address.startswith(("/", "#")), address
            if not address.startswith("#"):
                assert client.get(address).status_code == 200
        assert not re.search(r"<script(?![^>]*\bsrc=)|\son\w+=|\sstyle=", page.text)


def test_the_page_can_only_read_its_own_files(client: TestClient) -> None:
    """A path cannot climb out of the page's folder."""
    assert client.get("/page/..%2fapp.py").status_code == 404
    assert client.get("/page/../app.py").status_code == 404
    assert (PAGE / "index.html").is_file()


def test_the_description_has_every_route_and_key(client: TestClient) -> None:
    """What can be asked and sent is described."""
    document = client.get("/openapi.json").json()
    routes = {route.path for route in client.app.routes}  # type: ignore[attr-defined]
    assert set(document["paths"]) == routes - {"/", "/docs", "/page", "/openapi.json"}
    assert tuple(openapi.document()["components"]["schemas"]["CheckRequest"]["properties"]) == KEYS
    for path in document["paths"]:
        assert path in client.get("/docs").text


def test_the_rules_in_force_are_told(client: TestClient) -> None:
    """A client can show what is checked."""
    rules = client.get("/v1/rules").json()["rules"]
    assert "outdated-officeholder" in {rule["id"] for rule in rules}
    assert set(rules[0]) == {"id", "severity", "status", "title", "why"}


def test_a_service_without_workers_is_not_ready(client: TestClient, checking: InProcess) -> None:
    """A load balancer is told not to send stories."""
    assert client.get("/readyz").json() == {"status": "ready", "reload": "ok"}
    checking.ready, checking.reload_failed = False, True
    answer = client.get("/readyz")
    assert answer.status_code == 503
    assert answer.json()["reload"].startswith("failed")
    assert client.get("/healthz").status_code == 200


def test_counters_hold_no_word_of_a_story(client: TestClient, caplog: pytest.LogCaptureFixture) -> None:
    """Metrics and log tell routes, counts and times, whatever the story or the path says."""
    with caplog.at_level(logging.INFO):
        text = "Hemlock. Australia's prime minister, Scott Morrison, ate."
        client.post("/v1/check?x=Hemlock", json={"text": text, "published": "2023-05-10"})
        client.get("/Hemlock")
        client.post("/v1/check", json={"Hemlock": 1})
    metrics = client.get("/metrics").text
    assert 'factcheck_verdicts_total{verdict="block"} 1.0' in metrics
    assert 'factcheck_requests_total{route="other",status="404"} 1.0' in metrics
    assert 'factcheck_findings_total{rule="outdated-officeholder"} 1.0' in metrics
    assert "POST /v1/check 200" in caplog.text
    ours = "\n".join(r.getMessage() for r in caplog.records if r.name.startswith("factcheck"))
    assert "Hemlock" not in metrics + ours


def test_callbacks_need_a_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    """A service that would call back unsigned does not start."""
    monkeypatch.delenv("FACTCHECK_WEBHOOK_SECRET", raising=False)
    with pytest.raises(SettingsError, match="secret"):
        run_service(ServeOptions(callback_hosts=("cms.example",)), Tokens(None, os.environ))
