"""Which parts of a text stand inside quotation marks and are someone else's words."""

from __future__ import annotations

import re
from bisect import bisect_right

# A quotation that is not closed by the end of its paragraph goes on in the next or is a slip; either way it
# is counted to the paragraph's end only. 4,000: longer quotations are unbalanced marks.
_LONGEST = 4000
_OPENING = "“"
_CLOSING = "”"
_BRITISH = re.compile(r"(?<![\w’])‘(?=\w)([^‘’\n]|(?<=\w)’(?=\w)){3,600}’(?!\w)")
_STRAIGHT_SINGLE = re.compile(r"(?<![\w'])'(?=\w)(?:[^'\n]|(?<=\w)'(?=\w)){3,600}'(?!\w)")


class Quotes:
    """Tells whether an offset lies within quotation marks."""

    def __init__(self, text: str) -> None:
        spans = sorted(_double(text) + [m.span() for m in _BRITISH.finditer(text)])
        spans += [m.span() for m in _STRAIGHT_SINGLE.finditer(text)]
        spans.sort()
        self._starts = [start for start, _ in spans]
        self._spans = spans

    def quoted(self, start: int, end: int) -> bool:
        """Whether a stretch lies inside quotation marks."""
        at = bisect_right(self._starts, start)
        return any(s <= start and end <= e for s, e in self._spans[max(0, at - 4) : at])


def _double(text: str) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    for match in re.finditer(r"[^\n]+", text):
        opened: int | None = None
        for mark in re.finditer(r"[“”\"]|``|''", match[0]):
            at = match.start() + mark.start()
            sign = mark[0]
            opens = sign in {_OPENING, "``"} or (sign == '"' and opened is None)
            if opens:
                opened = at if opened is None else opened
            elif opened is not None:
                if at - opened < _LONGEST:
                    spans.append((opened, at + len(sign)))
                opened = None
        if opened is not None and match.end() - opened < _LONGEST:
            spans.append((opened, match.end()))
    return spans
