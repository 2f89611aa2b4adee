"""Directives written in a story: what its desk has decided not to be told again, and why.

In a comment of HTML or Markdown, or in plain text on a line of its own:

    <!-- factcheck: ignore outdated-officeholder until 2026-12-31: quoting a 2021 speech -->
    factcheck: ignore outdated-officeholder, wrong-office for "Ada Roe": as she was called then

It holds for the whole story, wherever it stands. Prose is no directive: in plain text the line must have the
form, and the first rule's id a hyphen, as all of ours have.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from factcheck.errors import nearest
from factcheck.records import Silence, SilencedBy, SilenceFault

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_IDS = r"[a-z0-9-]+(?:[ \t]*,[ \t]*[a-z0-9-]+)*"
_FORM = re.compile(
    rf"""ignore\s+(?P<rules>{_IDS})
    (?:\s+for\s+["“](?P<words>[^"“”]+)["”])?
    (?:\s+until\s+(?P<until>[^\s:]+))?
    \s*(?::(?P<reason>.*))?""",
    re.VERBOSE | re.DOTALL,
)
_LINE = re.compile(
    r"""^[ \t]{0,3}factcheck:[ \t]*(?P<body>
      ignore[ \t]+[a-z0-9]+-[a-z0-9-]+(?=[ \t]*[:,\r\n]|[ \t]*\Z|[ \t]+(?:for|until)[ \t])[^\r\n]*
    )(?=\r?$)""",
    re.VERBOSE | re.MULTILINE,
)
_COMMENT = re.compile(r"\s*factcheck:\s*(?P<body>.*)", re.IGNORECASE | re.DOTALL)
_HOW = 'write it as "factcheck: ignore RULE until 2026-12-31: the reason"'
# Longer ones, or more of them, are no desk's; a hostile page is not read to its end.
_LONGEST = 2000
_MOST = 200

Found = tuple[tuple[Silence, ...], tuple[SilenceFault, ...]]


def take_lines(text: str, where: str, *, lines: bool = True) -> tuple[str, Found]:
    """Return plain text with its directives blanked out, character for character, and what they say.

    Args:
        text: a story's text.
        where: its file, or its file and line.
        lines: whether lines of the text are lines of the file, to be told of.
    """
    if "factcheck:" not in text:
        return text, ((), ())
    bodies: list[tuple[str, str]] = []

    def blank(found: re.Match[str]) -> str:
        if len(bodies) <= _MOST:
            line = text.count("\n", 0, found.start()) + 1
            bodies.append((found["body"], f"{where}:{line}" if lines else where))
        return " " * len(found.group())

    plain = _LINE.sub(blank, text)
    return plain, _read_all(bodies)


def read_comments(comments: Iterable[tuple[int, str]], source: str, path: str) -> Found:
    """Return what the directives among a source's comments say.

    Args:
        comments: each comment's offset in the source, and its words.
        source: the text of the file; "" when the offsets are none into it.
        path: the file.
    """
    return _read_all(
        (found["body"], f"{path}:{source.count(chr(10), 0, offset) + 1}" if source else path)
        for offset, words in comments
        if (found := _COMMENT.match(words[:_LONGEST])) and _is_meant(found["body"])
    )


def markdown_comments(source: str, start: int) -> Iterator[tuple[int, str]]:
    """Yield the comments of a Markdown file from an offset on, each with its offset; not those in code."""
    at, fence = start, ""
    while at < len(source):
        end = source.find("\n", at)
        end = len(source) if end < 0 else end
        line = source[at:end]
        mark = line.lstrip(" ")[:3]
        if mark in {"```", "~~~"} and (not fence or mark == fence):
            fence = "" if fence else mark
        opening = -1 if fence else line.find("<!--")
        if opening >= 0 and line.count("`", 0, opening) % 2 == 0:
            opening += at
            close = source.find("-->", opening + 4)
            if close < 0:
                return
            yield opening, source[opening + 4 : close]
            at = close + 3
        else:
            at = end + 1


def _is_meant(body: str) -> bool:
    """Whether a comment that begins "factcheck:" is a directive, if misspelt, and not a note."""
    word = body.split(maxsplit=1)[0] if body.split() else ""
    return bool(nearest(word, ["ignore"]))


def _read_all(bodies: Iterable[tuple[str, str]]) -> Found:
    silences: list[Silence] = []
    faults: list[SilenceFault] = []
    for number, (body, where) in enumerate(bodies):
        if number == _MOST:
            hint = "silence the story in the settings instead"
            faults.append(SilenceFault(where, f"more than {_MOST} directives in one story", hint))
            break
        found = _read(body.strip()[:_LONGEST], where)
        if isinstance(found, SilenceFault):
            faults.append(found)
        else:
            silences.extend(found)
    return tuple(silences), tuple(faults)


def _read(body: str, where: str) -> list[Silence] | SilenceFault:
    found = _FORM.fullmatch(body)
    if found is None:
        return SilenceFault(where, f'the directive "{_short(body)}" is not understood', _HOW)
    reason = " ".join((found["reason"] or "").split())
    if not reason:
        return SilenceFault(where, "the directive gives no reason and silences nothing", _HOW)
    until = None
    if found["until"]:
        try:
            until = date.fromisoformat(found["until"])
        except ValueError:
            return SilenceFault(where, f"'{_short(found['until'])}' is no day", "write it as 2026-12-31")
    words = " ".join((found["words"] or "").split())
    rules = dict.fromkeys(rule.strip() for rule in found["rules"].split(","))
    return [Silence(rule, reason, SilencedBy.INLINE, until, words, where=where) for rule in rules]


def _short(words: str) -> str:
    line = " ".join(words.split())
    return f"{line[:60]}…" if len(line) > 60 else line
