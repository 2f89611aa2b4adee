"""Asks the record for every office of the lists on every day of change and the day after, in plain words.

python tests/reference/every_day.py     the share of days of each role, then every stretch that is not right

Between two changes of any list or of the record nothing can change, so the days asked stand for all days.
"Head of government of X" is taken at its word: a president whom lists call that beside a prime minister
(Senegal, Uzbekistan) counts as wrong here, and is settled by reading.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from compare import FIRST, FIRST_MINISTERS, LAST
from lists import GOVERNMENT, HEAD, MINISTRIES, STATE
from phrasings import USUAL, Phrasings

if TYPE_CHECKING:
    from collections.abc import Iterator

DAY = timedelta(days=1)


def stretches(phrasings: Phrasings, place: str, role: str) -> Iterator[tuple[date, int]]:
    """Yield the first day and the number of days of each stretch in which nothing changes."""
    first = FIRST_MINISTERS if role in MINISTRIES else FIRST
    also = () if role in MINISTRIES else (HEAD,)
    edges = {first}
    for spell in (s for r in (role, *also) for s in phrasings.lists.spells.get((place, r), ())):
        edges |= {spell.start, spell.end or LAST}
    for term in (t for office in phrasings.lists.ours(place, role) for t in office.terms):
        edges |= {term.start.earliest, term.start.latest}
        edges |= {term.end.earliest, term.end.latest} if term.end else set()
    days = sorted({d for e in edges for d in (e, e + DAY) if first <= d <= LAST} | {LAST + DAY})
    yield from ((start, (end - start).days) for start, end in pairwise(days))


def main() -> None:
    """Print the shares, then each stretch that is not right, the longest first."""
    phrasings = Phrasings(1)
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    failed: Counter[tuple[str, str, str]] = Counter()
    for place, role in phrasings.lists.roles((STATE, GOVERNMENT, *MINISTRIES)):
        for day, length in stretches(phrasings, place, role):
            agreed = phrasings.lists.agreed(place, role, day)
            if agreed:
                words = f"{USUAL[role][0]} of {place}"
                outcome, said = phrasings.outcome(words, day, agreed)
                counts[role][outcome] += length
                if outcome != "right":
                    failed[outcome, words, said] += length
    for role, found in counts.items():
        total = sum(found.values())
        shares = ", ".join(f"{outcome} {n} ({n / total:.3%})" for outcome, n in found.most_common())
        print(f"{role}: {total} days; {shares}")
    for (outcome, words, said), length in failed.most_common():
        print(f"  {length:5} {outcome:10} {words} | {said}")


if __name__ == "__main__":
    main()
