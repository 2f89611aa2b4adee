"""What a caller may say about the stories to be read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

# 50 MB: the longest book-length investigations run to about 2 MB of text, a page of news with everything
# inlined to about 10 MB; beyond that a file is a dump or an attack, and the parser would hold it many times.
STORY_LIMIT = 50 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """How to read stories.

    `published` overrides whatever a story says of its date. `limit` is the most bytes one story may have.
    `stdin` is the stream that `-` stands for; None means the process's own. `skip` are files, resolved, that
    are passed over in a folder: a baseline kept beside the stories is none.
    """

    published: date | None = None
    limit: int = STORY_LIMIT
    stdin: BinaryIO | None = None
    skip: frozenset[Path] = frozenset()
