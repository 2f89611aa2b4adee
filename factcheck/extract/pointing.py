"""Places pointed at and not named: "here", "there", "the city", "the Rwandan capital"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.extract.reading import Reading

_TOWNS = frozenset("city capital town resort village metropolis island".split())
_THE = frozenset({"the", "this"})
# Tokens within which a dateline ends: "FORTALEZA, Brazil (Reuters) -".
_DATELINE = 9


def note_dateline(reading: Reading) -> None:
    """Remember the place that heads a story, before a dash or the agency in brackets."""
    span, tokens = reading.sentence.span, reading.tokens
    if span.field != "text" or reading.text[: span.start].strip() or not reading.names:
        return
    named = reading.names[0]
    if named.first > 0 or not named.has("place"):
        return
    for token in tokens[named.last : named.last + _DATELINE]:
        if token.text in {"—", "–", "("} or (
            token.text == "-" and reading.text[token.end : token.end + 1] == " "
        ):
            reading.context.dateline = named.ids("place")
            return


def pointed_at(reading: Reading, at: int) -> tuple[str, ...]:
    """Return the ids of the place that a token points at; none if it names one, or points at none."""
    token = reading.tokens[at]
    if token.key == "here":
        return reading.context.dateline or _first(reading)
    if token.key == "there":
        following = reading.tokens[at + 1].key if at + 1 < len(reading.tokens) else ""
        return () if following in {"is", "are", "was", "were", "will", "has", "have"} else _last(reading, at)
    if token.key not in _TOWNS or not at:
        return ()
    if reading.tokens[at - 1].key in _THE:
        return reading.context.dateline or _last(reading, at)
    named = next((n for n in reading.names if n.last == at), None)
    if named is not None and named.has("demonym", "place") and reading.tokens[named.first - 1].key in _THE:
        return named.ids("demonym", "place")
    return ()


def _first(reading: Reading) -> tuple[str, ...]:
    return tuple(reading.context.places[:1])


def _last(reading: Reading, at: int) -> tuple[str, ...]:
    """Return the place named last before a token."""
    inside = [n for n in reading.names if n.has("place", "demonym")]
    before = [n for n in inside if n.last <= at and n.has("place")]
    if before:
        return before[-1].ids("place")
    count = sum(len(n.ids("place", "demonym")) for n in inside if not n.has("person"))
    return tuple(reading.context.places[: len(reading.context.places) - count][-1:])
