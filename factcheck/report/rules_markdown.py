"""The reference of all rules as one page of Markdown, each under its id."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.check.vocabulary import MARKS
from factcheck.report.rules import marked_case, short_path

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factcheck.records import Case, Rule

_HEAD = """\
# The rules

Written from the rule files by `factcheck rules reference`; change a rule there, not here. What is found is \
marked in bold. `factcheck rules show ID` says the same of one rule; [writing-rules.md](writing-rules.md) \
says how to write another.
"""
_SPECIAL = re.compile(r"([\\`*_\[\]<>#|])")


def reference(rules: Sequence[Rule]) -> str:
    """Return the page."""
    return "\n".join([_HEAD, *_contents(rules), *(line for rule in rules for line in _section(rule))])


def _contents(rules: Sequence[Rule]) -> Iterator[str]:
    yield "| rule | severity | fires when |"
    yield "|---|---|---|"
    for rule in rules:
        status = "" if rule.status == "stable" else f" ({rule.status})"
        yield f"| [{rule.id}](#{rule.id}) | {rule.severity.value}{status} | {_plain(rule.title)} |"
    yield ""


def _section(rule: Rule) -> Iterator[str]:
    yield f"## {rule.id}"
    yield ""
    yield f"{_plain(rule.title)}. *{rule.severity.value}, {rule.status}*"
    yield ""
    yield f"**Why.** {_plain(rule.why)}"
    yield ""
    yield f"**Requires.** `{_code(rule.require)}`, of facts that fit {_codes(rule.match)}."
    yield ""
    if rule.known:
        yield f"**From the record.** {_codes(text for _, text in rule.known)}."
        yield ""
    yield from _list("Fires on", [_example(case) for case in rule.fail_cases])
    yield from _list("Stays quiet on", [_example(case) for case in rule.pass_cases])
    exceptions = [f"{_code(e)}: {_plain(MARKS[e])}" if e in MARKS else f"`{_code(e)}`" for e in rule.unless]
    yield from _list("Unless", exceptions)
    fixes = [f"`{_code(fix)}`{_safe(rule) if fix == rule.safe else ''}" for fix in rule.fixes]
    yield from _list("Fixes", fixes)
    yield from _list("Known limits", [_plain(limit) for limit in rule.limits])
    yield f"Source: {_plain(rule.source or 'none given')}. File: `{short_path(rule.path)}`."
    yield ""


def _safe(rule: Rule) -> str:
    unless = "; ".join(f"unless {_plain(MARKS[mark])}" for mark in rule.unsafe)
    return f" (safe: `--fix` applies it{', ' + unless if unless else ''})"


def _list(title: str, items: Sequence[str]) -> Iterator[str]:
    if items:
        yield f"**{title}**"
        yield ""
        yield from (f"- {item}" for item in items)
        yield ""


def _example(case: Case) -> str:
    if case.stories:
        return "; ".join(map(_example, case.stories))
    day = case.published.isoformat() if case.published else "no date"
    asked = f", asked on {case.as_of}" if case.as_of else ""
    title = f"[{_bold(case, 'title')}] " if case.title else ""
    because = f" ({_plain(case.because)})" if case.because else ""
    return f"{day}{asked}: {title}{_bold(case, 'text')}{because}"


def _bold(case: Case, field: str) -> str:
    """Return a field of an example with what must be found in bold."""
    return _plain(marked_case(case, field)).replace("{", "**").replace("}", "**")


def _plain(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))


def _code(text: str) -> str:
    return " ".join(text.split())


def _codes(texts: Iterable[str]) -> str:
    return ", ".join(f"`{_code(text)}`" for text in texts)
