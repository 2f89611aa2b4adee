"""Signs from officeholders: "Japan's prime minister, Fumio Kishida, has said" was written in his term."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from factcheck.extract.dating.sign import Sign
from factcheck.extract.lexicon import BACKWARD, DEATH, LOOKING_BACK, PAST_PASSAGE, RETROSPECT
from factcheck.knowledge.terms import possible_span, statement
from factcheck.records import FactKind, Interval, Status, TimeBasis, Voice

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.extract.reading import Reading
    from factcheck.knowledge.model import Office
    from factcheck.knowledge.record import Knowledge
    from factcheck.records import Fact

# Days after a term in which newsrooms still give the title.
_GRACE = timedelta(days=10)
# Days before one in which a winner is already called by it.
_EAGER = timedelta(days=3)
_CURRENT = {Status.CURRENT, Status.ACTING}
_HISTORY = frozenset("would had ago formerly once later".split())


def find_office_signs(
    readings: Sequence[Reading], facts: Sequence[Fact], knowledge: Knowledge
) -> Iterator[Sign]:
    """Yield a sign for everyone a story gives an office they are on record in, history left out."""
    by_sentence = {reading.sentence.span: reading for reading in readings}
    for fact in facts:
        if fact.kind is not FactKind.HOLDS or fact.status not in _CURRENT or fact.voice is Voice.QUOTED:
            continue
        reading = by_sentence.get(fact.sentence)
        if reading is None or fact.basis is TimeBasis.EXPLICIT or _looks_back(reading, fact):
            continue
        sign = _sign(fact, knowledge)
        if sign is not None:
            yield sign


def _sign(fact: Fact, knowledge: Knowledge) -> Sign | None:
    person, office = fact.role("person"), fact.role("office")
    entry = knowledge.office(str(office.value)) if office else None
    if person is None or entry is None or str(person.value).startswith("?") or "carried" in fact.traits:
        return None
    people = str(person.value).split("|")
    terms = [t for t in entry.terms if t.person in people and t.status != "elect"]
    if not terms or len({t.person for t in terms}) != 1:
        return None
    spans = [possible_span(t) for t in terms]
    allowed = tuple(
        Interval(s.start - _EAGER if s.start else None, s.end + _GRACE if s.end else None) for s in spans
    )
    note = "; ".join(statement(t, entry).text for t in terms[:3])
    strong = "bare-title" not in fact.traits and not _is_title_for_life(entry, fact)
    return Sign(
        "office",
        f"{entry.id}|{terms[0].person}",
        allowed,
        fact.evidence,
        note,
        f"office:{entry.id}|{terms[0].person}",
        strong,
    )


def _is_title_for_life(office: Office, fact: Fact) -> bool:
    return office.courtesy and "bare-title" in fact.traits


def _looks_back(reading: Reading, fact: Fact) -> bool:
    """Whether a sentence that gives an office has a word of history, near the office or at large."""
    keys = {t.key for t in reading.tokens}
    before = {t.key for t in reading.tokens if fact.evidence.start - 40 <= t.start < fact.evidence.start}
    after = {t.key for t in reading.tokens if fact.evidence.end <= t.start < fact.evidence.end + 20}
    return bool(
        keys & (_HISTORY | DEATH) or before & (BACKWARD | RETROSPECT | PAST_PASSAGE) or after & LOOKING_BACK
    )
