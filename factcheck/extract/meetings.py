"""Mentions of summits and conferences: by the name of the series, the edition or the body."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.extract.bodies import body_mention, met_mention
from factcheck.extract.convening import BODIES, own_leaders_meet, second_mentions
from factcheck.extract.editions import at_place, in_year_meant
from factcheck.extract.meeting_mention import MEETING_NOUNS, MeetingMention
from factcheck.extract.recalled import recall_meetings
from factcheck.extract.series_mention import counted_before, of_series
from factcheck.extract.surroundings import look_around

if TYPE_CHECKING:
    from factcheck.extract.gazetteer import Named
    from factcheck.extract.reading import Reading
    from factcheck.knowledge.model import Edition

# Before the name of a tournament they make it another: "the Women's Rugby World Cup", "Junior Eurovision".
_SIBLINGS = frozenset("women woman girls girl boys junior youth wheelchair student university".split())


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
    if not mentions and (own := own_leaders_meet(reading)) is not None:
        met = met_mention(reading, *own)
        mentions += [met] if met is not None else []
    for first, last, series in second_mentions(reading, taken):
        form = "its" if reading.tokens[first].key == "its" else "name"
        ordinal = counted_before(reading.tokens, last - 1, first)
        mention = of_series(reading, (first + 1, last), series, form, ordinal)
        if len(mention.editions) == 1 and _agrees(reading, mention):
            mentions.append(mention)
            taken |= set(range(first, last))
            reading.context.meeting = mention
    mentions += recall_meetings(reading, taken)
    return sorted(mentions, key=lambda m: m.first)


def _agrees(reading: Reading, mention: MeetingMention) -> bool:
    """Whether "the Geneva summit" can be the body's: where the place comes first, it was held there."""
    place = mention.around.place
    if place is None or place.first > mention.first:
        return True
    return any(at_place(reading.knowledge, e, place.ids("place")) for e in mention.editions)


def _named(reading: Reading, named: Named) -> MeetingMention | None:
    editions = [e for i in named.ids("edition") if (e := reading.knowledge.edition(i)) is not None]
    if editions:
        return _of_editions(reading, named, editions)
    series = [s for i in named.ids("series") if (s := reading.knowledge.series(i)) is not None]
    if series and named.first and reading.tokens[named.first - 1].key in _SIBLINGS:
        return None
    if series:
        last = named.last
        while last < len(reading.tokens) and reading.tokens[last].key in BODIES:
            last += 1
        return of_series(reading, (named.first, last), series, "name")
    if named.has("organisation"):
        return body_mention(reading, named)
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
