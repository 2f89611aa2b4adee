"""The examples of a rule over several stories: all stories of one are read, then tried together."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations
from typing import TYPE_CHECKING

from factcheck.check.copies import WrongSentence, try_copies
from factcheck.check.endings import endings, stop_of, without_exception
from factcheck.check.engine import check_story
from factcheck.check.patterns import PATTERNS
from factcheck.check.ruleset import load_rules
from factcheck.check.stops import KNOWN, NO_MATCH, UNKNOWN, in_line
from factcheck.check.tellings import telling_of, try_tellings
from factcheck.check.wording import fill_bare
from factcheck.extract import extract_facts
from factcheck.graph import build_graph
from factcheck.records import Outcome, PublishedFrom, Story

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from factcheck.check.compiled import Compiled
    from factcheck.check.tellings import Telling
    from factcheck.check.trial import Trial
    from factcheck.knowledge.record import Knowledge
    from factcheck.records import Case, Role, Span


@dataclass(frozen=True, slots=True)
class _Tried:
    """A trial, and the words of each story it is about; a story is named by its number."""

    trial: Trial
    places: tuple[tuple[int, Span], ...]


def story_case_faults(rule: Compiled, case: Case, knowledge: Knowledge) -> Iterator[str]:
    """Yield what is wrong with an example of several stories."""
    if not case.stories:
        yield "the rule is about several stories, so its examples have `stories`"
        return
    attempt = _attempting(rule, case, knowledge)
    tried = list(attempt(rule))
    found = [each for each in tried if each.trial.outcome is Outcome.CONTRADICTS]
    came = endings(each.trial for each in tried) or "no match: no two stories speak of one matter"
    if case.spans:
        yield from _fail_faults(rule, case, found, came)
    elif found:
        yield f"expected no finding; came: {fill_bare(rule.rule.message, found[0].trial.bindings)}"
    else:
        yield from _pass_faults(rule, in_line(case.because), tried, attempt, came)


def _pass_faults(
    rule: Compiled,
    because: str,
    tried: Sequence[_Tried],
    attempt: Callable[[Compiled], Iterator[_Tried]],
    came: str,
) -> Iterator[str]:
    if not because:
        if not any(each.trial.outcome is Outcome.HOLDS for each in tried):
            yield f"expected the comparison to hold; came: {came}; say `because` if that is meant"
    elif because not in ({stop_of(each.trial) for each in tried} or {NO_MATCH}):
        yield f"expected to be stopped by `{because}`; came: {came}"
    elif because not in {NO_MATCH, KNOWN, UNKNOWN}:
        again = attempt(without_exception(rule, because))
        if not any(each.trial.outcome is Outcome.CONTRADICTS for each in again):
            yield f"no near miss of `{because}`: without that exception the rule would still be quiet"


def _fail_faults(rule: Compiled, case: Case, found: Sequence[_Tried], came: str) -> Iterator[str]:
    marked = {(number, span) for number, one in enumerate(case.stories) for span in one.spans}
    at = {place for each in found for place in each.places}
    for number, span in sorted(marked - at):
        yield f"story {number + 1}: expected a finding at {_said(case, number, span)}; came: {came}"
    for number, span in sorted(at - marked):
        yield f"story {number + 1}: a finding at {_said(case, number, span)}, which is not marked"
    for each in found:
        message = fill_bare(rule.rule.message, each.trial.bindings)
        if case.says not in message:
            yield f"expected a message that says '{case.says}'; came: {message}"


def _said(case: Case, number: int, span: Span) -> str:
    one = case.stories[number]
    text = one.title if span.field == "title" else one.text
    return f'"{text[span.start : span.end]}" ({span.field} {span.start}-{span.end})'


def _attempting(rule: Compiled, case: Case, knowledge: Knowledge) -> Callable[[Compiled], Iterator[_Tried]]:
    """Return what tries a form of a rule on the stories of an example, which are read once."""
    stories = [
        Story(str(number), one.text, one.title, one.published, PublishedFrom.OPTION)
        for number, one in enumerate(case.stories)
    ]
    if PATTERNS[rule.match[0].phrase].kind is None:
        wrong = [each for story in stories for each in _wrong_sentences(story, knowledge)]

        def try_wrong(form: Compiled) -> Iterator[_Tried]:
            for (first, at), (copy, place) in combinations(wrong, 2):
                trial = try_copies(form, first, copy, knowledge)
                if trial is not None:
                    yield _Tried(trial, ((int(first.story), at), (int(copy.story), place)))

        return try_wrong
    tellings = [telling for story in stories for telling in _tellings(story, knowledge)]

    def try_told(form: Compiled) -> Iterator[_Tried]:
        for found in try_tellings(form, tellings, knowledge):
            yield _Tried(found.trial, (_place(found.first), _place(found.second)))

    return try_told


def _place(telling: Telling) -> tuple[int, Span]:
    role = telling.fact.role(telling.matter.gap)
    return int(telling.story), role.span if role is not None else telling.fact.evidence


def _tellings(story: Story, knowledge: Knowledge) -> Iterator[Telling]:
    def words(role: Role) -> str:
        return story.words(role.span)

    for fact in extract_facts(story, knowledge).facts:
        telling = telling_of(fact, words, story.id, story.published, story.words(fact.sentence))
        if telling is not None:
            yield telling


def _wrong_sentences(story: Story, knowledge: Knowledge) -> Iterator[tuple[WrongSentence, Span]]:
    extraction = extract_facts(story, knowledge)
    for finding in check_story(story, build_graph(extraction), _single_story_rules(), knowledge).findings:
        around = [fact.sentence for fact in extraction.facts if fact.sentence.covers(finding.span)]
        sentence = story.words(min(around, key=lambda span: span.end - span.start, default=finding.span))
        words = story.words(finding.span)
        yield WrongSentence(story.id, story.published, finding.rule, words, sentence), finding.span


@lru_cache(maxsize=1)
def _single_story_rules() -> tuple[Compiled, ...]:
    return tuple(rule for rule in load_rules() if rule.rule.status == "stable")
