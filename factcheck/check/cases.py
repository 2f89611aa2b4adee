"""A rule's own examples, run strictly: an example that would pass without proving anything is a fault.

A failing example must give exactly its marked words, and its message. A passing one must reach the
comparison and hold, or be stopped by what it names under `because`; and where that is an exception, the
rule must fire as soon as the exception is taken away, or the example is no near miss of it.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.check.endings import endings, stop_of, without_exception
from factcheck.check.engine import check_story, trials
from factcheck.check.language import parse_clause
from factcheck.check.lookups import LOOKUPS, NAMING
from factcheck.check.stops import KNOWN, NO_MATCH, UNKNOWN, in_line
from factcheck.check.story_cases import story_case_faults
from factcheck.check.tellings import is_across
from factcheck.check.vocabulary import COMPARISONS, FUNCTIONS
from factcheck.check.world import World
from factcheck.extract import extract_facts
from factcheck.graph import build_graph
from factcheck.records import Outcome, PublishedFrom, Story
from factcheck.yamlfile import locate

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.check.compiled import Compiled
    from factcheck.check.engine import Tried
    from factcheck.graph import FactGraph
    from factcheck.knowledge.record import Knowledge
    from factcheck.records import Case, Finding, Rule, Span

LEAST_PASS_CASES = 2  # one that holds, one that a rule too eager would get wrong


@dataclass(frozen=True, slots=True)
class CaseFault:
    """What is wrong with one example, or with a rule's examples together; `where` is file:line:column."""

    where: str
    rule: str
    message: str

    def __str__(self) -> str:
        """Return the fault in one line."""
        return f"{self.where}: {self.rule}: {self.message}"


@dataclass(frozen=True, slots=True)
class _Run:
    """One example after its run."""

    rule: Compiled
    case: Case
    story: Story
    graph: FactGraph
    findings: tuple[Finding, ...]
    tried: tuple[Tried, ...]

    def said(self, span: Span) -> str:
        """Return words of the story with the column they begin at."""
        place = "title" if span.field == "title" else "text"
        return f'"{self.story.words(span)}" ({place} {span.start}-{span.end})'


@dataclass(slots=True)
class Exercised:
    """What the examples of a rule have shown: the fixes that were offered, the clauses that stopped one."""

    fixes: set[str] = field(default_factory=set)
    stops: set[str] = field(default_factory=set)


def cases_of(rule: Rule) -> tuple[Case, ...]:
    """Return every example of a rule, those that must fire first."""
    return (*rule.fail_cases, *rule.pass_cases)


def name_case(case: Case) -> str:
    """Return what an example is called: `fail case 1`, `pass case 2`."""
    return f"{_side(case)} case {case.number}"


def check_rule_cases(rules: Sequence[Compiled], knowledge: Knowledge) -> Iterator[CaseFault]:
    """Yield every fault of the examples of these rules."""
    for rule in rules:
        shown = Exercised()
        wrong = [fault for case in cases_of(rule.rule) for fault in check_case(rule, case, knowledge, shown)]
        yield from wrong
        # an example that does not do what it should shows nothing, and is told of already
        yield from check_coverage(rule.rule, None if wrong else shown)


def check_case(
    rule: Compiled, case: Case, knowledge: Knowledge, shown: Exercised | None = None
) -> tuple[CaseFault, ...]:
    """Return what is wrong with one example; only its own rule is run.

    Args:
        rule: the rule.
        case: one of its examples; each of its stories, where it has several, is checked by itself, unless
            the rule is about several stories together.
        knowledge: the record.
        shown: takes what the example exercises.
    """
    shown = shown or Exercised()
    messages: list[str] = []
    if is_across(rule):
        messages += story_case_faults(rule, case, knowledge)
    for number, one in enumerate(() if is_across(rule) else case.stories or (case,), 1):
        run = _run(rule, one, knowledge, case)
        wrong = _fail_faults(run) if case.spans else _pass_faults(run, knowledge)
        messages += [f"story {number}: {text}" if case.stories else text for text in wrong]
        shown.fixes |= {fix.form for finding in run.findings for fix in finding.fixes}
        if in_line(case.because) in {KNOWN, UNKNOWN}:
            ended = [tried.trial for tried in run.tried if stop_of(tried.trial) == in_line(case.because)]
            shown.stops |= {in_line(trial.clause) for trial in ended}
    if not messages:
        return ()
    where = locate(Path(rule.rule.path), ("cases", _side(case), case.number - 1)) if rule.rule.path else ""
    return tuple(CaseFault(where, rule.rule.id, f"{name_case(case)}: {message}") for message in messages)


