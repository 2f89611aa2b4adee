"""Asks the record for the offices of the reference lists in many wordings, and prints what goes wrong.

python tests/reference/phrasings.py [SEED]     a share of right answers, then every wording that failed

A wording is made of a title (the usual ones of the role, and each title under which the lists themselves
have the holder) and a place (its common and official names, and its demonym). The answer must name whom two
lists name on that day. Heads of state and of government are kept apart here: a president is no answer to
"prime minister".
"""

from __future__ import annotations

import gzip
import json
import random
import re
import sys
from collections import Counter, defaultdict
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from compare import FIRST, FIRST_MINISTERS, LAST, Comparison
from lists import (
    DEFENCE,
    FINANCE,
    FOREIGN,
    GOVERNMENT,
    HEAD,
    INTERIOR,
    MINISTRIES,
    REFERENCE,
    STATE,
)

from factcheck.errors import KnowledgeError
from factcheck.knowledge.answers import who_held
from factcheck.knowledge.choice import resolve_one
from factcheck.knowledge.model import PartialDate

if TYPE_CHECKING:
    from collections.abc import Iterator

DAYS = 6  # days drawn for a place and role
USUAL = {
    STATE: ("head of state",),
    GOVERNMENT: ("head of government",),
    FOREIGN: (
        "foreign minister", "minister of foreign affairs", "Minister for Foreign Affairs",
        "foreign affairs minister", "FM", "top diplomat",
    ),
    DEFENCE: (
        "defence minister", "defense minister", "minister of defence", "Minister of National Defense",
        "Minister for Defence",
    ),
    FINANCE: ("finance minister", "minister of finance", "Minister for Finance"),
    INTERIOR: ("interior minister", "minister of the interior", "Minister of Internal Affairs"),
}  # fmt: skip
# A title under which a list has a head: told only where it is one of the role's own.
TITLES_OF_HEADS = {
    STATE: re.compile(r"(federal |state )?president( of the republic)?|king|queen|monarch|emir|sultan|"
                      r"emperor|grand duke|supreme leader|president of the swiss confederation",
                      re.IGNORECASE),
    GOVERNMENT: re.compile(r"prime minister|premier|(federal )?chancellor|taoiseach|chair(man)? of the "
                           r"council of ministers|president of the government|minister of state",
                           re.IGNORECASE),
}  # fmt: skip


def countries() -> dict[str, dict[str, Any]]:
    """Return the list's countries by their common name."""
    with gzip.open(REFERENCE / "countries" / "countries.json.gz") as stream:
        return {c["name"]["common"]: c for c in json.load(stream)}


class Phrasings:
    """The wordings of an office, and the answers to them."""

    def __init__(self, seed: int) -> None:
        """Read the record and the lists."""
        self.lists = Comparison()
        self.draw = random.Random(seed)  # noqa: S311 - not for secrets: a seed repeats the draw
        self.countries: dict[str, list[dict[str, Any]]] = defaultdict(list)
        for name, country in countries().items():
            place = self.lists.place_named(name)
            if place:
                self.countries[place].append(country)

    def days(self, place: str, role: str) -> Iterator[tuple[date, tuple[str, ...], set[str]]]:
        """Yield drawn days, whom two lists name on them, and the titles they have for them."""
        first = FIRST_MINISTERS if role in MINISTRIES else FIRST
        for _ in range(DAYS):
            day = first + timedelta(days=self.draw.randint(0, (LAST - first).days))
            agreed = self.lists.agreed(place, role, day)
            if agreed:
                yield day, agreed, set(self.titles(place, role, day, agreed))

    def titles(self, place: str, role: str, day: date, agreed: tuple[str, ...]) -> Iterator[str]:
        """Yield every title a list has for those two lists agree on."""
        yield from USUAL[role]
        for spell in (s for r in (role, HEAD) for s in self.lists.spells.get((place, r), ())):
            if spell.covers(day) and spell.person in agreed and spell.position != spell.role:
                if role in MINISTRIES:
                    if spell.role == role:
                        yield spell.position
                elif TITLES_OF_HEADS[role].fullmatch(spell.position):
                    yield spell.position

    def wordings(self, place: str, title: str) -> Iterator[str]:
        """Yield the ways to say a title and a place."""
        for country in self.countries.get(place, ()):
            names = {country["name"]["common"], country["name"]["official"], place}
            for name in sorted(names):
                article = "the " if re.search(r"United|Republic|Kingdom|Netherlands|Philipp", name) else ""
                yield f"{title} of {article}{name}"
                yield f"{name}'s {title}"
            demonym = country["demonyms"].get("eng", {}).get("m")
            if demonym:
                yield f"{demonym} {title}"

    def outcome(self, words: str, day: date, agreed: tuple[str, ...]) -> tuple[str, str]:
        """Return how an answer went, and what it was."""
        on = PartialDate(day, day, day.isoformat())
        try:
            office = resolve_one(words, self.lists.store, on)
        except KnowledgeError as fault:
            return ("ambiguous" if "can mean" in fault.message else "unresolved"), fault.hint or ""
        answer = who_held(office, on)
        people = [t.person for t in answer.terms]
        said = f"{office.id}: {' + '.join(people) or answer.reason}; lists {', '.join(agreed)}"
        if any(self.lists.same(p, a) for p in people for a in agreed):
            return "right", said
        return ("wrong" if answer.known else "unknown"), said


def main(arguments: list[str]) -> None:
    """Print the shares, then each wording that failed, told once."""
    phrasings = Phrasings(int(arguments[0]) if arguments else 1)
    counts: Counter[str] = Counter()
    failed: dict[tuple[str, str], str] = {}
    for place, role in phrasings.lists.roles((STATE, GOVERNMENT, *MINISTRIES)):
        for day, agreed, titles in phrasings.days(place, role):
            for title in sorted(titles):
                for words in phrasings.wordings(place, title):
                    outcome, said = phrasings.outcome(words, day, agreed)
                    counts[outcome] += 1
                    if outcome != "right":
                        failed.setdefault((outcome, words), f"{day}: {said}")
    total = sum(counts.values()) or 1
    print(", ".join(f"{outcome} {n} ({n / total:.2%})" for outcome, n in counts.most_common()))
    for (outcome, words), said in sorted(failed.items()):
        print(f"  {outcome:10} {words} | {said}")


if __name__ == "__main__":
    main(sys.argv[1:])
