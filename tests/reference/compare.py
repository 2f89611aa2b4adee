"""Compares our offices with the reference lists: every disagreement, and how often we are right.

python tests/reference/compare.py              the two measures
python tests/reference/compare.py --all        every disagreement, grouped by office
python tests/reference/compare.py --against    only where two independent lists agree against us
"""

from __future__ import annotations

import random
import sys
from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from lists import (
    DEFENCE,
    FINANCE,
    FOREIGN,
    GOVERNMENT,
    HEAD,
    INTERIOR,
    MINISTRIES,
    STATE,
    Spell,
    read_lists,
    united_nations,
)
from matching import same_person

from factcheck.knowledge.answers import who_held
from factcheck.knowledge.model import Office, PartialDate, Person
from factcheck.knowledge.names import fold
from factcheck.knowledge.record import open_knowledge

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.knowledge.store import Store

SEED = 20010911
DRAWS = 1_000
FIRST, LAST = date(2001, 1, 1), date(2024, 12, 31)
FIRST_MINISTERS = date(2010, 1, 1)
# The places the issue asks for: UN members and four more; for ministers the G20, the EU and some others.
BESIDE_MEMBERS = ("Taiwan", "Kosovo", "Palestine", "Vatican City")
MINISTERIAL = frozenset(
    """Argentina Australia Brazil Canada China France Germany India Indonesia Italy Japan Mexico Russia
    Saudi_Arabia South_Africa South_Korea Turkey United_Kingdom United_States Austria Belgium Bulgaria Croatia
    Cyprus Czech_Republic Denmark Estonia Finland Greece Hungary Ireland Latvia Lithuania Luxembourg Malta
    Netherlands Poland Portugal Romania Slovakia Slovenia Spain Sweden Ukraine Israel Iran Pakistan Egypt
    Qatar Taiwan Philippines Vietnam Singapore New_Zealand Switzerland""".split()
)
# Two departments share the matter, and lists take either for it.
UNASKED = frozenset({("United States", INTERIOR)})
# Which of our kinds answer for a role, and in what order they are asked.
KINDS = {
    STATE: ("head of state", "monarch", "pope"),
    GOVERNMENT: ("head of government",),
    FOREIGN: ("foreign minister",),
    DEFENCE: ("defence minister",),
    FINANCE: ("finance minister",),
    INTERIOR: ("interior minister",),
}


@dataclass(frozen=True, slots=True)
class Verdict:
    """What our record says of a place, a role and a day on which two lists agree."""

    place: str
    role: str
    day: date
    agreed: tuple[str, ...]
    ours: tuple[str, ...]
    outcome: str  # right, wrong, unknown, missing


