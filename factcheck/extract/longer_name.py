"""Whether a dated name is part of a longer one: "Bombay Stock Exchange", "Alexander of Macedonia"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.extract.gazetteer import Named
    from factcheck.extract.reading import Reading
    from factcheck.extract.tokens import Token

LEGAL = frozenset("inc corp ltd plc".split())
# Before a name at the head of a sentence, where every word has its capital, these make it a longer name.
_LONGER = frozenset(
    """western central eastern northern southern upper lower greater north south east west inner outer royal
    grand air radio bank hotel miss little aegean vardar pirin ottoman imperial republic byzantine roman
    """.split()
)


def is_part_of_name(reading: Reading, named: Named) -> bool:
    """Whether a name is part of a longer one: "Bombay Stock Exchange", "Macedonia, Ohio"."""
    tokens, at = reading.tokens, named.last
    if at < len(tokens):
        after = tokens[at]
        dated = any(d.span.start == after.start for d in reading.dates)
        if after.start == tokens[at - 1].end + 1 and after.key and after.text[:1].isupper() and not dated:
            company = named.has("organisation") and after.key in {"ceo", *LEGAL}
            return not company and not tokens[at - 1].possessive
        if after.text in {"-", "‐", "/", "&"} or after.key == "s":
            return True
        if after.text == "," and any(
            n.first == at + 1 and n.has("place") and not _is_listed(reading, n) for n in reading.names
        ):
            return True
    return _goes_on_before(reading, named)


def _goes_on_before(reading: Reading, named: Named) -> bool:
    """Whether the words before a name belong to it: "Air Macedonia", "Alexander of Macedonia"."""
    tokens, first = reading.tokens, named.first
    if not first:
        return False
    before = tokens[first - 1]
    if before.text in {"-", "/", "&"}:
        return tokens[first].start == before.end  # a dash with spaces ends a dateline
    if before.capital:
        return _is_longer(reading, first)
    if before.key != "of" or first < 2:
        return False
    back = tokens[first - 2]
    common = first == 2 and _tag(reading, back) in {"NN", "NNS"}  # "Shares of Facebook Inc"
    return (
        back.capital
        and not common
        and not any(n.last == first - 1 and n.has("title", "plural", "office") for n in reading.names)
    )


def _is_longer(reading: Reading, first: int) -> bool:
    """Whether a name goes on from the capitalised word before it."""
    tokens, before = reading.tokens, reading.tokens[first - 1]
    if tokens[first].start - before.end != 1:
        return not before.possessive  # a possessive's own "'s" lies between
    names = [n for n in reading.names if n.last == first]
    if first == 1 or not tokens[first - 2].key:  # the first word of a sentence, or after its dateline
        acronym = before.text.isupper() and len(before.text) > 1
        return acronym or before.key in _LONGER or any(n.has("demonym") for n in names)
    return not before.possessive and not any(n.has("title") for n in names)


def _tag(reading: Reading, token: Token) -> str:
    start = token.start - reading.sentence.span.start
    return next((w.tag for w in reading.parse() if w.start == start), "")


def _is_listed(reading: Reading, named: Named) -> bool:
    """Whether a place after a comma goes on a list of countries, rather than placing the one before."""
    kinds = {p.kind for i in named.ids("place") if (p := reading.knowledge.place(i)) is not None}
    return kinds == {"country"}
