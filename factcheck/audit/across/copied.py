"""`copied-error`: one wrong sentence traced through the stories that repeat it.

Findings stream by fault in the order of their appearance; each sentence is held against those met before.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from factcheck.audit.across.asking import MOST_SAID, Asking, Row
from factcheck.check.copies import WrongSentence, try_copies
from factcheck.check.repeats import are_alike, pairs_of, words_of
from factcheck.check.wording import fill_bare
from factcheck.records import Outcome

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.check.trial import Trial

# Sentences of one fault that later ones are held against for small edits; beyond them only the very same
# words count, so that a fault made in every story of an archive costs no square of it.
_MOST_ALIKE = 50
_MOST_SOURCES = 5
_NAMES = (
    "rule", "fault", "key", "id", "source", "url", "published", "field", "start", "end", "words", "sentence",
    "confidence",
)  # fmt: skip
# A story whose content was met before repeats the first's sentences.
_FOUND = """
WITH found AS (
  SELECT rule, lower(regexp_replace(trim(words), '\\s+', ' ', 'g')) AS fault, * EXCLUDE (rule) FROM findings
), every AS (
  SELECT rule, fault, key, id, source, url, published, field, start, "end", words, sentence, confidence
  FROM found
  UNION ALL
  SELECT f.rule, f.fault, d.key, d.id, d.source, d.url, d.published, f.field, f.start, f."end", f.words,
    f.sentence, f.confidence
  FROM stories d JOIN found f ON f.key = d.duplicate_of WHERE d.duplicate_of != ''
)
SELECT * FROM every ORDER BY rule, fault, published NULLS LAST, id, key, field DESC, start, "end"
"""


@dataclass(slots=True)
class _Traced:
    """A wrong sentence and the stories that have it: the first of them, how many, and their sources."""

    first: WrongSentence
    normal: tuple[str, ...]
    pairs: frozenset[tuple[str, str]]
    confidence: str
    said: list[Row] = field(default_factory=list)
    stories: int = 0
    on_first_day: int = 0
    sources: dict[str, int] = field(default_factory=dict)
    last: str = ""
    trial: Trial | None = None


def find(asking: Asking) -> Iterator[Row]:
    """Yield a row for every wrong sentence that several stories have, by rule, words and first appearance."""
    for _, rows in groupby(asking.stream(_FOUND, _NAMES), itemgetter("rule", "fault")):
        for traced in _trace(rows, asking):
            yield _row(traced, asking)


def _trace(rows: Iterator[Row], asking: Asking) -> list[_Traced]:
    by_words: dict[tuple[str, ...], _Traced] = {}
    heads: list[_Traced] = []
    for row in rows:
        wrong = WrongSentence(row["key"], row["published"], row["rule"], row["words"], row["sentence"])
        normal = words_of(wrong.sentence)
        traced = by_words.get(normal)
        if traced is None:
            pairs = pairs_of(normal)
            traced = next((head for head in heads[:_MOST_ALIKE] if are_alike(head.pairs, pairs)), None)
            if traced is None:
                traced = _Traced(wrong, normal, pairs, row["confidence"])
                heads.append(traced)
            by_words[normal] = traced
        _add(traced, row, wrong, asking)
    return [traced for traced in heads if traced.trial is not None]


def _add(traced: _Traced, row: Row, wrong: WrongSentence, asking: Asking) -> None:
    if traced.last == row["key"]:
        return  # the same story again, in its title or further down
    traced.last = row["key"]
    if traced.trial is None:
        trial = try_copies(asking.rule, traced.first, wrong, asking.knowledge)
        if trial is not None and trial.outcome is Outcome.CONTRADICTS:
            traced.trial = trial
    traced.stories += 1
    traced.on_first_day += row["published"] is not None and row["published"] == traced.first.published
    traced.sources[row["source"]] = traced.sources.get(row["source"], 0) + 1
    if len(traced.said) < MOST_SAID:
        traced.said.append(row)


def _row(traced: _Traced, asking: Asking) -> Row:
    rule = asking.rule.rule
    said = traced.said[0]
    bindings = traced.trial.bindings if traced.trial is not None else None
    message = fill_bare(rule.message, bindings) if bindings is not None else rule.title
    return {
        "rule": rule.id,
        "severity": rule.severity.value,
        "confidence": traced.confidence,
        "about": f"{said['rule']}|{said['fault']}|{' '.join(traced.normal)}",
        "message": " ".join([message.replace(traced.first.story, said["id"], 1), *_spread(traced)]),
        "stories": traced.stories,
        "said": [
            {
                **{name: row[name] for name in ("key", "id", "source", "url", "published", "field")},
                "start": row["start"],
                "end": row["end"],
                "sentence": row["sentence"],
                "value": row["words"],
            }
            for row in traced.said
        ],
    }


def _spread(traced: _Traced) -> Iterator[str]:
    """Yield where the sentence spread to, and what the order of appearance leaves open."""
    named = sorted(traced.sources, key=lambda source: (-traced.sources[source], source))
    shown = ", ".join(
        f"{source or 'no source'} ({traced.sources[source]:,})" for source in named[:_MOST_SOURCES]
    )
    more = f" and {len(named) - _MOST_SOURCES:,} more" if len(named) > _MOST_SOURCES else ""
    yield f"{traced.stories:,} stories have it: {shown}{more}."
    if traced.on_first_day > 1:
        yield f"{traced.on_first_day:,} are of that day; which of them came first is not known."
    elif traced.first.published is None:
        yield "None of them has a day; which came first is not known."
