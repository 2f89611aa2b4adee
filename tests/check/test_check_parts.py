"""Parts of values: the end of a term, the days of a meeting."""

from __future__ import annotations

from datetime import date

from factcheck.check.parts import part_of
from factcheck.check.values import Answer, Meeting, Named, Said
from factcheck.knowledge.days import read_partial
from factcheck.knowledge.model import Change, Edition, Term
from factcheck.records import Granularity, Interval

TERM = Term("mayor of Ruritania", "Ada Roe", read_partial("2019-05-02"), read_partial("2023-06"))
FAIR = Edition(
    "Fair", 3, "Book Fair", 12, "Ruritania", (Change(None, "", date(2024, 6, 3), date(2024, 6, 5), "Zenda"),)
)
LATER = Edition(
    "Fair", 4, "", 13, "Ruritania", (Change(None, "", date(2025, 6, 3), date(2025, 6, 5), "Zenda"),)
)


def test_a_term_has_a_start_an_end_and_an_office() -> None:
    """An end known to the month stays as blurred as it is."""
    answer = Answer((), (TERM,))
    assert part_of(answer, "from") == Said(Interval.day(date(2019, 5, 2)))
    assert part_of(answer, "to") == Said(Interval(date(2023, 6, 1), date(2023, 6, 30), Granularity.RANGE))
    assert part_of(answer, "office") == Named("mayor of Ruritania", ("mayor of Ruritania",))


def test_a_meeting_has_days_a_place_and_a_number() -> None:
    """Each part is as last made known."""
    meeting = Meeting("the fair", (FAIR,))
    assert part_of(meeting, "dates") == Said(Interval(date(2024, 6, 3), date(2024, 6, 5), Granularity.RANGE))
    assert part_of(meeting, "venue") == Said("Zenda")
    assert part_of(meeting, "host") == Said("Ruritania")
    assert part_of(meeting, "ordinal") == Said(12)
    assert part_of(meeting, "name") == Said("Book Fair")


def test_meetings_that_differ_have_no_part_in_common_but_what_they_share() -> None:
    """Of two fairs that may be meant, the place is known when it is the same, the year is not."""
    either = Meeting("the fair", (FAIR, LATER))
    assert part_of(either, "venue") == Said("Zenda")
    assert part_of(either, "dates") is None


def test_what_a_value_lacks_is_not_made_up() -> None:
    """An open term has no end, nobody has no start, and a number has no venue."""
    assert part_of(Answer((), (Term("x", "Ada Roe", read_partial("2019"), None),)), "to") is None
    assert part_of(Answer(), "from") is None
    assert part_of(Said(3), "venue") is None
    assert part_of(Said(3, None, "three"), "words") == Said("three")
    assert part_of(Said(3), "") == Said(3)
