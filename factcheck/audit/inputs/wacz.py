"""WACZ: a ZIP of web archives; those under `archive/` are read.

Source: https://specs.webrecorder.net/wacz/1.1.1/
"""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING, BinaryIO, cast

from factcheck.audit.inputs.warc import read_records
from factcheck.records import Failure

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from factcheck.audit.inputs.options import InputOptions
    from factcheck.records import Story

_ENDS = (".warc", ".warc.gz")


def read(path: Path, options: InputOptions) -> Iterator[Story | Failure]:
    """Yield the story of each page of each web archive in the package, by name."""
    try:
        with zipfile.ZipFile(path) as package:
            names = sorted(n for n in package.namelist() if n.startswith("archive/") and n.endswith(_ENDS))
            if not names:
                yield Failure(str(path), "the package holds no web archive", "they are under archive/")
            for name in names:
                with package.open(name) as stream:
                    yield from read_records(cast("BinaryIO", stream), f"{path}!{name}", options)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError) as fault:
        yield Failure(str(path), f"a damaged package: {fault}", "the stories before it were read")
