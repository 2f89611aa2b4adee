"""One rule on one set of facts: it holds, it does not, or it cannot be known, and why it ended."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from check_samples import holding, rule, world

from factcheck.check.engine import trials
from factcheck.records import Fact, Modality, Outcome, Span, Status, TimeBasis, Voice

if TYPE_CHECKING:
    from factcheck.check.compiled import Compiled
    from factcheck.check.trial import Trial
    from factcheck.knowledge.record import Knowledge


def tried(compiled: Compiled, fact: Fact, knowledge: Knowledge) -> Trial:
    """Return the one trial of a rule on a fact."""
    (found,) = trials(compiled, world(knowledge, fact))
    return found.trial


def test_a_rule_holds_where_the_record_agrees(knowledge: Knowledge) -> None:
    """The president of the day is called president, and the record is given as evidence."""
    trial = tried(rule(), holding(), knowledge)
    assert trial.outcome is Outcome.HOLDS
    assert trial.evidence[0].text.startswith("Emmanuel Macron")
    assert trial.clause == "?person is ?holder"


def test_a_rule_contradicts_where_the_record_does(knowledge: Knowledge) -> None:
    """A predecessor is called president years later."""
    assert tried(rule(), holding("Nicolas Sarkozy"), knowledge).outcome is Outcome.CONTRADICTS


@pytest.mark.parametrize("day", [date(1700, 1, 1), date(2990, 1, 1)])
def test_beyond_the_record_nothing_is_known(knowledge: Knowledge, day: date) -> None:
    """Before the record begins, and after it was last checked, silence is no pass."""
    trial = tried(rule(), holding("Nicolas Sarkozy", day), knowledge)
    assert trial.outcome is Outcome.UNKNOWN
    assert trial.clause == "?holder holds ?office at ?when"


def test_what_must_be_known_and_is_not_so_ends_a_trial(knowledge: Knowledge) -> None:
    """A rule about former presidents does not apply to one who never was before."""
    compiled = rule(known=(("term", "?person held ?office before ?when"),), require="?person is ?person")
    trial = tried(compiled, holding(), knowledge)
    assert (trial.outcome, trial.stopped_by) == (None, "known")
    assert trial.clause == "?person held ?office before ?when"


def test_a_name_keeps_the_answer(knowledge: Knowledge) -> None:
    """`term: ...` lets the message say when the term ended."""
    known = (("term", "?person held ?office before ?when"),)
    compiled = rule(known=known, require="?person is not ?person", message="{term.to}")
    trial = tried(compiled, holding("Nicolas Sarkozy"), knowledge)
    assert trial.outcome is Outcome.CONTRADICTS
    assert "term" in trial.bindings.values


@pytest.mark.parametrize(
    ("mark", "change"),
    [
        ("quoted", {"voice": Voice.QUOTED}),
        ("hypothetical", {"modality": Modality.HYPOTHETICAL}),
        ("denied", {"modality": Modality.DENIED}),
        ("scheduled", {"modality": Modality.SCHEDULED}),
        ("acting", {"status": Status.ACTING}),
        ("historical", {"basis": TimeBasis.TENSE}),
        ("carried", {"traits": ("carried",)}),
        ("title-field", {"evidence": Span(0, 32, "title")}),
    ],
)
def test_a_mark_of_the_fact_stops_a_rule(knowledge: Knowledge, mark: str, change: dict[str, object]) -> None:
    """Each mark stops a rule that names it, and only such a rule."""
    fact = holding("Nicolas Sarkozy", **change)
    stopped = tried(rule(unless=(mark,)), fact, knowledge)
    assert (stopped.outcome, stopped.stopped_by) == (None, mark)
    assert tried(rule(), fact, knowledge).outcome is Outcome.CONTRADICTS


def test_a_clause_stops_a_rule_when_it_holds(knowledge: Knowledge) -> None:
    """Around a handover both holders may be right."""
    clause = "?office changes hands with ?person within 10 days of ?when"
    near = tried(rule(unless=(clause,)), holding("Nicolas Sarkozy", date(2012, 5, 20)), knowledge)
    assert near.stopped_by == clause
    far = tried(rule(unless=(clause,)), holding("Nicolas Sarkozy"), knowledge)
    assert far.outcome is Outcome.CONTRADICTS


def test_an_exception_that_cannot_be_known_stops_a_rule_too(knowledge: Knowledge) -> None:
    """A false alarm costs more than a miss."""
    clause = "?office exceeds ?person"
    assert tried(rule(unless=(clause,)), holding("Nicolas Sarkozy"), knowledge).stopped_by == clause


def test_not_turns_an_answer_round_but_leaves_the_unknown(knowledge: Knowledge) -> None:
    """`not` of what cannot be known cannot be known either."""
    known = (("", "not ?person held ?office before ?when"),)
    compiled = rule(known=known, require="?person is ?person")
    assert tried(compiled, holding(), knowledge).outcome is Outcome.HOLDS
    assert tried(compiled, holding("Nicolas Sarkozy"), knowledge).stopped_by == "known"
    vague = rule(known=(), require="not ?office exceeds ?person")
    assert tried(vague, holding(), knowledge).outcome is Outcome.UNKNOWN


def test_a_value_worked_out_may_be_used(knowledge: Knowledge) -> None:
    """`let` gives a name to the day of publication."""
    compiled = rule(known=(), let=(("today", "the day of publication"),), require="?when overlaps ?today")
    assert tried(compiled, holding(), knowledge).outcome is Outcome.HOLDS


def test_a_value_that_cannot_be_worked_out_leaves_the_rule_unknown(knowledge: Knowledge) -> None:
    """A month has no weekday, so a rule about weekdays says nothing of it."""
    compiled = rule(
        known=(), let=(("day", "weekday of ?person"),), require="?person is ?person", message="{day}"
    )
    trial = tried(compiled, holding(), knowledge)
    assert (trial.outcome, trial.clause) == (Outcome.UNKNOWN, "weekday of ?person")


def test_a_part_of_an_answer_is_compared(knowledge: Knowledge) -> None:
    """`?holder.from` is the day the holder's term began, not the holder."""
    later = rule(require="?when is after ?holder.from")
    assert tried(later, holding(), knowledge).outcome is Outcome.HOLDS
    earlier = rule(require="?when is before ?holder.from")
    assert tried(earlier, holding(), knowledge).outcome is Outcome.CONTRADICTS


def test_a_part_that_an_answer_does_not_have_says_nothing(knowledge: Knowledge) -> None:
    """A holder has no venue."""
    assert tried(rule(require="?when is ?holder.venue"), holding(), knowledge).outcome is Outcome.UNKNOWN
