"""The words around a title: the place before or after it, and the name of its holder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.lexicon import (
    AFTER_OFFICE,
    FILLERS,
    HONORIFICS,
    NAMED_AFTER,
    NOT_NAMES,
    OTHER_OFFICE,
    STATUS_WORDS,
)
from factcheck.extract.people import Name

if TYPE_CHECKING:
    from factcheck.extract.reading import Reading

_OF = frozenset("of for at".split())
# A title before the name of a thing of which there is one, not of a kind of place.
_NO_PLACE = NOT_NAMES - {
    "university",
    "hospital",
    "school",
    "bank",
    "party",
    "senate",
    "house",
    "council",
    "city",
    "airport",
    "institute",
    "association",
    "center",
    "centre",
    "police",
    "college",
    "academy",
    "foundation",
    "court",
    "parliament",
    "congress",
    "library",
}
_PARTICLES = frozenset("of the de la upon on and".split())


_COMMON = frozenset(
    """parliament senate house council assembly university army navy church party schools school board
    committee""".split()
)
# Bodies that a story calls by a common noun: "the Speaker of the island assembly".
_BODIES = frozenset(
    """council assembly committee board club school schools union society association parliament trust company
    college university hospital commission party federation league choir orchestra senate chamber
    cathedral charity bank airline museum theatre""".split()
)
# How a holder is styled: "the Right Rev Ada Roe", "Professor Ada Roe".
_STYLES = frozenset(
    """the most right rt very rev reverend revd hon honourable dr professor prof sir dame lord lady cllr
    councillor mr mrs ms""".split()
)


def place_after(reading: Reading, first: int, last: int) -> tuple[str, int, int] | None:
    """The place in "mayor of Anytown"; returns its words and where the whole begins and ends."""
    tokens = reading.tokens
    if last + 1 >= len(tokens) or tokens[last].key not in _OF or _is_other(reading, first):
        return None
    at = last + 1
    at += tokens[at].key == "the"
    end = _capitals_end(reading, at)
    while end > at and tokens[end - 1].key in _PARTICLES:
        end -= 1
    if end == at and tokens[at - 1].key == "the":
        end = _body(reading, at)
        if end > at:
            return _place(reading, at, end), first, end
    if end == at or tokens[end - 1].possessive:
        return None
    if (
        end - at > 2
        and (end == len(tokens) or tokens[end].text != ",")
        and tokens[end - 1].key not in NAMED_AFTER
    ):
        end -= 2  # "the governor of Westland Ada Roe"
    if end < len(tokens) and tokens[end].key in _COMMON:
        end += 1  # "speaker of the Ruritanian parliament"
    return _place(reading, at, end), first, end


def _capitals_end(reading: Reading, at: int) -> int:
    """Return where a place's capitalised words end, "of" and the like among them."""
    tokens = reading.tokens
    end = at
    while end < len(tokens) and end - at < 6:
        token = tokens[end]
        capital = token.text[:1].isupper() and token.key
        if not capital and not (token.key in _PARTICLES - {"on", "and"} and end > at):
            break
        if end > at and token.start > tokens[end - 1].end + 1:
            break
        end += 1
        if token.possessive:
            break
    return end


def _body(reading: Reading, at: int) -> int:
    """Return where "island assembly" and the like end; the place itself where no body is named."""
    tokens = reading.tokens
    for here in range(at, min(at + 3, len(tokens))):
        if not tokens[here].key or not tokens[here].text.islower() or tokens[here].possessive:
            break
        if tokens[here].key in _BODIES and here > at:
            return here + 1
    return at


def _past_style(reading: Reading, at: int) -> int:
    """Return where the name begins that a style stands before."""
    here = at
    while (
        here < len(reading.tokens)
        and reading.tokens[here].key in _STYLES
        and here - at < len(("the", "most", "rev"))
    ):
        here += 1
    return here


def _place(reading: Reading, first: int, last: int) -> str:
    """Return the one text for a place: the record's own name of it, or the words."""
    words = " ".join(t.key for t in reading.tokens[first:last] if t.key)
    found = {
        id_
        for kind, id_ in reading.knowledge.store.named(words)
        if kind in {"place", "demonym", "organisation"}
    }
    return found.pop() if len(found) == 1 else words


def place_before(reading: Reading, first: int, last: int) -> tuple[str, int, int] | None:
    """The place in "Anytown Mayor", "Acme's chief executive"."""
    tokens = reading.tokens
    at = first
    while at > 0 and (tokens[at - 1].key in FILLERS) and tokens[at - 1].text.islower():
        at -= 1
    if _is_other(reading, at):
        return None
    end = begin = at
    while begin > 0 and end - begin < 5:
        token = tokens[begin - 1]
        if not token.key or not token.text[:1].isupper() or token.key in _NO_PLACE or token.key in HONORIFICS:
            break
        if begin < end and (token.possessive or tokens[begin].start > token.end + 1):
            break
        begin -= 1
    if begin == end or tokens[begin].key in STATUS_WORDS or (begin == 0 and tokens[0].key in STATUS_WORDS):
        return None
    return _place(reading, begin, end), begin, last


