"""Titles that a story supposes, or has somebody say by mistake: nobody is said to hold the office."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.lexicon import COUNTERFACTUAL, HYPOTHETICAL
from factcheck.records import Modality

if TYPE_CHECKING:
    from factcheck.extract.offices import Holding
    from factcheck.extract.reading import Reading

_WOULD = frozenset("would could might".split())
_CALLING = frozenset("called calls calling addressed introduced greeted hailed styled".split())
_THEM = frozenset("him her them himself herself me us as".split())


def modality_of(reading: Reading, holding: Holding) -> Modality:
    """Supposing that someone held an office ("if N were still") is no statement that he does."""
    tokens, name, office = reading.tokens, holding.name, holding.office
    before = {t.key for t in tokens[: name.first]}
    after = {t.key for t in tokens[name.last : name.last + 2]}
    last = tokens[office.first - 1].key if office.first else ""
    if last in {"a", "an"} and not office.places and holding.form == "title name":
        return Modality.HYPOTHETICAL  # "a President N would"
    if last in _WOULD or (last == "be" and tokens[office.first - 2].key in _WOULD):
        return Modality.HYPOTHETICAL  # "what would Chancellor N do"
    if last in _THEM and before & _CALLING:
        return Modality.HYPOTHETICAL  # "he called him President N"
    if before & HYPOTHETICAL or ("if" in before and after & COUNTERFACTUAL):
        return Modality.HYPOTHETICAL
    return Modality.ASSERTED
