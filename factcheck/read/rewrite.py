"""Stories with edits, and what becomes of their files."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.read.source_edits import SourceEdit, apply_source_edits, is_block_quotation, place_edit
from factcheck.read.source_file import SourceFile, kind_of, open_source

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.records import Edit, Story


@dataclass(frozen=True, slots=True)
class Change:
    """A file, its text as it will be, and how many fixes are made in it.

    `left_out` are those whose words do not stand in the file as the story has them.
    """

    source: SourceFile
    text: str
    made: int
    left_out: int


class Rewriter:
    """Takes stories with edits and works out what becomes of their files."""

    def __init__(self) -> None:
        """Begin with none."""
        self._stories: dict[str, list[tuple[Story, tuple[Edit, ...]]]] = {}

    def add(self, story: Story, edits: Iterable[tuple[Edit, ...]]) -> None:
        """Take a story's edits, those of one fix together."""
        for group in edits:
            self._stories.setdefault(story.path, []).append((story, group))

    @property
    def paths(self) -> list[str]:
        """The files with edits, in order."""
        return sorted(self._stories)

    def change(self, path: str) -> Change:
        """Work out what becomes of a file.

        Raises:
            ReadError: it cannot be read, or not be written back as it is.
        """
        stories = self._stories[path]
        source = open_source(Path(path))
        lines = [0, *(found.end() for found in re.finditer("\n", source.text))]
        placed: list[SourceEdit] = []
        made = 0
        for story, edits in stories:
            found = [spot for edit in edits if (spot := _place(story, edit, source.text, lines))]
            kind = kind_of(Path(path))
            barred = any(is_block_quotation(source.text, edit.start, kind) for edit in found)
            barred = barred or any(_meet(edit, other) for edit in found for other in placed)
            if len(found) == len(edits) and not barred:
                placed += found
                made += 1
        return Change(source, apply_source_edits(source.text, placed), made, len(stories) - made)


def _place(story: Story, edit: Edit, text: str, lines: list[int]) -> SourceEdit | None:
    if not story.line:
        return place_edit(story, edit, text)
    if story.line > len(lines):
        return None
    start = lines[story.line - 1]
    end = lines[story.line] if story.line < len(lines) else len(text)
    placed = place_edit(story, edit, text[start:end])
    if placed is None:
        return None
    return replace(placed, start=placed.start + start, end=placed.end + start)


def _meet(one: SourceEdit, other: SourceEdit) -> bool:
    return one.start <= other.end and other.start <= one.end
