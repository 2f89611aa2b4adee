"""A small sound rule, and ways to spoil it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

RULE = """\
id: sample-rule
title: The weekday given is not that of the date
why: Readers come on the wrong day.
severity: error
match: ?weekday is said of ?date
let:
  right: weekday of ?date
require: weekday of ?date is ?weekday
at: weekday
unless:
  - quoted
message: "{date} is a {right}, not a {weekday}."
fixes:
  - replace {weekday} with {right}
cases:
  fail:
    - published: 2024-06-03
      text: The pool opens on {Monday}, 5 June 2024, at noon.
      says: is a Wednesday
  pass:
    - published: 2024-06-03
      text: The pool opens on Wednesday, 5 June 2024, at noon.
    - published: 2024-06-03
      text: "\\"It opens on Monday, 5 June 2024,\\" she said."
      because: quoted
"""


def write_rule(directory: Path, *changes: tuple[str, str], name: str = "sample-rule") -> Path:
    """Write the sample rule, changed, into a rules directory, and return its path."""
    text = RULE
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new)
    path = directory / "checks" / "calendar" / f"{name}.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path
