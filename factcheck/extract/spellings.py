"""One person's name as a story writes it, first and again: "Jens Stoltenberg ... Jens Stoltenburg".

Two names are taken for one person's when the first names are the same and the family names are alike, or
when a family name alone differs by a letter from that of someone on record whom the story has named.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from factcheck.extract.cues import CAPITALS, needs
from factcheck.extract.first_names import KIN, is_first_name_variant, skeleton
from factcheck.extract.identity import COMMON_FIRST
from factcheck.extract.lexicon import PARTICLES
from factcheck.extract.people import family_key
from factcheck.extract.spelt_headline import ADDRESS, acts_as_person, compare_headline, note_headline
from factcheck.knowledge.names import fold, letters_apart
from factcheck.records import Fact, FactKind, Role, Span, TimeBasis

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.extract.naming import InFull, Mention
    from factcheck.extract.reading import Reading

_SHORTEST = 4  # letters of a family name: shorter ones differ by a letter between different families
_LONG = 7  # letters from which two may differ
_ORDINARY = 6  # letters below which two of a common first name are two people
_ALONE = 5  # letters of a family name that stands alone
# A sentence with one of these credits a picture.
_CAPTION = frozenset(
    "photo photograph photographer picture pictured image getty afp reuters caption credit epa".split()
)
_AT_PLACES = frozenset("in at near from to around outside across into through visit visited".split())
_HYPHENS = frozenset("-‐‑")
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})


@dataclass(frozen=True, slots=True, eq=False)
class Form:
    """A family name as written, and where."""

    person: InFull
    first_name: str
    family: str
    span: Span
    written: str = ""
    given: Span | None = None
    first_written: str = ""


@needs(CAPITALS)
def find_spellings(reading: Reading) -> Iterator[Fact]:
    """Yield `spelt` facts: a family name as written first and again; roles person, name, variant."""
    note_headline(reading)
    for mention in reading.context.mentions:
        if mention.full:
            yield from _in_full(reading, mention)
            yield from compare_headline(reading, mention)
        else:
            yield from _of_record(reading, mention)
    yield from _alone(reading)


def _in_full(reading: Reading, mention: Mention) -> Iterator[Fact]:
    """Compare a full name with the first of the same first name and a family name alike."""
    at = mention.last - 1
    words = [t for t in reading.tokens[mention.first : mention.last] if t.key]
    hyphenated = reading.tokens[at - 1].text in _HYPHENS
    if words[-1].key in _SUFFIXES or hyphenated:
        return  # the last part of Kim Yong-chol is no family name
    given_at = reading.span(mention.first, mention.first + 1)
    form = Form(
        mention.person,
        words[0].key,
        words[-1].key,
        reading.span(at, at + 1),
        reading.words(at, at + 1),
        given_at,
        reading.words(mention.first, mention.first + 1),
    )
    given = [w.key for w in words[:-1] if w.key not in PARTICLES and len(w.key) > 1]
    # "Singer Marta Kowalska": the first word may be a description, the one before the family name is none
    keys = dict.fromkeys((given[0], given[-1])) if given else {}
    spelt = reading.context.spelt
    for earlier in dict.fromkeys(e for key in keys for e in spelt.get(key, ())):
        if form.family != earlier.family and _is_ordinary(form):
            continue
        if _is_same_person(earlier.person, form.person) and _is_alike(earlier.family, form.family, full=True):
            if form.family == earlier.family or _is_person(reading, mention, earlier.person):
                yield _fact(reading, earlier, form)
            return
    yield from _first_names(reading, mention, form)
    for key in keys:
        spelt.setdefault(key, []).append(form)


def _first_names(reading: Reading, mention: Mention, form: Form) -> Iterator[Fact]:
    """Compare a full name with an earlier one of the same family name and a first name spelt otherwise."""
    keys = {t.key for t in reading.tokens}
    first = form.first_name
    for name, forms in reading.context.spelt.items():
        if name == first or not is_first_name_variant(name, first):
            continue
        earlier = next((f for f in forms if f.family == form.family and f.first_name == name), None)
        if earlier is None or keys & KIN or earlier.given is None or _is_here(reading, earlier):
            continue
        if _is_same_person(earlier.person, form.person) and _is_person(reading, mention, earlier.person):
            at = reading.span(mention.first, mention.first + 1)
            before = replace(earlier, span=earlier.given, written=earlier.first_written)
            yield _fact(reading, before, replace(form, span=at))
            return


def _is_here(reading: Reading, form: Form) -> bool:
    """Whether a form stands in this very sentence: it names two people, then."""
    return reading.sentence.span.covers(form.span)


def _is_ordinary(form: Form) -> bool:
    """Whether a name is so ordinary that one a letter away can be another's: John Kerr, John Kerry."""
    return form.first_name in COMMON_FIRST and len(form.family) < _ORDINARY


def _is_same_person(one: InFull, other: InFull) -> bool:
    return not one.ids or not other.ids or bool(set(one.ids) & set(other.ids))


def _is_alike(one: str, other: str, *, full: bool = False) -> bool:
    """Whether two family names can be one, misspelt: a letter or, in long names, two."""
    plural = f"{one}s" == other or f"{other}s" == one  # "two Lowes"
    if full and max(one, other, key=len).endswith("ss"):
        plural = False  # Weis and Weiss
    if min(len(one), len(other)) < _SHORTEST or one[0] != other[0] or plural:
        return one == other
    apart = letters_apart(one, other)
    return apart <= (2 if min(len(one), len(other)) >= _LONG or skeleton(one) == skeleton(other) else 1)


