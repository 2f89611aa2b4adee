"""A new rule to begin from: it loads, its examples hold, and it is a draft."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.check.schema import schema_text
from factcheck.errors import RuleError

if TYPE_CHECKING:
    from pathlib import Path

_ID = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")

_TEXT = """\
# yaml-language-server: $schema=../../schema/rule.schema.json
# Every line below works as it stands: change one at a time, and run `factcheck rules test` on this file.
id: {id}  # the file's name; states the fault
title: Someone is given an office that another held
why: Say in a sentence or two why an editor should care.
severity: warning                       # error, warning or info
status: draft                           # only stable rules run unless selected

# The facts of the story this rule is about. `factcheck rules vocabulary` lists what may stand here.
match: ?person holds ?office at ?when

# What the record must say; where it does not, the rule is silent. `name: clause` keeps an answer.
known:
  - ?holder holds ?office at ?when

# What must be so. When it is not, the rule fires.
require: ?person is ?holder

# What makes it silent: marks of the fact, or clauses. Each needs a passing case that names it.
unless:
  - quoted

message: "{{person}} was not {{office}} on {{when}}: {{holder}} was, since {{holder.from}}."

# Every side of the disagreement: never say which one is wrong.
fixes:
  - replace {{person}} with {{holder}}

source: the record of the office

cases:
  fail:                                 # {{braces}} mark the exact words; `says` is part of the message
    - published: 2023-05-10
      text: French President {{Nicolas Sarkozy}} will open the fair on Friday.
      says: Emmanuel Macron was
  pass:                                 # two at least; one must reach `require` and hold
    - published: 2023-05-10
      text: French President Emmanuel Macron will open the fair on Friday.
    - published: 2033-05-10             # one for each clause of `known` that stops the rule
      text: French President Nicolas Sarkozy will open the fair on Friday.
      because: unknown                  # the record ends before
    - published: 2023-05-10             # a near miss for each `unless`
      text: "\\"French President Nicolas Sarkozy will open the fair,\\" she said."
      because: quoted
"""


def write_skeleton(directory: Path, topic: str, id_: str) -> Path:
    """Write a new rule file and return its path; the schema its first line names is put in `schema/`.

    Args:
        directory: a rules directory; the file goes into its `checks/<topic>/`.
        topic: the folder, one word.
        id_: the rule's id.

    Raises:
        RuleError: a name cannot be used, or the file is there already.
    """
    for what, name in (("id", id_), ("topic", topic)):
        if not _ID.fullmatch(name):
            raise RuleError(
                f"'{name}' cannot be a rule's {what}", hint="use small letters, digits and hyphens"
            )
    path = directory / "checks" / topic / f"{id_}.yaml"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(_TEXT.format(id=id_))
        schema = directory / "schema" / "rule.schema.json"
        if not schema.exists():
            schema.parent.mkdir(exist_ok=True)
            schema.write_text(schema_text("rules"), encoding="utf-8")
    except FileExistsError as fault:
        raise RuleError("is there already", str(path), "give the new rule another id") from fault
    except OSError as fault:
        raise RuleError(f"cannot be written: {fault.strerror}", str(path)) from fault
    return path
