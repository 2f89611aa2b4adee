"""Which mentions of an occurrence are of one, and which tell of another."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from factcheck.extract import extract_facts
from factcheck.records import FactKind, Story

if TYPE_CHECKING:
    from factcheck.knowledge.record import Knowledge


def taken_up(knowledge: Knowledge, text: str, kind: FactKind, title: str = "") -> list[str]:
    """Return the words of the values that a story gives one occurrence."""
    facts = extract_facts(Story("s", text, title, date(2024, 5, 8)), knowledge).facts
    found = [f.roles[1].span for f in facts if f.kind is kind and "taken up at" in str(f.roles[0].value)]
    return [(title if s.field == "title" else text)[s.start : s.end] for s in found]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "A blaze started on 3 May in a hay barn. The blaze, which started on 5 May, killed 40 lambs.",
            ["3 May", "5 May"],
        ),
        (
            "Mia Costa went missing on 30 April. Mia, who went missing on 29 April, wore a red coat.",
            ["30 April", "29 April"],
        ),
        (
            "The pool in Ashby will open in March 2025. Once the pool opens in June 2025, rents will rise.",
            ["March 2025", "June 2025"],
        ),
        (
            "The Alder bridge collapsed on 14 April. The collapse of the bridge on 13 April cut a road.",
            ["14 April", "13 April"],
        ),
        (
            "The fire at Moss Mill broke out on 2 June 2009. The mill fire of 2 July 2009 is told of still.",
            ["2 June 2009", "2 July 2009"],
        ),
        (
            "A fire that gutted a hotel in Ashby on 3 May was set. The hotel fire on 13 May hurt nobody.",
            ["3 May", "13 May"],
        ),
        (
            "An earthquake struck the coast on 11 March. Aid after the 21 March earthquake is late.",
            ["11 March", "21 March"],
        ),
        (
            "Joan Pickering, a teacher, died on 2 May. Pickering died on 12 May, her family said.",
            ["2 May", "12 May"],
        ),
    ],
)
def test_an_occurrence_taken_up_is_one(knowledge: Knowledge, text: str, days: list[str]) -> None:
    """What is taken as known, with no word that was not said before, is the thing told of first."""
    assert taken_up(knowledge, text, FactKind.HAPPENS) == days


@pytest.mark.parametrize(
    "text",
    [
        "A blaze started on 3 May in a barn. The second blaze, which started on 5 May, was smaller.",
        "A blaze started on 3 May in a barn. The blaze was put out on 5 May.",
        "The north wing was built in 1894. The south wing, which was built in 1949, is listed.",
        "The pool in Ashby will open in March 2025. When the pool in Corby opens in June 2025, prices fall.",
        "The show opened on 1 May in Leeds. The show, which opened on 6 May in York, is dull.",
        "A strike began on 2 May. A strike that began on 29 April at the sister plant is over.",
        "The shop opened on 2 May. The shop opens again on 9 May.",
        "A fire gutted a hotel on 3 May. Nobody was hurt in the first fire on 13 April.",
        "A fire that gutted a hotel on 3 May was set. The fire at the Bell Inn on 13 May was not.",
        "Anna Reeve married on 4 May. Reeve married on 14 May for the second time.",
        "The 2020 election was close. The 2024 election was not.",
    ],
)
def test_another_occurrence_is_another(knowledge: Knowledge, text: str) -> None:
    """A new word, another place, another year or an "a" tells of something else."""
    assert taken_up(knowledge, text, FactKind.HAPPENS) == []


@pytest.mark.parametrize(
    ("title", "text", "places"),
    [
        ("", "Ann Foy will be tried in Ipswich in June. The trial of Ann Foy in Norwich is short.", 2),
        ("", "The charity is based in Norwich. A man at the charity's base in Ipswich said no.", 2),
        (
            "Man drowns in canal in Ghent",
            "A man of 40 drowned in a canal in Bruges on Monday, police said.",
            2,
        ),
        ("", "A plane crashed in Garve. Crews went to Lairg, where the plane crashed.", 2),
        ("", "A plane crashed in Garve. Crews came from Lairg, where a plane crashed in May.", 0),
        ("", "Ann Foy was tried in Ipswich. She will be sentenced in Norwich.", 0),
        ("", "The match in Hexley ended 2-2. The match in Selby was called off.", 0),
        ("", "A helicopter crashed in Garve. The helicopter that crashed in Lairg last year was older.", 0),
    ],
)
def test_places_of_one_occurrence(knowledge: Knowledge, title: str, text: str, places: int) -> None:
    """Two places are set against each other only for one trial, one base, one accident."""
    assert len(taken_up(knowledge, text, FactKind.SITED, title)) == places
