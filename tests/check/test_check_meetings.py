"""Meetings, as rules ask for them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from check_samples import story

from factcheck.check.event_lookups import held_in, hosted_by, is_called_off, is_edition, takes_place
from factcheck.check.values import Meeting, Named, Said, Value
from factcheck.check.world import World
from factcheck.records import Interval

if TYPE_CHECKING:
    from factcheck.knowledge.record import Knowledge


def quad(knowledge: Knowledge) -> Meeting:
    """Return the Quad's third summit, planned for Sydney and held in Hiroshima."""
    series = knowledge.series("Quad Leaders' Summit")
    assert series is not None
    return Meeting("Quad summit", tuple(e for e in series.editions if e.ordinal == 3))


def world(knowledge: Knowledge, day: date) -> World:
    """Return the surroundings of a story of a day."""
    return World(story(day=day), knowledge)


BEFORE, CALLED_OFF, AFTER = date(2023, 5, 5), date(2023, 5, 18), date(2023, 6, 5)


def test_a_plan_is_right_until_it_changes(knowledge: Knowledge) -> None:
    """Sydney is right before the move and some days after, not a month later."""
    gaps: dict[str, Value] = {"event": quad(knowledge), "place": Named("Sydney", ("Sydney",))}
    assert held_in(world(knowledge, BEFORE), gaps).outcome is True
    assert held_in(world(knowledge, CALLED_OFF), gaps).outcome is True
    assert held_in(world(knowledge, AFTER), gaps).outcome is False


def test_a_meeting_after_the_record_ends_is_unknown(knowledge: Knowledge) -> None:
    """Nobody met in Oslo so far; a story later than the record's last check may tell of a new meeting."""
    series = knowledge.series("Quad Leaders' Summit")
    assert series is not None
    assert series.checked is not None
    oslo = Named("Oslo", ("Oslo",))
    place: dict[str, Value] = {"event": Meeting("Quad summit", series.editions), "place": oslo}
    host: dict[str, Value] = {"event": Meeting("Quad summit", series.editions), "country": oslo}
    for lookup, gaps in ((held_in, place), (hosted_by, host)):
        assert lookup(world(knowledge, series.checked), gaps).outcome is False
        assert lookup(world(knowledge, series.checked + timedelta(days=1)), gaps).outcome is None


def test_the_day_follows_the_plan(knowledge: Knowledge) -> None:
    """24 May is right before the move, 20 May after it."""
    gaps: dict[str, Value] = {"event": quad(knowledge), "day": Said(Interval.day(date(2023, 5, 24)))}
    assert takes_place(world(knowledge, BEFORE), gaps).outcome is True
    assert takes_place(world(knowledge, AFTER), gaps).outcome is False


def sydney(knowledge: Knowledge, day: date) -> dict[str, Value]:
    """Return the gaps that ask whether the plan for Sydney was off on some day."""
    return {
        "event": quad(knowledge),
        "plan": Said(Interval.day(date(2023, 5, 24))),
        "venue": Named("Sydney", ("Sydney",)),
        "when": Said(Interval.day(day)),
    }


def test_a_plan_called_off_stays_off_though_the_meeting_moved(knowledge: Knowledge) -> None:
    """Sydney was off from 17 May, and still is when the four have met in Hiroshima."""
    for day, off in ((BEFORE, False), (CALLED_OFF, True), (AFTER, True)):
        assert is_called_off(world(knowledge, day), sydney(knowledge, day)).outcome is off


def test_the_day_of_the_announcement_is_too_early(knowledge: Knowledge) -> None:
    """A story of 17 May itself may have been written before the news."""
    day = date(2023, 5, 17)
    assert is_called_off(world(knowledge, day), sydney(knowledge, day)).outcome is False


def test_a_story_that_tells_of_the_change_is_not_judged(knowledge: Knowledge) -> None:
    """Whoever writes that it was called off knows."""
    told = World(story("The Sydney meeting was called off.", day=AFTER), knowledge)
    assert is_called_off(told, sydney(knowledge, AFTER)).outcome is None


def test_a_host_is_a_country_or_its_city(knowledge: Knowledge) -> None:
    """Australia and Sydney were to host; France was not."""
    for name, right in (("Australia", True), ("Sydney", True), ("France", False)):
        gaps: dict[str, Value] = {"event": quad(knowledge), "country": Named(name, (name,))}
        assert hosted_by(world(knowledge, BEFORE), gaps).outcome is right


def test_a_young_series_may_be_counted_two_ways(knowledge: Knowledge) -> None:
    """The fifth with the two online, the third without, never the second."""
    for number, right in ((3, True), (5, True), (2, False)):
        gaps: dict[str, Value] = {"event": quad(knowledge), "ordinal": Said(number)}
        assert is_edition(world(knowledge, BEFORE), gaps).outcome is right


def test_the_number_is_told_in_words(knowledge: Knowledge) -> None:
    """To nine in words, from ten in figures."""
    found = is_edition(world(knowledge, BEFORE), {"event": quad(knowledge)}).binds["ordinal"]
    assert isinstance(found, Said)
    assert found.words == "third"
