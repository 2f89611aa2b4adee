"""Which names each entry answers to: the rows of the gazetteer."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factcheck.knowledge.model import Entry, Office, Organisation, Person, Place, Series
from factcheck.knowledge.names import fold

if TYPE_CHECKING:
    from collections.abc import Iterator


class NameRow(NamedTuple):
    """A name and what it names.

    `shape` says how the words of a story must be written to match: `any`, `proper` (first letter a
    capital) or `acronym` (all capitals, so that US is not us).
    """

    key: str
    kind: str
    id: str
    shape: str


def shape_of(name: str) -> str:
    """Return how a story must write a name for it to match."""
    letters = "".join(c for c in name if c.isalpha())
    if letters.isupper() and len(letters) <= 3:
        return "acronym"
    return "proper" if name[:1].isupper() or name[:1].isdigit() else "any"


def names_of(entry: Entry) -> Iterator[NameRow]:
    """Yield every name an entry answers to."""
    if isinstance(entry, Office):
        yield from _office(entry)
    elif isinstance(entry, Person):
        for name in (entry.name, *entry.also):
            yield from _person(name, entry.id)
    elif isinstance(entry, Place):
        yield from _dated("place", entry)
        for name in entry.demonyms:
            yield NameRow(fold(name), "demonym", entry.id, shape_of(name))
    elif isinstance(entry, Organisation):
        yield from _dated("organisation", entry)
    else:
        yield from _series(entry)


def _office(office: Office) -> Iterator[NameRow]:
    for name in (*_full_name(office), *office.names):
        yield NameRow(fold(name), "office", office.id, "any")
    for title in office.titles:
        yield NameRow(fold(title), "title", fold(title), "any")
        yield NameRow(plural(fold(title)), "plural", fold(title), "any")
    for person in sorted({term.person for term in office.terms}):
        yield from _person(person, person)


def _dated(kind: str, entry: Place | Organisation) -> Iterator[NameRow]:
    for name in dict.fromkeys(
        (entry.id, *entry.also, *(form for n in entry.names for form in (n.name, *n.also)))
    ):
        yield NameRow(fold(name), kind, entry.id, shape_of(name))


def _full_name(office: Office) -> tuple[str, ...]:
    """Return the id, unless it is a title "of" the place, which the grammar reads as the two."""
    title, _, place = office.id.rpartition(" of ")
    plain = fold(title) in {fold(t) for t in office.titles} and place.removeprefix("the ") == office.place
    return () if plain else (office.id,)


def plural(title: str) -> str:
    """Return a folded title in the plural: `secretaries of state`, `prime ministers`."""
    words = title.split()
    at = words.index("of") - 1 if "of" in words[1:] else len(words) - 1
    if words[-1] == "general" and len(words) > 1:
        at = len(words) - 2
    word = words[at]
    words[at] = word[:-1] + "ies" if word.endswith("y") else word + "s"
    return " ".join(words)


# Titles that newsrooms write as part of a name; the grammar reads them as titles.
_STYLES = ("pope ", "king ", "queen ", "emperor ", "sultan ", "emir ")


def _person(name: str, person: str) -> Iterator[NameRow]:
    """A name of one word, or a monarch's, names a person only after a title."""
    key = fold(name.partition(" (")[0])
    for style in _STYLES:
        key = key.removeprefix(style)
    words = key.split()
    regnal = len(words) == 2 and all(c in "ivxl" for c in words[1])
    yield NameRow(key, "mononym" if len(words) == 1 or regnal else "person", person, "proper")


def _series(series: Series) -> Iterator[NameRow]:
    for name in dict.fromkeys((series.id, *series.also)):
        yield NameRow(fold(name), "series", series.id, shape_of(name))
    for edition in series.editions:
        if edition.name:
            yield NameRow(fold(edition.name), "edition", edition.id, shape_of(edition.name))
