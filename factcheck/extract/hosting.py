"""Who is said to host a meeting: "Japan will host the G7 summit", "the G20 summit, hosted by India"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.titled import country_of
from factcheck.extract.when import times_at
from factcheck.records import Fact, FactKind, Role, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.extract.gazetteer import Named
    from factcheck.extract.meeting_mention import MeetingMention
    from factcheck.extract.reading import Reading

HOSTS = frozenset("host hosts hosted hosting".split())
# Between the host and the verb, and between the verb and the meeting.
_HELPERS = frozenset(
    """will is to be set due which that who s also currently this last next year has had was again and
    scheduled preparing prepares gearing up for the now having been are going as it country nation
    city month week in later chairs chair
    """.split()
)
DENIALS = frozenset(
    """not never offered offers wants want hopes bid would could may might instead refused declined if was
    """.split()
)
_OBJECT = frozenset(
    """the a an this next year s last annual upcoming two three day for first time in it its of
    """.split()
)
_LEADING = frozenset({"head of state", "head of government"})
_NATION = frozenset("nation nations country countries city cities government".split())


def find_hosts(reading: Reading, mentions: Sequence[MeetingMention]) -> Iterator[Fact]:
    """Yield the `hosts` facts of a sentence that names meetings; roles event, country."""
    starts = {n.first: n for n in reading.names}
    ends = {n.last: n for n in reading.names}
    for at, token in enumerate(reading.tokens):
        if token.key not in HOSTS:
            continue
        following = reading.tokens[at + 1].key if at + 1 < len(reading.tokens) else ""
        if token.key == "hosted" and following == "by":
            host, mention = _place_at(starts, _skip(reading, at + 2)), _before(mentions, at)
            near = mention is not None and at - mention.last <= 8
        elif token.key in {"host", "hosts"} and (named := _called(reading, starts, at)) is not None:
            host, mention = named, _nearest(mentions, at)
            near = mention is not None and mention.form != "body"
        else:
            host, mention = place_before_verb(reading, ends, at), right_after(reading, mentions, at)
            if host is None and mention is not None and (leads := leader_before(reading, at)) is not None:
                yield hosts_fact(reading, mention, *leads)
                continue
            near = True
        if host is not None and mention is not None and near and not mention.apart:
            at_place = reading.span(host.first, host.last)
            yield hosts_fact(reading, mention, "|".join(host.ids("place")), at_place)


def host_before(reading: Reading, first: int) -> Named | None:
    """Return the place said to host the meeting that begins at a token: "Hiroshima hosts the G7"."""
    ends = {n.last: n for n in reading.names}
    for at in range(first - 1, max(-1, first - 7), -1):
        token = reading.tokens[at]
        if token.key in HOSTS:
            return place_before_verb(reading, ends, at)
        if token.key not in _OBJECT and not token.text.isdigit() and token.text not in {"'", "’", "-"}:
            return None
    return None


def _skip(reading: Reading, at: int) -> int:
    return at + 1 if at < len(reading.tokens) and reading.tokens[at].key == "the" else at


def _place_at(starts: dict[int, Named], at: int) -> Named | None:
    named = starts.get(at)
    return named if named is not None and named.has("place") else None


def _called(reading: Reading, starts: dict[int, Named], at: int) -> Named | None:
    """Return the place in "host France", "host nation Indonesia", "hosts India"."""
    here = at + 1
    if here < len(reading.tokens) and reading.tokens[here].key in _NATION:
        here += 1
        if here < len(reading.tokens) and reading.tokens[here].text == ",":
            here += 1
    elif here < len(reading.tokens) and reading.tokens[here].text == "," and reading.tokens[at].key == "host":
        closing = starts[here + 1].last if here + 1 in starts else here
        if closing >= len(reading.tokens) or reading.tokens[closing].text != ",":
            return None
        here += 1  # "the summit's host, Indonesia, has"
    before = reading.tokens[at - 1].key if at else ""
    if before in {"to", "will", "would", "and", "co", "former", "next", "last", "previous", "future"}:
        return None
    named = _place_at(starts, here)
    if named is None or (named.last < len(reading.tokens) and reading.tokens[named.last - 1].possessive):
        return None
    return named


def place_before_verb(reading: Reading, ends: dict[int, Named], at: int) -> Named | None:
    """Return the place in "Japan, which will host" and "India is set to host", a few words between."""
    here = at
    while here > 0 and at - here <= 8:
        token = reading.tokens[here - 1]
        if token.key in DENIALS and token.key != "was":
            return None
        named = ends.get(here)
        if named is not None and named.has("place") and not named.has("organisation"):
            before = reading.tokens[named.first - 1].key if named.first else ""
            alone = not token.possessive and before not in {
                "in",
                "of",
                "from",
                "to",
                "and",
                "with",
                "at",
                "for",
                "near",
                "by",
            }
            return named if alone else None
        if token.key not in _HELPERS and token.text not in {",", "’", "'"}:
            return None
        here -= 1
    return None


def right_after(reading: Reading, mentions: Sequence[MeetingMention], at: int) -> MeetingMention | None:
    """Return the meeting right after the verb."""
    for mention in mentions:
        first = mention.ordinal[1] if mention.ordinal else mention.first
        if first > at and first - at <= 6:
            dated = [d.span for d in reading.dates]
            between = reading.tokens[at + 1 : first]
            plain = all(
                t.key in _OBJECT
                or t.text.isdigit()
                or any(s.start <= t.start < s.end for s in dated)
                or t.text in "'’-"
                for t in between
            )
            return mention if plain else None
    return None


def _before(mentions: Sequence[MeetingMention], at: int) -> MeetingMention | None:
    return next((m for m in reversed(mentions) if m.last <= at), None)


def _nearest(mentions: Sequence[MeetingMention], at: int) -> MeetingMention | None:
    return min(mentions, key=lambda m: min(abs(m.first - at), abs(m.last - at)), default=None)


def leader_before(reading: Reading, at: int) -> tuple[str, Span] | None:
    """Return the country whose leader hosts: "N hosted", "the prime minister, who will host"."""
    here, ends = at, {m.last for m in reading.context.mentions}
    while (
        here > 0
        and here not in ends
        and (reading.tokens[here - 1].key in _HELPERS or reading.tokens[here - 1].text == ",")
    ):
        here -= 1
    if {t.key for t in reading.tokens[here - 1 : at]} & (DENIALS - {"was"}):
        return None
    for mention in reading.context.mentions:
        if mention.last == here and not reading.tokens[here - 1].possessive and mention.person.sure:
            country = led_by(reading, mention.person.ids)
            return (country, reading.span(mention.first, mention.last)) if country else None
    for named in reading.names:
        if named.last == here and (country := country_of(reading, named)):
            return country, reading.span(named.first, named.last)
    return None


def led_by(reading: Reading, people: tuple[str, ...]) -> str | None:
    """Return the country that someone has led; more than one where a title brings another with it."""
    offices = [
        office
        for person in people
        for id_ in reading.knowledge.store.offices_of_person(person)
        if (office := reading.knowledge.office(id_)) is not None and office.kind in _LEADING
    ]
    places = dict.fromkeys(office.place for office in sorted(offices, key=lambda o: -len(o.terms)))
    return "|".join(places) if len(people) == 1 and places else None


def hosts_fact(reading: Reading, mention: MeetingMention, country: str, at: Span) -> Fact:
    """Return the fact that a country or a city hosts a meeting."""
    span = reading.span(mention.first, mention.last)
    evidence = Span(min(span.start, at.start), max(span.end, at.end), span.field)
    when = times_at(reading, mention.first, mention.last)
    return Fact(
        id="",
        kind=FactKind.HOSTS,
        roles=(
            Role("event", mention.value, span, is_entity=True),
            Role("country", country, at, is_entity=True),
        ),
        evidence=evidence,
        sentence=reading.sentence.span,
        time=when.times[0] if when.times else None,
        basis=when.basis,
        times=when.times,
        traits=() if mention.sure else ("edition-guessed",),
        voice=reading.voice(evidence),
    )