def _is_other(reading: Reading, first: int) -> bool:
    """Whether "deputy", "vice", "former" or "co-" stands before a title."""
    tokens = reading.tokens
    before = [t for t in tokens[max(0, first - 3) : first] if t.key]
    if first and tokens[first - 1].text in "-‐‑–":
        return True
    lower = {
        "deputy",
        "vice",
        "assistant",
        "co",
        "joint",
        "acting",
        "interim",
        "shadow",
        "honorary",
        "associate",
        "one",
    }
    if before and (
        before[-1].key
        in (
            OTHER_OFFICE
            - {
                "city",
                "county",
                "state",
                "party",
                "club",
                "university",
                "company",
                "bank",
                "union",
                "school",
                "college",
                "district",
                "assembly",
                "police",
            }
        )
        | lower
    ):
        return True
    return any(t.key in STATUS_WORDS or t.key in lower for t in before)


def holder_of(reading: Reading, begin: int, end: int) -> Name | None:
    """Return the name that a title with its place, `tokens[begin:end]`, is given to."""
    tokens = reading.tokens
    if end < len(tokens):
        comma = tokens[end].text == ","
        if tokens[end].key in AFTER_OFFICE:
            return None
        at = _past_style(reading, end + 1 if comma else end)
        name = _run(reading, at) if at < len(tokens) else None
        if name is not None and name.words >= 2:
            closes = name.last >= len(tokens) or not tokens[name.last].key or not comma
            if closes and not (tokens[name.last - 1].possessive and comma):
                return name
        if not comma and tokens[end].key and name is not None:
            return None
    return _name_before(reading, begin)


def bare_holder(reading: Reading, first: int, last: int) -> Name | None:
    """Return the name right after a title without its place: "Mayor Ada Roe", no "deputy" before it."""
    tokens = reading.tokens
    if last >= len(tokens) or _is_other(reading, first) or tokens[last - 1].possessive:
        return None
    if first and tokens[first - 1].text[:1].isupper() and tokens[first - 1].key not in NOT_NAMES | HONORIFICS:
        return None
    apposed = tokens[last].text == "," and first > 0 and tokens[first - 1].key == "the"
    at = _past_style(reading, last + apposed)
    name = _run(reading, at) if at < len(tokens) else None
    if apposed and name is not None and (name.last >= len(tokens) or tokens[name.last].text != ","):
        return None
    return name if name is not None and name.words > 1 and not tokens[name.last - 1].possessive else None


def place_after_name(reading: Reading, at: int) -> str:
    """Return the place of "Fire chief Ada Roe of Anytown", or ""."""
    tokens = reading.tokens
    if at + 1 >= len(tokens) or tokens[at].key != "of":
        return ""
    end = at + 1
    while end < len(tokens) and tokens[end].text[:1].isupper() and tokens[end].key and end - at < 4:
        end += 1
    return _place(reading, at + 1, end) if end > at + 1 else ""


def _run(reading: Reading, at: int) -> Name | None:
    """Return a name of two to four capitalised words that begins at a token."""
    tokens = reading.tokens
    named = next((n for n in reading.names if n.first == at and n.has("person")), None)
    if named is not None:
        return Name(at, named.last, reading.words(at, named.last), named.ids("person"))
    last = at
    while last < len(tokens) and last - at < 4:
        token = tokens[last]
        if (
            not token.key
            or not token.text[:1].isupper()
            or token.key in NOT_NAMES
            or (last > at and token.start > tokens[last - 1].end + 1)
        ):
            break
        last += 1
        if token.possessive:
            break
    return Name(at, last, reading.words(at, last), ()) if last > at else None


def _name_before(reading: Reading, begin: int) -> Name | None:
    """ "Ada Roe, the mayor of Anytown," and "Ada Roe is the mayor of Anytown"."""
    tokens = reading.tokens
    at = begin - 1
    while at >= 0 and tokens[at].key in {"the", "current", "as"} | FILLERS and tokens[at].text != ",":
        at -= 1
    if at < 1:
        return None
    if tokens[at].key == "is":
        who = tokens[at - 1].key == "who"
        at -= who + (who and at > 1 and tokens[at - 2].text == ",")  # "Ada Roe, who is mayor of Anytown"
    elif tokens[at].text != ",":
        return None
    last = first = at
    if last >= 2 and tokens[last - 1].key.isdecimal() and tokens[last - 2].text == ",":
        last = first = last - 2  # "Ada Roe, 47, mayor of Anytown"
    while first > 0 and last - first < 4:
        token = tokens[first - 1]
        if not token.key or not token.text[:1].isupper() or token.key in NOT_NAMES or token.possessive:
            break
        first -= 1
    if last - first < 2:
        return None
    label = " ".join(t.text for t in tokens[first:last])
    named = next((n for n in reading.names if n.first == first and n.last == last and n.has("person")), None)
    return Name(first, last, label, named.ids("person") if named else ())
