"""Hard-wrapped copy."""

from __future__ import annotations

import textwrap
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.extract.wrapping import unwrap

PROSE = (
    "The harbour board met on Tuesday to hear the fishermen of Quillport. Nobody spoke for the first ten "
    "minutes. Then Prime Minister Dee Voss came in by the side door, shook hands and sat down.\n\n"
    "The nets will be paid for by the board. The boats will not. A second meeting is planned for the spring, "
    "when the catch is known and the new quay has been built."
)


@pytest.mark.parametrize("width", range(40, 110, 5))
def test_wrapped_lines_are_joined_at_every_width(width: int) -> None:
    """Lines that end in a full stop, and lines that begin with a name, go on all the same."""
    wrapped = "\n\n".join(textwrap.fill(part, width) for part in PROSE.split("\n\n"))
    assert unwrap(wrapped) == PROSE


def test_paragraphs_of_one_line_stay_apart() -> None:
    """Copy that has a line for each paragraph is not wrapped, however long the lines."""
    text = "The board met on Tuesday.\nIt was a long evening for everyone who came.\nNo vote was taken."
    assert unwrap(text) == text


def test_a_line_with_room_to_spare_ends_a_paragraph_of_wrapped_copy() -> None:
    """A list inside wrapped copy keeps its lines."""
    first, second = (textwrap.fill(part, 60) for part in PROSE.split("\n\n"))
    text = f"{first}\n\nEntries\nAda Roe\nBo Lund\n\n{second}"
    assert unwrap(text) == PROSE.replace("\n\n", "\n\nEntries\nAda Roe\nBo Lund\n\n")


def test_a_list_of_even_lines_is_not_wrapped() -> None:
    """Lines of one length that all begin with capitals are a table."""
    text = "\n".join(f"Monday, October {day}: Quillport v Hexley, kick-off at three" for day in range(10, 22))
    assert "\n" not in unwrap(text.replace("\nMonday", "\nmonday"))
    assert unwrap(f"{text}.").count("\n") == 11


def test_a_line_broken_before_a_name_goes_on() -> None:
    """One broken line gives no width to go by; that it ends in the middle of a sentence is enough."""
    text = "The guests were met by Prime Minister\nDee Voss at the door."
    assert unwrap(text) == text.replace("\n", " ")


@given(st.text(alphabet="aA .,\n\t", max_size=300))
def test_offsets_stay(text: str) -> None:
    """Nothing moves: a line break becomes a space or stays."""
    joined = unwrap(text)
    assert len(joined) == len(text)
    assert all(a == b or (a, b) == ("\n", " ") for a, b in zip(text, joined, strict=True))


@pytest.mark.parametrize("piece", ["a", " ", "a ", "a\n", "\n", "a" * 60 + "\n", "A" * 60 + "\n"])
def test_long_input_is_joined_in_linear_time(piece: str) -> None:
    """Half a million characters of anything take well under a second."""
    text = piece * (500_000 // len(piece))
    start = time.process_time()
    unwrap(text)
    assert time.process_time() - start < 2
