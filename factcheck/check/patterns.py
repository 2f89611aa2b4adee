"""Fact patterns: the phrases a rule's `match` may use, and the facts of the story each one finds.

To add one: a line in `PATTERNS`. A gap is bound to the role of the same name, or as `_SPECIAL` says.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from factcheck.check.matters import MATTER_FACTS
from factcheck.check.values import Claim, Meeting, Named, Said, Times, Value, in_text
from factcheck.knowledge.names import fold
from factcheck.records import FactKind, Interval, Modality, Role, Status

if TYPE_CHECKING:
    from factcheck.knowledge.record import Knowledge
    from factcheck.records import Fact, Story


@dataclass(frozen=True, slots=True)
class Pattern:
    """Which facts a phrase finds: of their kind, or one of `more`, with one of the statuses (none: any).

    `across` marks what is asked of several stories together: only audits can. Without a kind it is asked of
    what other rules found.
    """

    kind: FactKind | None
    statuses: tuple[Status, ...] = ()
    more: tuple[FactKind, ...] = ()
    across: bool = False

    @property
    def kinds(self) -> tuple[FactKind, ...]:
        """All kinds of facts it finds."""
        return (self.kind, *self.more) if self.kind is not None else ()

    def fits(self, fact: Fact) -> bool:
        """Whether a fact is of such a kind and status."""
        return fact.kind in self.kinds and (not self.statuses or fact.status in self.statuses)


_DAYS_OF_STORY = timedelta(10)
_GAP = re.compile(r"\{(\w+)\}")
_CURRENT = (Status.CURRENT, Status.ACTING)

PATTERNS: dict[str, Pattern] = {
    "{person} holds {office} at {when}": Pattern(FactKind.HOLDS, _CURRENT),
    "{person} is called former {office} at {when}": Pattern(FactKind.HOLDS, (Status.FORMER,)),
    "{person} is called late at {when}": Pattern(FactKind.CALLED_LATE),
    "{person} attends {event} at {when}": Pattern(FactKind.ATTENDS),
    "{person} visits {place} at {when}": Pattern(FactKind.VISITS),
    "{person} hosts {event} at {when}": Pattern(FactKind.HOSTS),
    "{event} takes place {day}": Pattern(FactKind.TAKES_PLACE),
    "{event} goes ahead as planned for {plan} in {venue}": Pattern(FactKind.GOES_AHEAD),
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
    "{person} is written {name} and {variant}": Pattern(FactKind.SPELT),
    "{weekday} is said of {date}": Pattern(FactKind.WEEKDAY),
    "the date {date} is given": Pattern(FactKind.DATE),
    "{thing} is called {name} at {when}": Pattern(FactKind.NAMED),
    "{city} is the capital of {country} at {when}": Pattern(FactKind.CAPITAL),
    "{thing} counts {number}": Pattern(FactKind.COUNT),
    "{thing} counts {number} in {setting}": Pattern(FactKind.COUNT),
    "{thing} happens {day} in {setting}": Pattern(FactKind.HAPPENS),
    "{thing} is put in {place} in {setting}": Pattern(FactKind.SITED),
    "{person} is titled {post} at {when}": Pattern(FactKind.CALLED, _CURRENT),
    "{number} are announced and {count} listed": Pattern(FactKind.LISTED),
    "{years} {unit} lie between {start} and {end} give or take {slack}": Pattern(FactKind.ELAPSED),
    "{phrase} says {word} of {date}": Pattern(FactKind.RELATIVE),
    "{verb} puts {day} {side} publication": Pattern(FactKind.TENSED),
    "{claim} is stated": Pattern(
        FactKind.HOLDS, _CURRENT, (FactKind.MEMBER, FactKind.MEMBER_COUNT, FactKind.NAMED, FactKind.CAPITAL)
    ),
    "the story puts its own day at {likely}": Pattern(FactKind.DATED),
    "{story} tells {value} of {matter} on {day}": Pattern(
        MATTER_FACTS[0], (Status.CURRENT,), MATTER_FACTS[1:], across=True
    ),
    "{story} has {sentence} found wrong by {rule} for {fault} on {day}": Pattern(None, across=True),
}


def bind(fact: Fact, gap: str, story: Story, knowledge: Knowledge) -> Value | None:
    """Return what a gap of a pattern stands for in a fact; None when the fact does not say."""
    if gap == "when":
        return Times(fact.times)
    if gap == "claim":
        return _claim(fact, story, knowledge)
    role = fact.role(gap)
    if role is None:
        return None
    words = story.words(role.span)
    if not role.is_entity or not isinstance(role.value, str):
        return Said(role.value, role.span, words)
    if gap == "event":
        return _meeting(role, words, knowledge)
    return _named(fact, gap, role, words, knowledge)


# Which question of the record each kind of statement answers, and how it is named in a message.
_CLAIMS = {
    FactKind.HOLDS: ("{person} holds {office} at {when}", "{person} as {office}"),
    FactKind.MEMBER: (
        "{country} is a member of {organisation} at {when}",
        "{country} as a member of {organisation}",
    ),
    FactKind.MEMBER_COUNT: (
        "{organisation} has {count} members at {when}",
        "{organisation} with {count} members",
    ),
    FactKind.NAMED: ("{thing} is called {name} at {when}", 'the name "{name}"'),
    FactKind.CAPITAL: ("{city} is the capital of {country} at {when}", "{city} as the capital of {country}"),
}


# The words of a statement that another day may change, in the order they are looked for.
_CHANGING = ("person", "name", "city", "count", "country")


_DENIALS = {
    FactKind.MEMBER: (
        "{country} is no member of {organisation} at {when}",
        "{country} outside {organisation}",
    ),
}


def _is_history(fact: Fact, story: Story) -> bool:
    """Whether the first time a fact can be about lies before the days of its story."""
    end = fact.times[0].end if fact.times else None
    return end is not None and story.published is not None and end < story.published - _DAYS_OF_STORY


def _claim(fact: Fact, story: Story, knowledge: Knowledge) -> Claim | None:
    if fact.kind is FactKind.HOLDS and _is_history(fact, story):
        return None  # "Queen N was crowned in 1953" is as right as ever
    denied = fact.modality is Modality.DENIED
    if denied and fact.kind not in _DENIALS:
        return None
    phrase, label = (_DENIALS if denied else _CLAIMS)[fact.kind]
    names = [name for name in _GAP.findall(phrase) if name != "when"]
    gaps = [(name, bind(fact, name, story, knowledge)) for name in names]
    filled = tuple((name, value) for name, value in gaps if value is not None)
    if len(filled) != len(names):
        return None
    role = next((r for name in _CHANGING if (r := fact.role(name)) is not None), None)
    words = _GAP.sub(lambda m: in_text(dict(filled)[m[1]], "words"), label)
    return Claim(words, phrase, filled, role.span if role else None)


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
        if " " not in label or not set(fold(label).split()) & _words_of(ids):
            label = knowledge.person(ids[0]).name  # "he", "the prime minister"
    return Named(label, ids, role.span, fact.status)


def _words_of(ids: tuple[str, ...]) -> set[str]:
    return {word for id_ in ids for word in fold(id_).split()}


def days_of(value: Value) -> Interval | None:
    """Return the days a value states, or None."""
    return value.value if isinstance(value, Said) and isinstance(value.value, Interval) else None
