"""Mentions of summits and conferences: by the name of the series, the edition or the body."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from factcheck.extract.editions import Clues, choose, editions_at, in_year_meant
from factcheck.extract.hosting import host_before
from factcheck.extract.meeting_mention import MEETING_NOUNS, MeetingMention, is_firm
from factcheck.extract.ordinals import ordinal_at, ordinal_before
from factcheck.extract.recalled import recall_meetings
from factcheck.extract.surroundings import Surroundings, look_around
from factcheck.knowledge.asked import note
from factcheck.knowledge.model import Series
from factcheck.knowledge.names import fold

if TYPE_CHECKING:
    from factcheck.extract.gazetteer import Named
    from factcheck.extract.reading import Reading
    from factcheck.knowledge.model import Edition
    from factcheck.knowledge.store import Store

# After the name of a series or a body: "of the Quad grouping", "the Quad nations' summit".
_BODIES = frozenset(
    """grouping group alliance bloc nations countries members leaders economies
    """.split()
)
# Before the name of a tournament they make it another: "the Women's Rugby World Cup", "Junior Eurovision".
_SIBLINGS = frozenset("women woman girls girl boys junior youth wheelchair student university".split())
_APART = frozenset("next previous last first earlier coming future".split())
# Ministers meet under the same names.
_MINISTERIAL = frozenset(
    """minister ministers ministerial ministerials finance sherpa sherpas envoys bankers parliamentary
    speakers
    """.split()
)


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
    mentions += recall_meetings(reading, taken)
    return sorted(mentions, key=lambda m: m.first)


def _named(reading: Reading, named: Named) -> MeetingMention | None:
    editions = [e for i in named.ids("edition") if (e := reading.knowledge.edition(i)) is not None]
    if editions:
        return _of_editions(reading, named, editions)
    series = [s for i in named.ids("series") if (s := reading.knowledge.series(i)) is not None]
    if series and named.first and reading.tokens[named.first - 1].key in _SIBLINGS:
        return None
    if series:
        last = named.last
        while last < len(reading.tokens) and reading.tokens[last].key in _BODIES:
            last += 1
        return _mention(reading, (named.first, last), series, "name")
    if named.has("organisation"):
        return _body(reading, named)
    return None


def _of_editions(reading: Reading, named: Named, editions: list[Edition]) -> MeetingMention:
    """COP15 can be the climate's, biodiversity's or the deserts': "biodiversity summit" narrows it."""
    last = named.last
    series = tuple(dict.fromkeys(e.series for e in editions))
    noun = [i for n in reading.names if n.first == last and n.has("series") for i in n.ids("series")]
    if noun:  # "COP15 biodiversity conference"
        editions = [e for e in editions if e.series in noun] or editions
        last = next(n.last for n in reading.names if n.first == last)
    else:
        last = _noun_after(reading, last)
    around = look_around(reading, named.first, last)
    if around.days is not None and not around.explicit:
        around = replace(around, days=in_year_meant(editions, around.days))
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
        if (
            not token.key
            or (token.text[:1].isupper() and at > last)
            or token.key in {"in", "at", "on", "the", "and", "a"}
        ):
            break
    return last


def _body(reading: Reading, named: Named) -> MeetingMention | None:
    """ "at the G20 in Bali", "the Quad grouping's third summit"."""
    store, tokens = reading.knowledge.store, reading.tokens
    bodies = named.ids("organisation")
    for id_ in bodies:
        note("meetings of", id_)
    series = [s for id_ in bodies for s in _series_of(store).get(id_, ())]
    if not series:
        return None
    first, at = named.first + (tokens[named.first].key == "the"), named.last
    while at < len(tokens) and tokens[at].key in _BODIES:
        at += 1
    for here in (
        at + 2,
        at + 3,
        at + 1,
    ):  # "G7's 49th summit", "BRICS forty-ninth summit", "Quad grouping summit"
        if here <= len(tokens) and tokens[here - 1].key in {"summit", "gathering"}:
            counted = ordinal_at(tokens, here - 1)
            if here == at + 1 or (counted is not None and counted[1] == at):
                ordinal = (*counted, here - 1) if counted else None
                return _mention(reading, (first, here), series, "name", ordinal)
    if tokens[named.last - 1].possessive or at > named.last or not first:
        return None
    if tokens[first - 1].key != "the" or {t.key for t in tokens} & _MINISTERIAL:
        return None
    follows = tokens[at] if at < len(tokens) else None
    if (
        follows is not None
        and follows.key
        and follows.key not in {"in", "from", "on", "this", "next", "last", "at", "for"}
    ):
        return None
    return _mention(reading, (first, named.last), series, "body")


def _mention(
    reading: Reading,
    words: tuple[int, int],
    series: list[Series],
    form: str,
    ordinal: tuple[int, int, int] | None = None,
) -> MeetingMention:
    first, last = words
    around = look_around(reading, first, last)
    ordinal = ordinal or ordinal_before(reading.tokens, first)
    apart = _is_apart(reading, first) or _was_held(reading, last, around)
    place = around.place or host_before(reading, ordinal[1] if ordinal else first)
    places = place.ids("place") if place is not None else ()
    if around.days is not None and not around.explicit:
        at_place = editions_at(reading.knowledge, series, places)
        around = replace(around, days=in_year_meant(at_place, around.days))
    number = ordinal[0] if ordinal else None
    said = is_firm(reading, first, around)
    clues = Clues(
        places, around.days, number, apart, said, _year_before(reading, ordinal[1] if ordinal else first)
    )
    found, sure = choose(reading, series, clues)
    return MeetingMention(
        first, last, tuple(s.id for s in series), tuple(found), sure, form, around, ordinal,
        reading.sentence.number, apart,
    )  # fmt: skip


def _year_before(reading: Reading, first: int) -> bool:
    """Whether a time stands right before a meeting: "the 2023 NATO summit", "last year's NATO summit"."""
    start = reading.tokens[first].start
    return any(0 <= start - d.span.end <= 3 for d in reading.dates)


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


@lru_cache(maxsize=4)
def _series_of(store: Store) -> dict[str, tuple[Series, ...]]:
    """Return the series of leaders' meetings of each organisation."""
    found: dict[str, tuple[Series, ...]] = {}
    for series in store.all(Series):
        leaders = bool({"summit", "meeting"} & set(fold(series.id).split()))
        if series.organisation and series.entitled and leaders:
            found[series.organisation] = (*found.get(series.organisation, ()), series)
    return found
