"""The form of the result files, and its version.

Raise `VERSION` when a column changes its meaning or goes; a column added at the end keeps it. Days are
dates, offsets are code points into `field` (`text` or `title`), hashes are hex. A column that does not apply
is null (days, offsets) or empty (texts, lists).
"""

from __future__ import annotations

import pyarrow as pa

VERSION = "factcheck-audit/1"

_STATEMENT = pa.struct(
    [
        ("statement", pa.string()),
        ("from", pa.string()),
        ("to", pa.string()),
        ("checked", pa.string()),
        ("source", pa.string()),
    ]
)
_PLACE = [("field", pa.string()), ("start", pa.int32()), ("end", pa.int32()), ("text", pa.string())]
_RELATED = pa.struct([*_PLACE, ("note", pa.string())])
_FIX = pa.struct([("title", pa.string()), ("edits", pa.list_(pa.struct(_PLACE)))])
_SILENCE = pa.struct(
    [
        ("rule", pa.string()),
        ("reason", pa.string()),
        ("by", pa.string()),
        ("until", pa.date32()),
        ("words", pa.string()),
        ("fact", pa.string()),
    ]
)
_ROLE = pa.struct(
    [
        ("name", pa.string()),
        ("value", pa.string()),
        ("label", pa.string()),
        ("known", pa.bool_()),
        ("start", pa.int32()),
        ("end", pa.int32()),
    ]
)


def _schema(*fields: tuple[str, pa.DataType]) -> pa.Schema:
    return pa.schema(fields, metadata={"schema": VERSION})


# One row a story met. `verdict`: clean, findings or quarantined; `reason` says why it was quarantined:
# a word, then, after a colon, the details. A story whose content was met before has the verdict of the
# first and its key as `duplicate_of`. `silenced` counts findings not told: accepted by a baseline, by the
# settings or in the story. `checked_with` names the checker of the verdict, its settings included. `asked`
# are the questions put to the record and the rules, `answers` a hash over their answers, `names` one over the
# names of the record that the story's words can begin: while they stay as they are, the verdict holds.
# `silences` are the story's of rules over several stories, which are tried after all verdicts are in.
STORIES = _schema(
    ("key", pa.string()),
    ("content", pa.string()),
    ("id", pa.string()),
    ("source", pa.string()),
    ("path", pa.string()),
    ("url", pa.string()),
    ("section", pa.string()),
    ("title", pa.string()),
    ("published", pa.date32()),
    ("published_from", pa.string()),
    ("language", pa.string()),
    ("words", pa.int32()),
    ("verdict", pa.string()),
    ("reason", pa.string()),
    ("duplicate_of", pa.string()),
    ("findings", pa.int32()),
    ("silenced", pa.int32()),
    ("holds", pa.int32()),
    ("contradicts", pa.int32()),
    ("unknown", pa.int32()),
    ("notes", pa.list_(pa.string())),
    ("checked_with", pa.string()),
    ("asked", pa.list_(pa.string())),
    ("answers", pa.string()),
    ("names", pa.string()),
    ("silences", pa.list_(_SILENCE)),
)

# One row a finding. `claim` is one hash for the same wrong statement in any story. `confidence`: high, an
# error in a story whose day is stated; medium, an error in a story whose day was inferred, or a warning; low,
# the rest. `sentence` is the sentence around the words, cut to about 400 characters.
FINDINGS = _schema(
    ("key", pa.string()),
    ("id", pa.string()),
    ("source", pa.string()),
    ("url", pa.string()),
    ("section", pa.string()),
    ("title", pa.string()),
    ("published", pa.date32()),
    ("published_from", pa.string()),
    ("rule", pa.string()),
    ("severity", pa.string()),
    ("confidence", pa.string()),
    ("claim", pa.string()),
    ("message", pa.string()),
    ("field", pa.string()),
    ("start", pa.int32()),
    ("end", pa.int32()),
    ("line", pa.int32()),
    ("column", pa.int32()),
    ("words", pa.string()),
    ("sentence", pa.string()),
    ("evidence", pa.list_(_STATEMENT)),
    ("related", pa.list_(_RELATED)),
    ("fixes", pa.list_(_FIX)),
    ("fact", pa.string()),
    ("fingerprint", pa.string()),
)

# One row a key fact (kinds in `facts.KEY_FACTS`). `subject` is who or what it is said of, `object` what is
# said; both are ids of the record where it knows them (several that fit: joined by "|"), else "?" and the
# words. A number or days are in `object` as text: 12, 2023-05-24, 2023-05-01/2023-05-31. `day_from` and
# `day_to` are the time the fact is most likely about. `said` is one hash for the same sentence in any story.
# `traits` are further marks of the fact. `matter` is one text for what several stories may tell of, "" where
# the fact cannot be told from another story's (see `check.matters`); `matter_label` names it for people,
# `told` is the role that gives its value, `value` that value as text.
FACTS = _schema(
    ("key", pa.string()),
    ("id", pa.string()),
    ("source", pa.string()),
    ("published", pa.date32()),
    ("kind", pa.string()),
    ("subject", pa.string()),
    ("subject_label", pa.string()),
    ("subject_known", pa.bool_()),
    ("object", pa.string()),
    ("object_label", pa.string()),
    ("object_known", pa.bool_()),
    ("status", pa.string()),
    ("voice", pa.string()),
    ("modality", pa.string()),
    ("basis", pa.string()),
    ("day_from", pa.date32()),
    ("day_to", pa.date32()),
    ("field", pa.string()),
    ("start", pa.int32()),
    ("end", pa.int32()),
    ("sentence_start", pa.int32()),
    ("sentence_end", pa.int32()),
    ("sentence", pa.string()),
    ("said", pa.string()),
    ("roles", pa.list_(_ROLE)),
    ("traits", pa.list_(pa.string())),
    ("matter", pa.string()),
    ("matter_label", pa.string()),
    ("told", pa.string()),
    ("value", pa.string()),
)

_SAID = pa.struct(
    [
        ("key", pa.string()),
        ("id", pa.string()),
        ("source", pa.string()),
        ("url", pa.string()),
        ("published", pa.date32()),
        ("field", pa.string()),
        ("start", pa.int32()),
        ("end", pa.int32()),
        ("sentence", pa.string()),
        ("value", pa.string()),
    ]
)

# One row a finding across stories (`across/<rule>.parquet`). `about` is one text for the same subject in any
# run; `said` are the stories, first appearance first, each with its sentence and what it says; `stories`
# counts all of them where `said` holds only the first.
ACROSS = _schema(
    ("rule", pa.string()),
    ("severity", pa.string()),
    ("confidence", pa.string()),
    ("about", pa.string()),
    ("message", pa.string()),
    ("stories", pa.int32()),
    ("said", pa.list_(_SAID)),
)

TABLES: dict[str, pa.Schema] = {"facts": FACTS, "findings": FINDINGS, "stories": STORIES}
