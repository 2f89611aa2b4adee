"""A family name in a headline, spelt otherwise in the sentences below; and who acts as a person."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.knowledge.names import letters_apart
from factcheck.records import Fact, FactKind, Role, Span, TimeBasis

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.extract.naming import Mention
    from factcheck.extract.reading import Reading

ADDRESS = frozenset(
    """mr mrs ms miss dr captain capt councillor cllr sergeant sgt professor prof judge sir lady lord rev
    detective constable inspector lieutenant lt colonel col major general superintendent sister father
    senator justice""".split()
)
_DEEDS = frozenset(
    """said says told had has who added adds asked admitted denied wrote pleaded joined joins replied insisted
    claimed explained thanked refused""".split()
)
_SHORTEST = 5  # letters
_LEAD = 2  # sentences a headline sums up


@dataclass(frozen=True, slots=True)
class Headlined:
    """A capitalised word of the headline that names nobody on record."""

    key: str
    written: str
    span: Span


def note_headline(reading: Reading) -> None:
    """Remember the words of a headline that can be family names: one that is not all in capitals."""
    if reading.sentence.span.field != "title":
        return
    tokens = reading.tokens
    if not any(len(t.key) >= _SHORTEST and t.text.islower() for t in tokens):
        return  # "Every Word Has Its Capital"
    taken = {i for n in reading.names for i in range(n.first, n.last)}
    for at, token in enumerate(tokens):
        if at in taken or len(token.key) < _SHORTEST or not token.text[:1].isupper() or token.text.isupper():
            continue
        beside = tokens[max(0, at - 1) : at] + tokens[at + 1 : at + 2]
        if any(t.text[:1].isupper() for t in beside):
            continue  # "Federal Reserve"
        reading.context.headline.append(Headlined(token.key, token.text, reading.span(at, at + 1)))


def compare_headline(reading: Reading, mention: Mention) -> Iterator[Fact]:
    """Yield the spelling of a name in full that a headline has a letter away, and nothing else has."""
    headline = reading.context.headline
    if not headline or reading.sentence.span.field != "text" or reading.sentence.number >= _LEAD:
        return
    token = reading.tokens[mention.last - 1]
    keys = {h.key for h in headline}
    if len(token.key) < _SHORTEST or token.key in keys:
        return
    for word in headline:
        alike = word.key[0] == token.key[0] and letters_apart(word.key, token.key) == 1
        endings = {f"{word.key}s", f"{word.key}e"} & {token.key} or {f"{token.key}s", f"{token.key}e"} & {
            word.key
        }
        if not alike or endings or word.written.lower() in reading.text.lower():
            continue
        name = reading.span(mention.last - 1, mention.last)
        yield Fact(
            id="",
            kind=FactKind.SPELT,
            roles=(
                Role("person", mention.person.value, name, is_entity=True),
                Role("name", token.text, name),
                Role("variant", word.written, word.span),
            ),
            evidence=word.span,
            sentence=word.span,
            basis=TimeBasis.UNKNOWN,
        )


def acts_as_person(reading: Reading, at: int) -> bool:
    """Whether what follows a name is what people do, or an age: "Hartly said", "Hartly, 24, joined"."""
    tokens = reading.tokens
    after = tokens[at + 1 : at + 4]
    if not after or tokens[at].possessive:
        return False
    aged = len(after) == 3 and after[0].text == "," and after[1].key.isdecimal() and after[2].text == ","
    return aged or after[0].key in _DEEDS
