"""Ordinary words and numbers that look like the calendar."""

from __future__ import annotations

import pytest
from date_samples import values


@pytest.mark.parametrize(
    "text",
    [
        "They may march to the palace.",
        "Theresa May said so.",
        "Prime Minister May spoke.",
        "He led the March on Rome and the March for Peace.",
        "The sun sat low; she wed.",
        "April Jones and June Smith agreed.",
        "Foreign Minister Jan Novak agreed.",
        "A second man had a second car.",
        "Prices fall in a slump; the fall of Tyre; a fall in rents.",
        "The leaves fall, he said.",
        "Wells spring from rock; a spring broke.",
        "She wore winter jackets at the Summer Games.",
        "About 2,000 people and 1914 votes.",
        "Room 1945, Route 1980, $1999 and No. 1950.",
        "He paid 2000 dollars for 1500 shares.",
        "The Sunday Times and Bloody Sunday.",
        "The Daily Mail reported it.",
        "It scored 3-2 and 4:3.",
        "A man, 47, of 12 Hill Street.",
        "The 39-year-old driver.",
        "It was good as gold; soon after, too soon.",
    ],
)
def test_ordinary_words_are_no_dates(text: str) -> None:
    """None of these words is about time."""
    assert values(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("He may leave in May.", "May"),
        ("The March vote failed.", "March"),
        ("They met on Sat. 6 May.", "Sat. 6 May"),
        ("It fell in the fall.", "the fall"),
        ("In the second quarter it fell.", "the second quarter"),
        ("In 1945, 300 men left.", "1945"),
        ("In April, Jones won.", "April"),
    ],
)
def test_the_same_words_in_calendar_company_are(text: str, words: str) -> None:
    """The company a word keeps decides."""
    assert [found for found, _ in values(text)] == [words]
