"""One person under two names: two ids that are spellings of each other."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from factcheck.knowledge.model import Office, Person
from factcheck.knowledge.names import fold, similar
from factcheck.knowledge.soundness.flaw import flaw

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.knowledge.soundness.flaw import Flaw
    from factcheck.knowledge.store import Filed, Store

_HINT = (
    "write one name everywhere, the others under `also`; "
    "if they are two people, give `born` for both, or one an `id`"
)


class _Register:
    """Everyone on file by id and by every spelling."""

    def __init__(self, people: list[tuple[Person, Filed]]) -> None:
        self.by_id = {person.id: person for person, _ in people}
        self.of_spelling: dict[str, set[str]] = {}
        for person in self.by_id.values():
            for name in (person.name, *person.also):
                self.of_spelling.setdefault(fold(name), set()).add(person.id)
        self.holders: dict[str, str] = {}

    def other_name(self, person: str) -> str | None:
        """Return the name someone not on file has elsewhere, or None."""
        if person in self.by_id:
            return None
        others = sorted(self.of_spelling.get(fold(person), set()))
        first = others[0] if others else self.holders.setdefault(fold(person), person)
        return None if first == person else first


def check_spellings(store: Store) -> Iterator[Flaw]:
    """Yield holders under another's spelling, and names alike in one office or in people files."""
    people = list(store.filed(Person))
    register = _Register(people)
    for office, filed in store.filed(Office):
        seen: dict[str, int] = {}
        for term in office.terms:
            seen.setdefault(term.person, term.line)
        for person, line in seen.items():
            other_name = register.other_name(person)
            if other_name is not None:
                message = f"'{person}' stands elsewhere as '{other_name}'"
                yield flaw(filed, message, "write that name, or give one of them an id", "holders", line)
        for one, other in combinations(seen, 2):
            if _alike(one, other) and not _apart(register.by_id.get(one), register.by_id.get(other)):
                message = f"'{one}' and '{other}' look like one {office.id}"
                yield flaw(filed, message, _HINT, "holders", seen[other])
    yield from _people_alike(people)


def _people_alike(people: list[tuple[Person, Filed]]) -> Iterator[Flaw]:
    """Yield people whose names are alike and whose births do not tell them apart."""
    sharing: dict[str, list[int]] = {}
    for number, (person, _) in enumerate(people):
        for word in set(fold(person.name).split()):
            sharing.setdefault(word, []).append(number)
    pairs = {pair for numbers in sharing.values() for pair in combinations(numbers, 2)}
    for one, other in sorted(pairs):
        (first, at), (second, filed) = people[one], people[other]
        if at.layer != filed.layer or first.id == second.id or not _alike(first.name, second.name):
            continue
        if not _apart(first, second):
            message = f"'{second.id}' looks like '{first.id}' of {at.path.name}"
            yield flaw(filed, message, _HINT)


def _alike(one: str, other: str) -> bool:
    """Whether two names have the same words, in any order, each in some spelling."""
    words, rest = _words(one), _words(other)
    if len(words) != len(rest) or len(words) < 2:
        return False
    for word in words:
        match = next((w for w in rest if similar(word, w)), None)
        if match is None:
            return False
        rest.remove(match)
    return True


def _words(name: str) -> list[str]:
    return fold(name.partition(" (")[0]).split()


def _apart(one: Person | None, other: Person | None) -> bool:
    """Whether two people are told apart: by an id, or by their births."""
    if one is None or other is None:
        return False
    if one.id != one.name or other.id != other.name:
        return True  # an id of one's own is given to tell someone from a namesake
    if one.born is None or other.born is None:
        return False
    return one.born.latest < other.born.earliest or other.born.latest < one.born.earliest
