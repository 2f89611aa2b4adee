"""A story met in an archive, with the hashes that name it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.records import Silence, Story

# 128 bits: among ten thousand million stories two share a hash with a chance of one in 10^18.
_BYTES = 16


@dataclass(frozen=True, slots=True)
class Candidate:
    """A story to be checked; `content` and `key` are hashes in hex."""

    story: Story
    content: str
    key: str
    language: str = "en"


def content_of(story: Story, ignored: Iterable[str] = (), silences: Iterable[Silence] = ()) -> str:
    """Return the hash of all that a story's verdict depends on.

    `ignored` are the rules its path exempts it from, `silences` what of it is silenced and by whom.
    """
    parts = [
        story.title,
        story.text,
        story.published.isoformat() if story.published else "",
        story.published_from.value,
        *(f"{span.start}-{span.end}-{span.field}" for span in story.furniture),
        *sorted(ignored),
        *sorted(f"{s.rule}|{s.by.value}|{s.until}|{s.words}|{s.fact}" for s in silences),
    ]
    return _hashed(parts)


def key_of(story: Story, content: str) -> str:
    """Return the hash that names this story among all: its content, id and where it is from."""
    return _hashed([content, story.id, story.source, story.url, story.section])


def hash_of(*parts: str) -> str:
    """Return a hash of texts, in hex."""
    return _hashed(parts)


def _hashed(parts: Iterable[str]) -> str:
    digest = hashlib.blake2b(digest_size=_BYTES)
    for part in parts:
        raw = part.encode("utf-8", "surrogatepass")
        digest.update(len(raw).to_bytes(8, "big"))
        digest.update(raw)
    return digest.hexdigest()
