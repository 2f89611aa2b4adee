"""What several stories may tell of: which facts are of one matter, and how a matter may change."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.check.matter_changes import may_be, may_go
from factcheck.check.repeats import are_alike, pairs_of, words_of
from factcheck.check.tellings import telling_of
from factcheck.check.values import Named, Said
from factcheck.check.world import World
from factcheck.extract import extract_facts
from factcheck.records import Interval, PublishedFrom, Story

if TYPE_CHECKING:
    from factcheck.check.tellings import Telling
    from factcheck.check.values import Value
    from factcheck.knowledge.record import Knowledge

DAY, NEXT = date(2023, 6, 12), date(2023, 6, 13)


def tellings(knowledge: Knowledge, text: str, published: date = DAY) -> list[Telling]:
    """Return what a story tells of matters."""
    story = Story("1", text, "", published, PublishedFrom.OPTION)
    found = (
        telling_of(fact, lambda role: story.words(role.span), "1", published, story.words(fact.sentence))
        for fact in extract_facts(story, knowledge).facts
    )
    return [telling for telling in found if telling is not None]


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("The mayor of Anytown, Ada Roe, spoke.", {"post|mayor of anytown|2023-06-12"}),
        ("The fire at Acorn Hall on 3 June killed 14 people.", {"toll|fire|acorn hall|2023-06-03"}),
        ("The Elmford regatta took place on 3 June.", {"date|regatta|elmford|2023"}),
        ("The fire killed 14 people.", set()),
        ("The crash in Elmford killed 14 people.", set()),
        ("The match took place on 3 June.", set()),
        ("The council meeting took place on 3 June.", set()),
    ],
)
def test_only_what_can_be_told_from_another_is_a_matter(
    knowledge: Knowledge, text: str, keys: set[str]
) -> None:
    """A fire needs its place and day, an event its name; a match or a meeting may be any."""
    assert {telling.matter.key for telling in tellings(knowledge, text)} == keys


def day(value: date) -> Said:
    """Return a day as a rule's value."""
    return Said(Interval.day(value))


def goes(  # noqa: PLR0913, PLR0917 - the gaps of the phrase
    knowledge: Knowledge, key: str, value: Value, told: date, other: Value, later: date,
    spells: dict[str, tuple[date, date]] | None = None,
) -> bool | None:  # fmt: skip
    """Ask whether a matter may go from one value to another."""
    world = World(Story("1", ""), knowledge, spells=spells or {})
    return may_go(world, Said(key, None, key), value, day(told), other, day(later))


def hiroshima(knowledge: Knowledge) -> str:
    """Return the key of the G7 summit of 2023."""
    series = knowledge.series("G7 summit")
    assert series is not None
    number = next(e.number for e in series.editions if e.ordinal == 49)
    return f"G7 summit#{number}"


def test_a_toll_rises_and_does_not_fall(knowledge: Knowledge) -> None:
    """Twelve, then fourteen, is news; fourteen, then twelve, is a contradiction; one day has both."""
    key = "toll|fire|acorn hall|2023-06-03"
    assert goes(knowledge, key, Said(12), DAY, Said(14), NEXT)
    assert goes(knowledge, key, Said(14), DAY, Said(12), NEXT) is False
    assert goes(knowledge, key, Said(12), NEXT, Said(14), DAY) is False
    assert goes(knowledge, key, Said(14), DAY, Said(12), DAY)


def test_a_plan_moves_until_its_day_is_over(knowledge: Knowledge) -> None:
    """Before a summit its place may be moved from one day to the next; afterwards it was where it was."""
    here, there = Named("Hiroshima", ()), Named("Osaka", ())
    key = f"venue|{hiroshima(knowledge)}"
    assert goes(knowledge, key, here, date(2023, 5, 1), there, date(2023, 5, 2))
    assert goes(knowledge, key, here, date(2023, 5, 1), there, date(2023, 5, 1)) is False
    assert goes(knowledge, key, here, DAY, there, NEXT) is False
    site = "site|summit|trade|2023-06-12"
    assert goes(knowledge, site, here, DAY, there, NEXT)
    assert goes(knowledge, site, here, NEXT, there, date(2023, 6, 14)) is False


