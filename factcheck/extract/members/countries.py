"""Countries beside an organisation: one, or a list of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.members.words import SUPPOSING

if TYPE_CHECKING:
    from factcheck.extract.gazetteer import Named
    from factcheck.extract.reading import Reading

_CLAUSE = 5
_KINDS = frozenset({"country", "territory"})


def is_country(reading: Reading, named: Named) -> bool:
    """Whether a name is a country's or a territory's, and no people's."""
    kinds = {p.kind for i in named.ids("place") if (p := reading.knowledge.place(i)) is not None}
    return bool(kinds & _KINDS) and not named.has("demonym")


def with_members(reading: Reading, named: Named) -> str | None:
    """Return the organisation of a name whose members are on record."""
    for id_ in named.ids("organisation"):
        organisation = reading.knowledge.organisation(id_)
        if organisation is not None and organisation.members:
            return id_
    return None


def is_supposed(reading: Reading, at: int) -> bool:
    """Whether the words before a token, in its clause, only suppose a membership."""
    return any(t.key in SUPPOSING for t in reading.tokens[max(0, at - _CLAUSE) : at])


def list_from(reading: Reading, starts: dict[int, Named], at: int, *, many: bool) -> tuple[list[Named], int]:
    """Return the countries that stand from a token on, and where they end.

    One, or with `many` all that are joined by commas and "and". A name that goes on ("Turkey President N")
    and the owner of what follows ("Norway and Sweden's talks") is none of them but the first.
    """
    tokens = reading.tokens
    found: list[Named] = []
    end = at
    while True:
        article = at < len(tokens) and tokens[at].key == "the"
        country = starts.get(at + article)
        if country is None or not is_country(reading, country):
            return found, end
        at = country.last
        if at < len(tokens) and tokens[at].text[:1].isupper() and tokens[at].start == tokens[at - 1].end + 1:
            return found, end
        if tokens[at - 1].possessive:
            return ([country], at) if not found else (found, end)
        found.append(country)
        end = at
        if not many:
            return found, end
        while at < len(tokens) and (tokens[at].text == "," or tokens[at].key in {"and", "or"}):
            at += 1
