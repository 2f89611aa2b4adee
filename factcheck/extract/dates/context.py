"""What is known while a text is read: its publication day, its habits, and the date in focus."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, Final

from factcheck.extract.dates.lexicon import word_set
from factcheck.extract.dates.tense import Tense, has_pluperfect, tense_at
from factcheck.records import Granularity, TimexType

if TYPE_CHECKING:
    import re
    from collections.abc import Callable

    from factcheck.extract.dates.periods import Reading
    from factcheck.extract.dates.tokens import Tokens


_PASSAGE: Final = 150  # tokens: a paragraph or two
_SENTENCE: Final = 40  # tokens
_HALF_A_YEAR: Final = 190  # days: figures older than that are told as history
_A_YEAR: Final = 300  # days; told in one sentence, dates so far apart are the ends of the whole
_TERMS: Final = word_set("effect effective deadline scheduled planned due slated intended expire postponed")
_TO: Final = (["to"], ["until"], ["till"], ["through"], ["-"], ["–"])
_LONG: Final = frozenset((Granularity.MONTH, Granularity.SEASON, Granularity.YEAR))


class Telling(Enum):
    """How a text stands to the time it tells of."""

    NEWS = "news"
    MIXED = "mixed"  # an obituary, a backgrounder: news with passages of history
    HISTORY = "history"


@dataclass(slots=True)
class Context:
    """One text being read, from its beginning to its end.

    Args:
        tokens: the text.
        published: the day it was published, if known.
        day_first: whether it writes 24/05/2023 (True) or 05/24/2023 (False); None if it does not say.
        telling: whether it is news, or tells of years long before it was published.
        written: the day it was written, which "today" is.
        position: the token now being read.
    """

    tokens: Tokens
    published: date | None
    day_first: bool | None = None
    telling: Telling = Telling.NEWS
    written: date | None = None
    position: int = 0
    focus: Reading | None = None
    focus_day: date | None = None
    focus_token: int = 0
    focus_end: int = 0
    focus_before: Reading | None = None  # the date in focus before the one now in it
    before_christ: int | None = None  # the year in focus, where it is one of those
    quarter: tuple[int, int] | None = None
    quarter_token: int = -1000

    def tense(self, start: int, end: int) -> Tense:
        """Return the tense round some tokens."""
        return tense_at(self.tokens, start, end)

    def looks_back(self, token: int) -> bool:
        """Whether the clause of a token is in the pluperfect: "the month before, they had fled"."""
        return has_pluperfect(self.tokens, token)

    def note(self, piece: Piece) -> None:
        """Remember a date as the one later words may count from."""
        reading, token, interval = piece.reading, piece.start, piece.reading.interval
        if reading.value.startswith("BC") and len(reading.value) >= 6 and reading.value[2:6].isdigit():
            self.before_christ, self.focus, self.focus_day = int(reading.value[2:6]), reading, None
            return
        if reading.type not in (TimexType.DATE, TimexType.TIME) or interval is None or interval.start is None:
            return
        if reading.floating:
            return
        if self._is_aside(piece) if self.telling is Telling.HISTORY else self._is_compared_with(reading):
            return
        if interval.granularity is Granularity.QUARTER:
            self._note_quarter(interval.start, token)
            return
        if interval.granularity in (Granularity.DECADE, Granularity.CENTURY):
            return
        self.focus, self.focus_before = reading, self.focus
        self.before_christ = None
        self.focus_token, self.focus_end = token, piece.end
        if interval.is_day:
            self.focus_day = interval.start
        elif self.focus_day is not None and not (
            interval.end is None or interval.start <= self.focus_day <= interval.end
        ):
            self.focus_day = None

    def _is_compared_with(self, reading: Reading) -> bool:
        """Whether news only looks back from the date in focus: "up from 4 pence a year earlier"."""
        anchor, interval = reading.anchor, reading.interval
        if anchor is None or anchor == self.published or interval is None or interval.end is None:
            return False
        return interval.end < anchor and interval.granularity in _LONG

    def _is_aside(self, piece: Piece) -> bool:
        """Whether a date of a history leaves its running date where it was.

        The end of the whole, told with its beginning ("from 3 May 1897 to 12 October 1901") in the first
        sentence; a term set ("to take effect on 1 January 1863"); a glance back ("ten years before").
        """
        now = self.focus.interval if self.focus else None
        interval = piece.reading.interval
        if now is None or now.start is None or interval is None or interval.start is None:
            return False
        days = (interval.start - now.start).days
        if days < 0:
            return piece.reading.anchor is not None and interval.granularity in _LONG
        if self.focus_before is None and piece.reading.stated:
            between = self.tokens.lower[self.focus_end : piece.start]
            if not any(word in (".", "\n") for word in between):
                return days > _A_YEAR or between in _TO
        return days > 0 and not _TERMS.isdisjoint(self.tokens.lower[max(0, piece.start - 6) : piece.start])

    def _note_quarter(self, start: date, token: int) -> None:
        """Remember the quarter the text reports on, not the one a year before that it is compared with."""
        months = 0
        if self.published is not None:
            months = (self.published.year - start.year) * 12 + self.published.month - start.month - 2
        is_ahead = self.published is not None and months < 0
        named = (start.year, (start.month + 2) // 3)
        is_before = self.quarter is not None and named < self.quarter
        if months < 10 and not is_before and not (is_ahead and self.quarter is not None):
            self.quarter = named
        if self.quarter is not None:
            self.quarter_token = token

    def month_told(self, token: int) -> date | None:
        """Return the month a report has just spoken of: one of the last half-year, in the same sentence."""
        is_compared = self.focus_before is not None and self.tokens.word(self.focus_token - 1) in (
            "from",
            "than",
        )
        told = self.focus_before if is_compared else self.focus  # "sales of May rose 1% from April"
        now = told.interval if told else None
        if now is None or now.start is None or now.granularity is not Granularity.MONTH:
            return None
        if self.published is None or self.is_narrative or token - self.focus_token > _SENTENCE:
            return None
        is_recent = 0 <= (self.published - now.start).days < _HALF_A_YEAR
        return now.start if is_recent and "." not in self.tokens.lower[self.focus_end : token] else None

    @property
    def focus_start(self) -> date | None:
        """The first day of the date in focus, else the day of publication."""
        if self.focus is None or self.focus.interval is None:
            return self.published
        start = self.focus.interval.start
        if start is not None and self.focus.value.endswith("-WI"):
            return date(start.year + 1, 12, 1)  # its days are taken from the December before
        return start

    @property
    def is_narrative(self) -> bool:
        """Whether "in May" here means the May of the year last named, not the one nearest to publication."""
        if self.telling is not Telling.MIXED:
            return self.telling is Telling.HISTORY
        start = self.focus_start
        is_past = start is not None and self.published is not None and start.year < self.published.year - 2
        return is_past and self.position - self.focus_token <= _PASSAGE

    @property
    def present(self) -> date | None:
        """The day that dates without a year are counted from."""
        if self.is_narrative and self.focus_start is not None:
            return self.focus_start
        return self.published


@dataclass(frozen=True, slots=True)
class Found:
    """A phrase found in a text: the tokens it covers and its named parts."""

    match: re.Match[str]
    tokens: Tokens

    @property
    def start(self) -> int:
        """The first token."""
        return self.match.start()

    @property
    def end(self) -> int:
        """The token after the last."""
        return self.match.end()

    def has(self, name: str) -> bool:
        """Whether the phrase has a part of that name, and it was found."""
        return name in self.match.re.groupindex and self.match.start(name) >= 0

    def words(self, name: str) -> list[str]:
        """Return the words of a part in lower case; none if it was not found."""
        if not self.has(name):
            return []
        start, end = self.match.span(name)
        return self.tokens.lower[start:end]

    def word(self, name: str) -> str:
        """Return the first word of a part in lower case, or nothing."""
        words = self.words(name)
        return words[0] if words else ""

    def place(self, name: str) -> tuple[int, int]:
        """Return the tokens of a part, from the first to the one after the last."""
        return self.match.span(name)

    def before(self, back: int = 1) -> str:
        """Return the word so many tokens before the phrase."""
        return self.tokens.word(self.start - back)

    def after(self, ahead: int = 0) -> str:
        """Return the word so many tokens after the phrase's last."""
        return self.tokens.word(self.end + ahead)


@dataclass(frozen=True, slots=True)
class Piece:
    """Part of a phrase with its reading; most phrases are one piece, "11 and 12 July" is two."""

    start: int
    end: int
    reading: Reading
    weekday_place: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Phrase:
    """A form of words for a date, and how it is read. A reader returns nothing to decline the words."""

    notation: str
    read: Callable[[Found, Context], tuple[Piece, ...]]


def whole(found: Found, reading: Reading | None) -> tuple[Piece, ...]:
    """Return a phrase read as one piece, or declined."""
    return (Piece(found.start, found.end, reading),) if reading else ()
