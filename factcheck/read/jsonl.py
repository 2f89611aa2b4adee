"""One JSON story a line: `text`, and perhaps `id`, `title`, `published`, `source`, `url`.

Lines are read one by one, so an archive of any size takes the memory of its longest story.
"""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any, BinaryIO

from factcheck.errors import ReadError
from factcheck.read.decoding import plain_unicode
from factcheck.read.directives import take_lines
from factcheck.read.furniture import find_furniture
from factcheck.read.published import require_day, settle_published
from factcheck.records import Failure, Story

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.read.options import ReadOptions

_TEXT_FIELDS = ("title", "source", "url")


def read(stream: BinaryIO, path: str, options: ReadOptions) -> Iterator[Story | Failure]:
    """Yield each line's story, or the failure to read it; blank lines are passed over."""
    number = 0
    while line := stream.readline(options.limit + 1):
        number += 1
        where = f"{path}:{number}"
        if len(line) > options.limit:
            _skip_line(stream, line, options.limit)
            hint = "a line is one story: split what is longer"
            yield Failure(where, f"the line is over {options.limit:,} bytes", hint)
            continue
        if number == 1:
            if line.startswith((b"\xff\xfe", b"\xfe\xff")):
                yield Failure(where, "the file is UTF-16, and JSON lines are UTF-8", "save it as UTF-8")
                return
            line = line.removeprefix(b"\xef\xbb\xbf")
        if line.strip():
            try:
                yield _read_line(line, path, where, options)
            except ReadError as error:
                yield Failure(error.where, error.message, error.hint)


def _skip_line(stream: BinaryIO, line: bytes, limit: int) -> None:
    while line and not line.endswith(b"\n"):
        line = stream.readline(limit)


def _read_line(line: bytes, path: str, where: str, options: ReadOptions) -> Story:
    record = parse_json(_decode_line(line, where), where)
    if not isinstance(record, dict):
        message = f"the line holds a JSON {type(record).__name__}, not a story"
        raise ReadError(message, where, 'write an object: {"text": "..."}')
    story = plain_story(record, where, where, path, options)
    return replace(story, line=int(where.rpartition(":")[2]))


def plain_story(
    record: dict[str, Any], where: str, default_id: str, path: str, options: ReadOptions
) -> Story:
    """Return the story of an object with `text` and perhaps the other fields.

    Raises:
        ReadError: a field is missing, empty or of the wrong kind.
    """
    text = record.get("text")
    if not isinstance(text, str):
        message = "the story has no text" if text is None else "the story's text is not a string"
        raise ReadError(message, where, 'give it a "text" string')
    if not text.strip():
        message = "the story's text is empty"
        raise ReadError(message, where, 'give it a "text" with words, or leave the line out')
    text, (silences, silence_faults) = take_lines(plain_unicode(text), where, lines=False)
    title, source, url = (_text_field(record, name, where) for name in _TEXT_FIELDS)
    identity, section = record.get("id"), record.get("section")
    metadata = None if options.published else require_day(record.get("published"), where)
    furniture = find_furniture(text)
    published, published_from = settle_published(options, metadata, text, furniture)
    return Story(
        id=plain_unicode(str(identity)) if _is_id(identity) else default_id,
        text=text,
        title=title,
        published=published,
        published_from=published_from,
        source=source or path,
        url=url,
        furniture=furniture,
        path=path,
        silences=silences,
        silence_faults=silence_faults,
        section=plain_unicode(section) if isinstance(section, str) else "",
    )


def _is_id(value: object) -> bool:
    return isinstance(value, str | int) and not isinstance(value, bool) and value != ""


def _decode_line(line: bytes, where: str) -> str:
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError as error:
        column = len(line[: error.start].decode("utf-8", "replace")) + 1
        message = f"byte 0x{line[error.start]:02x} is not UTF-8"
        raise ReadError(message, f"{where}:{column}", "save the file as UTF-8") from None


def _text_field(record: dict[str, Any], name: str, where: str) -> str:
    value = record.get(name)
    if value is None:
        return ""
    if not isinstance(value, str):
        message = f"the story's {name} is not a string"
        raise ReadError(message, where, f'give it a "{name}" string, or leave it out')
    return plain_unicode(value)


def parse_json(text: str, where: str) -> Any:  # noqa: ANN401 - JSON is any
    """Return the value of a JSON text; `where` is its file, or file and line.

    Raises:
        ReadError: the text is broken JSON, or nested deeper than the parser goes.
    """
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        message = f"broken JSON: {error.msg}"
        on_line = where.rpartition(":")[2].isdigit()
        place = f"{where}:{error.colno}" if on_line else f"{where}:{error.lineno}:{error.colno}"
        raise ReadError(message, place, "mend it there, or leave the story out") from None
    except RecursionError:
        message = "the JSON is nested too deeply to be a story"
        raise ReadError(message, where, "give the story as a flat object") from None
    except ValueError as error:  # integers of more digits than Python will read
        message = f"broken JSON: {str(error).partition(';')[0]}"
        raise ReadError(message, where, "mend it there, or leave the story out") from None
