"""Mentions of summits and conferences: by a name of the series, of an edition, of the body, or "the summit"."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from factcheck.extract.editions import Clues, at_place, choose, held_about, in_year_meant
from factcheck.extract.hosting import host_before
from factcheck.extract.ordinals import ordinal_at, ordinal_before
from factcheck.extract.surroundings import Surroundings, look_around
from factcheck.knowledge.model import Series
from factcheck.knowledge.names import fold

if TYPE_CHECKING:
    from factcheck.extract.gazetteer import Named
    from factcheck.extract.reading import Reading
    from factcheck.knowledge.model import Edition
    from factcheck.knowledge.store import Store

MEETING_NOUNS = frozenset("summit meeting gathering conference talks".split())
# After the name of a series or a body: "of the Quad grouping", "the Quad nations' summit".
_BODIES = frozenset("grouping group alliance bloc nations countries members leaders economies".split())
_DETERMINERS = frozenset({"the", "this"})
_LENGTHS = frozenset("day two three four one week long upcoming annual".split())
_HELD = frozenset("held place scheduled set due opens begins starts kicks planned slated".split())
_SAYING = _HELD | {"be", "is", "are", "was", "were", "opened", "began", "started", "took", "takes", "open", "begin"}
_APART = frozenset("next previous last first earlier coming future".split())
# Sentences that "the summit" may lie after the last meeting named; "the meeting" only in the next one.
_RECALL = 6
# Ministers meet under the same names.
_MINISTERIAL = frozenset(
    """minister ministers ministerial ministerials finance sherpa sherpas envoys bankers parliamentary speakers
    """.split()
)


@dataclass(frozen=True, slots=True)
class MeetingMention:
    """Words `tokens[first:last]` that mean one of some editions.

    `sure`: the story's words say which. `form` is `name`, `edition`, `body` ("at the G20") or `back` ("the summit").
    """

    first: int
    last: int
    series: tuple[str, ...]
    editions: tuple[Edition, ...]
    sure: bool
    form: str = "name"
    around: Surroundings = Surroundings()
    ordinal: tuple[int, int, int] | None = None
    sentence: int = 0
    apart: bool = False

    @property
    def value(self) -> str:
        """Return the ids of the editions, as a role holds them."""
        return "|".join(edition.id for edition in self.editions)


def find_meetings(reading: Reading) -> list[MeetingMention]:
    """Return the meetings a sentence names, those of no known edition left out; the last is remembered."""
    mentions: list[MeetingMention] = []
    taken: set[int] = set()
    for named in reading.names:
        mention = _named(reading, named)
        if mention is not None and mention.editions:
            mentions.append(mention)
            taken |= set(range(mention.first, mention.last))
            reading.context.meeting = mention
    mentions += _spoken_of(reading, taken)
    return sorted(mentions, key=lambda m: m.first)


def _named(reading: Reading, named: Named) -> MeetingMention | None:
    editions = [e for i in named.ids("edition") if (e := reading.knowledge.edition(i)) is not None]
    if editions:
        return _of_editions(reading, named, editions)
    series = [s for i in named.ids("series") if (s := reading.knowledge.series(i)) is not None]
    if series:
        last = named.last
        while last < len(reading.tokens) and reading.tokens[last].key in _BODIES:
            last += 1
        return _mention(reading, named.first, last, series, "name")
    if named.has("organisation"):
        return _body(reading, named)
    return None


def _of_editions(reading: Reading, named: Named, editions: list[Edition]) -> MeetingMention:
    """COP15 can be the climate's, biodiversity's or the deserts': the year said, or the story's day, narrows it."""
    last = named.last
    series = tuple(dict.fromkeys(e.series for e in editions))
    noun = [i for n in reading.names if n.first == last and n.has("series") for i in n.ids("series")]
    if noun:  # "COP15 biodiversity conference"
        editions = [e for e in editions if e.series in noun] or editions
        last = next(n.last for n in reading.names if n.first == last)
    else:
        last = _noun_after(reading, last)
    around = look_around(reading, named.first, last)
    return MeetingMention(
        named.first, last, series, tuple(editions), sure=True, form="edition", around=around,
        sentence=reading.sentence.number,
    )  # fmt: skip


def _noun_after(reading: Reading, last: int) -> int:
    """Return where "COP15 biodiversity summit" and "COP26 climate talks" end."""
    for at in range(last, min(last + 4, len(reading.tokens))):
        token = reading.tokens[at]
        if token.key in MEETING_NOUNS:
            return at + 1
        if not token.key or token.text[:1].isupper() and at > last or token.key in {"in", "at", "on", "the", "and", "a"}:
            break
    return last


def _body(reading: Reading, named: Named) -> MeetingMention | None:
    """ "at the G20 in Bali", "the Quad grouping's third summit"."""
    store, tokens = reading.knowledge.store, reading.tokens
    series = [s for i in named.ids("organisation") for s in _series_of(store).get(i, ())]
    if not series:
        return None
    first, at = named.first + (tokens[named.first].key == "the"), named.last
    while at < len(tokens) and tokens[at].key in _BODIES:
        at += 1
    for here in (at + 2, at + 3, at + 1):  # "G7's 49th summit", "BRICS forty-ninth summit", "Quad grouping summit"
        if here <= len(tokens) and tokens[here - 1].key in {"summit", "gathering"}:
            counted = ordinal_at(tokens, here - 1)
            if here == at + 1 or (counted is not None and counted[1] == at):
                ordinal = (*counted, here - 1) if counted else None
                return _mention(reading, first, here, series, "name", ordinal)
    if tokens[named.last - 1].possessive or at > named.last or not first:
        return None
    if tokens[first - 1].key != "the" or {t.key for t in tokens} & _MINISTERIAL:
        return None
    follows = tokens[at] if at < len(tokens) else None
    if follows is not None and follows.key and follows.key not in {"in", "from", "on", "this", "next", "last", "at", "for"}:
        return None
    return _mention(reading, first, named.last, series, "body")


def _mention(
    reading: Reading, first: int, last: int, series: list[Series], form: str, ordinal: tuple[int, int, int] | None = None
) -> MeetingMention:
    around = look_around(reading, first, last)
    ordinal = ordinal or ordinal_before(reading.tokens, first)
    apart = _is_apart(reading, first)
    apart = apart or _was_held(reading, last, around)
    place = around.place or host_before(reading, ordinal[1] if ordinal else first)
    places = place.ids("place") if place is not None else ()
    if around.days is not None and not around.explicit:
        around = replace(around, days=in_year_meant(reading.knowledge, series, places, around.days))
    clues = Clues(places, around.days, ordinal[0] if ordinal else None, apart, _is_firm(reading, first, around))
    found, sure = choose(reading, series, clues)
    return MeetingMention(
        first, last, tuple(s.id for s in series), tuple(found), sure, form, around, ordinal,
        reading.sentence.number, apart,
    )  # fmt: skip


def _is_firm(reading: Reading, first: int, around: Surroundings) -> bool:
    """Whether a day must be the meeting's own: it heads its sentence, or "will be held on" stands between."""
    if first <= 3:
        return True
    end = around.days_span.start if around.days_span is not None else 0
    return bool({t.key for t in reading.tokens[first:] if t.start < end} & _HELD)


