"""What is silenced is set aside and counted; what silences nothing, or no longer, is told of."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.check.silence import apply_silences
from factcheck.records import Finding, Report, Severity, Silence, SilencedBy, SilenceFault, Span, Story

TEXT = "Ada Roe, the mayor, opened the bridge."
KNOWN = {"wrong-office", "wrong-age"}


def report(published: date | None = date(2023, 5, 10), faults: tuple[SilenceFault, ...] = ()) -> Report:
    """Return a report with one finding, on "Ada Roe"."""
    finding = Finding("wrong-office", Severity.ERROR, "She was never mayor.", Span(0, 7), fact="f")
    return Report(Story("s", TEXT, "", published, silence_faults=faults), (finding,))


def silence(**changes: object) -> Silence:
    """Return a silence of the finding."""
    values: dict[str, object] = {
        "rule": "wrong-office", "reason": "as spoken", "by": SilencedBy.INLINE, "where": "s:3",
    }  # fmt: skip
    return Silence(**(values | changes))  # type: ignore[arg-type]


def silenced(
    *silences: Silence, as_of: date | None = None, published: date | None = date(2023, 5, 10)
) -> Report:
    """Return the report with these silences applied."""
    return apply_silences(report(published), silences, KNOWN, KNOWN, as_of)


def test_a_silenced_finding_is_kept_apart() -> None:
    """It is not told, and not forgotten either."""
    found = silenced(silence())
    assert found.findings == ()
    assert [(s.finding.rule, s.silence.reason) for s in found.silenced] == [("wrong-office", "as spoken")]
    assert found.silence_faults == ()


@pytest.mark.parametrize("words", ["Ada Roe", "ada  roe", "Roe", "never mayor"])
def test_words_narrow_a_silence(words: str) -> None:
    """A silence for certain words covers findings whose words or message speak of them."""
    assert silenced(silence(words=words)).findings == ()


def test_other_words_are_not_covered() -> None:
    """What is not silenced is told, and the silence is told to be idle."""
    found = silenced(silence(words="Bob Poe"))
    assert len(found.findings) == 1
    (fault,) = found.silence_faults
    assert fault == SilenceFault(
        "s:3", 'the silence of wrong-office for "Bob Poe" silences nothing', "take it out"
    )


def test_another_fact_is_not_covered() -> None:
    """A baseline accepts one statement, not whatever the rule may find later."""
    assert silenced(silence(fact="f")).findings == ()
    assert len(silenced(silence(fact="g")).findings) == 1


def test_the_last_day_is_in_force() -> None:
    """A silence until 10 May covers a story of 10 May; one until 9 May does not, and is told of."""
    assert silenced(silence(until=date(2023, 5, 10))).findings == ()
    found = silenced(silence(until=date(2023, 5, 9)))
    assert len(found.findings) == 1
    assert [f.message for f in found.silence_faults] == [
        "the silence of wrong-office ended on 9 May 2023, before 10 May 2023"
    ]


def test_the_day_asked_about_wins_over_the_story_s() -> None:
    """With --as-of a silence is judged on that day; without any day it does not expire."""
    until = silence(until=date(2024, 1, 1))
    assert silenced(until).findings == ()
    assert len(silenced(until, as_of=date(2024, 1, 2)).findings) == 1
    assert silenced(silence(until=date(2000, 1, 1)), published=None).findings == ()


def test_an_unknown_rule_is_told_with_the_nearest() -> None:
    """A misspelt id silences nothing, and does not go unnoticed."""
    found = silenced(silence(rule="wrong-ofice"))
    assert len(found.findings) == 1
    assert found.silence_faults == (
        SilenceFault("s:3", "unknown rule 'wrong-ofice'", "did you mean 'wrong-office'?"),
    )


def test_a_rule_that_did_not_run_leaves_no_idle_silence() -> None:
    """With --select, silences of the other rules are no litter."""
    found = apply_silences(report(), [silence(rule="wrong-age")], KNOWN, {"wrong-office"})
    assert found.silence_faults == ()
    assert len(silenced(silence(rule="wrong-age")).silence_faults) == 1


def test_two_silences_of_one_finding_are_both_used() -> None:
    """A finding in the baseline that is silenced in the story too makes neither idle."""
    found = silenced(silence(), silence(by=SilencedBy.BASELINE, fact="f"))
    assert found.silence_faults == ()
    assert [s.silence.by for s in found.silenced] == [SilencedBy.INLINE]


def test_the_reader_s_faults_are_kept() -> None:
    """A directive that could not be read is told of with the others."""
    fault = SilenceFault("s:1", "no reason")
    found = apply_silences(report(faults=(fault,)), [], KNOWN, KNOWN)
    assert found.silence_faults == (fault,)
