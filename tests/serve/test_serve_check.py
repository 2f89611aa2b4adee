"""`POST /v1/check` and `/v1/batch`: verdicts, offsets, faults."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest
from starlette.requests import Request

from factcheck.serve import openapi
from factcheck.serve.problem import Problem, busy
from factcheck.serve.receive import receive_json

if TYPE_CHECKING:
    from collections.abc import Callable

    from serve_samples import InProcess
    from starlette.testclient import TestClient
    from starlette.types import Message

WRONG = "Australia's prime minister, Scott Morrison, opened the bridge on Monday."
RIGHT = "Australia's prime minister, Anthony Albanese, opened the bridge on Monday."
DAY = "2023-05-10"


def schema(name: str) -> dict[str, Any]:
    """A schema of the API's description, with what it refers to."""
    return {"$ref": f"#/components/schemas/{name}", "components": openapi.document()["components"]}


def test_a_wrong_officeholder_blocks_the_story(client: TestClient) -> None:
    """A story with Scott Morrison as prime minister in May 2023 must not go out."""
    answer = client.post("/v1/check", json={"text": WRONG, "published": DAY})
    assert answer.status_code == 200
    assert answer.json()["verdict"] == "block"
    (finding,) = answer.json()["report"]["findings"]
    assert finding["rule"] == "outdated-officeholder"
    assert WRONG[finding["span"]["start"] : finding["span"]["end"]] == "Scott Morrison"


def test_the_corrected_story_passes(client: TestClient) -> None:
    """With Anthony Albanese in his place, it may."""
    answer = client.post("/v1/check", json={"text": RIGHT, "published": DAY})
    assert answer.json()["verdict"] == "pass"
    assert answer.json()["report"]["outcomes"]["holds"] > 0


def test_warnings_alone_warn(client: TestClient) -> None:
    """A name spelt in two ways is a warning, which does not block."""
    text = "Ada Kowalska spoke first. Critics of the plan were not convinced. Ada Kowalzka left early."
    answer = client.post("/v1/check", json={"text": text, "published": DAY})
    assert [f["severity"] for f in answer.json()["report"]["findings"]] == ["warning"]
    assert answer.json()["verdict"] == "warn"


def test_the_graph_comes_only_when_asked_for(client: TestClient) -> None:
    """Most clients need no graph, which is longer than the report."""
    without = client.post("/v1/check", json={"text": RIGHT, "published": DAY}).json()
    assert "graph" not in without
    graph = client.post("/v1/check", json={"text": RIGHT, "published": DAY, "graph": True}).json()["graph"]
    ids = {node["id"] for node in graph["nodes"]}
    assert any(node["label"] == "Anthony Albanese" for node in graph["nodes"])
    assert any(edge["kind"] == "holds" for edge in graph["edges"])
    assert {end for edge in graph["edges"] for end in (edge["source"], edge["target"])} <= ids


def test_what_the_client_says_of_the_story_comes_back(client: TestClient) -> None:
    """The report names the story as the CMS does."""
    story = {"text": RIGHT, "published": "2023-05-10T08:00:00+10:00", "source": "desk", "id": "42"}
    report = client.post("/v1/check", json=story).json()["report"]
    assert (report["id"], report["source"], report["published"]) == ("42", "desk", DAY)
    assert report["published_from"] == "metadata"


def test_a_headline_is_checked_against_the_story(client: TestClient) -> None:
    """A finding in the headline is placed in the field `title`."""
    story = {
        "text": RIGHT,
        "title": "Prime Minister Scott Morrison opens Australian bridge",
        "published": DAY,
    }
    findings = client.post("/v1/check", json=story).json()["report"]["findings"]
    spans = [finding["span"] for finding in findings if finding["span"]["field"] == "title"]
    assert spans
    assert all(story["title"][span["start"] : span["end"]] == span["text"] for span in spans)


def test_answers_are_as_the_description_says(client: TestClient) -> None:
    """The OpenAPI document describes the answers that are given."""
    for story in ({"text": WRONG, "published": DAY, "graph": True}, {"html": f"<p>{WRONG}</p>"}):
        answer = client.post("/v1/check", json=story)
        jsonschema.validate(answer.json(), schema("CheckResult"))


