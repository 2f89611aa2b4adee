"""Lists announced by a number: "four leaders: A, B and C". Facts of the kind `listed`.

Only lists whose end is plain: names, or short nouns after a colon, the last one after "and". Roles: number,
count, and list (the words of the list).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.amounts import Numeral, find_numerals
from factcheck.extract.cues import NUMBERS, any_word, needs
from factcheck.extract.list_items import MIN, count_items, is_proper
from factcheck.records import Fact, FactKind, Role, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.extract.reading import Reading

_DASHES = frozenset("—–")
_INCOMPLETE = frozenset(
    """
    including includes include among such like especially notably mainly mostly chiefly namely-not others
    other more several elsewhere starting led eg example particularly respectively both plus alongside etc
    so-called neither nor either per another counting only
    """.split()
)
_PARTS_OF = frozenset(
    """
    one two three four five six seven eight nine ten some any all most each none half many both several
    """.split()
)
_BEFORE_NUMBER = frozenset(
    "other another least some about nearly over than first last next per every each".split()
)
_UNITS = frozenset(
    """
    years year months month weeks week days day hours hour minutes minute points percent times goals runs
    wickets miles kilometres kilometers metres meters feet inches dollars pounds euros million billion
    tonnes tons degrees seconds votes seats deaths injuries cases wins losses decades acres hectares
    people's
    """.split()
)
_GROUPS = {
    "both": 2,
    "duo": 2,
    "trio": 3,
    "quartet": 4,
    "quintet": 5,
    "foursome": 4,
    "threesome": 3,
    "pair": 2,
}
_LINKS = frozenset("are were is was".split())
_MAX_NOUN, _MAX_LEAD, _MAX = 4, 12, 30


@needs(NUMBERS | any_word(_GROUPS))
def find_listed(reading: Reading) -> Iterator[Fact]:
    """Yield `listed` facts of a sentence."""
    tokens = reading.tokens
    keys = [t.key for t in tokens]
    yield from _groups(reading, keys)
    if _INCOMPLETE & set(keys):
        return
    numerals = find_numerals(reading)
    for numeral in numerals:
        if (
            numeral.currency
            or numeral.hedged
            or not MIN <= numeral.value <= _MAX
            or not _heads(keys, numeral)
        ):
            continue
        opened = _opening(reading, numeral, [n.first for n in numerals])
        if opened is None:
            continue
        at, strict = opened
        counted = count_items(reading, at, strict=strict)
        if counted is not None:
            count, last = counted
            yield _fact(reading, numeral, count, reading.span(at, last))


def _groups(reading: Reading, keys: Sequence[str]) -> Iterator[Fact]:
    """Yield lists after a word that is itself a number: "the trio - A, B and C -", "both men - A and B"."""
    if (_INCOMPLETE - {"both"}) & set(keys):
        return
    for at, key in enumerate(keys):
        here = _after_group(keys, at)
        if key not in _GROUPS or here + 1 >= len(keys) or (key == "both" and here == at + 1):
            continue
        text = reading.tokens[here].text
        opens = text in _DASHES | {":", ","} or _is_spaced_hyphen(reading, here)
        if not opens or not is_proper(reading.tokens, here + 1):
            continue
        counted = count_items(reading, here + 1, strict=True)
        if counted is not None:
            listed = reading.span(here + 1, counted[1])
            yield _fact(reading, Numeral(at, at + 1, _GROUPS[key]), counted[0], listed)


def _after_group(keys: Sequence[str], at: int) -> int:
    """Return the place after "both men", "a trio of young candidates", or after "trio" alone."""
    if keys[at] == "both":
        return at + 1 + (at + 1 < len(keys) and _is_plural(keys[at + 1]))
    if keys[at] in _GROUPS and keys[at + 1 : at + 2] == ["of"]:
        noun = next((i for i in range(at + 2, min(at + 5, len(keys))) if _is_plural(keys[i])), None)
        return at + 1 if noun is None else noun + 1
    return at + 1


def _heads(keys: Sequence[str], numeral: Numeral) -> bool:
    """Whether a plural noun follows a number, and nothing before it makes it a part."""
    if numeral.first and keys[numeral.first - 1] in _BEFORE_NUMBER:
        return False
    of = keys[max(0, numeral.first - 3) : numeral.first]
    if "of" in of and (set(of) & _PARTS_OF or any(k.isdecimal() for k in of)):
        return False  # "two of the three leaders"
    noun = keys[numeral.last : numeral.last + 1]
    return bool(noun and noun[0])


def _opening(reading: Reading, numeral: Numeral, numbers: list[int]) -> tuple[int, bool] | None:
    """Return where the list begins, and whether only names may be its items."""
    keys = [t.key for t in reading.tokens]
    plural = _plural(keys, numeral)
    if plural is None:
        return None
    for at in range(plural + 1, min(numeral.last + _MAX_LEAD, len(keys) - 1)):
        text = reading.tokens[at].text
        if text == ":":
            return at + 1, False
        proper = is_proper(reading.tokens, at + 1)
        if at == plural + 1 and (
            text in _DASHES or _is_spaced_hyphen(reading, at) or (proper and text in {",", "("})
        ):
            return at + 1, True
        named_as = keys[at] == "as" and keys[at - 1] in {"identified", "named", keys[plural]}
        linked = keys[at] in _LINKS and at == plural + 1 and _has_article(keys, numeral)
        if proper and (named_as or linked):
            return at + 1, True
        named = at == plural + 1 and text == "," and keys[at + 1] in {"identified", "named"}
        if at in numbers or (not keys[at] and not named):
            return None
    return None


def _is_spaced_hyphen(reading: Reading, at: int) -> bool:
    """Whether a hyphen with spaces around it stands for a dash."""
    tokens = reading.tokens
    return tokens[at].text == "-" and tokens[at - 1].end < tokens[at].start < tokens[at + 1].start - 1


def _plural(keys: Sequence[str], numeral: Numeral) -> int | None:
    """Return the place of the plural noun a number counts; None when it is a measure or too far off."""
    for at in range(numeral.last, min(numeral.last + _MAX_NOUN, len(keys))):
        if not keys[at] and at > numeral.last:
            continue  # "two front-runners"; a mark that is no hyphen keeps the list from opening
        if not keys[at] or keys[at] in _UNITS:
            return None
        if _is_plural(keys[at]):
            return at
    return None


def _is_plural(key: str) -> bool:
    return (key.endswith("s") and not key.endswith(("ss", "us", "is"))) or key in {
        "people",
        "men",
        "women",
        "children",
    }


def _has_article(keys: Sequence[str], numeral: Numeral) -> bool:
    return numeral.first > 0 and keys[numeral.first - 1] in {
        "the",
        "its",
        "their",
        "his",
        "her",
        "these",
        "those",
    }


def _fact(reading: Reading, numeral: Numeral, count: int, listed: Span) -> Fact:
    number = reading.span(numeral.first, numeral.last)
    evidence = Span(min(number.start, listed.start), max(number.end, listed.end), number.field)
    return Fact(
        id="",
        kind=FactKind.LISTED,
        roles=(
            Role("number", numeral.value, number),
            Role("count", count, listed),
            Role("noun", reading.tokens[numeral.last].text, number),
        ),
        evidence=evidence,
        sentence=reading.sentence.span,
        voice=reading.voice(evidence),
    )