def check_coverage(rule: Rule, shown: Exercised | None = None) -> tuple[CaseFault, ...]:
    """Return what no example of a rule exercises.

    Args:
        rule: the rule.
        shown: what its examples exercised; None where they were not run.
    """
    faults: list[tuple[tuple[str | int, ...], str]] = []
    if not rule.fail_cases:
        faults.append((("cases",), "no fail case: nothing shows that the rule can fire"))
    if len(rule.pass_cases) < LEAST_PASS_CASES:
        count = len(rule.pass_cases)
        faults.append((("cases", "pass"), f"{count} pass case, at least {LEAST_PASS_CASES} are needed"))
    if all(case.because and case.because != NO_MATCH for case in rule.pass_cases):
        faults.append((("cases", "pass"), "no pass case without `because`: none shows what may pass"))
    covered = {in_line(case.because) for case in rule.pass_cases}
    for number, exception in enumerate(rule.unless):
        if in_line(exception) not in covered:
            faults.append((("unless", number), f"no pass case has `because: {exception}`"))
    if shown is not None:
        faults += _not_shown(rule, shown)
    path = Path(rule.path)
    return tuple(CaseFault(locate(path, keys) if rule.path else "", rule.id, text) for keys, text in faults)


def _not_shown(rule: Rule, shown: Exercised) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Yield the fixes that no example offers and the `known` clauses that stop none, each with its keys."""
    for number, form in enumerate(rule.fixes if rule.fail_cases else ()):
        if form not in shown.fixes:
            yield ("fixes", number), f"no fail case offers the fix `{form}`"
    for number, (_, text) in enumerate(rule.known):
        phrase = parse_clause(text, {**LOOKUPS, **COMPARISONS}, FUNCTIONS).call.phrase
        if in_line(text) not in shown.stops and phrase not in NAMING:
            hint = "one where it is not so (`because: known`) or cannot be known (`because: unknown`)"
            yield ("known", number), f"no pass case is stopped by `{in_line(text)}`: give {hint}"


def _side(case: Case) -> str:
    return "fail" if case.spans else "pass"


def _run(rule: Compiled, case: Case, knowledge: Knowledge, whole: Case) -> _Run:
    """Run a rule on a story; `whole` is the example it is of, which says what must come of it."""
    case = replace(case, says=whole.says, because=whole.because, as_of=whole.as_of, number=whole.number)
    story = Story(
        f"{rule.rule.id}:{_side(case)}:{case.number}",
        case.text,
        case.title,
        case.published,
        PublishedFrom.OPTION if case.published else PublishedFrom.UNKNOWN,
    )
    graph = build_graph(extract_facts(story, knowledge))
    report = check_story(story, graph, [rule], knowledge, case.as_of)
    tried = tuple(trials(rule, World(story, knowledge, graph.facts, case.as_of)))
    return _Run(rule, case, story, graph, report.findings, tried)


def _fail_faults(run: _Run) -> Iterator[str]:
    expected, found = set(run.case.spans), {finding.span for finding in run.findings}
    for span in sorted(expected - found):
        others = ", ".join(run.said(s) for s in sorted(found - expected))
        came = f"findings at {others}" if others else _what_came(run)
        yield f"expected a finding at {run.said(span)}; came: {came}"
    for finding in run.findings:
        if finding.span not in expected:
            yield f"a finding at {run.said(finding.span)}, which is not marked: {finding.message}"
        elif run.case.says not in finding.message:
            yield f"expected a message that says '{run.case.says}'; came: {finding.message}"


def _pass_faults(run: _Run, knowledge: Knowledge) -> Iterator[str]:
    because = in_line(run.case.because)
    for finding in run.findings:
        yield f"expected no finding; came: one at {run.said(finding.span)}: {finding.message}"
    if run.findings:
        return
    if not because:
        if not any(tried.trial.outcome is Outcome.HOLDS for tried in run.tried):
            hint = "say `because` if that is meant"
            yield f"expected the comparison to hold; came: {_what_came(run)}; {hint}"
        return
    stops = {stop_of(tried.trial) for tried in run.tried} or {NO_MATCH}
    if because not in stops:
        yield f"expected to be stopped by `{because}`; came: {_what_came(run)}"
    elif because not in {NO_MATCH, KNOWN, UNKNOWN}:
        yield from _near_miss_faults(run, because, knowledge)


def _near_miss_faults(run: _Run, because: str, knowledge: Knowledge) -> Iterator[str]:
    """An exception's example must fire once the exception is gone; else something else keeps it quiet."""
    bare = without_exception(run.rule, because)
    stopped = {tried.facts for tried in run.tried if stop_of(tried.trial) == because}
    world = World(run.story, knowledge, run.graph.facts, run.case.as_of)
    again = [tried for tried in trials(bare, world) if tried.facts in stopped]
    if not any(tried.trial.outcome is Outcome.CONTRADICTS for tried in again):
        came = endings(tried.trial for tried in again)
        yield f"no near miss of `{because}`: without that exception the rule would still be quiet ({came})"


def _what_came(run: _Run) -> str:
    """Return in words how the trials ended, or, when there were none, what the story was read to say."""
    if run.tried:
        return endings(tried.trial for tried in run.tried)
    kinds = Counter(fact.kind.value for fact in run.graph.facts)
    read = ", ".join(f"{kind} ({number})" for kind, number in sorted(kinds.items())) or "none"
    return f"no match: no facts fit `match`; the facts read are: {read}"
