"""Messages and fixes: what a reader is told, and what is offered to be written instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from check_samples import DAY, OFFICE, PERSON, TEXT, holding, rule, story, world

from factcheck.check.engine import check_story
from factcheck.check.values import Bindings, Named, Said
from factcheck.check.wording import fill, make_fixes, span_of
from factcheck.graph import build_graph
from factcheck.records import Extraction, Span, Status

if TYPE_CHECKING:
    from factcheck.check.compiled import Compiled
    from factcheck.knowledge.record import Knowledge
    from factcheck.records import Fact, Finding, Story

VALUES = Bindings({"person": Named("Nicolas Sarkozy", ("Nicolas Sarkozy",), PERSON), "count": Said(3)})


def finding(compiled: Compiled, fact: Fact, told: Story, knowledge: Knowledge) -> Finding:
    """Return the one finding of a rule on a story with one fact."""
    graph = build_graph(Extraction(facts=(fact,)))
    (found,) = check_story(told, graph, [compiled], knowledge).findings
    return found


def applied(text: str, found: Finding, number: int = 0) -> str:
    """Return a text after a fix."""
    for edit in sorted(found.fixes[number].edits, key=lambda e: e.span, reverse=True):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text


def test_slots_are_filled_and_spaces_folded() -> None:
    """A message folded over two lines of a rule file is one sentence, with a capital."""
    text = fill("the office of\n  {person} and {count} others.", VALUES, holding(), story())
    assert text == "The office of Nicolas Sarkozy and 3 others."


def test_a_message_names_both_sides_and_the_day(knowledge: Knowledge) -> None:
    """The reader sees who is named, who is on record, and from when."""
    told = story("French President Nicolas Sarkozy will open the fair.")
    compiled = rule(message="{person} was not {office} on {when}: {holder} was, since {holder.from}.")
    found = finding(compiled, holding("Nicolas Sarkozy"), told, knowledge)
    assert found.message == (
        "Nicolas Sarkozy was not president of France on 10 May 2023: Emmanuel Macron was, since 14 May 2017."
    )
    assert found.span == PERSON


def test_a_replacement_puts_the_record_in_the_place_of_the_words(knowledge: Knowledge) -> None:
    """`replace {person} with {holder}` changes the name and nothing else."""
    told = story("French President Nicolas Sarkozy will open the fair.")
    compiled = rule(fixes=("replace {person} with {holder}",))
    found = finding(compiled, holding("Nicolas Sarkozy"), told, knowledge)
    assert found.fixes[0].title == 'replace "Nicolas Sarkozy" with "Emmanuel Macron"'
    assert applied(told.text, found) == "French President Emmanuel Macron will open the fair."


def test_a_word_is_inserted_before_an_office_with_a_capital_at_the_start(knowledge: Knowledge) -> None:
    """A sentence that begins with the office begins with "Former" afterwards."""
    told = story("French President Nicolas Sarkozy will open the fair.")
    compiled = rule(fixes=('insert "former" before {office}',))
    found = finding(compiled, holding("Nicolas Sarkozy"), told, knowledge)
    assert applied(told.text, found) == "Former French President Nicolas Sarkozy will open the fair."


def test_a_word_goes_inside_a_possessive(knowledge: Knowledge) -> None:
    """It is "France's former president", never "former France's president"."""
    text = "The guest was France's president, Nicolas Sarkozy, she said."
    fact = holding("Nicolas Sarkozy")
    roles = (
        fact.roles[0].__class__("person", "Nicolas Sarkozy", Span(34, 49), is_entity=True),
        fact.roles[0].__class__("office", "president of France", Span(14, 32), is_entity=True),
        fact.roles[0].__class__("title", "president", Span(23, 32)),
    )
    compiled = rule(fixes=('insert "former" before {office}',))
    found = finding(compiled, holding(roles=roles, evidence=Span(14, 49)), story(text), knowledge)
    assert applied(text, found) == "The guest was France's former president, Nicolas Sarkozy, she said."


def test_a_deletion_takes_the_space_with_it(knowledge: Knowledge) -> None:
    """`delete {status}` leaves no two spaces behind."""
    text = "The former French President Nicolas Sarkozy spoke."
    fact = holding("Nicolas Sarkozy", evidence=Span(4, 43), status_span=Span(4, 10))
    found = finding(rule(at="status", fixes=("delete {status}",)), fact, story(text), knowledge)
    assert found.span == Span(4, 10)
    assert applied(text, found) == "The French President Nicolas Sarkozy spoke."


def test_a_replacement_by_itself_is_not_offered() -> None:
    """A fix that changes nothing is none."""
    compiled = rule(
        known=(), require="?person is ?person", fixes=("replace {person} with {person}",), message="x"
    )
    bindings = Bindings({"person": Named("Emmanuel Macron", (), PERSON)})
    assert make_fixes(compiled, bindings, holding(), story(TEXT)) == ()


def test_the_words_of_a_variable_are_those_that_gave_it() -> None:
    """A value of the record has no words in the story."""
    assert span_of("person", VALUES, holding()) == PERSON
    assert span_of("count", VALUES, holding()) is None
    assert span_of("status", VALUES, holding(status=Status.FORMER, status_span=OFFICE)) == OFFICE


def test_a_sample_world_is_of_its_day(knowledge: Knowledge) -> None:
    """The samples of these tests are about one story of one day."""
    assert world(knowledge).story.published == DAY


def test_a_headline_in_capitals_stays_one(knowledge: Knowledge) -> None:
    """What is put into a headline in capitals is in capitals; an abbreviation says nothing of its line."""
    for text, expected in (
        ("FRENCH PRESIDENT NICOLAS SARKOZY WILL OPEN THE FAIR.", "EMMANUEL MACRON"),
        ("French President Nicolas Sarkozy will open the fair.", "Emmanuel Macron"),
    ):
        compiled = rule(fixes=("replace {person} with {holder}",))
        found = finding(compiled, holding("Nicolas Sarkozy"), story(text), knowledge)
        assert found.fixes[0].edits[0].text == expected
