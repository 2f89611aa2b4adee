"""Facts, rules and worlds made by hand, so that a test needs no story to be read."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from factcheck.check.compiled import Compiled, compile_rule
from factcheck.check.world import World
from factcheck.records import Fact, FactKind, Interval, Role, Rule, Severity, Span, Story

if TYPE_CHECKING:
    from factcheck.knowledge.record import Knowledge

DAY = date(2023, 5, 10)
TEXT = "French President Emmanuel Macron will open the fair on Friday."
PERSON, OFFICE, TITLE = Span(17, 32), Span(0, 16), Span(7, 16)


def holding(person: str = "Emmanuel Macron", day: date = DAY, **changes: object) -> Fact:
    """Return the fact that a person is given the presidency of France on a day."""
    fields: dict[str, object] = {
        "roles": (
            Role("person", person, PERSON, is_entity=True),
            Role("office", "president of France", OFFICE, is_entity=True),
            Role("title", "President", TITLE),
        ),
        "evidence": Span(0, 32),
        "sentence": Span(0, 62),
        "times": (Interval.day(day),),
        **changes,
    }
    return Fact("f1", FactKind.HOLDS, **fields)  # type: ignore[arg-type]


def story(text: str = TEXT, day: date | None = DAY) -> Story:
    """Return a story of a day."""
    return Story("s", text, published=day)


def world(knowledge: Knowledge, *facts: Fact) -> World:
    """Return the surroundings of a trial on these facts, with a story that names their people."""
    people = {str(fact.roles[0].value) for fact in facts}
    text = TEXT.replace("Emmanuel Macron", people.pop()) if people else TEXT
    return World(story(text), knowledge, facts)


def rule(**changes: object) -> Compiled:
    """Return a rule about officeholders, compiled."""
    fields: dict[str, object] = {
        "match": ("?person holds ?office at ?when",),
        "known": (("", "?holder holds ?office at ?when"),),
        "require": "?person is ?holder",
        "message": "{person} is given {office}.",
        **changes,
    }
    return compile_rule(Rule("sample", "A title", "Why.", Severity.ERROR, "stable", **fields))  # type: ignore[arg-type]