def _of_record(reading: Reading, mention: Mention) -> Iterator[Fact]:
    """Compare a family name alone, known to the record, with the one the story has written."""
    first = _first_form(reading, mention.person)
    key = reading.tokens[mention.first].key
    if first is not None and key != first.family and _is_alike(first.family, key):
        form = Form(mention.person, "", key, reading.span(mention.first, mention.last))
        yield _fact(reading, first, form)


def _alone(reading: Reading) -> Iterator[Fact]:
    """Find family names alone that nobody in the story bears, a letter away from someone on record."""
    tokens = reading.tokens
    taken = {
        i
        for m in reading.context.mentions
        if tokens[m.first].key not in ADDRESS or m.last - m.first > len(("Captain", "Lowe"))
        for i in range(m.first, m.last)
    }
    taken |= {i for n in reading.names for i in range(n.first, n.last)}
    for at, token in enumerate(tokens):
        acting = acts_as_person(reading, at)
        if (
            (at == 0 and not acting)
            or at in taken
            or len(token.key) < _ALONE
            or not token.text[:1].isupper()
            or token.text.isupper()
        ):
            continue
        if at and not tokens[at - 1].key and tokens[at - 1].text not in {",", "("}:
            continue  # the first word of a quotation or of a part of the sentence has its capital anyway
        addressed = at > 0 and tokens[at - 1].key in ADDRESS
        form = (
            _one_letter_off(reading, token.key, addressed=addressed or acting)
            if addressed or _has_no_neighbour(reading, at)
            else None
        )
        if form is not None and acting and not addressed and _is_ending_off(form.family, token.key):
            continue  # Brown and Browne are two names
        if form is not None and (addressed or acting or _can_be_person(reading, at)):
            variant = Form(form.person, "", token.key, reading.span(at, at + 1))
            yield _fact(reading, form, variant)


def _is_ending_off(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return long in {f"{short}e", f"{short}s", f"{short}n"}


def _one_letter_off(reading: Reading, key: str, *, addressed: bool) -> Form | None:
    borne = reading.context.named.get(key, ())
    if any(fold(p.label).partition(" ")[0] not in ADDRESS for p in borne):
        return None
    forms = [
        form
        for family, people in reading.context.named.items()
        if len(family) >= _ALONE and family[0] == key[0] and abs(len(family) - len(key)) <= 1
        for person in people
        if (addressed or (person.ids and person.sure)) and (form := _first_form(reading, person)) is not None
        if family_key(person.label) == family and letters_apart(family, key) == 1
        if not {f"{family}s", f"{family}n"} & {key} and family != f"{key}s"
    ]
    return forms[0] if len(forms) == 1 else None


def _first_form(reading: Reading, person: InFull) -> Form | None:
    first = fold(person.label).partition(" ")[0]
    return next((f for f in reading.context.spelt.get(first, ()) if f.person is person), None)


def _has_no_neighbour(reading: Reading, at: int) -> bool:
    """Whether no capitalised word stands directly before or after, which would make it another's name."""
    tokens = reading.tokens
    beside = [i for i in (at - 1, at + 1) if 0 <= i < len(tokens)]
    titled = {i for n in reading.names if n.has("title", "office") for i in range(n.first, n.last)}
    return not any(tokens[i].text[:1].isupper() and i not in titled and i != 0 for i in beside) and not any(
        tokens[i].text in {"-", "/", "@", "_", "#"} for i in beside
    )


def _is_person(reading: Reading, mention: Mention, earlier: InFull) -> bool:
    """Whether the language model takes a name for a person's; the record's own need no asking."""
    offset = reading.sentence.span.start
    span = reading.span(mention.first, mention.last)
    kinds = {w.entity for w in reading.label() if span.start - offset <= w.start < span.end - offset} - {""}
    on_record = bool(earlier.ids or mention.person.ids)
    words = [t.key for t in reading.tokens[mention.first : mention.last] if t.key]
    if mention.first and reading.tokens[mention.first - 1].key == "the" and not on_record:
        return False  # "the Federal Reserve"
    long = min(len(words[0]), len(words[-1]) + 1) >= _ALONE  # the model knows no names that nobody else bears
    return on_record or (bool(kinds) and kinds <= {"PERSON", "GPE"}) or (long and not kinds)


def _can_be_person(reading: Reading, at: int) -> bool:
    """Whether nothing speaks against a person: the model knows no family names that nobody bears."""
    offset = reading.sentence.span.start
    start = reading.tokens[at].start - offset
    word = next((w for w in reading.label() if w.start == start), None)
    if word is None or word.entity not in {"", "PERSON", "GPE"} or not word.tag.startswith("NNP"):
        return False
    return word.entity == "PERSON" or reading.tokens[at - 1].key not in _AT_PLACES


def _fact(reading: Reading, earlier: Form, form: Form) -> Fact:
    span = form.span
    caption = any(t.key in _CAPTION for t in reading.tokens)
    return Fact(
        id="",
        kind=FactKind.SPELT,
        roles=(
            Role("person", earlier.person.value, span, is_entity=True),
            Role("name", earlier.written, earlier.span),
            Role("variant", reading.text_of(span), span),
        ),
        evidence=span,
        sentence=reading.sentence.span,
        basis=TimeBasis.UNKNOWN,
        traits=("caption",) if caption else (),
        voice=reading.voice(span),
    )
