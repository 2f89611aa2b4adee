"""Names as the desk writes them: never found wrong for it, and written so in every fix."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.check.house_style import apply_spellings
from factcheck.check.safe_fixes import apply_edits, choose_edits
from factcheck.pipeline import Checker, open_checker
from factcheck.records import Report, Story

SPELLINGS = (("Zelensky", "Zelenskyy"), ("Eswatini", "Swaziland"), ("Fumio Kishida", "Kishida Fumio"))


@pytest.fixture(scope="module")
def checker() -> Checker:
    """Return a checker with our own rules and facts."""
    return open_checker()


def told(checker: Checker, text: str) -> Report:
    """Return the report on a story of 1 June 2023 as a house with these spellings has it."""
    return apply_spellings(checker.check(Story("s", text, "", date(2023, 6, 1))), SPELLINGS)


def test_the_house_spelling_is_never_outdated(checker: Checker) -> None:
    """A desk that writes Swaziland is not told of Eswatini."""
    text = "The king of Swaziland will attend the coronation."
    assert len(checker.check(Story("s", text, "", date(2023, 6, 1))).findings) == 1
    assert told(checker, text).findings == ()


@pytest.mark.parametrize(
    "text",
    [
        "Volodymyr Zelensky thanked the hosts. Then Zelenskyy flew home.",
        "Volodymyr Zelenskyy thanked the hosts. Then Zelensky flew home.",
    ],
)
def test_of_two_spellings_the_other_is_wrong(checker: Checker, text: str) -> None:
    """Wherever it stands, the spelling that is not the house's is marked, and mending it is safe."""
    report = told(checker, text)
    (finding,) = report.findings
    assert report.story.words(finding.span) == "Zelensky"
    ((_, edits),) = choose_edits(report)
    assert apply_edits(text, edits).count("Zelenskyy") == 2


def test_fixes_write_names_as_the_house_does(checker: Checker) -> None:
    """What is put into the story is in house style, title and all."""
    (finding,) = told(checker, "Japan's prime minister, Yoshihide Suga, will attend on Friday.").findings
    assert finding.fixes[0].title == 'replace "Yoshihide Suga" with "Kishida Fumio"'
    assert finding.fixes[0].edits[0].text == "Kishida Fumio"
    assert not finding.fixes[0].safe


def test_other_findings_are_left_as_they_are(checker: Checker) -> None:
    """A spelling does not excuse a fault of fact."""
    text = "The road opens on Monday, 12 May 2023, in Swaziland Street."
    report = checker.check(Story("s", text, "", date(2023, 6, 1)))
    assert told(checker, text).findings == report.findings
    assert apply_spellings(report, ()) is report
