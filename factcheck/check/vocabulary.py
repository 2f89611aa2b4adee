"""The words of the rule language that compute: comparisons and calendar arithmetic.

To add one: a tested function here and one line in `FUNCTIONS` or `COMPARISONS`. Each is general: nothing
here knows a rule. A comparison answers true, false, or None when it cannot be known.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from factcheck.check.calendar_words import (
    calendar_units,
    is_near_number,
    lies_side,
    start_before,
    written_like,
)
from factcheck.check.lookups import is_holder, is_no_holder
from factcheck.check.matter_changes import may_be, may_go
from factcheck.check.occasions import may_differ
from factcheck.check.people_words import ages_at, is_spelt_as
from factcheck.check.repeats import count_of_words, repeats
from factcheck.check.story_lookups import count_of_numbers, may_be_one_person, may_lie_in, may_round_to
from factcheck.check.values import Answer, Meeting, Named, Said, Times, Value
from factcheck.records import Interval

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.check.world import World

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def _days(value: Value) -> Interval | None:
    if isinstance(value, Said) and isinstance(value.value, Interval):
        return value.value
    if isinstance(value, Times) and value.intervals:
        return value.intervals[0]
    return None


def _number(value: Value) -> int | None:
    return value.value if isinstance(value, Said) and isinstance(value.value, int) else None


def is_same(world: World, one: Value, other: Value) -> bool | None:
    """`?a is ?b`: the same person, place, number, word or day."""
    if isinstance(other, Answer):
        return is_holder(world, one, other)
    if isinstance(one, Named) and isinstance(other, Named):
        return _same_named(world, one, other)
    if isinstance(one, Said) and isinstance(other, Said):
        if isinstance(one.value, Interval) and isinstance(other.value, Interval):
            return one.value.overlaps(other.value)
        return one.value == other.value
    return None


def is_other(world: World, one: Value, other: Value) -> bool | None:
    """`?a is not ?b`: another person, place, number, word or day."""
    if isinstance(other, Answer):
        return is_no_holder(world, one, other)
    same = is_same(world, one, other)
    return None if same is None else not same


def _same_named(world: World, one: Named, other: Named) -> bool | None:
    if set(one.ids) & set(other.ids):
        return True
    if not one.ids and not other.ids:
        return one.label == other.label
    known, named = (one, other) if one.ids else (other, one)
    answers = [world.knowledge.same_person(named.label, named.ids, i) for i in known.ids]
    return True if True in answers else None if None in answers else False


def is_before(_: World, one: Value, other: Value) -> bool | None:
    """`?a is before ?b`: every day of the first is before every day of the second."""
    return _precedes(one, other)


def is_after(_: World, one: Value, other: Value) -> bool | None:
    """`?a is after ?b`: every day of the first is after every day of the second."""
    return _precedes(other, one)


def _precedes(one: Value, other: Value) -> bool | None:
    first, second = _number(one), _number(other)
    if first is not None and second is not None:
        return first < second
    a, b = _days(one), _days(other)
    if a is None or b is None:
        return None
    if a.end is not None and b.start is not None and a.end < b.start:
        return True
    if a.start is not None and b.end is not None and a.start >= b.end:
        return False
    return None


def overlaps(_: World, one: Value, other: Value) -> bool | None:
    """`?a overlaps ?b`: two times share a day."""
    a, b = _days(one), _days(other)
    return None if a is None or b is None else a.overlaps(b)


def within_days(_: World, one: Value, days: Value, other: Value) -> bool | None:
    """`?a is within 5 days of ?b`: the two times, or times so far apart, share a day."""
    a, b, margin = _days(one), _days(other), _number(days)
    if a is None or b is None or margin is None:
        return None
    try:
        return a.widened(margin).overlaps(b)
    except OverflowError:  # beyond the calendar's ends
        return None


def exceeds(_: World, one: Value, other: Value) -> bool | None:
    """`?a exceeds ?b`: one number is larger."""
    first, second = _number(one), _number(other)
    return None if first is None or second is None else first > second


def exists(_: World, one: Value) -> bool | None:
    """`?a is a day of the calendar`: it is a date, not only the words of one."""
    return isinstance(one, Said) and isinstance(one.value, Interval)


def is_one_of(world: World, one: Value, other: Value) -> bool | None:
    """`?a is one of ?b`: a number is among those possible."""
    number = _number(one)
    words = other.words.split(" or ") if isinstance(other, Said) else []
    allowed = {int(word) for word in words if word.isdecimal()}
    return number in allowed if number is not None and allowed else is_same(world, one, other)


def weekday_of(_: World, day: Value) -> Value | None:
    """`weekday of ?date`: Monday to Sunday, of a date known to the day."""
    days = _days(day)
    if days is None or not days.is_day or days.start is None:
        return None
    return Said(WEEKDAYS[days.start.weekday()])


def publication_day(world: World) -> Value | None:
    """`the day of publication`: the story's own day."""
    return Said(Interval.day(world.story.published)) if world.story.published else None


