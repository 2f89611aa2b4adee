"""A shard: some stories, spooled to one file until they are audited."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import msgspec
import pyarrow as pa

from factcheck.audit.candidate import Candidate, hash_of
from factcheck.audit.results.files import written_aside
from factcheck.records import PublishedFrom, Silence, SilenceFault, Span, Story

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_SPAN = pa.struct([("start", pa.int32()), ("end", pa.int32()), ("field", pa.string())])
# Bytes, since a story may hold what UTF-8 cannot: half a surrogate pair in a file's name.
_TEXTS = ("id", "text", "title", "source", "url", "path", "section")
_SPOOL = pa.schema(
    [
        ("key", pa.string()),
        ("content", pa.string()),
        ("language", pa.string()),
        *((name, pa.large_binary()) for name in _TEXTS),
        ("line", pa.int64()),
        ("published", pa.date32()),
        ("published_from", pa.string()),
        ("furniture", pa.list_(_SPAN)),
        ("notes", pa.list_(pa.string())),
        ("silences", pa.binary()),
        ("silence_faults", pa.binary()),
    ]
)


@dataclass(frozen=True, slots=True)
class Shard:
    """Stories spooled at a path. `deaths` counts the workers that ended while at it.

    A suspect shard is part of one whose worker ended: engines that cannot tell which of several shards is to
    blame audit it with no other under way.
    """

    id: str
    path: Path
    stories: int
    suspect: bool = False
    deaths: int = 0


def write_shard(candidates: Sequence[Candidate], folder: Path, run: str) -> Shard:
    """Spool stories; the shard's id is a hash of the run and of them.

    Raises:
        OutputError: the disk is full, or the file cannot be written.
    """
    id_ = hash_of(run, *(candidate.key for candidate in candidates))
    path = folder / f"{id_}.arrow"
    table = pa.Table.from_pylist([_row(candidate) for candidate in candidates], schema=_SPOOL)
    options = pa.ipc.IpcWriteOptions(compression="zstd")
    with (
        written_aside(path, lasting=False) as aside,
        pa.ipc.new_file(str(aside), _SPOOL, options=options) as writer,
    ):
        writer.write_table(table)
    return Shard(id_, path, len(candidates))


def read_shard(path: Path) -> list[Candidate]:
    """Return the stories of a shard."""
    with pa.ipc.open_file(str(path)) as reader:
        return [_candidate(row) for row in reader.read_all().to_pylist()]


def split_shard(shard: Shard, folder: Path, run: str, hung: int | None = None) -> list[Shard]:
    """Return two shards of half the stories each, suspect as their whole was.

    Where it is known which story took too long, it is one by itself, and the others are not suspect.
    """
    candidates = read_shard(shard.path)
    middle = len(candidates) // 2
    if hung is None:
        parts = [
            replace(write_shard(part, folder, run), suspect=True)
            for part in (candidates[:middle], candidates[middle:])
        ]
    else:
        alone = replace(write_shard([candidates[hung]], folder, run), suspect=True, deaths=1)
        rest = [part for part in (candidates[:hung], candidates[hung + 1 :]) if part]
        parts = [*(write_shard(part, folder, run) for part in rest), alone]
    shard.path.unlink()
    return parts


def _row(candidate: Candidate) -> dict[str, Any]:
    story = candidate.story
    return {
        "key": candidate.key,
        "content": candidate.content,
        "language": candidate.language,
        **{name: getattr(story, name).encode("utf-8", "surrogatepass") for name in _TEXTS},
        "line": story.line,
        "published": story.published,
        "published_from": story.published_from.value,
        "furniture": [{"start": s.start, "end": s.end, "field": s.field} for s in story.furniture],
        "notes": list(story.notes),
        "silences": msgspec.json.encode(story.silences),
        "silence_faults": msgspec.json.encode(story.silence_faults),
    }


def _candidate(row: dict[str, Any]) -> Candidate:
    story = Story(
        **{name: row[name].decode("utf-8", "surrogatepass") for name in _TEXTS},
        line=row["line"],
        published=row["published"],
        published_from=PublishedFrom(row["published_from"]),
        furniture=tuple(Span(s["start"], s["end"], s["field"]) for s in row["furniture"]),
        notes=tuple(row["notes"]),
        silences=msgspec.json.decode(row["silences"], type=tuple[Silence, ...]),
        silence_faults=msgspec.json.decode(row["silence_faults"], type=tuple[SilenceFault, ...]),
    )
    return Candidate(story, row["content"], row["key"], row["language"])
