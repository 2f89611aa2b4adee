"""JSON lines, plain or compressed, read as a stream; the lines are the read stage's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.audit.inputs.streams import StreamBroken, opened
from factcheck.read import jsonl
from factcheck.records import Failure

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from factcheck.audit.inputs.options import InputOptions
    from factcheck.records import Story


def read(path: Path, options: InputOptions) -> Iterator[Story | Failure]:
    """Yield each line's story; a stream that breaks off is a failure after those it held."""
    number = 0
    try:
        with opened(path, options) as stream:
            for item in jsonl.read(stream, str(path), options.read):
                number += 1
                yield item
    except StreamBroken as fault:
        yield Failure(str(path), f"{fault} after {number:,} stories", "the stories before it were read")