def day_of_asking(world: World) -> Value | None:
    """`the day asked about`: the `--as-of` date."""
    return Said(Interval.day(world.as_of)) if world.as_of else None


def whole_years(_: World, start: Value, end: Value) -> Value | None:
    """`whole years between ?a and ?b`: every number of completed years possible.

    None when the second can only be before the first. Source: an age changes at the start of the birthday.
    """
    a, b = _days(start), _days(end)
    if a is None or b is None or a.start is None or a.end is None or b.start is None or b.end is None:
        return None
    fewest, most = _completed(a.end, b.start), _completed(a.start, b.end)
    ages = range(max(fewest, 0), most + 1)
    return Said(most, None, " or ".join(map(str, ages))) if ages else None


def _completed(start: date, end: date) -> int:
    return end.year - start.year - ((end.month, end.day) < (start.month, start.day))


def days_after(_: World, days: Value, start: Value) -> Value | None:
    """`the day 5 days after ?a`: a day, or a time, moved by so many days."""
    a, count = _days(start), _number(days)
    if a is None or count is None:
        return None
    try:
        move = timedelta(count)
        return Said(Interval(a.start + move if a.start else None, a.end + move if a.end else None))
    except OverflowError:  # beyond the calendar's ends
        return None


def candidates_of(_: World, event: Value) -> Value | None:
    """`count of editions of ?event`: how many meetings the words can mean."""
    return Said(len(event.editions)) if isinstance(event, Meeting) else None


COMPARISONS: dict[str, Callable[..., bool | None]] = {
    "{one} is {other}": is_same,
    "{one} is not {other}": is_other,
    "{one} is one of {other}": is_one_of,
    "{one} is before {other}": is_before,
    "{one} is after {other}": is_after,
    "{one} overlaps {other}": overlaps,
    "{one} is within {days} days of {other}": within_days,
    "{one} exceeds {other}": exceeds,
    "{one} is a day of the calendar": exists,
    "{one} may be another occasion than {other}": may_differ,
    "{one} may round to {other}": may_round_to,
    "{one} may lie in {other}": may_lie_in,
    "{one} may be the person {other}": may_be_one_person,
    "{one} may be {other}": may_be,
    "{matter} may go from {value} on {day} to {other} on {later}": may_go,
    "{one} repeats {other}": repeats,
    "{one} is spelt as {other}": is_spelt_as,
    "{one} lies {side} {other}": lies_side,
    "{one} differs by at most {margin} from {other}": is_near_number,
}

FUNCTIONS: dict[str, Callable[..., Value | None]] = {
    "weekday of {day}": weekday_of,
    "the day of publication": publication_day,
    "the day asked about": day_of_asking,
    "whole years between {start} and {end}": whole_years,
    "the day {days} days after {start}": days_after,
    "ages within {days} days of {when} of someone born {born}": ages_at,
    "count of editions of {event}": candidates_of,
    "count of values of {thing}": count_of_numbers,
    "count of words of {text}": count_of_words,
    "calendar {unit} from {start} to {end}": calendar_units,
    "the start {number} {unit} before {end}": start_before,
    "number {number} written like {words}": written_like,
}

# What `unless` may name besides a clause: marks of the fact itself, and what each means.
MARKS: dict[str, str] = {
    "quoted": "the words are inside quotation marks, someone else's",
    "hypothetical": 'the story supposes it ("imagine", "if ... were")',
    "denied": "the story denies it",
    "hedged": 'the number is no more than a bound, an estimate or a part ("at least", "nearly", "others")',
    "one-of-several": "the sentence gives several of the kind",
    "history": "the sentence or its passage speaks of an earlier time",
    "scheduled": "the story says it is planned",
    "acting": "someone is called acting or interim",
    "carried": '"former" at the head of a list may carry over to this member',
    "bare-title": "the title does not say of which country or body",
    "surname-only": "only a family name is given",
    "unknown-name": "the record does not know the name",
    "historical": "only the tense tells the time: the past at large",
    "title-field": "the words stand in the story's title",
    "year-inferred": "the date leaves its year out",
    "fits-another-year": "the weekday is right in the year before or after",
    "day-may-differ": "a day is off by one only, and loosely said or told of round midnight or another zone",
    "in-brackets": "an age stands in brackets, as scores and shares do",
    "caption": "the sentence credits a picture",
    "changing": "the sentence says that what it tells of rose, fell, moved, passed on or was put right",
    "change-told": "the sentence says that a meeting was called off, moved or put off, or had been planned",
    "name-kept": "the old name may be history's, or that of something which kept it",
    "edition-guessed": "the words do not settle which edition of a meeting is meant",
}
