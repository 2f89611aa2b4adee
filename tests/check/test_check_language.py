"""The language of rules: phrases with gaps, read aloud, and nothing else."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.check.language import Call, Literal, Variable, nodes, parse_clause, variables
from factcheck.errors import RuleError

PHRASES = ("{person} holds {office} at {when}", "{one} is {other}", "{one} is not {other}")
FUNCTIONS = ("weekday of {day}", "the day of publication", "the day {days} days after {start}")


def test_a_clause_fills_the_gaps_of_its_phrase() -> None:
    """`?person holds ?office at ?when` is the phrase with three variables in it."""
    call = parse_clause("?who holds ?what at ?day", PHRASES, FUNCTIONS).call
    assert call.phrase == "{person} holds {office} at {when}"
    assert call.gap("office") == Variable("what")
    assert list(variables(call)) == ["who", "what", "day"]


def test_a_gap_takes_a_part_of_a_variable() -> None:
    """`?term.to` is the end of a term."""
    call = parse_clause("?day is ?term.to", PHRASES, FUNCTIONS).call
    assert call.gap("other") == Variable("term", "to")


def test_a_gap_takes_a_function_and_a_function_another() -> None:
    """`the day 5 days after the day of publication` stands where a variable may."""
    call = parse_clause("?day is the day 5 days after the day of publication", PHRASES, FUNCTIONS).call
    inner = call.gap("other")
    assert inner == Call(
        "the day {days} days after {start}",
        (("days", Literal(5)), ("start", Call("the day of publication", ()))),
    )
    assert Literal(5) in list(nodes(call))


def test_a_gap_takes_a_word_in_quotation_marks() -> None:
    """A word of the story's language is quoted, so that it is no word of the rule's."""
    assert parse_clause('?city is "New York"', PHRASES, ()).call.gap("other") == Literal("New York")


def test_brackets_group() -> None:
    """Brackets may help the eye."""
    assert parse_clause("?day is (weekday of ?date)", PHRASES, FUNCTIONS) == parse_clause(
        "?day is weekday of ?date", PHRASES, FUNCTIONS
    )


def test_not_turns_a_clause_round() -> None:
    """A leading `not` negates; `is not` is a phrase of its own."""
    assert parse_clause("not ?a is ?b", PHRASES, ()).negated
    inside = parse_clause("?a is not ?b", PHRASES, ())
    assert inside.call.phrase == "{one} is not {other}"
    assert not inside.negated


@pytest.mark.parametrize(
    "text", ["", "?a", "?a is", "?a is ?b ?c", "is ?a ?b", "?A is ?b", "import os", "not"]
)
def test_what_is_no_phrase_is_refused(text: str) -> None:
    """Half a clause, or one with words left over, is not guessed at."""
    with pytest.raises(RuleError):
        parse_clause(text, PHRASES, FUNCTIONS)


def test_a_function_alone_is_no_clause() -> None:
    """A value says nothing; only a comparison does."""
    with pytest.raises(RuleError, match="unknown phrase 'weekday of"):
        parse_clause("weekday of ?date", PHRASES, FUNCTIONS)


def test_a_clause_too_long_to_read_aloud_is_refused() -> None:
    """A clause is one short sentence, and reading it takes no time to speak of."""
    with pytest.raises(RuleError, match="write one short clause"):
        parse_clause("weekday of " * 100 + "?a is ?b", PHRASES, FUNCTIONS)


@given(st.text(max_size=80))
def test_any_text_is_read_or_refused(text: str) -> None:
    """Nothing an author types does anything but give a clause or an error."""
    with contextlib.suppress(RuleError):
        assert parse_clause(text, PHRASES, FUNCTIONS).call.phrase in PHRASES
