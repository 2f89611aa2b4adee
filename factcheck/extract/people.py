"""Names of people in a sentence: known to the record, or capitalised words where a name must stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.extract.lexicon import HONORIFICS, JOBS, NAMED_AFTER, NOT_NAMES, PARTICLES
from factcheck.knowledge.names import family_name, fold

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from factcheck.extract.gazetteer import Named
    from factcheck.extract.tokens import Token


_OKINAS = frozenset("'\u2018\u2019\u02bb")


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name in `tokens[first:last]`; `ids` are the record's people of that name."""

    first: int
    last: int
    label: str
    ids: tuple[str, ...]

    @property
    def words(self) -> int:
        """How many words the name has."""
        return len(self.label.replace("-", " ").split())


def name_at(tokens: Sequence[Token], names: Mapping[int, Named], at: int) -> Name | None:
    """Return the person's name that begins at a token, honorifics passed over; None if none does."""
    while at < len(tokens) and (
        tokens[at].key in HONORIFICS or tokens[at].text == "." or _is_okina(tokens, at)
    ):
        if at in names and names[at].has("person"):
            break
        at += 1
    if at >= len(tokens):
        return None
    named = names.get(at)
    if named is not None and named.has("person", "mononym"):
        return _known(tokens, named)
    return _unknown(tokens, names, at)


def _is_okina(tokens: Sequence[Token], at: int) -> bool:
    """Whether a mark is the first letter of a Polynesian name: 'Akilisi, \u02bbAisake."""
    touches = at + 1 < len(tokens) and tokens[at + 1].start == tokens[at].end
    return tokens[at].text in _OKINAS and touches and tokens[at + 1].capital


def _known(tokens: Sequence[Token], named: Named) -> Name | None:
    last = named.last
    if last < len(tokens) and not tokens[last - 1].possessive:
        after = tokens[last]
        if after.key in {"jr", "sr"}:
            last += 1
        elif after.key and after.capital and after.start == tokens[last - 1].end + 1:
            if after.key in NAMED_AFTER:
                return None
            if named.has("mononym") and not named.has("person") and after.key not in NOT_NAMES:
                return None  # Francis Ford Coppola is no pope
    label = _label(tokens, named.first, last)
    return Name(named.first, last, label, named.ids("person", "mononym"))


def _unknown(tokens: Sequence[Token], names: Mapping[int, Named], at: int) -> Name | None:
    """A run of one to five capitalised words, particles and initials between them."""
    here = _run_end(tokens, names, at)
    if here == at or tokens[at].key in PARTICLES - {"ben"} or any(t.key in JOBS for t in tokens[at:here]):
        return None
    if here < len(tokens) and tokens[here].key in NAMED_AFTER and tokens[here].capital:
        return None
    first, last = tokens[at].text, tokens[here - 1].text
    if here - at > 1 and len(first) > 3 and first.isupper() and last.isupper():
        return None  # a headline in capitals names nobody we could be sure of
    return Name(at, here, _label(tokens, at, here), ())


def _run_end(tokens: Sequence[Token], names: Mapping[int, Named], at: int) -> int:
    """Return where the capitalised words that begin at a token end."""
    here = at
    while here < len(tokens) and here - at < 7:
        token = tokens[here]
        if here > at and tokens[here - 1].possessive:
            break
        if token.key in PARTICLES and here > at:
            here += 1
            continue
        hyphen = token.text in "-‐‑" and here > at and token.start == tokens[here - 1].end
        if hyphen and here + 1 < len(tokens) and tokens[here + 1].start == token.end:
            here += 2
            continue
        if not token.key or not token.text[:1].isupper() or token.key in NOT_NAMES:
            break
        if here > at and token.start > tokens[here - 1].end + 1:
            break
        named = names.get(here)
        if named is not None and named.has("title", "plural", "office", "series", "edition"):
            break
        here += 1
    while here > at and tokens[here - 1].key in PARTICLES:
        here -= 1
    return here


def _label(tokens: Sequence[Token], first: int, last: int) -> str:
    parts: list[str] = []
    for i in range(first, last):
        joined = i > first and tokens[i].start == tokens[i - 1].end
        parts.append(tokens[i].text if joined or not parts else " " + tokens[i].text)
    return "".join(parts)


def family_key(label: str) -> str:
    """Return the folded family name of a name as written."""
    return fold(family_name(label))
