"""Countries called members of an organisation: "NATO member Austria", "EU members Norway and Sweden"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.extract.cues import any_name, any_word, needs
from factcheck.extract.when import times_at
from factcheck.records import Fact, FactKind, Granularity, Interval, Modality, Role, Span, TimeBasis

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.extract.gazetteer import Named
    from factcheck.extract.reading import Reading

_ONE = frozenset("member country nation state".split())
_MANY = frozenset("members countries nations states".split())
# Before the organisation or the word "member", these make it something else.
_NOT_YET = frozenset(
    """former ex non aspiring candidate applicant prospective potential future possible then observer
    associate dialogue would-be would incoming hopeful wannabe onetime eventual longtime-aspirant
    nonmember not no never partner suspended another permanent nonpermanent elected rotating
    temporary becoming become
    """.split()
)
_SUCH = frozenset("such as like including namely".split())
_DESCRIBED = frozenset(
    """a an the fellow founding full current key leading new newest newer recent active important staunch
    longtime long standing and which is are who both all also has been since still already s country
    nation state one of eastern western northern southern central baltic nordic european large
    largest small smallest
    """.split()
)
_DENIED = frozenset("not never neither nor t isn aren".split())
_JOINED = frozenset({"joined", "entered"})


@needs(any_name("organisation"), any_word(_ONE | _MANY | _JOINED))
def find_members(reading: Reading) -> Iterator[Fact]:
    """Yield `member` facts; roles country, organisation."""
    starts = {n.first: n for n in reading.names}
    for named in reading.names:
        if not named.has("organisation"):
            continue
        id_ = next((i for i in named.ids("organisation") if _counts(reading, i)), None)
        if id_ is None:
            continue
        for country in _called(reading, starts, named):
            yield _fact(reading, country, named, id_)
        described = _described(reading, named)
        if described is not None:
            country, modality = described
            yield replace(_fact(reading, country, named, id_), modality=modality)
        joined = _joined(reading, named)
        if joined is not None:
            yield replace(
                _fact(reading, joined[0], named, id_),
                time=joined[1],
                times=(joined[1],),
                basis=TimeBasis.EXPLICIT,
            )


def _counts(reading: Reading, id_: str) -> bool:
    organisation = reading.knowledge.organisation(id_)
    return organisation is not None and bool(organisation.members)


def _called(reading: Reading, starts: dict[int, Named], named: Named) -> Iterator[Named]:
    """Yield the countries of "NATO member Austria" and "fellow EU members Norway and Sweden"."""
    tokens = reading.tokens
    at = named.last
    if tokens[named.last - 1].possessive or _denied_before(reading, named.first):
        return
    if at < len(tokens) and tokens[at].text in "-‐‑" and tokens[at].start == tokens[at - 1].end:
        at += 1
    many = False
    noun = at
    while at < len(tokens) and (tokens[at].key in _ONE or tokens[at].key in _MANY):
        many = tokens[at].key in _MANY
        at += 1
    if at == noun or at - noun > 2:
        return
    comma = at < len(tokens) and tokens[at].text == ","
    if many and at + comma < len(tokens) and tokens[at + comma].key in _SUCH:
        at += comma + 1 + (tokens[at + comma].key == "such")
    yield from _list(reading, starts, at, many=many)


def _list(reading: Reading, starts: dict[int, Named], at: int, *, many: bool) -> Iterator[Named]:
    """Yield the countries that stand from a token on: one, or several joined by commas and "and"."""
    tokens = reading.tokens
    pending: list[Named] = []
    while (country := starts.get(at)) is not None and _is_country(reading, country):
        at = country.last
        if (
            at < len(tokens)
            and tokens[at].text[:1].isupper()
            and tokens[at].start == tokens[at - 1].end + 1
            and tokens[at].key
        ):
            break  # "NATO member Turkey President N" and names that go on
        if tokens[country.last - 1].possessive:
            if not pending:
                yield country
            break
        pending.append(country)
        if not many:
            break
        while at < len(tokens) and (tokens[at].text == "," or tokens[at].key in {"and", "or"}):
            at += 1
    yield from pending


def _is_country(reading: Reading, named: Named) -> bool:
    kinds = {p.kind for i in named.ids("place") if (p := reading.knowledge.place(i)) is not None}
    return bool(kinds & {"country", "territory"}) and not named.has("demonym")


def _denied_before(reading: Reading, first: int) -> bool:
    words = [t.key for t in reading.tokens[max(0, first - 4) : first] if t.key]
    while words and words[-1] in {"the", "a", "an"}:
        words.pop()
    return bool(set(words[-2:]) & _NOT_YET)


def _described(reading: Reading, named: Named) -> tuple[Named, Modality] | None:
    """Return the country of "Austria, a NATO member," and "Austria is a member of NATO"."""
    tokens = reading.tokens
    at, first = named.last, named.first
    if tokens[first - 1].key == "the" and first:
        first -= 1
    if first > 1 and tokens[first - 1].key == "of" and tokens[first - 2].key in {"member", "members"}:
        first -= 2
        closing = at
        if first and tokens[first - 1].key in {"a", "an"} | _DESCRIBED and tokens[first].key == "members":
            return None
    else:
        closing = at
        while closing < len(tokens) and (tokens[closing].key in _ONE or tokens[closing].text == "-"):
            closing += 1
        if closing == at or tokens[closing - 1].text == "-" or tokens[named.last - 1].possessive:
            return None
    ends = (
        closing >= len(tokens)
        or tokens[closing].text in {",", ".", ";", ":", "—", "–", ")", "!", "?"}
        or (tokens[closing].key in {"since", "and", "that", "with", "for", "but", "which"})
    )
    if not ends:
        return None
    return _subject(reading, first)


def _subject(reading: Reading, at: int) -> tuple[Named, Modality] | None:
    """Return the country that the words before a token describe: "Austria, (which is) a ..."."""
    tokens = reading.tokens
    ends = {n.last: n for n in reading.names}
    denied, article, comma = False, False, False
    for here in range(at, max(0, at - 9), -1):
        token = tokens[here - 1]
        named = ends.get(here)
        if named is not None and named.has("place"):
            before = tokens[named.first - 1].key if named.first else ""
            verb = tokens[here].key in {"is", "has", "isn"}
            plain = _is_country(reading, named) and not token.possessive and before not in {"and", "or"}
            if not plain or not article or not (verb or comma):
                return None
            if verb and before in {"in", "of", "with", "from", "by", "to", "for", "near", "between"}:
                return None
            return named, Modality.DENIED if denied else Modality.ASSERTED
        if token.key in _NOT_YET - {"not", "never"}:
            return None
        denied |= token.key in _DENIED
        article |= token.key in {"a", "an", "the", "been", "also"} or token.key in {"is", "founding", "full"}
        comma |= token.text in {",", "(", "–", "—"}
        if token.key not in _DESCRIBED | _DENIED and token.text not in {",", "(", "–", "—", "'", "’", "-"}:
            return None
    return None


def _joined(reading: Reading, named: Named) -> tuple[Named, Interval] | None:
    """Return country and year of "Poland, which joined the EU in 2003": in it it was a member."""
    tokens = reading.tokens
    first = named.first - 1 if named.first and tokens[named.first - 1].key == "the" else named.first
    if first < 2 or tokens[first - 1].key not in _JOINED or named.last + 1 >= len(tokens):
        return None
    if tokens[named.last].key not in {"in", "on"} or tokens[named.last - 1].possessive:
        return None
    start = tokens[named.last + 1].start
    date = next((d for d in reading.dates if d.span.start == start and d.interval is not None), None)
    if date is None or date.interval is None or date.interval.granularity not in {
        Granularity.DAY, Granularity.MONTH, Granularity.YEAR,
    }:  # fmt: skip
        return None
    ends = {n.last: n for n in reading.names}
    here = first - 1
    while here > 0 and (
        tokens[here - 1].key in {"which", "that", "formally", "officially", "only", "first", "and"}
        or tokens[here - 1].text == ","
    ):
        if tokens[here - 1].key == "and":
            return None
        here -= 1
    country = ends.get(here)
    if country is None or not _is_country(reading, country) or tokens[here - 1].possessive:
        return None
    before = tokens[country.first - 1].key if country.first else ""
    return None if before in {"in", "and", "when", "before", "after", "if"} else (country, date.interval)


def _fact(reading: Reading, country: Named, named: Named, id_: str) -> Fact:
    at, span = reading.span(country.first, country.last), reading.span(named.first, named.last)
    evidence = Span(min(at.start, span.start), max(at.end, span.end), span.field)
    when = times_at(reading, min(country.first, named.first), max(country.last, named.last))
    return Fact(
        id="",
        kind=FactKind.MEMBER,
        roles=(
            Role("country", "|".join(country.ids("place")), at, is_entity=True),
            Role("organisation", id_, span, is_entity=True),
        ),
        evidence=evidence,
        sentence=reading.sentence.span,
        time=when.times[0] if when.times else None,
        basis=when.basis,
        times=when.times,
        voice=reading.voice(evidence),
    )