@pytest.mark.parametrize(
    ("body", "status", "says"),
    [
        (b"{", 400, "broken JSON"),
        (b"", 400, "broken JSON"),
        (b"\xff\xfe", 400, "broken JSON"),
        (b'{"text": "\\ud800"}', 400, "broken JSON"),
        (b"[" * 100_000, 422, "Expected 'object'"),
        (b"[]", 422, "Expected 'object'"),
        (b'{"text": 1}', 422, "'$.text'"),
        (b'{"txt": "x"}', 422, "unknown key 'txt'"),
        (b'{"text": "x", "html": "y"}', 422, "either"),
        (b'{"title": "x"}', 422, "either"),
        (b'{"text": " \\n "}', 422, "empty"),
        (b'{"html": "<p> </p>"}', 422, "no words"),
        (b'{"text": "x", "published": "soon"}', 422, "no date"),
        (b'{"text": "x", "published": "2023-02-30"}', 422, "no date"),
        (b'{"text": "x", "published": "9999-12-31"}', 422, "no date"),
        (b'{"text": "x", "callback": "https://example.org/"}', 422, "no callbacks"),
    ],
)
def test_a_bad_body_is_a_problem(client: TestClient, body: bytes, status: int, says: str) -> None:
    """What is wrong with a request is said, as a problem document."""
    answer = client.post("/v1/check", content=body, headers={"content-type": "application/json"})
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert says in answer.json()["detail"]
    jsonschema.validate(answer.json(), schema("Problem"))


def test_a_misspelt_key_is_told_with_the_nearest(client: TestClient) -> None:
    """A client that writes `publishd` is told of `published`."""
    answer = client.post("/v1/check", json={"text": "x", "publishd": DAY})
    assert "did you mean 'published'?" in answer.json()["hint"]


def test_a_body_over_the_limit_is_refused(client_of: Callable[..., TestClient]) -> None:
    """A body is refused by its stated length, and while it comes when it states none."""
    client = client_of(max_bytes=1000)
    sent = []

    def pieces() -> Any:  # noqa: ANN401
        for _ in range(100):
            sent.append(1)
            yield b"x" * 100

    assert client.post("/v1/check", json={"text": "x" * 1000}).status_code == 413
    streamed = client.post("/v1/check", content=pieces(), headers={"content-type": "application/json"})
    assert streamed.status_code == 413
    assert "1,000 bytes" in streamed.json()["detail"]


def test_a_body_that_says_it_is_too_long_is_not_read() -> None:
    """A length over the limit is refused before a byte of it is taken."""

    async def receive() -> Message:
        raise AssertionError

    headers = [(b"content-type", b"application/json"), (b"content-length", b"1001")]
    request = Request({"type": "http", "method": "POST", "path": "/", "headers": headers}, receive)
    with pytest.raises(Problem) as refused:
        asyncio.run(receive_json(request, 1000, 1))
    assert refused.value.status == 413


def test_a_body_that_comes_too_slowly_is_given_up() -> None:
    """A client that sends and then waits holds no place for long."""

    async def receive() -> Message:
        await asyncio.Event().wait()
        raise AssertionError

    headers = [(b"content-type", b"application/json")]
    request = Request({"type": "http", "method": "POST", "path": "/", "headers": headers}, receive)
    with pytest.raises(Problem) as refused:
        asyncio.run(receive_json(request, 1000, 0.01))
    assert refused.value.status == 408


@pytest.mark.parametrize("media_type", ["text/plain", "application/x-www-form-urlencoded", ""])
def test_only_json_is_read(client: TestClient, media_type: str) -> None:
    """A form of a foreign page cannot send what a browser sends without asking first."""
    answer = client.post("/v1/check", content=b"{}", headers={"content-type": media_type})
    assert answer.status_code == 415


def test_a_compressed_body_is_not_read(client: TestClient) -> None:
    """A small body that unpacks to a large one is refused."""
    headers = {"content-type": "application/json", "content-encoding": "gzip"}
    assert client.post("/v1/check", content=b"{}", headers=headers).status_code == 415


def test_unknown_paths_and_methods_are_problems(client: TestClient) -> None:
    """404 and 405 are problem documents too, and 405 says what is allowed."""
    missing, wrong = client.get("/v1/chek"), client.get("/v1/check")
    assert (missing.status_code, wrong.status_code) == (404, 405)
    assert wrong.headers["allow"] == "POST"
    assert {r.headers["content-type"] for r in (missing, wrong)} == {"application/problem+json"}


def test_a_busy_service_says_when_to_try_again(client: TestClient, checking: InProcess) -> None:
    """When as many stories wait as are taken on, the client is told to come back."""
    checking.refusal = busy("as many stories wait as are taken on")
    answer = client.post("/v1/check", json={"text": RIGHT})
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "1")


def test_a_batch_gives_each_story_its_answer(client: TestClient) -> None:
    """One story that cannot be read does not stop the others."""
    stories = [{"text": WRONG, "published": DAY}, {"txt": ""}, {"text": RIGHT, "published": DAY}, 3]
    answer = client.post("/v1/batch", json={"stories": stories})
    results = answer.json()["results"]
    assert [r.get("verdict", r.get("status")) for r in results] == ["block", 422, "pass", 422]


def test_a_batch_has_a_limit(client_of: Callable[..., TestClient]) -> None:
    """A batch of more stories than the service takes is refused as a whole."""
    answer = client_of(max_stories=2).post("/v1/batch", json={"stories": [{}, {}, {}]})
    assert answer.status_code == 413
