"""Rule files -> rules: validated, with places for every fault."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

import msgspec

from factcheck.check.faults import Faults, check_keys, explain
from factcheck.check.markup import unmark
from factcheck.check.ruleform import CaseForm, CasesForm, RuleForm, RuleStatus, StoryForm
from factcheck.check.stops import KNOWN, in_line, stops_of
from factcheck.check.vocabulary import MARKS
from factcheck.errors import RuleError, did_you_mean
from factcheck.records import Case, Rule, Severity
from factcheck.yamlfile import load_yaml

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_CHOICES = {"severity": tuple(Severity), "status": tuple(RuleStatus)}


def load_rule(path: Path) -> Rule:
    """Return the rule of a file.

    Raises:
        RuleError: it is malformed; names file, line, column and the nearest valid word.
    """
    faults = Faults(str(path))
    rule = read_rule(path, faults)
    faults.raise_any()
    if rule is None:
        raise RuleError("not a rule", str(path))
    return rule


def read_rule(path: Path, faults: Faults) -> Rule | None:
    """Return the rule of a file as far as it can be read, or None; what is wrong goes to `faults`."""
    with faults.at():
        data = check_keys(RuleForm, load_yaml(path, RuleError), faults)
        try:
            form = msgspec.convert(data, RuleForm)
        except msgspec.ValidationError as fault:
            # check_keys has told of every missing key already, with the same place
            if "missing required field" not in str(fault):
                faults.add(*explain(fault, _CHOICES))
            return None
        if form.id != path.stem:
            hint = f"call the rule '{path.stem}' or the file '{form.id}.yaml'"
            faults.add(("id",), f"the id '{form.id}' is not the file's name", hint)
        return _rule(path, form, faults)
    return None


def _rule(path: Path, form: RuleForm, faults: Faults) -> Rule:
    return Rule(
        id=form.id,
        title=form.title,
        why=in_line(form.why),
        severity=form.severity,
        status=form.status.value,
        match=tuple([form.match] if isinstance(form.match, str) else form.match),
        message=form.message,
        require=form.require,
        known=tuple(_known(form.known)),
        unless=tuple(form.unless),
        let=tuple(form.let.items()),
        at=form.at,
        fixes=tuple(fix if isinstance(fix, str) else fix.safe for fix in form.fixes),
        safe=_safe(form, faults),
        unsafe=tuple(_unsafe(form, faults)),
        source=form.source,
        limits=tuple(form.limits),
        fail_cases=_cases(form, form.cases.fail, "fail", faults),
        pass_cases=_cases(form, form.cases.pass_, "pass", faults),
        path=str(path),
        overrides=form.overrides,
    )


def _safe(form: RuleForm, faults: Faults) -> str:
    safe = [(number, fix.safe) for number, fix in enumerate(form.fixes) if not isinstance(fix, str)]
    for number, _ in safe[1:]:
        hint = "where either side can be wrong, neither is safe"
        faults.add(("fixes", number), "a rule has one safe fix at most", hint)
    return safe[0][1] if safe else ""


def _unsafe(form: RuleForm, faults: Faults) -> Iterator[str]:
    for number, fix in enumerate(form.fixes):
        for mark in () if isinstance(fix, str) else fix.unless:
            if mark not in MARKS:
                hint = did_you_mean(mark, MARKS) or f"known: {', '.join(MARKS)}"
                faults.add(("fixes", number, "unless"), f"unknown mark '{mark}' of a safe fix", hint)
            yield mark


def _known(known: str | list[str | dict[str, str]]) -> Iterator[tuple[str, str]]:
    for item in [known] if isinstance(known, str) else known:
        if isinstance(item, str):
            yield "", item
        else:
            yield from item.items()


def _cases(rule: RuleForm, forms: list[CaseForm], side: str, faults: Faults) -> tuple[Case, ...]:
    cases = []
    for number, form in enumerate(forms):
        wrong = list(_fail_faults(form) if side == "fail" else _pass_faults(form, rule))
        for message, hint in wrong:
            faults.add(("cases", side, number), message, hint)
        with faults.at("cases", side, number):
            title, in_title = unmark(form.title, "title")
            text, in_text = unmark(form.text, "text")
            published, as_of = _day(form.published, "published"), _day(form.as_of, "as_of")
            stories = tuple(_story(each) for each in form.stories)
            spans = in_title + in_text + tuple(span for each in stories for span in each.spans)
            case = Case(text, published, title, spans, form.says, form.because, as_of, number + 1, stories)
            cases.append(case)
    return tuple(cases)


def _story(form: StoryForm) -> Case:
    title, in_title = unmark(form.title, "title")
    text, in_text = unmark(form.text, "text")
    return Case(text, _day(form.published, "published"), title, in_title + in_text)


def _words(form: CaseForm) -> str:
    """Return all words of an example, marks included."""
    return "".join([form.title, form.text, *(each.title + each.text for each in form.stories)])


def _story_faults(form: CaseForm) -> Iterator[tuple[str, str]]:
    if form.stories and (form.text or form.title or form.published is not None):
        yield "an example has `stories`, or `text` and its own day", "move the text into the list"
    if len(form.stories) == 1:
        yield "an example of several stories has two at least", "write one story as `text`"


def _fail_faults(form: CaseForm) -> Iterator[tuple[str, str]]:
    yield from _story_faults(form)
    if not set("{}") & set(_words(form)):
        yield "a fail case marks no words", "put {braces} around the words that must be found"
    if not form.says.strip():
        yield "a fail case needs `says`", "quote the part of the message that matters"
    if form.because:
        yield "a fail case has no `because`", "it must fire; move it to `pass` if it must not"


def _pass_faults(form: CaseForm, rule: RuleForm) -> Iterator[tuple[str, str]]:
    yield from _story_faults(form)
    if set("{}") & set(_words(form)):
        yield "a pass case has no {braces}", "it finds nothing; move it to `fail` if it must fire"
    if form.says:
        yield "a pass case has no `says`", "it finds nothing; move it to `fail` if it must fire"
    if not _words(form).strip():
        yield "a case without text asserts nothing", "write the story it is about"
    because, stops = in_line(form.because), stops_of(tuple(rule.unless))
    # a misspelt mark under `unless` is told of there; its right name here is no second fault
    misspelt = any("?" not in text and text not in MARKS for text in rule.unless)
    if because and because not in stops and not misspelt:
        hint = did_you_mean(because, stops) or f"known: {', '.join(stops)}"
        yield f"'{because}' is nothing that can stop this rule", hint
    if because == KNOWN and not rule.known:
        yield "`because: known`, but the rule has no `known`", "name what stops it"


def _day(value: object, key: str) -> date | None:
    """Return a day; a month or a year would leave open which day the example is judged on."""
    if value is None or (isinstance(value, date) and not isinstance(value, datetime)):
        return value
    try:
        return date.fromisoformat(value) if isinstance(value, str) else _refuse(value, key)
    except ValueError:
        return _refuse(value, key)


def _refuse(value: object, key: str) -> date:
    raise RuleError(f"`{key}` is no day: '{value}'", hint="write it as 2023-05-24")


__all__ = ["CaseForm", "CasesForm", "RuleForm", "load_rule", "read_rule"]
