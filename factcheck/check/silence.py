"""Silences applied to a report: what they cover is set aside and counted; idle ones are told of."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.errors import did_you_mean
from factcheck.knowledge.days import in_words
from factcheck.records import Silence, Silenced, SilencedBy, SilenceFault

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from datetime import date

    from factcheck.records import Finding, Report


def apply_silences(
    report: Report,
    silences: Iterable[Silence],
    known: Collection[str],
    running: Collection[str],
    as_of: date | None = None,
) -> Report:
    """Return a report without the findings that a silence covers; these are kept apart, with the silence.

    Args:
        report: what a story's check gave.
        silences: those of the story itself, of the settings for it, and of the baseline.
        known: the ids of all rules; a silence of another is a fault.
        running: the ids of the rules the story was checked by; a silence of another is no idle one.
        as_of: the day asked about. Silences expire by it, else by the story's publication date: never by
            today's, so that one input always gives one answer. Without either they do not expire.
    """
    faults = list(report.story.silence_faults)
    wanted: list[Silence] = []
    for silence in silences:
        if silence.rule in known:
            wanted.append(silence)
        else:
            hint = did_you_mean(silence.rule, known) or "`factcheck rules list` shows them"
            faults.append(SilenceFault(silence.where, f"unknown rule '{silence.rule}'", hint))
    clock = as_of or report.story.published
    expired = [silence for silence in wanted if has_expired(silence, clock)]
    in_force = [silence for silence in wanted if not has_expired(silence, clock)]
    told: list[Finding] = []
    silenced: list[Silenced] = []
    used: set[int] = set()
    for finding in report.findings:
        words = report.story.words(finding.span)
        covering = [silence for silence in in_force if covers(silence, finding, words)]
        used |= {id(silence) for silence in covering}
        if covering:
            silenced.append(Silenced(finding, covering[0]))
        else:
            told.append(finding)
    faults.extend(_expired_faults(expired, clock))
    # what the settings silence in many stories need not occur in each: the run as a whole tells of it
    idle = [
        s for s in in_force if id(s) not in used and s.rule in running and s.by is not SilencedBy.SETTINGS
    ]
    faults.extend(_idle_fault(silence) for silence in idle)
    return replace(report, findings=tuple(told), silenced=tuple(silenced), silence_faults=tuple(faults))


def has_expired(silence: Silence, clock: date | None) -> bool:
    """Whether a silence is no longer in force on a day; `until` is its last."""
    return silence.until is not None and clock is not None and clock > silence.until


def covers(silence: Silence, finding: Finding, words: str) -> bool:
    """Whether a silence is about a finding, whose marked words are given."""
    if silence.rule != finding.rule or (silence.fact and silence.fact != finding.fact):
        return False
    return covers_words(silence, words, finding.message)


def covers_words(silence: Silence, *told: str) -> bool:
    """Whether the words a silence names, if it names any, stand in what is told."""
    wanted = _folded(silence.words)
    return not wanted or any(wanted in _folded(text) for text in told)


def _folded(words: str) -> str:
    return " ".join(words.split()).casefold()


def _expired_faults(expired: Iterable[Silence], clock: date | None) -> Iterator[SilenceFault]:
    for silence in expired:
        if silence.until is not None and clock is not None:
            message = (
                f"the silence of {silence.rule} ended on {in_words(silence.until)}, before {in_words(clock)}"
            )
            yield SilenceFault(silence.where, message, "mend the story, or give it a new day and reason")


def _idle_fault(silence: Silence) -> SilenceFault:
    what = f"the silence of {silence.rule}"
    if silence.words:
        what += f' for "{silence.words}"'
    if silence.fact:
        what += f" ({silence.fact})"
    return SilenceFault(silence.where, f"{what} silences nothing", "take it out")
