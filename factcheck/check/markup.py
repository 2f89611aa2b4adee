"""Braces in examples: they mark the exact words a rule must find, and are no part of the story.

Braces because news copy uses square brackets: "he [the mayor] said".
"""

from __future__ import annotations

from factcheck.errors import RuleError
from factcheck.records import Span


def unmark(text: str, field: str) -> tuple[str, tuple[Span, ...]]:
    """Return a text without its braces, and the spans they marked.

    Raises:
        RuleError: the braces do not balance, or mark nothing.
    """
    plain: list[str] = []
    spans: list[Span] = []
    opened: int | None = None
    for at, char in enumerate(text):
        if char == "{":
            if opened is not None:
                raise _unbalanced("a brace within braces", text, at)
            opened = len(plain)
        elif char == "}":
            if opened is None:
                raise _unbalanced("a brace is closed that was not opened", text, at)
            if opened == len(plain):
                raise _unbalanced("the braces mark nothing", text, at)
            spans.append(Span(opened, len(plain), field))
            opened = None
        else:
            plain.append(char)
    if opened is not None:
        raise _unbalanced("a brace is not closed", text, text.rindex("{"))
    return "".join(plain), tuple(spans)


def _unbalanced(message: str, text: str, at: int) -> RuleError:
    near = text[max(0, at - 20) : at + 20].strip()
    return RuleError(message, hint=f"near '{near}'")
