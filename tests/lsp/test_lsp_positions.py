"""Positions as editors count them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.lsp.positions import Lines

SIZES = {"utf-8": ("utf-8", 1), "utf-16": ("utf-16-le", 2), "utf-32": ("utf-32-le", 4)}
TEXTS = st.text(st.sampled_from("aé東🎪\n\r\u2028\x0c\x85"), max_size=30)


@pytest.mark.parametrize(
    ("encoding", "expected"), [("utf-16", (1, 5)), ("utf-8", (1, 11)), ("utf-32", (1, 3))]
)
def test_an_astral_character_is_two_units(encoding: str, expected: tuple[int, int]) -> None:
    """Two of UTF-16, four of UTF-8, one of UTF-32."""
    text = "one\n🎪🎪東x"
    assert Lines(text, encoding).position(text.index("x")) == expected


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_line_ends_as_the_protocol_has_it(end: str) -> None:
    """LF, CR LF and CR; not the separators that Python would also split at."""
    text = f"a\u2028b\x0cc{end}x"
    lines = Lines(text)
    assert lines.position(text.index("x")) == (1, 0)
    assert lines.offset(1, 0) == text.index("x")
    assert lines.offset(0, 99) == 5


def test_a_place_beyond_the_text_is_its_end() -> None:
    """An editor may be ahead."""
    assert Lines("ab\n").offset(7, 3) == 3
    assert Lines("").offset(0, 0) == 0


def test_between_two_halves_is_before_the_character() -> None:
    """Half a character is none."""
    assert Lines("🎪x").offset(0, 1) == 0
    assert Lines("🎪x").offset(0, 2) == 1


@given(TEXTS, st.sampled_from(sorted(SIZES)), st.data())
def test_there_and_back(text: str, encoding: str, data: st.DataObject) -> None:
    """Every offset, but between CR and LF, has a position that leads back to it."""
    offset = data.draw(st.integers(0, len(text)))
    if text[offset - 1 : offset + 1] == "\r\n" and offset:
        return
    lines = Lines(text, encoding)
    line, units = lines.position(offset)
    codec, size = SIZES[encoding]
    assert len(text[lines.starts[line] : offset].encode(codec)) == units * size
    assert lines.offset(line, units) == offset