class Comparison:
    """Our record beside the lists."""

    def __init__(self) -> None:
        """Read both."""
        self.store: Store = open_knowledge().store
        members = {self.place_named(name) for name in united_nations()}
        self.states = frozenset([*(m for m in members if m), *BESIDE_MEMBERS])
        self.spells: dict[tuple[str, str], list[Spell]] = defaultdict(list)
        for spell in read_lists(self.place_named):
            self.spells[spell.place, spell.role].append(spell)
        self.offices: dict[tuple[str, str], list[Office]] = defaultdict(list)
        for office in self.store.all(Office):
            self.offices[office.place, office.kind].append(office)
        self.names: dict[str, tuple[str, ...]] = {}

    def place_named(self, name: str) -> str | None:
        """Return our name of a country, or None."""
        found = [id_ for kind, id_ in self.store.named(fold(name)) if kind == "place"]
        return found[0] if found else None

    def roles(self, roles: Iterable[str]) -> list[tuple[str, str]]:
        """Return every place and role that a list speaks of."""
        ministries = {
            (p, r) for p, r in self.spells if r in MINISTRIES and p.replace(" ", "_") in MINISTERIAL
        }
        heads = {(p, r) for p, r in self.spells if r in {STATE, GOVERNMENT} and p in self.states}
        return sorted(pair for pair in (ministries | heads) - UNASKED if pair[1] in roles)

    def said(self, place: str, role: str, day: date) -> dict[str, list[str]]:
        """Return whom each list names on a day."""
        also = (HEAD,) if role in {STATE, GOVERNMENT} else ()
        named: dict[str, list[str]] = defaultdict(list)
        for spell in (s for r in (role, *also) for s in self.spells.get((place, r), ())):
            if spell.covers(day):
                named[spell.source].append(spell.person)
        return named

    def agreed(self, place: str, role: str, day: date) -> tuple[str, ...]:
        """Return the people whom two lists name on a day; for heads, one of the two tells the role."""
        said = self.said(place, role, day)
        telling = {s.source for s in self.spells.get((place, role), ())}
        return tuple(
            dict.fromkeys(
                person
                for source, people in sorted(said.items())
                for person in people
                if source in telling
                and any(same_person(person, o) for other, os in said.items() if other != source for o in os)
            )
        )

    def ours(self, place: str, role: str) -> list[Office]:
        """Return our offices of a role.

        Lists name presidents as heads of government beside prime ministers (Tanzania, South Korea): two
        lists that agree on our president are not against us, since they cannot mean the prime minister.
        """
        found = [o for kind in KINDS[role] for o in self.offices.get((place, kind), ())]
        if role == GOVERNMENT:
            found += [o for kind in KINDS[STATE] for o in self.offices.get((place, kind), ())]
        if role == STATE and place == "Vatican City":
            found += self.offices.get(("Catholic Church", "pope"), [])
        return found

    def judge(self, place: str, role: str, day: date, agreed: tuple[str, ...]) -> Verdict:
        """Return whether our record agrees with the lists on a day."""
        answers = [
            who_held(office, PartialDate(day, day, day.isoformat())) for office in self.ours(place, role)
        ]
        people = tuple(term.person for answer in answers for term in answer.terms)
        if not answers:
            outcome = "missing"
        elif any(self.same(p, a) for p in people for a in agreed):
            outcome = "right"
        elif all(answer.known for answer in answers):
            outcome = "wrong"
        else:
            outcome = "unknown"
        return Verdict(place, role, day, agreed, people, outcome)

    def same(self, ours: str, theirs: str) -> bool:
        """Whether a person of ours, under any spelling on file, is the one a list names."""
        if ours not in self.names:
            person = self.store.entry(Person, ours)
            self.names[ours] = (ours, person.name, *person.also) if person else (ours,)
        return any(same_person(name, theirs) for name in self.names[ours])

    def measure(self, roles: tuple[str, ...], first: date, last: date = LAST) -> list[Verdict]:
        """Return verdicts on random days of random places on which two lists agree; always the same draw."""
        # not for secrets: a fixed seed makes the draw repeatable
        draw = random.Random(SEED)  # noqa: S311
        places, verdicts = self.roles(roles), []
        span = (last - first).days
        for _ in range(DRAWS * 200):
            if len(verdicts) == DRAWS:
                break
            place, role = draw.choice(places)
            day = first + timedelta(days=draw.randint(0, span))
            agreed = self.agreed(place, role, day)
            if agreed:
                verdicts.append(self.judge(place, role, day, agreed))
        return verdicts

    def disagreements(self, place: str, role: str, *, against: bool) -> Iterator[str]:
        """Yield the stretches of days on which a list names nobody that we do."""
        also = (HEAD,) if role in {STATE, GOVERNMENT} else ()
        spells = [s for r in (role, *also) for s in self.spells.get((place, r), ())]
        edges = {FIRST, LAST} | {d for s in spells for d in (s.start, s.end) if d and FIRST < d < LAST}
        for office in self.ours(place, role):
            for term in office.terms:
                days = [term.start.earliest, term.start.latest]
                days += [term.end.earliest, term.end.latest] if term.end else []
                edges |= {d for d in days if FIRST < d < LAST}
        ordered = sorted(edges)
        for begin, end in pairwise(ordered):
            day = begin + timedelta(days=1)
            if day < end and (line := self._disagreement(place, role, (day, end), against=against)):
                yield line

    def _disagreement(self, place: str, role: str, days: tuple[date, date], *, against: bool) -> str | None:
        day, end = days
        agreed = self.agreed(place, role, day)
        verdict = self.judge(place, role, day, agreed)
        stretch = f"{day} to {end - timedelta(days=1)}: ours {' + '.join(verdict.ours) or 'nobody'}"
        if against:
            if not agreed or verdict.outcome in {"right", "missing"}:
                return None
            return f"{stretch}; {verdict.outcome}; two lists: {', '.join(agreed)}"
        telling = {s.source for s in self.spells.get((place, role), ())}
        others = {
            source: people
            for source, people in self.said(place, role, day).items()
            if source in telling and not any(self.same(o, p) for o in verdict.ours for p in people)
        }
        if not others or verdict.outcome == "missing":
            return None
        told = "; ".join(f"{source} {', '.join(people)}" for source, people in sorted(others.items()))
        mark = "  <-- two lists against us" if agreed and verdict.outcome != "right" else ""
        return f"{stretch}; {told}{mark}"


def tell(title: str, verdicts: list[Verdict]) -> None:
    """Print a measure, and each day that is not right."""
    total = len(verdicts) or 1
    counts = {o: sum(v.outcome == o for v in verdicts) for o in ("right", "wrong", "unknown", "missing")}
    shares = ", ".join(f"{outcome} {n} ({n / total:.1%})" for outcome, n in counts.items())
    print(f"{title}: {len(verdicts)} days; {shares}")
    for verdict in verdicts:
        if verdict.outcome != "right":
            where = f"{verdict.place}, {verdict.role}, {verdict.day}"
            lists, ours = ", ".join(verdict.agreed), ", ".join(verdict.ours) or "nobody"
            print(f"  {verdict.outcome:8} {where}: lists {lists}; ours {ours}")


def main(arguments: list[str]) -> None:
    """Print what the arguments ask for."""
    comparison = Comparison()
    if not arguments:
        tell("heads of state and government", comparison.measure((STATE, GOVERNMENT), FIRST))
        tell("ministers", comparison.measure(MINISTRIES, FIRST_MINISTERS))
        return
    for place, role in comparison.roles((STATE, GOVERNMENT, *MINISTRIES)):
        lines = list(comparison.disagreements(place, role, against="--against" in arguments))
        if lines:
            print(f"{role} of {place}")
            print("\n".join(f"  {line}" for line in lines))


if __name__ == "__main__":
    main(sys.argv[1:])
