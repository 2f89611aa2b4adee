"""Hosts told of by a noun or from behind: "played host to the G7", "as host of", "this year's G20 host"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.age_people import by_pronoun
from factcheck.extract.hosting import DENIALS, HOSTS, leader_before, led_by, place_before_verb, right_after

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.extract.meeting_mention import MeetingMention
    from factcheck.extract.reading import Reading
    from factcheck.records import Span

_PLAY = frozenset("play plays played playing".split())
_IS = frozenset("is was be are were been being".split())
_HELPERS = frozenset("is was will has had have been be to the a as its".split())
_PREPOSITIONS = frozenset("in of from to and with at for near by on than over the under against".split())
_NEAR = 8

_Who = tuple[str, "Span"]


def find_named_hosts(
    reading: Reading, mentions: Sequence[MeetingMention]
) -> Iterator[tuple[MeetingMention, str, Span]]:
    """Yield meetings with the country or city that hosts them, and where that is said."""
    for at, token in enumerate(reading.tokens):
        if token.key not in HOSTS or not at:
            continue
        who, mention = _read(reading, mentions, at)
        if who is not None and mention is not None and not mention.apart:
            yield (mention, *who)


def _read(
    reading: Reading, mentions: Sequence[MeetingMention], at: int
) -> tuple[_Who | None, MeetingMention | None]:
    keys = [t.key for t in reading.tokens]
    before, after = keys[at - 1], keys[at + 1] if at + 1 < len(keys) else ""
    if set(keys[max(0, at - 6) : at]) & DENIALS - {"was"}:
        return None, None
    own = next((m for m in mentions if m.form == "host" and m.last == at), None)
    if keys[at] == "host" and own is not None:
        return _beside(reading, own, at), own
    if (
        keys[at] in {"host", "hosts"}
        and (found := _by_noun(reading, mentions, at, before, after)) is not None
    ):
        return found
    return _behind(reading, mentions, at)


def _by_noun(
    reading: Reading, mentions: Sequence[MeetingMention], at: int, before: str, after: str
) -> tuple[_Who | None, MeetingMention | None] | None:
    """Read "played host to", "as host", "N, the host," and "N is the host of"."""
    keys = [t.key for t in reading.tokens]
    if before in _PLAY and after == "to":
        return _subject(reading, at - 1), right_after(reading, mentions, at + 1)
    if before == "as" or (before == "the" and keys[at - 2] == "as"):
        return _as_host(reading, mentions, at)
    if before == "the" and keys[at - 2 : at - 1] == [""] and after == "" and at > 2:
        return _subject(reading, at - 2), next((m for m in mentions if m.sure), None)
    if after in {"of", "to"} and (before in _IS | {"the", "a"} or not before):
        here = at
        while here > 0 and keys[here - 1] in _HELPERS:
            here -= 1
        return _subject(reading, here), right_after(reading, mentions, at + 1)
    return None


def _as_host(
    reading: Reading, mentions: Sequence[MeetingMention], at: int
) -> tuple[_Who | None, MeetingMention | None]:
    """Read "won thanks as host of the G20", "with Japan as host" and "As host of the G7, Canada wanted"."""
    keys = [t.key for t in reading.tokens]
    named = keys[at + 1 : at + 2] in (["of"], ["to"], ["for"])
    mention = right_after(reading, mentions, at + 1) if named else None
    if mention is None:
        passed = (m for m in reversed(mentions) if m.last <= at and at - m.last <= _NEAR)
        coming = (m for m in mentions if 0 <= m.first - at <= 4)
        mention = next(passed, None) or next(coming, None)
    if mention is not None and mention.first > at and not any(keys[: max(0, at - 2)]):
        return _after_comma(reading, mention.last), mention
    return _doing(reading, mentions, at - 1), mention


def _behind(
    reading: Reading, mentions: Sequence[MeetingMention], at: int
) -> tuple[_Who | None, MeetingMention | None]:
    """Read "the summit he was hosting" and "the summit hosted by the Japanese prime minister, N"."""
    keys = [t.key for t in reading.tokens]
    mention = next((m for m in reversed(mentions) if m.last <= at and at - m.last <= _NEAR), None)
    if mention is None:
        return None, None
    if keys[at] == "hosted" and keys[at + 1 : at + 2] == ["by"]:
        for named in reading.context.mentions:
            if at + 2 <= named.first <= at + 6 and named.person.sure:
                country = led_by(reading, named.person.ids)
                return (country, reading.span(named.first, named.last)) if country else None, mention
        return None, None
    here = at
    while here > mention.last and keys[here - 1] in _HELPERS:
        here -= 1
    if here <= mention.last or here - mention.last > 4 or keys[here - 1] not in {"he", "she"}:
        return None, None
    person = by_pronoun(reading, here - 1)
    if person is None or not person.sure:
        return None, None
    country = led_by(reading, person.ids)
    return (country, reading.span(here - 1, here)) if country else None, mention


def _subject(reading: Reading, at: int) -> _Who | None:
    """Return who ends at a token: a place, or the leader of one."""
    ends = {n.last: n for n in reading.names}
    named = place_before_verb(reading, ends, at)
    if named is not None:
        return "|".join(named.ids("place")), reading.span(named.first, named.last)
    return leader_before(reading, at)


def _doing(reading: Reading, mentions: Sequence[MeetingMention], at: int) -> _Who | None:
    """Return whoever a clause with "as host" is about: the last place or leader of its own."""
    inside = {i for m in mentions for i in range(m.first, m.last)}
    keys = [t.key for t in reading.tokens]
    people = {m.first: m for m in reading.context.mentions}
    for here in range(at - 1, -1, -1):
        if here in inside:
            continue
        if (found := people.get(here)) is not None:
            country = led_by(reading, found.person.ids) if found.person.sure else None
            return (country, reading.span(found.first, found.last)) if country else None
        named = next((n for n in reading.names if n.first == here and n.has("place")), None)
        if named is None or named.last > at or named.has("demonym", "organisation"):
            continue
        possessive = reading.tokens[named.last - 1].possessive
        beside = named.last == at and here > 0 and keys[here - 1] == "with"
        if not possessive and (beside or not here or keys[here - 1] not in _PREPOSITIONS):
            return "|".join(named.ids("place")), reading.span(named.first, named.last)
    return None


def _after_comma(reading: Reading, last: int) -> _Who | None:
    """Return who follows in "As host of the G7 in Charlevoix, Canada wanted"."""
    tokens = reading.tokens
    comma = next((i for i in range(last, min(last + _NEAR, len(tokens))) if tokens[i].text == ","), None)
    if comma is None:
        return None
    for named in reading.names:
        the = named.first == comma + 2 and tokens[comma + 1].key == "the"
        if (named.first == comma + 1 or the) and named.has("place") and not tokens[named.last - 1].possessive:
            return "|".join(named.ids("place")), reading.span(named.first, named.last)
    return None


def _beside(reading: Reading, mention: MeetingMention, at: int) -> _Who | None:
    """Return the place in apposition: "India, this year's G20 host", "G20 host India"."""
    tokens = reading.tokens
    for named in reading.names:
        if not named.has("place") or named.has("organisation", "demonym"):
            continue
        ahead = tokens[named.last : mention.first]
        close = named.last <= mention.first and mention.first - named.last <= 5 and ahead
        if close and ahead[0].text == "," and not any(t.text == "," for t in ahead[1:]):
            if named.first and tokens[named.first - 1].key in _PREPOSITIONS:
                return None
            return "|".join(named.ids("place")), reading.span(named.first, named.last)
        follows = at + 1 == named.first or (
            at + 2 == named.first and tokens[at + 1].text == "," and tokens[at + 3 :][:1]
        )
        if follows and not tokens[named.last - 1].possessive:
            return "|".join(named.ids("place")), reading.span(named.first, named.last)
    return None
