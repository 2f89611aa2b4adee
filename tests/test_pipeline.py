"""The stages joined."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from factcheck.errors import RuleError, SettingsError
from factcheck.pipeline import Checker, at_least, open_checker, without_source
from factcheck.read import ReadOptions
from factcheck.records import Extraction, Failure, Finding, PublishedFrom, Report, Severity, Span, Story
from factcheck.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path

DAY = date(2023, 5, 10)
WRONG = "Australian Prime Minister Scott Morrison will attend the meeting on Friday."
RIGHT = "Australian Prime Minister Anthony Albanese will attend the meeting on Friday."


@pytest.fixture(scope="module")
def checker() -> Checker:
    """Return a checker with our own rules and facts."""
    return open_checker()


def story(text: str, title: str = "", published: date | None = DAY) -> Story:
    """Return a dated story."""
    return Story("s", text, title, published, PublishedFrom.METADATA)


def report(severity: Severity) -> Report:
    """Return a report with one finding."""
    return Report(story(RIGHT), (Finding("r", severity, "m", Span(0, 1)),))


def test_a_wrong_story_has_a_finding(checker: Checker) -> None:
    """From text to finding in one call."""
    found = checker.check(story(WRONG)).findings
    assert [f.rule for f in found] == ["outdated-officeholder"]


def test_a_right_story_has_none(checker: Checker) -> None:
    """A story that agrees with the record is passed, and counted as such."""
    found = checker.check(story(RIGHT))
    assert found.findings == ()
    assert found.holds > 0


def test_an_empty_story_is_a_report_without_findings(checker: Checker) -> None:
    """Nothing in, nothing wrong."""
    assert checker.check(story("")).findings == ()


def test_an_undated_story_is_told_apart_from_a_pass(checker: Checker) -> None:
    """Without a day nothing can contradict, and nothing is said to hold."""
    found = checker.check(story(WRONG, published=None))
    assert found.findings == ()
    assert found.unknown > 0


def test_the_same_story_gives_the_same_report(checker: Checker) -> None:
    """Same input, same answer."""
    assert checker.check(story(WRONG)) == checker.check(story(WRONG))


def test_one_story_leaves_nothing_behind_for_the_next(checker: Checker) -> None:
    """What one story said of a name does not reach another."""
    alone = checker.check(story("Prime Minister Morrison spoke on Wednesday."))
    checker.check(story(WRONG))
    assert checker.check(story("Prime Minister Morrison spoke on Wednesday.")) == alone


def test_only_selected_rules_run() -> None:
    """`select` names the rules to run."""
    assert [r.rule.id for r in open_checker(select=["impossible-date"]).rules] == ["impossible-date"]


def test_ignored_rules_do_not_run() -> None:
    """`ignore` names the rules to leave out."""
    assert "impossible-date" not in {r.rule.id for r in open_checker(ignore=["impossible-date"]).rules}


def test_what_is_given_wins_over_the_settings() -> None:
    """An option of the call wins over the settings file."""
    settings = Settings(select=("impossible-date",))
    chosen = open_checker(select=["wrong-age"], settings=settings)
    assert [r.rule.id for r in chosen.rules] == ["wrong-age"]


def test_an_unknown_rule_is_an_error() -> None:
    """A misspelt rule is named, not left out."""
    with pytest.raises(RuleError, match="impossible-dat"):
        open_checker(select=["impossible-dat"])


def test_a_model_that_is_not_installed_is_an_error() -> None:
    """The settings may name another language model, if it is there."""
    with pytest.raises(SettingsError, match="no_such_model"):
        open_checker(settings=Settings(model="no_such_model"))


def test_a_name_that_is_never_flagged_is_let_pass() -> None:
    """`never_flag` silences findings about a name."""
    checker = open_checker(settings=Settings(never_flag=("Scott Morrison",)))
    assert checker.check(story(WRONG)).findings == ()


def test_a_rule_ignored_for_a_path_is_quiet_there_only() -> None:
    """`per_path` leaves rules out in some files."""
    settings = Settings(path="factcheck.toml", per_path=(("archive/*", ("outdated-officeholder",)),))
    checker = open_checker(settings=settings)
    assert checker.check(replace(story(WRONG), path="archive/a.txt")).findings == ()
    assert checker.check(replace(story(WRONG), path="today/a.txt")).findings != ()


def test_stories_of_files_come_in_input_order(checker: Checker, tmp_path: Path) -> None:
    """One report a story, in the order given."""
    for name, text in (("b.txt", WRONG), ("a.txt", RIGHT)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    paths = [tmp_path / "b.txt", tmp_path / "a.txt"]
    found = list(checker.check_paths(paths, ReadOptions(published=DAY)))
    assert [isinstance(r, Report) and bool(r.findings) for r in found] == [True, False]


def test_an_unreadable_file_is_a_failure_and_the_rest_go_on(checker: Checker, tmp_path: Path) -> None:
    """One broken story among many is one record."""
    (tmp_path / "bad.json").write_text("{", encoding="utf-8")
    (tmp_path / "good.txt").write_text(RIGHT, encoding="utf-8")
    paths = [tmp_path / "bad.json", tmp_path / "good.txt"]
    found = list(checker.check_paths(paths, ReadOptions(published=DAY)))
    assert [type(r) for r in found] == [Failure, Report]


@pytest.mark.parametrize(
    ("severity", "bar", "loud"),
    [
        (Severity.ERROR, Severity.ERROR, True),
        (Severity.WARNING, Severity.ERROR, False),
        (Severity.WARNING, Severity.WARNING, True),
        (Severity.INFO, Severity.WARNING, False),
        (Severity.INFO, Severity.INFO, True),
    ],
)
def test_a_report_is_as_loud_as_its_loudest_finding(severity: Severity, bar: Severity, loud: bool) -> None:
    """An error is louder than a warning, a warning than an info."""
    assert at_least(report(severity), bar) is loud


def test_a_story_that_is_held_on_to_keeps_no_source() -> None:
    """Results of many stories do not keep the files' text."""
    assert without_source(replace(story(RIGHT), source_text="x")).source_text is None


