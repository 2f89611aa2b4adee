"""Text built from pieces of a source, which knows where in the source each piece stood."""

from __future__ import annotations

import re

from factcheck.records import SourceMap

_SPACE = re.compile(r"\s+")


class MappedText:
    """A field's text under construction, with the anchors that lead back to the source.

    White space is collapsed as a browser does; breaks between paragraphs are two line ends.
    """

    def __init__(self) -> None:
        """Start with no text."""
        self._parts: list[str] = []
        self._length = 0
        self._anchors: list[tuple[int, int]] = []
        self._pending = ""

    def __len__(self) -> int:
        """Return the length of the text so far."""
        return self._length

    def add(self, text: str, source: int) -> None:
        """Append text that stands at an offset of the source, character for character."""
        place = 0
        for space in _SPACE.finditer(text):
            self._put(text[place : space.start()], source + place)
            self.add_space()
            place = space.end()
        self._put(text[place:], source + place)

    def add_decoded(self, text: str, source: int) -> None:
        """Append characters that an entity at an offset of the source stands for."""
        if text.isspace():
            self.add_space()
        else:
            self._put(text, source)

    def add_exactly(self, text: str, source: int) -> None:
        """Append text that stands at an offset of the source, its white space as it is."""
        self._put(text, source)

    def add_space(self) -> None:
        """Append a space, unless a space or a break is there."""
        self._pending = self._pending or " "

    def add_break(self, kind: str = "\n\n") -> None:
        """End a line, or a paragraph, unless it has ended."""
        if self._pending != "\n\n":
            self._pending = kind

    def _put(self, text: str, source: int) -> None:
        if not text:
            return
        if self._pending and self._length:
            self._parts.append(self._pending)
            self._length += len(self._pending)
        self._pending = ""
        if not self._anchors or self._anchors[-1][1] - self._anchors[-1][0] != source - self._length:
            self._anchors.append((self._length, source))
        self._parts.append(text)
        self._length += len(text)

    def text(self) -> str:
        """Return the text; a space or a break at its end is left out."""
        return "".join(self._parts)

    def source_map(self, field: str) -> SourceMap:
        """Return the way back to the source."""
        return SourceMap(field, tuple(self._anchors))


def chain(first: SourceMap, second: SourceMap) -> SourceMap:
    """Return the map that leads through one and then another: field to value, value to file."""
    anchors: list[tuple[int, int]] = []
    bounds = [*first.anchors[1:], (None, 0)]
    inner = 0
    for (here, there), (after, _) in zip(first.anchors, bounds, strict=True):
        anchors.append((here, second.to_source(there)))
        while inner < len(second.anchors) and second.anchors[inner][0] <= there:
            inner += 1
        ahead = inner
        while ahead < len(second.anchors) and (
            after is None or second.anchors[ahead][0] - there + here < after
        ):
            anchors.append((second.anchors[ahead][0] - there + here, second.anchors[ahead][1]))
            ahead += 1
    return SourceMap(first.field, tuple(anchors))
