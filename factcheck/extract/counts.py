"""How many members an organisation is said to have: "the 30-nation alliance", "NATO's 31 members"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.cues import FIGURES, any_word, needs
from factcheck.extract.when import times_at
from factcheck.records import Fact, FactKind, Role, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.extract.gazetteer import Named
    from factcheck.extract.reading import Reading

_MEMBERS = frozenset(
    """member members nation nations country countries state states ally allies
    """.split()
)
_KINDS = {"alliance": ("alliance",), "bloc": ("union", "bloc"), "union": ("union",)}
_HAS = frozenset("has counts comprises have".split())
_NOW = frozenset("now currently today still".split())
_HEDGES = frozenset(
    """least most than over about nearly almost some around roughly up only other of remaining another
    first last all-but original founding new additional among
    """.split()
)
_NUMBERS = {
    "four": 4, "five": 5, "six": 6,
    "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fifteen": 15,
    "nineteen": 19, "twenty": 20,
}  # fmt: skip


@needs(any_word(_MEMBERS), FIGURES | any_word(_NUMBERS))
def find_counts(reading: Reading) -> Iterator[Fact]:
    """Yield `member_count` facts; roles organisation, count."""
    tokens = reading.tokens
    for at, token in enumerate(tokens):
        number = int(token.key) if token.key.isdigit() and len(token.key) < 4 else _NUMBERS.get(token.key)
        if number is None or number < 4 or (at and tokens[at - 1].key in _HEDGES):
            continue
        organisation = _organisation(reading, at)
        if organisation is not None:
            yield _fact(reading, at, number, organisation)


def _organisation(reading: Reading, at: int) -> tuple[str, Span] | None:
    """Return whose members a number counts, and the words that say so."""
    tokens = reading.tokens
    starts = {n.first: n for n in reading.names}
    ends = {n.last: n for n in reading.names}
    here = at + 1
    hyphen = here < len(tokens) and tokens[here].text in "-‐‑–"
    here += hyphen
    named = starts.get(here)
    if named is not None and not hyphen and at and tokens[at - 1].key == "all":  # "all 27 EU countries"
        after = tokens[named.last].key if named.last < len(tokens) else ""
        whole = named.has("organisation") and after in _MEMBERS and not tokens[named.last - 1].possessive
        return _counted(reading, named) if whole else None
    if here >= len(tokens) or tokens[here].key not in _MEMBERS:
        return None
    if here + 1 < len(tokens) and tokens[here].key == "member" and tokens[here + 1].key in _MEMBERS:
        here += 1
    if hyphen:
        return _after(reading, starts, here + 1)
    return (
        _before(reading, ends, at)
        or _having(reading, ends, at, here + 1)
        or _of(reading, starts, at, here + 1)
    )


def _after(reading: Reading, starts: dict[int, Named], at: int) -> tuple[str, Span] | None:
    """ "the 27-nation EU", "the 30-member alliance"."""
    named = starts.get(at)
    if named is not None and named.has("organisation"):
        return _counted(reading, named)
    if at < len(reading.tokens) and reading.tokens[at].key in _KINDS:
        return _spoken_of(reading, reading.tokens[at].key, reading.span(at, at + 1))
    return None


def _before(reading: Reading, ends: dict[int, Named], at: int) -> tuple[str, Span] | None:
    """ "NATO's 30 members", "the EU's 27 member states", "the alliance's 30 members"."""
    named = ends.get(at)
    if not at or not reading.tokens[at - 1].possessive:
        return None
    if named is not None and named.has("organisation"):
        return _counted(reading, named)
    if reading.tokens[at - 1].key in _KINDS and at > 1 and reading.tokens[at - 2].key == "the":
        return _spoken_of(reading, reading.tokens[at - 1].key, reading.span(at - 1, at))
    return None


def _having(reading: Reading, ends: dict[int, Named], at: int, after: int) -> tuple[str, Span] | None:
    """ "NATO, which now has 29 members," and "NATO has 29 members": the clause must end there."""
    tokens = reading.tokens
    if after < len(tokens) and tokens[after].key:
        return None
    here = at
    if here and tokens[here - 1].key in _NOW:
        here -= 1
    if not here or tokens[here - 1].key not in _HAS:
        return None
    here -= 1
    while here and (tokens[here - 1].key in _NOW | {"which"} or tokens[here - 1].text == ","):
        here -= 1
    named = ends.get(here)
    return _counted(reading, named) if named is not None and named.has("organisation") else None


def _of(reading: Reading, starts: dict[int, Named], at: int, after: int) -> tuple[str, Span] | None:
    """ "all 27 members of the EU"."""
    tokens = reading.tokens
    if not at or tokens[at - 1].key != "all" or after + 1 >= len(tokens) or tokens[after].key != "of":
        return None
    named = starts.get(after + 1) or (starts.get(after + 2) if tokens[after + 1].key == "the" else None)
    return _counted(reading, named) if named is not None and named.has("organisation") else None


def _counted(reading: Reading, named: Named) -> tuple[str, Span] | None:
    if _goes_on(reading, named):
        return None
    for id_ in named.ids("organisation"):
        organisation = reading.knowledge.organisation(id_)
        if organisation is not None and organisation.members:
            return id_, reading.span(named.first, named.last)
    return None


def _goes_on(reading: Reading, named: Named) -> bool:
    """Whether the name is part of another body's: "the 15-member UN Security Council"."""
    tokens, at = reading.tokens, named.last
    if at >= len(tokens) or tokens[at - 1].possessive:
        return False
    after = tokens[at]
    return bool(after.key) and after.text[:1].isupper() and after.start == tokens[at - 1].end + 1


def _spoken_of(reading: Reading, word: str, span: Span) -> tuple[str, Span] | None:
    """Return the one organisation of a kind that the story has named so far, if it is only one."""
    found = [
        id_
        for id_ in reading.context.organisations
        if (o := reading.knowledge.organisation(id_)) is not None and o.members and o.kind in _KINDS[word]
    ]
    return (found[0], span) if len(set(found)) == 1 else None


def _fact(reading: Reading, at: int, number: int, organisation: tuple[str, Span]) -> Fact:
    count = reading.span(at, at + 1)
    id_, span = organisation
    when = times_at(reading, at, at + 1)
    evidence = Span(min(count.start, span.start), max(count.end, span.end), span.field)
    return Fact(
        id="",
        kind=FactKind.MEMBER_COUNT,
        roles=(Role("organisation", id_, span, is_entity=True), Role("count", number, count)),
        evidence=evidence,
        sentence=reading.sentence.span,
        time=when.times[0] if when.times else None,
        basis=when.basis,
        times=when.times,
        voice=reading.voice(count),
    )