@pytest.mark.parametrize(
    "piece",
    [
        "--- ... !!! ",
        "\x00\x01\x02\u202e",
        "“‘",
        '"',
        "Prime Minister ",
        "a",
        "\n",
        "1",
        "Mr. ",
        "former ",
        "é\u0301",
    ],
)
def test_hostile_input_is_checked_in_linear_time(checker: Checker, piece: str) -> None:
    """A story of fifty thousand characters of nonsense takes less than fifteen seconds and says nothing."""
    start = time.process_time()
    found = checker.check(story(piece * (50_000 // len(piece))))
    assert time.process_time() - start < 15
    assert found.findings == ()


def test_one_sentence_of_names_is_checked_in_linear_time(checker: Checker) -> None:
    """Two thousand names in one sentence take seconds; when work grew with the square they took a minute."""
    start = time.process_time()
    checker.check(story("Barack Obama, " * 2000))
    assert time.process_time() - start < 15


@pytest.mark.parametrize(
    "text", ["\ud800", "Ada \ud800 Roe spoke.", "\ufeff" + WRONG, WRONG.replace(" ", "\u00a0", 1)]
)
def test_odd_characters_do_not_stop_the_checker(checker: Checker, text: str) -> None:
    """Lone surrogates, byte-order marks and hard spaces are read."""
    assert isinstance(checker.check(story(text)), Report)


def test_a_fault_of_the_checker_stops_one_story_only(
    checker: Checker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When the checker itself fails on a story, that story is an error record and the others are checked."""
    (tmp_path / "a.txt").write_text("boom", encoding="utf-8")
    (tmp_path / "b.txt").write_text(WRONG, encoding="utf-8")
    judge = Checker.examine

    def fail(self: Checker, story: Story) -> tuple[Report, Extraction]:
        if story.text == "boom":
            message = "index 7"
            raise IndexError(message)
        return judge(self, story)

    monkeypatch.setattr(Checker, "examine", fail)
    first, second = checker.check_paths([tmp_path], ReadOptions(published=DAY))
    assert isinstance(first, Failure)
    assert first.message.startswith(
        "a fault of the checker, not of the story: IndexError at test_pipeline.py:"
    )
    assert isinstance(second, Report)
    assert len(second.findings) == 1
