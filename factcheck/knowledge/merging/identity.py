"""Who a source's person is on record: the same, somebody of the same name, or somebody new."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.knowledge.model import Person
from factcheck.knowledge.names import fold

if TYPE_CHECKING:
    from factcheck.knowledge.model import Office, PartialDate
    from factcheck.knowledge.record import Knowledge
    from factcheck.knowledge.sources.claim import Claim

_SPELLINGS = 6  # more are nicknames and other scripts


def person_in(claim: Claim, office: Office, knowledge: Knowledge) -> str:
    """Return the id of a holder of an office that a claim is about; "" when it is none of them."""
    held = dict.fromkeys(term.person for term in office.terms)
    for name in (claim.person, *claim.also):
        for id_ in held:
            if fold(id_.partition(" (")[0]) == fold(name) or knowledge.same_person(name, (), id_):
                return id_ if not _apart(claim.born, knowledge.person(id_).born) else ""
    return ""


def person_anywhere(claim: Claim, knowledge: Knowledge) -> tuple[str, bool]:
    """Return the id for a claim's person, and whether the record has that person already.

    A namesake of somebody on record who was born at another time is told apart by the year of birth.
    """
    for name in (claim.person, *claim.also):
        found = [id_ for kind, id_ in knowledge.store.named(fold(name)) if kind == "person"]
        same = [id_ for id_ in found if not _apart(claim.born, knowledge.person(id_).born)]
        if len(same) == 1:
            return same[0], True
        if found and name == claim.person and claim.born is not None and not same:
            return f"{claim.person} (born {claim.born.earliest.year})", False
    return claim.person, False


def described(id_: str, claim: Claim) -> Person:
    """Return a people entry for somebody the record does not have."""
    known = {fold(claim.person)}
    also: list[str] = []
    for name in claim.also:
        if name.isascii() and " " in name and fold(name) not in known and len(also) < _SPELLINGS:
            known.add(fold(name))
            also.append(name)
    return Person(id_, claim.person, tuple(also), "", claim.born, claim.died, claim.source)


def _apart(one: PartialDate | None, other: PartialDate | None) -> bool:
    """Whether two births cannot be one."""
    return (
        one is not None
        and other is not None
        and (one.latest < other.earliest or other.latest < one.earliest)
        and abs(one.earliest.year - other.earliest.year) > 1  # sources differ by a year about the same person
    )
