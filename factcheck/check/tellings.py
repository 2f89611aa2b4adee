"""Rules over several stories: what two of them tell of one matter, tried as a rule states it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from factcheck.check.matters import matter_of
from factcheck.check.patterns import PATTERNS
from factcheck.check.trial import Trial, try_rule
from factcheck.check.values import Bindings, Named, Said, Value
from factcheck.check.world import World
from factcheck.errors import RuleError
from factcheck.records import Interval, Story

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from factcheck.check.compiled import Compiled
    from factcheck.check.matters import Matter
    from factcheck.knowledge.record import Knowledge
    from factcheck.records import Fact, Role


@dataclass(frozen=True, slots=True)
class Telling:
    """What one story tells of a matter: the value, the fact it is read from and the sentence it stands in.

    `story` names the story; `words` are the value's own.
    """

    story: str
    published: date
    matter: Matter
    value: Value
    words: str
    fact: Fact
    sentence: str


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Two tellings of one matter that a rule finds at odds, and the trial that says so."""

    first: Telling
    second: Telling
    trial: Trial


def telling_of(
    fact: Fact, words: Callable[[Role], str], story: str, published: date | None, sentence: str
) -> Telling | None:
    """Return what a fact of a story tells of a matter; None when it is of none, or its day is not known."""
    matter = matter_of(fact, words)
    role = fact.role(matter.gap) if matter is not None else None
    if matter is None or role is None or published is None:
        return None
    return Telling(story, published, matter, _value(role, words(role)), words(role), fact, sentence)


def _value(role: Role, words: str) -> Value:
    if not role.is_entity or not isinstance(role.value, str):
        return Said(role.value, None, words)
    if role.value.startswith("?"):
        return Named(role.value[1:], ())
    ids = tuple(role.value.split("|"))
    return Named(ids[0].partition(" (")[0], ids)


def is_across(rule: Compiled) -> bool:
    """Whether a rule is about several stories, so that only audits can try it."""
    return any(PATTERNS[call.phrase].across for call in rule.match)


def refuse_across(rules: Sequence[Compiled], select: Iterable[str]) -> None:
    """Prove that none of the rules selected needs several stories at once.

    Raises:
        RuleError: one does: checking stories one by one would say nothing of it.
    """
    asked = set(select)
    for rule in rules:
        if rule.rule.id in asked and is_across(rule):
            hint = "run `factcheck audit` over the stories"
            raise RuleError(
                f"the rule '{rule.rule.id}' is about several stories: only audits try it", hint=hint
            )


def try_tellings(
    rule: Compiled,
    tellings: Sequence[Telling],
    knowledge: Knowledge,
    spells: Mapping[str, tuple[date, date]] | None = None,
) -> Iterator[Disagreement]:
    """Yield every trial of a rule on two tellings of one matter, each of its own story, in their order.

    `spells` gives the first and last day on which any story tells a value of the matter.
    """
    for first, second in combinations(tellings, 2):
        if first.story == second.story or first.matter.key != second.matter.key:
            continue
        if not all(
            PATTERNS[call.phrase].fits(t.fact) for call, t in zip(rule.match, (first, second), strict=True)
        ):
            continue
        bindings = Bindings()
        for call, telling in zip(rule.match, (first, second), strict=True):
            gaps = _gaps(telling)
            for gap, node in call.gaps:
                bindings = bindings.bound(getattr(node, "name", ""), gaps[gap])
        story = Story(second.story, f"{first.sentence}\n{second.sentence}", "", second.published)
        world = World(story, knowledge, (first.fact, second.fact), spells=dict(spells or {}))
        yield Disagreement(first, second, try_rule(rule, (first.fact, second.fact), bindings, world))


def _gaps(telling: Telling) -> dict[str, Value]:
    matter = telling.matter
    return {
        "story": Said(telling.story, None, telling.story),
        "value": telling.value,
        "matter": Said(matter.key, None, matter.label),
        "day": Said(Interval.day(telling.published)),
    }
