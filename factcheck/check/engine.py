"""Rules against a story's facts: every set of facts that fits a rule's patterns, tried, in a fixed order."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import islice
from operator import itemgetter
from typing import TYPE_CHECKING

from factcheck.check.fingerprint import fingerprint, normal_form
from factcheck.check.language import Call, Variable
from factcheck.check.patterns import PATTERNS, bind
from factcheck.check.tellings import is_across
from factcheck.check.trial import Trial, try_rule
from factcheck.check.values import Bindings, Said, Value
from factcheck.check.vocabulary import is_same
from factcheck.check.wording import fill, make_fixes, span_of
from factcheck.check.world import World
from factcheck.knowledge.asked import note
from factcheck.knowledge.days import in_words
from factcheck.records import Fact, Finding, Outcome, Related, Report

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from factcheck.check.compiled import Compiled
    from factcheck.check.fact_index import Placed
    from factcheck.graph import FactGraph
    from factcheck.knowledge.record import Knowledge
    from factcheck.records import Story

MAX_TRIALS = 20_000  # facts of one story tried by one rule of two patterns; a list of 140 names


@dataclass(frozen=True, slots=True)
class Tried:
    """A trial and the facts it was on."""

    facts: tuple[Fact, ...]
    trial: Trial


def check_story(
    story: Story,
    graph: FactGraph,
    rules: Sequence[Compiled],
    knowledge: Knowledge,
    as_of: date | None = None,
) -> Report:
    """Return the report on one story."""
    world = World(story, knowledge, graph.facts, as_of)
    for kind in {"", *(fact.kind.value for fact in graph.facts)}:
        note("rules on", kind)  # a rule is tried where its first pattern finds a fact
    findings: dict[tuple[str, int, int, str], Finding] = {}
    counts = dict.fromkeys(Outcome, 0)
    for rule in rules:
        if is_across(rule):
            continue
        for tried in trials(rule, world):
            outcome = tried.trial.outcome
            if outcome is None:
                continue
            counts[outcome] += 1
            if outcome is Outcome.CONTRADICTS:
                finding = _finding(rule, tried, world)
                findings.setdefault(
                    (rule.rule.id, finding.span.start, finding.span.end, finding.span.field), finding
                )
    ordered = sorted(findings.values(), key=lambda f: (f.span.field != "title", f.span, f.rule))
    horizons = tuple(
        f"the record of the {office} was last checked on {in_words(day)}: what comes after could not be known"
        for office, day in sorted(world.horizons.items())
    )
    return Report(
        story, tuple(ordered), counts[Outcome.HOLDS], counts[Outcome.CONTRADICTS], counts[Outcome.UNKNOWN],
        (*graph.notes, *horizons),
    )  # fmt: skip


def trials(rule: Compiled, world: World) -> Iterator[Tried]:
    """Yield every trial of a rule on a story."""
    for number, (facts, bindings) in enumerate(_joined(rule.match, world, (), Bindings())):
        if number >= MAX_TRIALS:
            return
        yield Tried(facts, try_rule(rule, facts, bindings, world))


def _joined(
    patterns: tuple[Call, ...], world: World, taken: tuple[Fact, ...], bindings: Bindings, last: int = -1
) -> Iterator[tuple[tuple[Fact, ...], Bindings]]:
    """Yield the facts that fit the patterns together; equal variables must have the same value."""
    if not patterns:
        yield taken, bindings
        return
    call = patterns[0]
    pattern = PATTERNS[call.phrase]
    same_as_last = bool(taken) and pattern.kind is taken[-1].kind
    candidates = _candidates(call, bindings, world)
    # two facts of one kind are tried in the story's order only, not both ways
    begin = bisect_right(candidates, last, key=itemgetter(0)) if same_as_last else 0
    for at, fact in islice(candidates, begin, None):
        if not pattern.fits(fact) or any(fact is other for other in taken):
            continue
        bound = _bound(call, fact, bindings, world)
        if bound is not None:
            yield from _joined(patterns[1:], world, (*taken, fact), bound, at)


def _candidates(call: Call, bindings: Bindings, world: World) -> Sequence[Placed]:
    """Return the facts a pattern can be about: by a word it shares with what is bound, else by their kind."""
    kinds = PATTERNS[call.phrase].kinds
    for gap, node in call.gaps:
        known = bindings.values.get(node.name) if isinstance(node, Variable) else None
        if isinstance(known, Said) and isinstance(known.value, str) and gap not in {"when", "claim"}:
            return world.index.saying(kinds, gap, known.value)
    return world.index.of_kinds(kinds)


def _bound(call: Call, fact: Fact, bindings: Bindings, world: World) -> Bindings | None:
    for gap, node in call.gaps:
        if not isinstance(node, Variable):
            continue
        value = bind(fact, gap, world.story, world.knowledge)
        if value is None:
            return None
        known: Value | None = bindings.values.get(node.name)
        if known is None:
            bindings = bindings.bound(node.name, value)
        elif is_same(world, known, value) is not True:
            return None
    title = fact.role("title")
    if title is not None and "title" not in bindings.values:
        bindings = bindings.bound("title", Said(title.value, title.span, world.story.words(title.span)))
    return bindings


def _finding(rule: Compiled, tried: Tried, world: World) -> Finding:
    facts, bindings, story = tried.facts, tried.trial.bindings, world.story
    span = span_of(rule.at, bindings, facts[0]) or facts[0].evidence
    fact = normal_form(facts)
    related = tuple(
        Related(fact.evidence, "the other statement") for fact in facts if not fact.evidence.overlaps(span)
    ) + tuple(Related(r.span, str(r.value)) for fact in facts for r in fact.roles if r.name == "sign")
    return Finding(
        rule.rule.id,
        rule.rule.severity,
        fill(rule.rule.message, bindings, facts[0], story),
        span,
        related,
        tried.trial.evidence,
        make_fixes(rule, bindings, facts[0], story),
        fingerprint(rule.rule.id, story, fact),
        rule.rule.title,
        fact,
    )
