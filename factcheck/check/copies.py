"""Rules over sentences that other rules found wrong: the same one in two stories."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.check.trial import Trial, try_rule
from factcheck.check.values import Bindings, Said, Value
from factcheck.check.world import World
from factcheck.records import Interval, Story

if TYPE_CHECKING:
    from datetime import date

    from factcheck.check.compiled import Compiled
    from factcheck.knowledge.record import Knowledge


@dataclass(frozen=True, slots=True)
class WrongSentence:
    """A sentence of a story that a rule found wrong, and the words it found wrong in it."""

    story: str
    published: date | None
    rule: str
    words: str
    sentence: str

    @property
    def fault(self) -> str:
        """One text for the same fault in any story."""
        return f"{self.rule}|{' '.join(self.words.casefold().split())}"


def try_copies(
    rule: Compiled, first: WrongSentence, copy: WrongSentence, knowledge: Knowledge
) -> Trial | None:
    """Return the trial of a rule on wrong sentences of two stories; None where it is not about these."""
    if first.story == copy.story or first.fault != copy.fault:
        return None
    bindings = Bindings()
    for call, wrong in zip(rule.match, (first, copy), strict=True):
        gaps = _gaps(wrong)
        for gap, node in call.gaps:
            bindings = bindings.bound(getattr(node, "name", ""), gaps[gap])
    world = World(Story(copy.story, copy.sentence, "", copy.published), knowledge)
    return try_rule(rule, (), bindings, world)


def _gaps(wrong: WrongSentence) -> dict[str, Value]:
    days = Interval(wrong.published, wrong.published)
    return {
        "story": Said(wrong.story, None, wrong.story),
        "sentence": Said(wrong.sentence, None, wrong.sentence),
        "fault": Said(wrong.fault, None, wrong.words),
        "rule": Said(wrong.rule, None, wrong.rule),
        "day": Said(days),
    }
