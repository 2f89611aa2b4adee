"""How many were killed, injured, arrested ...: facts of the kind `count`.

Constructions: "12 people were killed", "killing 12", "12 dead", "a death toll of 12", "12 arrests". Roles:
thing (what is counted, one word for one thing), number, setting (what tells its occasion).
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.extract.amounts import Numeral, find_numerals
from factcheck.extract.cues import NUMBERS, any_word, needs
from factcheck.extract.frame.groups import phrase_end
from factcheck.extract.occasion import occasion
from factcheck.extract.participants import content
from factcheck.extract.telling import is_changing, is_supposed
from factcheck.records import Fact, FactKind, Modality, Role, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.extract.reading import Reading

_STATES = {
    "killed": "killed dead died dies die killing kills kill perished deaths fatalities",
    "injured": "injured injuring injures injure hurt hurting wounded wounding wounds injuries",
    "arrested": "arrested arresting arrests arrest",
    "detained": "detained detaining detains",
    "missing": "missing unaccounted",
    "displaced": "displaced displacing",
    "evacuated": "evacuated evacuating evacuates evacuate",
    "rescued": "rescued rescuing rescues rescue",
    "in hospital": "hospitalised hospitalized hospitalising hospitalizing",
    "abducted": "abducted kidnapped abducting kidnapping",
    "charged": "charged",
    "freed": "freed released freeing releasing",
    "infected": "infected infecting",
    "laid off": "sacked fired",
    "homeless": "homeless",
    "trapped": "trapped trapping",
    "drowned": "drowned drowning",
}
_STATE_OF = {word: state for state, words in _STATES.items() for word in words.split()}
_AFTER_ONLY = frozenset(("charged", "fired", "died", "perished", "drowned", "missing"))
_PRESENT = frozenset(("kills", "hurt", "injures", "kill", "injure", "rescues", "evacuates"))
_BEFORE = frozenset(w for w in _STATE_OF if w.endswith(("ing", "ed")) or w in _PRESENT) - _AFTER_ONLY
_DEEDS = frozenset("deaths fatalities injuries arrests".split())
_HELPERS = frozenset(
    """were was are is have has had been be being who reportedly also still feared confirmed reported left
    found all now pronounced both believed
    """.split()
)
_PEOPLE = frozenset("people person persons lives life individuals".split())
_ENDS = frozenset(
    """of in on at and to for from with by as but or after during when while that which before near outside
    since said told say says than if because into over under between against around through a an the
    """.split()
)
_TOLL = frozenset(
    """
    death has have now of at to was is stands stood reached reaches hit hits put it the had stayed remains
    """.split()
)
_TOLL_REACH, _NOUN_REACH, _PART_REACH = 9, 3, 14
# Only some of those concerned, or so many in a time.
_PARTIAL = re.compile(
    r"\b(?:instantly|on impact|at the scene|in hospital|at hospital|at a hospital|later (?:died|killed)"
    r"|(?:died|dead) later|on the ground|in the (?:car|van|other)|others?|daily|weekly|monthly|annually"
    r"|yearly|on average|an average|nationwide|(?:each|every|per) (?:year|month|week|day)|since|so far"
    r"|worldwide|in total)\b"
)
_SO_FAR = re.compile(r"\bha(?:ve|s|d) been\b")
_THIS_YEAR = re.compile(r"\b(?:this|last) (?:year|month|decade)\b")


@needs(NUMBERS, any_word({*_STATE_OF, "claimed", "toll"}))
def find_tallies(reading: Reading) -> Iterator[Fact]:
    """Yield `count` facts of the dead, the injured, the arrested and the like."""
    found: list[tuple[Numeral, str]] = []
    for numeral in find_numerals(reading):
        thing = None if numeral.currency else _counted(reading, numeral)
        bare = numeral.last < len(reading.tokens) and reading.tokens[numeral.last].key in _STATE_OF
        if bare and found and not found[-1][1].startswith("people "):
            continue  # "18 officers were killed and 748 injured": officers or people, who can tell
        # "at least 12 were killed and 30 injured" bounds both
        bounded = numeral.hedged or (bare and bool(found) and found[-1][0].hedged)
        if thing is not None:
            found.append((replace(numeral, hedged=bounded), thing))
    things = [thing for _, thing in found]
    partial = _is_partial(reading)
    said = sorted(content(reading)) if found else ()
    keys = [t.key for t in reading.tokens]
    for numeral, thing in found:
        before = [t.key for t in reading.tokens[max(0, numeral.first - 4) : numeral.first]]
        definite = before[-1:] in (["the"], ["those"], ["these"]) or before[:3] == ["the", "death", "toll"]
        # "the 12 people killed in the capital": a word not said of the others tells of some of them
        end = phrase_end(keys, numeral.last)
        tells = content(reading, numeral.last, end) if before[-1:] in (["the"], ["those"], ["these"]) else ()
        marks = (
            *(("needs=link", "article=the") if definite else ("needs=link",)),
            *(f"c={word}" for word in said),
            *(f"r={word}" for word in sorted(tells)),
        )
        counted = replace(numeral, hedged=numeral.hedged or partial)
        yield count_fact(reading, counted, thing, marks, several=things.count(thing) > 1)


def count_fact(
    reading: Reading, numeral: Numeral, thing: str, marks: tuple[str, ...] = (), *, several: bool = False
) -> Fact:
    """Return the fact that something counts so many, or costs so much."""
    span = reading.span(numeral.first, numeral.last)
    traits = [
        name
        for name, is_so in (
            ("hedged", numeral.hedged),
            ("changing", is_changing(reading)),
            ("one-of-several", several),
        )
        if is_so
    ]
    said = occasion(reading, marks)
    if numeral.currency:  # a sum is of no day
        said = " ".join(m for m in said.split() if not m.startswith("d="))
    setting = Role("setting", said, span)
    return Fact(
        id="",
        kind=FactKind.COUNT,
        roles=(Role("thing", thing, span), Role("number", numeral.value, span), setting),
        evidence=Span(span.start, span.end, span.field),
        sentence=reading.sentence.span,
        traits=tuple(traits),
        voice=reading.voice(span),
        modality=Modality.HYPOTHETICAL if is_supposed(reading, numeral.first) else Modality.ASSERTED,
    )


def _counted(reading: Reading, numeral: Numeral) -> str | None:
    """Return what a number counts, as "people killed"; None when it is none of the states."""
    tokens = reading.tokens
    keys = [t.key for t in tokens]
    words, at = _noun(keys, numeral.last)
    if words is None:
        return None
    if words and words[-1] in _DEEDS:
        return f"{_name(words[:-1])} {_STATE_OF[words[-1]]}"
    before = keys[numeral.first - 1] if numeral.first else ""
    if before in _BEFORE:
        joined = (
            numeral.first > 1
            and keys[numeral.first - 2] in {"or", "and"}
            and numeral.first > 2
            and keys[numeral.first - 3] in _STATE_OF
        )
        return None if joined else f"{_name(words)} {_STATE_OF[before]}"
    if before == "claimed" and words[-1:] == ["lives"]:
        return "people killed"
    if not words and "toll" in keys[max(0, numeral.first - _TOLL_REACH) : numeral.first]:
        first = len(keys[: numeral.first]) - 1 - keys[: numeral.first][::-1].index("toll")
        between = keys[first + 1 : numeral.first]
        return (
            "people killed"
            if set(between) <= _TOLL or (all(between) and between[-1] in {"at", "reached"})
            else None
        )
    state = _state_after(keys, [t.text for t in tokens], at)
    return f"{_name(words)} {state}" if state else None


def _noun(keys: list[str], at: int) -> tuple[list[str] | None, int]:
    """Return the words of the noun after a number and the place after it; None when it is no plain noun."""
    words: list[str] = []
    while at < len(keys) and keys[at] and keys[at] not in _ENDS | _HELPERS:
        if keys[at] in _STATE_OF and keys[at] not in _DEEDS:
            break
        words.append(keys[at])
        at += 1
        if words[-1] in _DEEDS:
            break
    return (words, at) if len(words) <= _NOUN_REACH else (None, at)


def _state_after(keys: list[str], texts: list[str], at: int) -> str:
    """Return the state in "people were killed", "people, including two children, were killed"."""
    if (
        at + 1 < len(keys)
        and texts[at] == ","
        and keys[at + 1] in {"including", "among", "most", "mostly", "all"}
    ):
        rest = texts[at + 1 : at + _PART_REACH]
        if "," not in rest:
            return ""
        at += rest.index(",") + 2
    while at < len(keys) and keys[at] in _HELPERS:
        at += 1
    if (
        at >= len(keys)
        or keys[at] not in _STATE_OF
        or keys[at] in _DEEDS
        or (keys[at].endswith("ing") and keys[at] != "missing")
    ):
        return ""
    shared = at + 2 < len(keys) and keys[at + 1] in {"or", "and"} and keys[at + 2] in _STATE_OF
    return "" if shared else _STATE_OF[keys[at]]


def _name(words: list[str]) -> str:
    """Return a noun so that "person", "people" and nothing at all are one."""
    rest = [w[:-1] if w.endswith("s") and len(w) > 3 and not w.endswith("ss") else w for w in words]
    return " ".join("people" if w in _PEOPLE or w == "live" else w for w in rest) or "people"


def _is_partial(reading: Reading) -> bool:
    words = " ".join(t.key for t in reading.tokens)
    return bool(_PARTIAL.search(words) or (_SO_FAR.search(words) and _THIS_YEAR.search(words)))
