"""What a client sends: one story, or several."""

from __future__ import annotations

from typing import TypeVar

import msgspec

from factcheck.errors import did_you_mean
from factcheck.read.published import parse_day
from factcheck.serve.problem import Problem

_T = TypeVar("_T")
# Years a news story can be of; calendar arithmetic near the ends of what a date can hold would fail.
FIRST_YEAR, LAST_YEAR = 1700, 2200


class CheckRequest(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """A story to be checked: its `text` or its `html`, and what is known of it."""

    text: str | None = None
    html: str | None = None
    id: str | None = None
    title: str | None = None
    published: str | None = None
    source: str | None = None
    url: str | None = None
    graph: bool = False
    callback: str | None = None


class BatchRequest(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Stories to be checked; each is read by itself, so that one that is none does not stop the others."""

    stories: list[msgspec.Raw]


KEYS = CheckRequest.__struct_fields__


def read_check(body: bytes) -> CheckRequest:
    """Return the story of a request's body.

    Raises:
        Problem: 400 the body is no JSON; 422 it is no story.
    """
    request = _decode(body, CheckRequest)
    if (request.text is None) == (request.html is None):
        raise Problem(422, "a story has either 'text' or 'html'", 'send {"text": "..."} or {"html": "..."}')
    if not (request.text or request.html or "").strip():
        raise Problem(422, "the story is empty", "send a story with words")
    if request.published:
        day = parse_day(request.published)
        if day is None or not FIRST_YEAR <= day.year <= LAST_YEAR:
            hint = f"write it as YYYY-MM-DD, of the years {FIRST_YEAR} to {LAST_YEAR}, or leave it out"
            raise Problem(422, "'published' is no date a story can have", hint)
    return request


def read_batch(body: bytes, most: int) -> list[bytes]:
    """Return the stories of a batch, each as it was sent.

    Raises:
        Problem: 400 the body is no JSON; 413 there are more stories than `most`; 422 it is no batch.
    """
    stories = _decode(body, BatchRequest).stories
    if len(stories) > most:
        raise Problem(413, f"a batch has at most {most} stories", "send it in parts")
    return [bytes(story) for story in stories]


def _decode(body: bytes, type_: type[_T]) -> _T:
    try:
        return msgspec.json.decode(body, type=type_)
    except msgspec.ValidationError as fault:
        raise Problem(
            422, f"the body is not as it should be: {_plain(str(fault))}", _hint(str(fault))
        ) from None
    except (msgspec.DecodeError, UnicodeDecodeError) as fault:
        raise Problem(400, f"broken JSON: {fault}", "send one JSON object in UTF-8") from None
    except RecursionError:
        raise Problem(400, "broken JSON: it is nested too deeply", "send one flat JSON object") from None


def _plain(message: str) -> str:
    return message.replace("`", "'").replace("Object contains unknown field", "unknown key")


def _hint(message: str) -> str:
    _, _, unknown = message.partition("unknown field `")
    key = unknown.rpartition("`")[0] if " - at" not in unknown else unknown.partition("` - at")[0]
    known = f"known keys: {', '.join(KEYS)}"
    if not key:
        return known
    near = did_you_mean(key[:100], KEYS)
    return "; ".join(filter(None, [known, near]))
