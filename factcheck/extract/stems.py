"""Words brought to one form, so that "robbed" and "the robbery", "shuts" and "closed" can be one event."""

from __future__ import annotations

from functools import lru_cache

# Forms that no ending gives away, and nouns of deeds, each by the verb it belongs to.
_IRREGULAR = {
    form: verb
    for verb, forms in {
        "fall": "fell fallen",
        "rise": "rose risen",
        "win": "won winning winner",
        "grow": "grew grown",
        "lose": "lost loss",
        "sink": "sank sunk sinking",
        "close": "shut shuts shutting closure closures",
        "reopen": "reopening",
        "begin": "began begun beginning start starts started starting",
        "meet": "met meeting meetings",
        "hold": "held",
        "strike": "struck",
        "steal": "stole stolen theft thefts",
        "rob": "robbery robberies heist",
        "die": "died dies death deaths dead",
        "found": "founding foundation founder",
        "bear": "born birth",
        "complete": "completion",
        "kill": "killing killings",
        "murder": "murders",
        "elect": "election elections",
        "demolish": "demolition",
        "explode": "explosion blast",
        "collide": "collision",
        "arrive": "arrival",
        "depart": "departure left leaves",
        "sell": "sold sale sales",
        "bury": "buried burial",
        "discover": "discovery found-in",
        "retire": "retirement",
        "resign": "resignation",
        "derail": "derailment",
        "arrest": "arrests",
        "sentence": "sentencing",
        "abolish": "abolition",
        "inaugurate": "inauguration",
        "vanish": "disappear disappeared disappearance",
        "crash": "crashes",
        "try": "trial trials tried tries",
        "jail": "imprisoned imprison",
        "burn": "burnt fire fires blaze inferno blazes",
        "marry": "wedding married marriage wed weds weddings marries",
        "aground": "grounding",
        "move": "relocation",
        "quake": "earthquake tremor quakes earthquakes tremors",
        "open": "opening openings",
        "acquire": "acquisition takeover",
        "launch": "launches",
        "base": "headquarters headquartered bases",
        "build": "built construction",
        "student": "pupil pupils students",
        "worker": "employee employees employs employed employ staff workers workforce",
        "house": "homes home houses",
        "execute": "execution",
        "evacuate": "evacuation evacuees evacuee",
        "exhibit": "exhibition",
        "seize": "seizure",
        "shoot": "shot shooting shootings",
        "publish": "publication",
        "convict": "conviction",
        "erupt": "eruption",
        "adopt": "adoption",
        "release": "releases",
        "assassinate": "assassination",
    }.items()
    for form in forms.split()
}
_VOWELS = frozenset("aeiou")


@lru_cache(maxsize=4096)
def stem(word: str) -> str:
    """Return a word, in lower case, without the ending of its form; rough, and the same for like words."""
    word = _IRREGULAR.get(word, word)
    for ending in ("ing", "ied", "ies", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith("ss"):
            word = word.removesuffix(ending) + ("y" if ending in {"ied", "ies"} else "")
            break
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in _VOWELS | {"l", "s"}:
        word = word[:-1]
    word = word.removesuffix("e") if len(word) > 3 else word
    return _IRREGULAR.get(word, word)
