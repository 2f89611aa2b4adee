"""Offsets as the protocol counts them: lines from 0, and code units of the encoding agreed on.

Source: Language Server Protocol 3.17, "Position": a line ends with LF, CR LF or CR, and nowhere else.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field

_LINE_END = re.compile(r"\r\n|\n|\r")
_WIDE = re.compile("[\U00010000-\U0010ffff]")


@dataclass(frozen=True)
class Lines:
    """A text with its lines; `encoding` is `utf-8`, `utf-16` or `utf-32`."""

    text: str
    encoding: str = "utf-16"
    starts: tuple[int, ...] = field(init=False)

    def __post_init__(self) -> None:
        """Find where the lines start."""
        starts = (0, *(found.end() for found in _LINE_END.finditer(self.text)))
        object.__setattr__(self, "starts", starts)

    def position(self, offset: int) -> tuple[int, int]:
        """Return line and code unit of an offset in code points."""
        line = bisect_right(self.starts, offset) - 1
        return line, self._units(self.text[self.starts[line] : offset])

    def offset(self, line: int, units: int) -> int:
        """Return the offset of a line and code unit; beyond a line's end, that end.

        A place within a character, between the halves of a surrogate pair, is that character's start.
        """
        if line >= len(self.starts):
            return len(self.text)
        start = self.starts[line]
        end = self.starts[line + 1] if line + 1 < len(self.starts) else len(self.text)
        words = _LINE_END.sub("", self.text[start:end])
        if self.encoding == "utf-32":
            return start + min(units, len(words))
        for at, sign in enumerate(words):
            units -= self._units(sign)
            if units < 0:
                return start + at
        return start + len(words)

    def _units(self, words: str) -> int:
        if self.encoding == "utf-32":
            return len(words)
        if self.encoding == "utf-8":
            return len(words.encode("utf-8", "surrogatepass"))
        return len(words) + len(_WIDE.findall(words))
