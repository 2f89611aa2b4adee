"""The form of a rule file, as types: what a key may be called and what it may hold.

One definition serves to validate rule files, to word the errors and to write the JSON Schema for editors.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any

from msgspec import Meta, Struct, field

from factcheck.records import Severity  # noqa: TC001 - msgspec reads the annotations when it converts


class RuleStatus(StrEnum):
    """How far a rule may be trusted: only stable ones run unless selected."""

    DRAFT = "draft"
    STABLE = "stable"
    RETIRED = "retired"


Day = Annotated[
    Any,
    Meta(
        description="A day, as 2023-05-24",
        extra_json_schema={"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"},
    ),
]
Clause = Annotated[
    str,
    Meta(description="A clause, as `?person holds ?office at ?when`: see `factcheck rules vocabulary`"),
]
Id = Annotated[
    str,
    Meta(description="The file's name, stating the fault", pattern="^[a-z][a-z0-9]*(-[a-z0-9]+)*$"),
]


FixText = Annotated[
    str, Meta(description='`replace {x} with {y}`, `insert "word" before {x}` or `delete {x}`')
]


class SafeFixForm(Struct, forbid_unknown_fields=True, frozen=True):
    """A fix that may be applied without a person looking; a rule has one at most."""

    safe: FixText
    unless: Annotated[list[str], Meta(description="Marks of a fact for which it is not safe")] = []


class StoryForm(Struct, forbid_unknown_fields=True, frozen=True):
    """One story of an example that has several."""

    text: Annotated[str, Meta(description="The story; {braces} around what must be found in it")]
    published: Day = None
    title: Annotated[str, Meta(description="The story's title, if it matters")] = ""


class CaseForm(Struct, forbid_unknown_fields=True, frozen=True):
    """An example: braces mark the exact words that must be found."""

    text: Annotated[
        str, Meta(description="The story; fail cases have {braces} around what must be found")
    ] = ""
    published: Day = None
    title: Annotated[str, Meta(description="The story's title, if it matters")] = ""
    says: Annotated[str, Meta(description="Part of the message; fail cases only")] = ""
    because: Annotated[
        str, Meta(description="What stops the rule: an item of `unless`, `known`, `unknown` or `no match`")
    ] = ""
    as_of: Day = None
    stories: Annotated[
        list[StoryForm], Meta(description="Several stories instead of one `text`, checked together")
    ] = []


class CasesForm(Struct, forbid_unknown_fields=True, frozen=True):
    """The examples that must fire, and those that must not."""

    fail: Annotated[list[CaseForm], Meta(description="At least one")]
    pass_: Annotated[list[CaseForm], Meta(description="At least two, and one for each `unless`")] = field(
        name="pass"
    )


class RuleForm(Struct, forbid_unknown_fields=True, frozen=True):
    """A rule file."""

    id: Id
    title: Annotated[str, Meta(description="The fault, in one line")]
    why: Annotated[str, Meta(description="Why an editor should care")]
    severity: Severity
    match: Annotated[Clause | list[Clause], Meta(description="The facts of the story it needs")]
    require: Annotated[Clause, Meta(description="What must be so; if it is not, the rule fires")]
    message: Annotated[str, Meta(description="What is told, with {variables}")]
    cases: CasesForm
    status: RuleStatus = RuleStatus.STABLE
    overrides: Annotated[bool, Meta(description="Whether it takes the place of a rule of ours")] = False
    known: Annotated[
        Clause | list[Clause | dict[str, Clause]],
        Meta(description="What the record must say; `name: clause` keeps the answer under a name"),
    ] = []
    unless: Annotated[list[str], Meta(description="Exceptions: marks of the fact, or clauses")] = []
    let: Annotated[dict[str, Clause], Meta(description="Values worked out: `name: function`")] = {}
    at: Annotated[str, Meta(description="The variable whose words are marked; else the first")] = ""
    fixes: Annotated[
        list[FixText | SafeFixForm],
        Meta(
            description="Each side of the disagreement; `safe: replace {x} with {y}` where only one can be"
            " wrong, and only in these words: `--fix` applies it without a person looking"
        ),
    ] = []
    source: Annotated[str, Meta(description="Where the rule, or what it knows, comes from")] = ""
    limits: Annotated[list[str], Meta(description="What it is known to miss or to get wrong")] = []
