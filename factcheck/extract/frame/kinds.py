"""What words name an occurrence, verbs and nouns by one stem: "was tried" and "the trial"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.stems import stem

if TYPE_CHECKING:
    from collections.abc import Sequence

# What one thing or one person undergoes once: two dates, or two places, cannot both be right.
ONCE = frozenset(
    map(
        stem,
        """founded established built completed opens closes reopens sank died born married buried
        murdered signed demolished retires abolished inaugurated premiered unveiled executed
        assassinated incorporated discovered ratified patented crowned beheaded vanished capsized
        launched derailed aground collapsed erupted robbed drowned collided wrecked overturned
        stolen scuttled unearthed merges destroyed found
        """.split(),
    )
)
# What comes again: two dates of it are of one only where they are near each other.
AGAIN = frozenset(
    map(
        stem,
        """fire crash quake arrested trial sentenced hanged convicted raid robbery rescued explosion
        bombed shooting stabbed flood storm match concert funeral hearing vote election referendum
        inquest ceremony auction meeting talks summit strike protest march festival fair exhibition
        regatta marathon parade race gala tournament conference debate rally attack landslide
        avalanche starts ends evacuated released acquired published elected appointed charged sworn
        expires returns effective dismissed
        resigned struck kidnapped ambush siege hijacked premiere service memorial workshop display
        lecture seizure seized avalanche mudslide stampede dinner ball concert sale gig recital
        screening session
        """.split(),
    )
)
# What somebody or something has one of, and so one place of.
SEATS = frozenset(map(stem, "headquarters birthplace grave hometown".split()))
# What is held, or felt, in many places at once.
EVERYWHERE = frozenset(
    map(stem, "vote election referendum protest strike storm flood tour march rally festival session".split())
)
# Forms that are verbs of an occurrence only after "will" or "to": "is open", "the end".
_VERBS = frozenset("open close start end".split())
_TO = frozenset("will to would".split())
# And forms that are mostly something else.
_OTHERWISE = frozenset("fair service services ball buildings building meet meets met".split())
# Two words that are one verb.
_PHRASAL = {
    ("broke", "out"): "fire", ("breaks", "out"): "fire", ("break", "out"): "fire",
    ("ran", "aground"): "aground",
    ("runs", "aground"): "aground", ("run", "aground"): "aground", ("caught", "fire"): "fire",
    ("went", "missing"): "vanished", ("gone", "missing"): "vanished", ("goes", "missing"): "vanished",
    ("passed", "away"): "died", ("blew", "up"): "exploded", ("came", "down"): "crashed",
    ("comes", "down"): "crashed", ("went", "down"): "sank", ("set", "up"): "founded",
    ("burned", "down"): "fire", ("burnt", "down"): "fire", ("pulled", "down"): "demolished",
    ("torn", "down"): "demolished", ("knocked", "down"): "demolished", ("gives", "birth"): "born",
    ("swept", "through"): "fire", ("tore", "through"): "fire", ("gets", "married"): "married",
    ("got", "married"): "married", ("stepped", "down"): "resigned", ("shut", "down"): "closes",
    ("killed", "himself"): "died", ("tied", "the"): "married", ("gets", "under"): "starts",
    ("got", "under"): "starts", ("takes", "effect"): "effective", ("take", "effect"): "effective",
    ("took", "effect"): "effective",
}  # fmt: skip
# Verbs that say of an event only that it is: its date and place are the event's.
LIGHT = frozenset(
    """held hold holds be is are was were being been run runs played play staged takes take took place
    kicks kicked off happened happens occurred scheduled set due planned opens open begins begin
    starts start ends end began started opened ended closes close hosted underway celebrated will to
    would has have had
    """.split()
)


def kind_at(keys: Sequence[str], at: int) -> str:
    """Return the kind of occurrence that the word at a place names, "" for none."""
    if at + 1 < len(keys):
        phrasal = _PHRASAL.get((keys[at], keys[at + 1]))
        if phrasal is not None:
            return stem(phrasal)
    word = keys[at]
    if at and (keys[at - 1], word) in _PHRASAL:
        return ""
    if not word.isalpha() or word in _OTHERWISE:
        return ""
    if word in _VERBS and (not at or keys[at - 1] not in _TO):
        return ""
    found = stem(keys[at])
    return found if found in ONCE or found in AGAIN or found in SEATS else ""
