"""First names that are one, spelt two ways: "Philip" and "Phillip"; never "Paul" and "Paula"."""

from __future__ import annotations

from factcheck.knowledge.names import letters_apart

# Spellings of one name that are more than a letter apart, or too short to tell by their letters.
_GROUPS = tuple(
    frozenset(group.split())
    for group in (
        "stephen steven stephan", "jon john", "catherine katherine kathryn catharine cathryn",
        "geoffrey jeffrey", "mark marc", "sara sarah", "ann anne", "brian bryan", "alan allan allen alun",
        "eric erik", "lewis louis", "nicholas nicolas", "matthew mathew", "graham graeme grahame",
        "stuart stewart", "clare claire", "jonathan jonathon johnathan", "isobel isabel",
        "sean shaun shawn", "carl karl", "craig kraig", "lesley leslie", "neil neal niall", "rachel rachael",
        "mohammed mohamed muhammad mohammad mohamad", "colin collin", "hilary hillary", "aidan aiden",
        "tracy tracey", "stacy stacey", "kelly kelley", "vivian vivien", "sheila shelagh", "zoe zoey",
        "michelle michele", "daniel danniel", "siobhan shivaun", "derek derrick", "terry terri", "gary garry",
        "barry barrie", "antony anthony", "francis frances", "frederick frederic fredrick", "nikki nicky",
    )
)  # fmt: skip
_SHORTEST = 5  # letters of a first name from which one may differ
# In a sentence with one of these, two first names are two people of a family.
KIN = frozenset(
    """twin twins brother brothers sister sisters son sons daughter daughters father mother wife husband
    cousin uncle aunt nephew niece grandson granddaughter grandfather grandmother parents family siblings
    sibling relation related namesake widow children couple""".split()
)


def is_first_name_variant(one: str, other: str) -> bool:
    """Whether two first names, folded, can be one name misspelt; the last letter tells men from women."""
    if any(one in group and other in group for group in _GROUPS):
        return True
    swapped = len(one) >= _SHORTEST and one[0] == other[0] and sorted(one) == sorted(other)
    if swapped and one[-1] == other[-1]:
        return True
    alike = min(len(one), len(other)) >= _SHORTEST and one[0] == other[0] and one[-1] == other[-1]
    return alike and letters_apart(one, other) == 1


def skeleton(name: str) -> str:
    """Return the consonants of a name, doubled ones once: "nr" of Nair and of Nayar."""
    kept: list[str] = []
    for letter in name:
        if letter not in "aeiouyh" and kept[-1:] != [letter]:
            kept.append(letter)
    return "".join(kept)
