"""What a verdict depends on, so that a later run knows whether it still holds.

A story's row remembers three things. `asked` are the questions that were put to the record and the rules
while it was checked (see `knowledge.asked`), `answers` one hash over what they were answered. `names` is one
hash over the names of the record that the story's own words can begin, whether or not they were found. A
story checked again by the same code, under a record and rules that give the same answers and have the same
names, would be given the same verdict: the checker is a function of its story and of these answers.

What is asked is an entry, never a part of it: a new holder of an office has all stories checked again that
asked about the office, also of another year. That is coarse, and cannot be wrong.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property, lru_cache, partial
from typing import TYPE_CHECKING, Any

import msgspec

from factcheck.audit.candidate import hash_of
from factcheck.audit.results.rows import writable
from factcheck.check.patterns import PATTERNS
from factcheck.check.tellings import is_across
from factcheck.extract.glance import words_looked_up
from factcheck.knowledge.kinds import KIND_OF
from factcheck.knowledge.leaders_meetings import by_body
from factcheck.knowledge.model import Series

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from factcheck.check.compiled import Compiled
    from factcheck.knowledge.asked import Question
    from factcheck.pipeline import Checker
    from factcheck.records import Story

_EVERYTHING = "everything"  # asked by a story that was quarantined: who knows what it was about to ask
_KEPT = 1 << 16  # answers; the record has some forty thousand


class Dependence:
    """The answers of one checker's record and rules, as hashes. `record` names both together."""

    def __init__(self, checker: Checker, version: str) -> None:
        """Answer for a checker whose record and rules are of a version."""
        self._store = checker.knowledge.store
        self._rules, self._known = checker.rules, checker.known
        self.record = version
        self.answer = lru_cache(maxsize=_KEPT)(self._answer)

    def columns(self, story: Story, asked: Iterable[Question]) -> dict[str, Any]:
        """Return what a story's row remembers of what was asked."""
        questions = sorted({writable(f"{kind}: {name}" if name else kind) for kind, name in asked})
        return {"asked": questions, "answers": self.answers(questions), "names": self.names(story)}

    def answers(self, questions: Iterable[str]) -> str:
        """Return one hash over the answers to some questions."""
        return hash_of(*(f"{question}\0{self.answer(question)}" for question in questions))

    def names(self, story: Story) -> str:
        """Return one hash over the names that words of a story begin."""
        words = words_looked_up(story.text) | words_looked_up(story.title)
        index = self._names
        found: list[str] = []
        for first in sorted(words & index.keys()):
            seconds = index[first]
            found.append(first)
            found += [seconds[second] for second in sorted(seconds.keys() & words)]
            found.append(seconds.get("", ""))
        return hash_of(*found)

    @cached_property
    def all_names(self) -> str:
        """One hash over all names of the record."""
        return hash_of(*(repr(row) for row in self._store.name_rows()))

    @cached_property
    def _names(self) -> Mapping[str, Mapping[str, str]]:
        """A hash over the names that begin with two words, by the first and the second ("" if it is one)."""
        rows: dict[str, dict[str, list[str]]] = {}
        for row in self._store.name_rows():
            first, _, rest = row[0].partition(" ")
            rows.setdefault(first, {}).setdefault(rest.partition(" ")[0], []).append(repr(row))
        return {
            first: {second: hash_of(*each) for second, each in seconds.items()}
            for first, seconds in rows.items()
        }

    def _answer(self, question: str) -> str:
        kind, _, name = question.partition(": ")
        return hash_of(*map(repr, self._kinds[kind](name)))

    @cached_property
    def _kinds(self) -> Mapping[str, Callable[[str], Iterable[Any]]]:
        store = self._store
        return {
            **{kind: partial(store.versions, kind) for kind in KIND_OF.values()},
            "titled": store.title_rows,
            "offices of": store.offices_of_place,
            "posts of": store.offices_of_person,
            "meetings of": lambda body: self._meetings.get(body, ()),
            "names": store.names_starting,
            "rules on": lambda kind: self._rules_on.get(kind, ()),
            "rules": lambda _: (sorted(self._known), [rule.rule.id for rule in self._rules]),
            _EVERYTHING: lambda _: (self.record,),
        }

    @cached_property
    def _meetings(self) -> Mapping[str, tuple[Series, ...]]:
        return by_body(self._store.all(Series))

    @cached_property
    def _rules_on(self) -> Mapping[str, list[bytes]]:
        """What the rules say, by the kinds of fact that their first pattern finds."""
        found: dict[str, list[bytes]] = {}
        for rule in self._rules:
            if not is_across(rule):
                for kind in PATTERNS[rule.match[0].phrase].kinds if rule.match else ():
                    found.setdefault(kind.value, []).append(_stated(rule))
        return found


def depends_on_everything(version: str) -> dict[str, Any]:
    """Return what the row of a story remembers that could not be checked."""
    answer = hash_of(repr(version))
    return {"asked": [_EVERYTHING], "answers": hash_of(f"{_EVERYTHING}\0{answer}"), "names": ""}


def _stated(rule: Compiled) -> bytes:
    """Return all that a rule says; where its file is, and its cases, decide nothing."""
    return msgspec.json.encode(replace(rule.rule, path="", pass_cases=(), fail_cases=()))