def _was_held(reading: Reading, last: int, around: Surroundings) -> bool:
    """Whether "was held in Tokyo", without a day, tells of an edition past."""
    if around.place is None or around.days is not None or around.place.first < last:
        return False
    return bool({t.key for t in reading.tokens[last : around.place.first]} & {"was", "were", "took"})


def _is_apart(reading: Reading, first: int) -> bool:
    """Whether "next", "last" and such move the mention off the meeting of these days."""
    return any(t.key in _APART for t in reading.tokens[max(0, first - 2) : first]) and not any(
        d.span.start < reading.tokens[first].start <= d.span.end + 3 for d in reading.dates
    )


def _spoken_of(reading: Reading, taken: set[int]) -> list[MeetingMention]:
    """Return the mentions "the summit" and "the meeting" of the last meeting named."""
    found: list[MeetingMention] = []
    tokens = reading.tokens
    starts = {n.first: n for n in reading.names}
    for at, token in enumerate(tokens):
        if at in taken or token.key not in MEETING_NOUNS:
            continue
        known = reading.context.meeting
        first = at - 1
        while first > 0 and (tokens[first].key in _LENGTHS or tokens[first].text == "-"):
            first -= 1
        plain = first >= 0 and tokens[first].key in _DETERMINERS
        of_another = at + 1 < len(tokens) and tokens[at + 1].key in {"of", "between", "with", "s"}
        if not plain or of_another or at + 1 in starts:
            if token.key == "summit":
                reading.context.meeting = None  # another summit: what follows may be about that
            continue
        reach = _RECALL if token.key == "summit" else 1
        if known is None or reading.sentence.number - known.sentence > reach:
            continue
        series = [s for i in known.series if (s := reading.knowledge.series(i)) is not None]
        around = look_around(reading, first, at + 1)
        if around.days is not None and not around.explicit:
            places = around.place.ids("place") if around.place else ()
            around = replace(around, days=in_year_meant(reading.knowledge, series, places, around.days))
        editions, sure = known.editions, known.sure
        if _is_another(reading, at, around, editions):
            continue
        if around.days is not None and known.form != "edition":
            places = around.place.ids("place") if around.place else ()
            chosen, certain = choose(reading, series, Clues(places, around.days, firm=_is_firm(reading, first, around)))
            if certain and not known.sure:
                editions, sure = tuple(chosen), True
        found.append(
            MeetingMention(first, at + 1, known.series, editions, sure, "back", around, None, reading.sentence.number)
        )
    return found


def _is_another(reading: Reading, at: int, around: Surroundings, editions: tuple[Edition, ...]) -> bool:
    """Whether "the summit in Singapore" is another than the one named: its place or day sets it apart.

    "The summit will be held in Singapore" says it of the one named, unless place and day both disagree.
    """
    place, days = around.place, around.days
    elsewhere = place is not None and not any(
        at_place(reading.knowledge, e, place.ids("place")) for e in editions
    )
    otherwhen = days is not None and not any(held_about(e, days) for e in editions)
    ends = [place.first] if place is not None else []
    if around.days_span is not None:
        ends += [i for i, t in enumerate(reading.tokens) if t.start == around.days_span.start]
    said = bool({t.key for t in reading.tokens[at + 1 : max(ends, default=at + 1)]} & _SAYING)
    return (elsewhere and otherwhen) or ((elsewhere or otherwhen) and not said)


@lru_cache(maxsize=4)
def _series_of(store: Store) -> dict[str, tuple[Series, ...]]:
    """Return the series of leaders' meetings of each organisation."""
    found: dict[str, tuple[Series, ...]] = {}
    for series in store.all(Series):
        leaders = bool({"summit", "meeting"} & set(fold(series.id).split()))
        if series.organisation and series.entitled and leaders:
            found[series.organisation] = (*found.get(series.organisation, ()), series)
    return found
