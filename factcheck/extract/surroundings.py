"""The place and the day said of a meeting, in the words close around it.

"the summit in Sydney on 24 May", "the summit, to be held on 24 May in Sydney", "the Madrid NATO summit",
"from May 19 to 21".
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from factcheck.extract.gazetteer import Named
from factcheck.extract.gazetteer import Reading as Known
from factcheck.extract.pointing import pointed_at
from factcheck.records import Granularity, Interval, Span, TimexType

if TYPE_CHECKING:
    from factcheck.extract.reading import Reading

# Words that may stand between a meeting and its place or date.
_BETWEEN = frozenset(
    """held being be is was are were will taking take takes took place set scheduled due slated planned which
    that open opens opened opening begin start meet meets met convene convened convenes begins began
    starts started starting kicks kicked off next this last week month year on for from later the
    leaders summit climate conference meeting talks gathering annual early late and also hosted host city
    resort to takes between
    """.split()
)
_AT = frozenset({"in", "at"})
_MARKS = frozenset(",–—-")
_REACH = 14
_JOINED = frozenset("on from for in between this next last of".split())
_RANGE = frozenset({"to", "and", "through", "until", "-", "–", "—"})
_SAYS_DAY = frozenset({TimexType.DATE, TimexType.TIME})


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What is said of where and when: a place, and days with the words that give them."""

    place: Named | None = None
    days: Interval | None = None
    days_span: Span | None = None
    explicit: bool = True  # whether the words give the year
    pointing: bool = False  # whether the place is only pointed at: "here", "the city"


NOWHERE = Surroundings()


def look_around(reading: Reading, first: int, last: int) -> Surroundings:
    """Return where and when the meeting in `tokens[first:last]` is said to be."""
    if reading.tokens[last - 1].possessive:
        return Surroundings(place_before(reading, first))
    after = _after(reading, last)
    if after.place is None:
        return replace(after, place=place_before(reading, first))
    return after


def _after(reading: Reading, last: int) -> Surroundings:
    tokens = reading.tokens
    starts = {n.first: n for n in reading.names}
    place: Named | None = None
    pointed: Named | None = None
    days: tuple[Interval, Span] | None = None
    here, places_end = last, -1
    while here < min(last + _REACH, len(tokens)):
        token = tokens[here]
        dated = days_at(reading, here) if days is None else None
        if dated is not None:
            if tokens[here - 1].key in _JOINED or tokens[here - 1].text == ",":
                days = dated[:2]
            here = dated[2]
            continue
        if days is not None and days[1].start <= token.start < days[1].end:
            here += 1
            continue
        named = starts.get(here)
        if named is not None and _is_place(reading, named):
            if not _is_said_of_meeting(reading, named, places_end):
                break
            place = place or named
            here = places_end = named.last
            continue
        if ids := pointed_at(reading, here):
            pointed = pointed or Named(here, here + 1, tuple(Known("place", i) for i in ids))
        elif (end := _unknown_place(reading, here, places_end)) is not None:
            here = places_end = end
            continue
        elif not _may_stand(reading, here, named):
            break
        here += 1
    return _found(reading, place, pointed, days)


def _found(
    reading: Reading, place: Named | None, pointed: Named | None, days: tuple[Interval, Span] | None
) -> Surroundings:
    where = place or pointed
    pointing = place is None and pointed is not None
    if days is None:
        return Surroundings(where, pointing=pointing)
    inside = [d for d in reading.dates if days[1].covers(d.span)]
    return Surroundings(where, *days, explicit=any(d.explicit for d in inside), pointing=pointing)


def _is_place(reading: Reading, named: Named) -> bool:
    """Whether a name is a place's own, not part of "the Rwandan capital"."""
    capital = named.last < len(reading.tokens) and pointed_at(reading, named.last)
    return not capital and named.has("place") and not named.has("series")


def _is_said_of_meeting(reading: Reading, named: Named, places_end: int) -> bool:
    possessive = reading.tokens[named.last - 1].possessive
    return (
        _after_in(reading, named.first, places_end) and not possessive and not _is_attributive(reading, named)
    )


