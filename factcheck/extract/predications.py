"""Offices said of someone with a verb: "N is Germany's chancellor", "whose chief executive is N".

The clause must end with the office or the name: "the first president to", "the chancellor who" and
"president most often quoted" say something else of whoever it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from factcheck.extract.people import Name, name_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.extract.gazetteer import Named
    from factcheck.extract.offices import OfficePhrase
    from factcheck.extract.tokens import Token

IS: Final = ("name is title", "title is name")
"""The constructions with a present verb of their own."""
_IS = frozenset("is remains stays".split())
_SERVING = frozenset("serves serving continues acts acting".split())
_BESIDE = frozenset("the current currently now still today incumbent sitting also both".split())
_MARKS = frozenset(",.;:—–)!?")
_GOING_ON = frozenset("and but since while for with though although until".split())
# After these a name is not the one that the verb is said of: "the brother of N is".
_ASIDE = frozenset("of with by to for than and or like from unlike that if whether unless when".split())
# A role told of may be a past one; these put it in the present: "as president, N will".
_PRESENT = frozenset("will is has must can cannot plans wants says hopes faces leads shall".split())
_OPENING = frozenset("and but whose where while since because".split())
_INVENTED = frozenset("novel film play series sitcom drama movie sketch if whether imagine".split())


def find_predicated(
    tokens: Sequence[Token], starts: dict[int, Named], ends: dict[int, Named], phrase: OfficePhrase
) -> Iterator[tuple[Name, str]]:
    """Yield who an office is said of with a verb, and the construction."""
    if any(t.key in _INVENTED for t in tokens[: phrase.first]):
        return
    found = (
        _is_the(tokens, ends, phrase)
        or _the_holder_is(tokens, starts, ends, phrase)
        or _in_the_role(tokens, starts, ends, phrase)
    )
    if found is not None:
        yield found


def _ends(tokens: Sequence[Token], at: int) -> bool:
    return at >= len(tokens) or tokens[at].text in _MARKS or tokens[at].key in _GOING_ON


def _begins(tokens: Sequence[Token], first: int) -> bool:
    """Whether a clause begins with an office: not so in "the rival of the president"."""
    while first and tokens[first - 1].key in _BESIDE:
        first -= 1
    return first == 0 or not tokens[first - 1].key or tokens[first - 1].key in _OPENING


def _person_ending(tokens: Sequence[Token], ends: dict[int, Named], at: int) -> Name | None:
    """Return the person on record whose name ends before a token."""
    named = ends.get(at)
    if named is None or not named.has("person") or tokens[at - 1].possessive:
        return None
    label = " ".join(t.text for t in tokens[named.first : named.last])
    return Name(named.first, named.last, label, named.ids("person"))


def _is_the(tokens: Sequence[Token], ends: dict[int, Named], phrase: OfficePhrase) -> tuple[Name, str] | None:
    """ "N is the chancellor of Germany", "N, who is still Germany's chancellor", "N serves as"."""
    if not (phrase.places or phrase.alone) or not _ends(tokens, phrase.last):
        return None
    at = phrase.first
    while at and tokens[at - 1].key in _BESIDE:
        at -= 1
    if at > 1 and tokens[at - 1].key == "as" and tokens[at - 2].key in _SERVING:
        at -= 2
    elif at and tokens[at - 1].key in _IS:
        at -= 1
    else:
        return None
    if at and tokens[at - 1].key in _BESIDE:
        at -= 1
    relative = at > 1 and tokens[at - 1].key == "who" and tokens[at - 2].text == ","
    at -= 2 * relative
    name = _person_ending(tokens, ends, at)
    if name is None or (not relative and name.first and tokens[name.first - 1].key in _ASIDE):
        return None
    return name, IS[0]


def _the_holder_is(
    tokens: Sequence[Token], starts: dict[int, Named], ends: dict[int, Named], phrase: OfficePhrase
) -> tuple[Name, str] | None:
    """ "The US president is N", "Microsoft, whose chief executive is N"."""
    if not _begins(tokens, phrase.first):
        return None
    at = phrase.last
    while at < len(tokens) and tokens[at].key in _BESIDE - {"the"}:
        at += 1
    if at >= len(tokens) or tokens[at].key not in {"is", "remains"}:
        return None
    at += 1
    while at < len(tokens) and tokens[at].key in _BESIDE - {"the"}:
        at += 1
    if not phrase.places and phrase.first > 1 and tokens[phrase.first - 1].key == "whose":
        owner = ends.get(phrase.first - 1 - (tokens[phrase.first - 2].text == ","))
        phrase.places = owner.ids("place", "organisation") if owner is not None else ()
    if not (phrase.places or phrase.alone):
        return None
    name = name_at(tokens, starts, at)
    if name is None or name.first != at or name.words < 2 or tokens[name.last - 1].possessive:
        return None
    return (name, IS[1]) if _ends(tokens, name.last) else None


def _in_the_role(
    tokens: Sequence[Token], starts: dict[int, Named], ends: dict[int, Named], phrase: OfficePhrase
) -> tuple[Name, str] | None:
    """ "As prime minister of Australia, N will", "N, as Australia's prime minister, will"."""
    at, after = phrase.first - 1, phrase.last
    if not (phrase.places or phrase.alone) or at < 0 or tokens[at].key != "as":
        return None
    if after >= len(tokens) or tokens[after].text != ",":
        return None
    name = name_at(tokens, starts, after + 1) if after + 1 < len(tokens) else None
    if name is not None and name.first == after + 1 and name.ids:
        verb = name.last
    elif at and tokens[at - 1].text == ",":
        name, verb = _person_ending(tokens, ends, at - 1), after + 1
    else:
        return None
    if name is None or verb >= len(tokens) or tokens[verb].key not in _PRESENT:
        return None
    return name, "as title"