def test_two_days_of_one_meeting_may_both_be_told(knowledge: Knowledge) -> None:
    """The first and the last day of a summit on record are both days of it."""
    first, last = day(date(2023, 5, 19)), day(date(2023, 5, 21))
    key = f"days|{hiroshima(knowledge)}"
    assert goes(knowledge, key, first, DAY, last, NEXT)
    assert goes(knowledge, key, first, DAY, day(date(2023, 5, 24)), NEXT) is False


def test_a_handover_is_both_holders_day(knowledge: Knowledge) -> None:
    """One who is only named before the day and one who is only named after it may have handed over."""
    key = "post|mayor of anytown|2023-06-12"
    one, other = Named("Ada Roe", ()), Named("Bo Lund", ())
    early, late = date(2023, 5, 1), date(2023, 8, 1)
    assert goes(knowledge, key, one, DAY, other, DAY) is False
    handover = {"?Ada Roe": (early, DAY), "?Bo Lund": (DAY, late)}
    assert goes(knowledge, key, one, DAY, other, DAY, handover)
    assert goes(knowledge, key, one, DAY, other, DAY, handover | {"?Ada Roe": (early, late)}) is False
    assert (
        goes(knowledge, key, one, DAY, other, DAY, {"?Ada Roe": (early, DAY), "?Bo Lund": (DAY, DAY)})
        is False
    )


def test_a_handover_of_the_record_is_both_holders_day(knowledge: Knowledge) -> None:
    """On 4 October 2021 Suga and Kishida were both prime minister of Japan; a week later only one was."""
    suga, kishida = Named("Yoshihide Suga", ("Yoshihide Suga",)), Named("Fumio Kishida", ("Fumio Kishida",))
    for told, may in ((date(2021, 10, 4), True), (date(2021, 10, 11), False)):
        key = f"post|prime minister of Japan|{told.isoformat()}"
        assert goes(knowledge, key, suga, told, kishida, told) is may


def test_values_that_may_both_be_right(knowledge: Knowledge) -> None:
    """A family name may be the full name's, a city lies in its country, a sum may be rounded."""
    world = World(Story("1", ""), knowledge)
    assert may_be(world, Named("Roe", ()), Named("Ada Roe", ()))
    assert may_be(world, Named("Ada Roe", ()), Named("Bo Lund", ())) is False
    assert may_be(world, Named("Hiroshima", ("Hiroshima",)), Named("Japan", ("Japan",)))
    assert may_be(world, Said(1200), Said(1234))
    assert may_be(world, Said(12), Said(14)) is False
    assert may_be(world, day(DAY), day(NEXT)) is False


def test_small_edits_make_no_other_sentence() -> None:
    """Case, marks, quotation marks and a word put in are seen through; other words are another sentence."""
    one = words_of("The hearing on the “new harbour” is on Tuesday, March 23, 2022, at noon.")
    assert words_of('the hearing on the "new harbour" is on Tuesday,  March 23 2022 at noon') == one
    edited = words_of("The hearing on the new harbour is on Tuesday, March 23, 2022, at noon sharp.")
    assert are_alike(pairs_of(one), pairs_of(edited))
    other = words_of("Voters will go to the polls on Tuesday, March 23, 2022, at noon.")
    assert not are_alike(pairs_of(one), pairs_of(other))


@given(st.lists(st.sampled_from(["a", "b", "c", "d"])), st.lists(st.sampled_from(["a", "b", "c", "d"])))
def test_likeness_has_no_direction(one: list[str], other: list[str]) -> None:
    """Which of two sentences came first makes no difference to whether they are alike."""
    first, second = pairs_of(tuple(one)), pairs_of(tuple(other))
    assert are_alike(first, second) == are_alike(second, first)
    assert are_alike(first, first)
