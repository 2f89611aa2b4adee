"""Rule files -> rules: validated, with places for every fault.

The form below is what an editor may write; it also gives the JSON Schema that ships with the package.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Annotated, Any

import msgspec
from msgspec import Meta, Struct

from factcheck.errors import RuleError, did_you_mean
from factcheck.knowledge.days import read_partial
from factcheck.records import Case, Rule, Severity, Span
from factcheck.yamlfile import load_yaml, locate

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

_ID = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*$")
_PATH = re.compile(r" - at `\$(.*)`$")
_STEP = re.compile(r"\.([A-Za-z_]+)|\[(\d+)\]")
_UNKNOWN = re.compile(r"Object contains unknown field `(.+?)`")
STATUSES = ("draft", "stable", "retired")

Day = Annotated[Any, Meta(description="2023-05-24", extra_json_schema={"type": "string"})]


class CaseForm(Struct, forbid_unknown_fields=True, frozen=True):
    """An example: braces mark the exact words that must be found."""

    text: str
    published: Day = None
    title: str = ""
    says: str = ""
    because: str = ""
    as_of: Day = None


class CasesForm(Struct, forbid_unknown_fields=True, frozen=True):
    """The examples that must fire, and those that must not."""

    fail: list[CaseForm]
    pass_: list[CaseForm] = msgspec.field(name="pass")


class RuleForm(Struct, forbid_unknown_fields=True, frozen=True):
    """A rule file."""

    id: str
    title: str
    why: str
    severity: Severity
    match: str | list[str]
    require: str
    message: str
    cases: CasesForm
    status: str = "stable"
    known: str | list[str | dict[str, str]] = []
    unless: list[str] = []
    let: dict[str, str] = {}
    at: str = ""
    fixes: list[str] = []
    source: str = ""
    limits: list[str] = []


def load_rule(path: Path) -> Rule:
    """Return the rule of a file.

    Raises:
        RuleError: it is malformed; names file, line, column and the nearest valid word.
    """
    try:
        form = msgspec.convert(load_yaml(path, RuleError), RuleForm)
    except msgspec.ValidationError as fault:
        raise _explain(path, str(fault)) from fault
    if not _ID.match(form.id) or form.id != path.stem:
        hint = f"call the rule '{path.stem}' or the file '{form.id}.yaml'"
        raise RuleError(f"the id '{form.id}' is not the file's name", locate(path, ("id",)), hint)
    if form.status not in STATUSES:
        hint = did_you_mean(form.status, STATUSES) or f"known: {', '.join(STATUSES)}"
        raise RuleError(f"unknown status '{form.status}'", locate(path, ("status",)), hint)
    return Rule(
        id=form.id,
        title=form.title,
        why=" ".join(form.why.split()),
        severity=form.severity,
        status=form.status,
        match=tuple([form.match] if isinstance(form.match, str) else form.match),
        message=form.message,
        require=form.require,
        known=_known(form.known),
        unless=tuple(form.unless),
        let=tuple(form.let.items()),
        at=form.at,
        fixes=tuple(form.fixes),
        source=form.source,
        limits=tuple(form.limits),
        fail_cases=_cases(path, "fail", form.cases.fail),
        pass_cases=_cases(path, "pass", form.cases.pass_),
        path=str(path),
    )


def _known(known: str | list[str | dict[str, str]]) -> tuple[tuple[str, str], ...]:
    clauses: list[tuple[str, str]] = []
    for item in [known] if isinstance(known, str) else known:
        clauses += [("", item)] if isinstance(item, str) else list(item.items())
    return tuple((name, text) for name, text in clauses if text)


def _cases(path: Path, side: str, forms: list[CaseForm]) -> tuple[Case, ...]:
    cases = []
    for number, form in enumerate(forms):
        where = locate(path, ("cases", side, number)) if _faulty(form, side) else ""
        if side == "fail" and "{" not in form.text + form.title:
            raise RuleError("a fail case marks no words: put {braces} around what must be found", where)
        if side == "fail" and not form.says:
            raise RuleError("a fail case needs `says`: part of the message", where)
        if side == "pass" and ("{" in form.text + form.title or form.says):
            raise RuleError("a pass case finds nothing: no {braces} and no `says`", where)
        try:
            title, in_title = _unmark(form.title, "title")
            text, in_text = _unmark(form.text, "text")
            cases.append(
                Case(text, _day(form.published), title, in_title + in_text, form.says, form.because,
                     _day(form.as_of), number + 1)
            )  # fmt: skip
        except ValueError as fault:
            raise RuleError(str(fault), locate(path, ("cases", side, number))) from fault
    return tuple(cases)


def _faulty(form: CaseForm, side: str) -> bool:
    marked = "{" in form.text + form.title
    return (not marked or not form.says) if side == "fail" else (marked or bool(form.says))


def _day(value: object) -> date | None:
    return None if value is None else read_partial(value).earliest


def _unmark(text: str, field: str) -> tuple[str, tuple[Span, ...]]:
    """Return a text without its braces, and the spans they marked.

    Raises:
        ValueError: the braces do not balance, or mark nothing.
    """
    plain: list[str] = []
    spans: list[Span] = []
    opened: int | None = None
    for char in text:
        if char == "{":
            if opened is not None:
                message = f"a brace inside braces in '{text[:60]}'"
                raise ValueError(message)
            opened = len(plain)
        elif char == "}":
            if opened is None or opened == len(plain):
                message = f"unbalanced or empty braces in '{text[:60]}'"
                raise ValueError(message)
            spans.append(Span(opened, len(plain), field))
            opened = None
        else:
            plain.append(char)
    if opened is not None:
        message = f"a brace is not closed in '{text[:60]}'"
        raise ValueError(message)
    return "".join(plain), tuple(spans)


def _explain(path: Path, fault: str) -> RuleError:
    found = _PATH.search(fault)
    keys: tuple[str | int, ...] = ()
    if found:
        keys = tuple(name or int(number) for name, number in _STEP.findall(found[1]))
        fault = fault[: found.start()]
    unknown = _UNKNOWN.match(fault)
    if not unknown:
        return RuleError(fault[0].lower() + fault[1:], locate(path, keys))
    form: Any = CaseForm if len(keys) > 1 else CasesForm if keys else RuleForm
    known = [f.encode_name for f in msgspec.structs.fields(form)]
    hint = "; ".join(filter(None, [f"known keys: {', '.join(known)}", did_you_mean(unknown[1], known)]))
    return RuleError(f"unknown key '{unknown[1]}'", locate(path, (*keys, unknown[1])), hint)