def _may_stand(reading: Reading, at: int, named: Named | None) -> bool:
    """Whether a token may stand between a meeting and its place or date: also "of" before a date."""
    token = reading.tokens[at]
    if named is not None and named.has("demonym", "place"):
        return bool(pointed_at(reading, named.last)) if named.last < len(reading.tokens) else False
    if token.key == "of":
        following = reading.tokens[at + 1].start if at + 1 < len(reading.tokens) else -1
        return any(d.span.start == following for d in reading.dates)
    return token.key in _BETWEEN or token.key in _AT or token.text in _MARKS


def _unknown_place(reading: Reading, at: int, places_end: int) -> int | None:
    """Return where a name ends that, after "in" or "at", must be a place though the record has none such."""
    tokens = reading.tokens
    end = at
    while end < len(tokens) and tokens[end].key and tokens[end].text[:1].isupper():
        if any(d.span.start == tokens[end].start for d in reading.dates):
            break
        end += 1
    if end == at or not _after_in(reading, at, places_end) or tokens[end - 1].possessive:
        return None
    return end


def _after_in(reading: Reading, at: int, places_end: int) -> bool:
    """Whether a place stands after "in", "at" or "in the", or goes on from one ("Hiroshima, Japan")."""
    before = reading.tokens[at - 1]
    if before.key == "the" and at > 1:
        before = reading.tokens[at - 2]
    if before.key in _AT:
        return True
    return before.text == "," and places_end == at - 1


def _is_attributive(reading: Reading, named: Named) -> bool:
    """Whether a place belongs to a name that goes on: "in Munich Airport", "in London-based"."""
    tokens, at = reading.tokens, named.last
    if at >= len(tokens):
        return False
    joined = tokens[at].start - tokens[at - 1].end
    hyphen = tokens[at].text in "-‐‑" and joined == 0
    month = any(d.span.start == tokens[at].start for d in reading.dates)
    return hyphen or (joined == 1 and bool(tokens[at].key) and tokens[at].text[:1].isupper() and not month)


def place_before(reading: Reading, first: int) -> Named | None:
    """Return the place in "the Madrid NATO summit", "this year's Hiroshima G7 summit"."""
    ends = {n.last: n for n in reading.names}
    at = first
    while at > 0 and (
        reading.tokens[at - 1].text.isdigit() or reading.tokens[at - 1].key in {"leaders", "annual"}
    ):
        at -= 1
    named = ends.get(at)
    if named is None or not named.has("place") or named.has("demonym", "organisation") or named.first < 1:
        return None
    if reading.tokens[named.last - 1].possessive or any(
        reading.knowledge.place(i) is None for i in named.ids("place")
    ):
        return None
    if any((p := reading.knowledge.place(i)) is not None and p.kind == "country" for i in named.ids("place")):
        return None  # "the US NATO summit team"
    before = reading.tokens[named.first - 1]
    return named if before.key in {"the", "this", "upcoming", "recent"} or before.possessive else None


def days_at(reading: Reading, at: int) -> tuple[Interval, Span, int] | None:
    """Return the days said at a token, a range taken together, and the token after them."""
    found = [d for d in reading.dates if d.span.start == reading.tokens[at].start and d.type in _SAYS_DAY]
    if not found or found[0].interval is None or found[0].interval.start is None:
        return None
    date = found[0]
    interval, span = date.interval, date.span
    here = _token_after(reading, at, span.end)
    if (
        not any(c.isdigit() for c in reading.text_of(span))
        and interval is not None
        and interval.granularity is Granularity.DAY
    ):
        return None  # "on Wednesday" alone is read by tense and may be a week out
    if here + 1 < len(reading.tokens) and (
        reading.tokens[here].key in _RANGE or reading.tokens[here].text in _RANGE
    ):
        start = reading.tokens[here + 1].start
        second = next((d for d in reading.dates if d.span.start == start and d.type in _SAYS_DAY), None)
        if second is not None and second.interval is not None and interval is not None:
            first_day, last_day = interval.start, second.interval.end
            if first_day and last_day and 0 <= (last_day - first_day).days <= 21:
                span = Span(span.start, second.span.end, span.field)
                return (
                    Interval(first_day, last_day, Granularity.RANGE),
                    span,
                    _token_after(reading, here + 1, span.end),
                )
    return (interval, span, here) if interval is not None else None


def _token_after(reading: Reading, at: int, end: int) -> int:
    while at < len(reading.tokens) and reading.tokens[at].start < end:
        at += 1
    return at
