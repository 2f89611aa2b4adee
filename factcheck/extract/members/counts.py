"""How many members an organisation is said to have: "the 30-nation alliance", "NATO's 31 members"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.amounts import find_numerals
from factcheck.extract.cues import NUMBERS, any_word, needs
from factcheck.extract.members.countries import is_supposed
from factcheck.extract.members.whole import find_whole
from factcheck.extract.members.words import COUNTABLE
from factcheck.extract.when import times_at
from factcheck.records import Fact, FactKind, Modality, Role, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.extract.amounts import Numeral
    from factcheck.extract.members.whole import Whole
    from factcheck.extract.reading import Reading

_LEAST, _MOST = 4, 300


@needs(any_word(COUNTABLE | {"strong", "membership"}), NUMBERS)
def find_counts(reading: Reading) -> Iterator[Fact]:
    """Yield `member_count` facts; roles organisation, count."""
    for numeral in find_numerals(reading):
        if not _LEAST <= numeral.value <= _MOST or numeral.currency or numeral.hedged:
            continue
        whole = find_whole(reading, numeral)
        if whole is not None:
            yield _fact(reading, numeral, whole)


def _fact(reading: Reading, numeral: Numeral, whole: Whole) -> Fact:
    count, named = reading.span(numeral.first, numeral.last), whole.span
    when = times_at(reading, numeral.first, numeral.last)
    evidence = Span(min(count.start, named.start), max(count.end, named.end), count.field)
    return Fact(
        id="",
        kind=FactKind.MEMBER_COUNT,
        roles=(Role("organisation", whole.id, named, is_entity=True), Role("count", numeral.value, count)),
        evidence=evidence,
        sentence=reading.sentence.span,
        time=when.times[0] if when.times else None,
        basis=when.basis,
        times=when.times,
        voice=reading.voice(count),
        modality=Modality.HYPOTHETICAL if is_supposed(reading, numeral.first) else Modality.ASSERTED,
    )
