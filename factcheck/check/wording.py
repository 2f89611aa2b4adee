"""Messages and fixes of a finding, from a rule's templates and the values its variables took."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.check.trial import is_marked
from factcheck.check.values import Answer, Bindings, Claim, Meeting, Named, Said, Value, in_text
from factcheck.records import Edit, Fact, Fix, Span

if TYPE_CHECKING:
    from factcheck.check.compiled import Compiled, FixForm
    from factcheck.records import Story

# Longer words in capitals are a headline's: "SWAZILAND" becomes "ESWATINI", but "UK" no "BRITAIN".
_LONGEST_ABBREVIATION = 5
_SLOT = re.compile(r"\{(\w+)(?:\.(\w+))?\}")


def fill(template: str, bindings: Bindings, fact: Fact, story: Story) -> str:
    """Return a template with its slots filled."""

    def slot(match: re.Match[str]) -> str:
        name, part = match[1], match[2] or ""
        if name == "status" and fact.status_span is not None:
            return story.words(fact.status_span)
        value = bindings.values.get(name)
        return in_text(value, part) if value is not None else "?"

    text = " ".join(_SLOT.sub(slot, template).split())
    return text[:1].upper() + text[1:]


def fill_bare(template: str, bindings: Bindings) -> str:
    """Return a template with its slots filled by values alone, of whichever story they are."""

    def slot(match: re.Match[str]) -> str:
        value = bindings.values.get(match[1])
        return in_text(value, match[2] or "") if value is not None else "?"

    text = " ".join(_SLOT.sub(slot, template).split())
    return text[:1].upper() + text[1:]


def make_fixes(rule: Compiled, bindings: Bindings, fact: Fact, story: Story) -> tuple[Fix, ...]:
    """Return the fixes that can be worded; a replacement by several or by nobody is left out.

    The safe one is a fix like any other for a fact with a mark that the rule names.
    """
    sure = not any(is_marked(fact, mark) for mark in rule.rule.unsafe)
    forms = zip(rule.fixes, rule.rule.fixes, strict=True)
    fixes = [(form, text, _fix(form, bindings, fact, story)) for form, text in forms]
    return tuple(
        replace(fix, safe=form.safe and sure, form=text) for form, text, fix in fixes if fix is not None
    )


def _fix(form: FixForm, bindings: Bindings, fact: Fact, story: Story) -> Fix | None:
    if form.verb == "propose":
        return Fix(" ".join((form.text, in_text(bindings.values[form.variable]))), ())
    span = span_of(form.variable, bindings, fact)
    if span is None:
        return None
    old = story.words(span)
    if form.verb == "delete":
        end = span.end + (story.field_text(span.field)[span.end : span.end + 1] in {" ", "-"})
        return Fix(f'delete "{old}"', (Edit(Span(span.start, end, span.field), ""),))
    if form.verb == "insert":
        return _insertion(form, span, fact, story)
    new = _in_case_of(old, _replacement(form.text, bindings))
    if new in {"", old}:
        return None
    return Fix(f'replace "{old}" with "{new}"', (Edit(span, new),))


def _in_case_of(old: str, new: str) -> str:
    """Return words with the capitals of those they replace: a title's, or a headline's."""
    if old.istitle() and new.islower():
        return new.title()
    return new.upper() if len(old) > _LONGEST_ABBREVIATION and old.isupper() else new


def _insertion(form: FixForm, span: Span, fact: Fact, story: Story) -> Fix:
    """Insert a word before the office, inside a possessive ("Japan's former prime minister") or in front."""
    title = fact.role("title")
    text = story.field_text(span.field)
    if (
        title is not None
        and form.variable == "office"
        and text[span.start : title.span.start].rstrip()[-2:-1] in "'’"
    ):
        span = title.span
    word = form.text
    if _begins_sentence(text, span.start):
        word = word[:1].upper() + word[1:]
    return Fix(
        f'insert "{word}" before "{story.words(span)}"',
        (Edit(Span(span.start, span.start, span.field), word + " "),),
    )


def _begins_sentence(text: str, at: int) -> bool:
    before = text[max(0, at - 3) : at].rstrip()
    return at == 0 or before[-1:] in {".", "!", "?"} or "\n" in text[max(0, at - 2) : at]


def _replacement(text: str, bindings: Bindings) -> str:
    slots = _SLOT.findall(text)
    for name, _ in slots:
        value = bindings.values.get(name)
        if value is None or (isinstance(value, Answer) and len({t.person for t in value.shown}) != 1):
            return ""
    return _SLOT.sub(lambda m: in_text(bindings.values[m[1]], m[2] or ""), text)


def span_of(variable: str, bindings: Bindings, fact: Fact) -> Span | None:
    """Return the words of the story that gave a variable its value."""
    if variable == "status":
        return fact.status_span
    value: Value | None = bindings.values.get(variable)
    if isinstance(value, Named | Said | Meeting | Claim):
        return value.span
    return None
