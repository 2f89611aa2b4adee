"""Text of others made safe to print: a story's control characters must not drive the reader's terminal."""

from __future__ import annotations

# One character for one, so that offsets still count. C0 controls and DEL become their Unicode pictures; C1
# controls, and marks that turn the direction of text, have none and become the replacement character.
_PICTURES = {code: 0x2400 + code for code in range(0x20)} | {0x7F: 0x2421}
_PICTURES |= dict.fromkeys(
    [*range(0x80, 0xA0), 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)], 0xFFFD
)
_PICTURES |= dict.fromkeys(range(0xD800, 0xE000), 0xFFFD)  # lone surrogates cannot be written
_PICTURES |= dict.fromkeys((0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x2028, 0x2029, 0x85), 0x20)


def make_harmless(text: str) -> str:
    """Return text on one line with every control character visible, each one character long as before."""
    return text.translate(_PICTURES)
