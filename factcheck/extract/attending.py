"""Who is said to attend or host a meeting: "A, B and C are scheduled to attend the summit".

A fact's times are those at which a title may be held for the sentence to be right: a plan, or a guest's,
the day of the story as well; a host of the past held the office on the day.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.extract.age_people import by_pronoun
from factcheck.extract.linking import link
from factcheck.extract.offices import find_holdings
from factcheck.extract.people import family_key
from factcheck.extract.titled import bare_titles
from factcheck.records import Fact, FactKind, Interval, Modality, Role, Span, TimeBasis

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.extract.meeting_mention import MeetingMention
    from factcheck.extract.reading import Reading
    from factcheck.extract.tokens import Token

_VERBS = frozenset(
    """attend attends attended attending join joins joined joining travel travels traveled travelled
    traveling travelling speak speaks spoke speaking host hosts hosted hosting participate
    participates participated participating address addresses addressed fly flies flew head heads
    headed arrive arrives arrived go goes visit chair chairs chaired meet meets met gather gathers
    gathered convene
    """.split()
)
_HOSTS = frozenset("host hosts hosted hosting chair chairs chaired".split())
_PASSIVE = frozenset("attended hosted joined chaired addressed led".split())
_GATHERS = frozenset("gather gathers include includes including featuring bring brings".split())
_AUXILIARIES = frozenset(
    """are is will to set scheduled due expected planning plans also both all confirmed slated be have has
    intends would likely who then himself herself themselves personally do take part each jointly later
    am been
    """.split()
)
_DENIALS = frozenset(
    """not never declined declines refused refuses skip skipped unable instead canceled cancelled cancel if
    unless nobody neither nor hoped wanted unlikely whether uninvited
    """.split()
)
_WAS = frozenset({"was", "were", "had", "been"})
_BETWEEN = frozenset(
    """the to at in for a an this upcoming annual year next week month s week's two three four day long of
    his her their first second third both leaders on other major key of part and also from with
    counterparts
    """.split()
)
_LIST = frozenset(
    """and as well along with the alongside other leaders together counterpart counterparts his her their
    us between
    """.split()
)
_TITLES = frozenset(
    {"mr", "mrs", "ms", "dr", "sir", "president", "premier", "chancellor", "prime", "minister", "leader"}
)


@dataclass(frozen=True, slots=True)
class _Person:
    first: int
    last: int
    value: str


def find_attending(reading: Reading, mentions: Sequence[MeetingMention]) -> Iterator[Fact]:
    """Yield the `attends` facts of a sentence that names meetings; roles person, event."""
    people: list[_Person] | None = None
    spans = [(m.ordinal[1] if m.ordinal else m.first, m) for m in mentions if m.editions and m.sure]
    seen: set[int] = set()
    for at, token in enumerate(reading.tokens):
        if token.key not in _VERBS | _GATHERS:
            continue
        if people is None:
            people = _people(reading)
        if not people:
            return
        found: list[_Person] = []
        mention = next(
            (m for first, m in spans if at < first <= at + 12 and _plain(reading, at + 1, first)), None
        )
        if mention is not None and token.key in _VERBS:
            found = _list_before(reading, people, at)
        else:
            before = next((m for _, m in reversed(spans) if m.last <= at), None)
            passive = (
                token.key in _PASSIVE and at + 1 < len(reading.tokens) and reading.tokens[at + 1].key == "by"
            )
            if before is not None and at - before.last <= 12 and (passive or token.key in _GATHERS):
                mention = before
                found = _list_after(
                    reading, people, at + (2 if passive or token.key in {"bring", "brings"} else 1)
                )
        if mention is None:
            continue
        for person in found:
            if person.first not in seen:
                seen.add(person.first)
                yield _fact(reading, mention, person, at)


def _people(reading: Reading) -> list[_Person]:
    """Return the people a sentence names: in full, or by title, family name or pronoun of someone known."""
    found: dict[int, _Person] = {}
    for named in reading.names:
        if named.has("person"):
            found[named.first] = _Person(named.first, named.last, "|".join(named.ids("person")))
    for holding in find_holdings(reading.tokens, reading.names):
        linked = link(holding, reading.context, reading.knowledge)
        if linked is not None and linked.people:
            name = holding.name
            found[name.first] = _Person(name.first, name.last, "|".join(linked.people))
    for at, token in enumerate(reading.tokens):
        known = reading.context.people.get(family_key(token.text)) if token.text[:1].isupper() else None
        inside = any(p.first <= at < p.last for p in found.values())
        if token.key in {"he", "she"} and (person := by_pronoun(reading, at)) is not None and person.sure:
            found[at] = _Person(at, at + 1, person.value)
        if known is not None and known.ids and not inside:
            found[at] = _Person(at, at + 1, "|".join(known.ids))
    for named, value in bare_titles(reading):
        found.setdefault(named.first, _Person(named.first, named.last, value))
    return [found[i] for i in sorted(found)]


def _plain(reading: Reading, first: int, last: int) -> bool:
    """Whether nothing but articles, places and dates stands between the verb and the meeting."""
    named = {
        i
        for n in reading.names
        if n.has("place", "demonym", "title", "plural", "organisation")
        for i in range(n.first, n.last)
    }
    dated = [d.span for d in reading.dates]
    return all(
        t.key in _BETWEEN
        or i in named
        or t.text.isdigit()
        or t.text in {"-", "’", "'"}
        or any(s.start <= t.start < s.end for s in dated)
        for i, t in enumerate(reading.tokens[first:last], first)
    )


def _list_before(reading: Reading, people: list[_Person], at: int) -> list[_Person]:
    """Return the people a verb has for subject: back over auxiliaries, then names, titles and commas."""
    tokens = reading.tokens
    here = at
    while here > 0 and (tokens[here - 1].key in _AUXILIARIES | _DENIALS | _WAS):
        if tokens[here - 1].key in _WAS and tokens[here].key in {
            "to",
            "due",
            "set",
            "scheduled",
            "expected",
            "supposed",
        }:
            return []  # "was to attend": he may not have
        here -= 1
    if {t.key for t in tokens[here:at]} & (_DENIALS - {"not", "never"}):
        return []
    return _run(reading, people, here - 1, -1)


def _list_after(reading: Reading, people: list[_Person], at: int) -> list[_Person]:
    return _run(reading, people, at, 1)


def _run(reading: Reading, people: list[_Person], at: int, step: int) -> list[_Person]:
    """Return the people of a list, from its inner end outwards."""
    named = {
        i
        for n in reading.names
        if n.has("place", "demonym", "title", "plural", "office", "organisation")
        for i in range(n.first, n.last)
    }
    inside = {i: p for p in people for i in range(p.first, p.last)}
    found: list[_Person] = []
    while 0 <= at < len(reading.tokens):
        person = inside.get(at)
        if person is not None:
            if reading.tokens[person.last - 1].possessive:
                break
            found.append(person)
            at = person.first - 1 if step < 0 else person.last
            continue
        if not _joins(reading.tokens[at], at in named):
            break
        at += step
    if step > 0 and at < len(reading.tokens) and found and reading.tokens[at].key in {"s", "who"}:
        return found
    return found


def _joins(token: Token, named: bool) -> bool:
    return named or token.key in _LIST or token.key in _TITLES or token.text in {",", "-", "(", ")"}


def _fact(reading: Reading, mention: MeetingMention, person: _Person, verb: int) -> Fact:
    span, at = reading.span(person.first, person.last), reading.span(mention.first, mention.last)
    near = {t.key for t in reading.tokens[max(0, verb - 4) : verb]}
    evidence = Span(min(span.start, at.start), max(span.end, at.end), span.field)
    published = reading.context.published
    held = [
        Interval(v.start, v.end) for e in mention.editions for v in e.versions[-1:] if v.start is not None
    ]
    past = published is not None and all(i.end is not None and i.end < published for i in held)
    today = [Interval.day(published)] if published is not None else []
    host = reading.tokens[verb].key in _HOSTS
    times = tuple(held) if past and host else tuple(today)
    return Fact(
        id="",
        kind=FactKind.ATTENDS,
        roles=(
            Role("person", person.value, span, is_entity=True),
            Role("event", mention.value, at, is_entity=True),
        ),
        evidence=evidence,
        sentence=reading.sentence.span,
        time=times[0] if times else None,
        basis=TimeBasis.PUBLICATION,
        times=times,
        traits=() if mention.sure else ("edition-guessed",),
        voice=reading.voice(evidence),
        modality=Modality.DENIED if near & {"not", "never"} else Modality.ASSERTED,
    )
