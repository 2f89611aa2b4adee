"""Fact patterns: the phrases a rule's `match` may use, and the facts of the story each one finds.

To add one: a line in `PATTERNS`. A gap is bound to the role of the same name, or as `_SPECIAL` says.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.check.values import Meeting, Named, Said, Times, Value
from factcheck.records import FactKind, Interval, Role, Status

if TYPE_CHECKING:
    from factcheck.knowledge.record import Knowledge
    from factcheck.records import Fact, Story


@dataclass(frozen=True, slots=True)
class Pattern:
    """Which facts a phrase finds: their kind and the statuses they may have (none: any)."""

    kind: FactKind
    statuses: tuple[Status, ...] = ()


_CURRENT = (Status.CURRENT, Status.ACTING)

PATTERNS: dict[str, Pattern] = {
    "{person} holds {office} at {when}": Pattern(FactKind.HOLDS, _CURRENT),
    "{person} is called former {office} at {when}": Pattern(FactKind.HOLDS, (Status.FORMER,)),
    "{person} is called late at {when}": Pattern(FactKind.HOLDS, (Status.LATE,)),
    "{person} attends {event} at {when}": Pattern(FactKind.ATTENDS),
    "{person} hosts {event} at {when}": Pattern(FactKind.HOSTS),
    "{event} takes place {day}": Pattern(FactKind.TAKES_PLACE),
    "{event} is held in {place}": Pattern(FactKind.VENUE),
    "{event} is hosted by {country}": Pattern(FactKind.HOSTS),
    "{event} is edition {ordinal}": Pattern(FactKind.ORDINAL),
    "{event} is to come at {when}": Pattern(FactKind.SCHEDULED),
    "{country} is a member of {organisation} at {when}": Pattern(FactKind.MEMBER),
    "{organisation} has {count} members at {when}": Pattern(FactKind.MEMBER_COUNT),
    "{person} acts at {when}": Pattern(FactKind.ACTS),
    "{person} is {age} years old at {when}": Pattern(FactKind.AGE),
    "{person} was born {day}": Pattern(FactKind.BORN),
    "{person} died {day}": Pattern(FactKind.DIED),
    "{weekday} is said of {date}": Pattern(FactKind.WEEKDAY),
    "the date {date} is given": Pattern(FactKind.DATE),
    "{thing} is called {name} at {when}": Pattern(FactKind.NAMED),
    "{city} is the capital of {country} at {when}": Pattern(FactKind.CAPITAL),
    "{thing} counts {number}": Pattern(FactKind.COUNT),
    "{number} are announced and {count} listed": Pattern(FactKind.LISTED),
    "{years} years lie between {start} and {end}": Pattern(FactKind.ELAPSED),
}


def bind(fact: Fact, gap: str, story: Story, knowledge: Knowledge) -> Value | None:
    """Return what a gap of a pattern stands for in a fact; None when the fact does not say."""
    if gap == "when":
        return Times(fact.times)
    role = fact.role(gap)
    if role is None:
        return None
    words = story.words(role.span)
    if not role.is_entity or not isinstance(role.value, str):
        return Said(role.value, role.span, words)
    if gap == "event":
        return _meeting(role, words, knowledge)
    return _named(fact, gap, role, words, knowledge)


def _meeting(role: Role, words: str, knowledge: Knowledge) -> Meeting:
    found = [knowledge.edition(part) for part in str(role.value).split("|")]
    return Meeting(words, tuple(e for e in found if e is not None), role.span)


def _named(fact: Fact, gap: str, role: Role, words: str, knowledge: Knowledge) -> Named:
    value = str(role.value)
    if value.startswith("?"):
        return Named(value[1:], (), role.span, fact.status)
    ids = tuple(value.split("|"))
    label = words if gap == "person" and " " in words else ids[0].partition(" (")[0]
    if gap == "person":
        label = " ".join(label.split())
        if " " not in label:
            label = knowledge.person(ids[0]).name
    return Named(label, ids, role.span, fact.status)


def days_of(value: Value) -> Interval | None:
    """Return the days a value states, or None."""
    return value.value if isinstance(value, Said) and isinstance(value.value, Interval) else None
