"""Whether a dated name means the place or body it once named, or something that kept the name.

"Bombay Stock Exchange", "Bombay mix", "Alexander of Macedonia", "the Greek region of Macedonia", "the film
Bombay" and "Facebook", the product, are not outdated.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.longer_name import LEGAL, is_part_of_name
from factcheck.knowledge.names import fold

if TYPE_CHECKING:
    from factcheck.extract.gazetteer import Named
    from factcheck.extract.reading import Reading
    from factcheck.knowledge.model import Naming

_PARTS = frozenset("region oblast duck sea dialect basin river province strain".split())
_COMPANY = frozenset("ceo shares stock earnings shareholders investors".split())
_COMPANY_WORDS = frozenset("company giant owner".split())
# What has a name of its own: "the film Bombay", "the ferry Leningrad".
_TITLED = frozenset(
    """film movie novel play musical song single album opera ballet symphony book series poem painting
    exhibition show drama documentary sitcom ship yacht ferry trawler restaurant pub bar band horse
    """.split()
)
_OF_OLD = frozenset(
    "old bygone vanished lost medieval wartime prewar postwar ancient imperial communist".split()
)
_REGIONS = frozenset("region regions province kingdom geographical part parts".split())
# Lower-case nouns a place's or a body's name may stand before and still be itself: "Swaziland police".
_OWN = frozenset(
    """police government officials authorities troops army soldiers rebels airport border capital residents
    resident voters mayor court courts hospital doctors port parliament lawmakers embassy leader leaders
    minister ministers summit nations countries states members talks meeting elections election president
    striker midfielder defender goalkeeper captain coach manager winger team squad side fans supporters
    international city authorities farmers workers students prosecutors king
    finance foreign defence defense interior
    quarterback pitcher owner receiver running linebacker outfielder batsman bowler
    """.split()
)
# Verbs that the model takes for nouns after a name in capitals.
_VERBS = frozenset(
    """meet want plan vote back call fear face move hit cut host hosts holds plans wants votes backs calls
    fears faces moves hits cuts needs ranks says bans ends opens starts
    """.split()
)
# What Macedonia is besides the state: a region of Greece, a kingdom of old.
_REGION = frozenset("greek greece thessaloniki salonica salonika kavala serres drama athens".split())
_KINGDOM = frozenset(
    """hellenic vergina pella roman romans apostle ottoman ottomans persia persian alexander aristotle
    byzantine philip thebes sparta babylon phalanx
    """.split()
)


def is_meant(reading: Reading, named: Named, id_: str, naming: Naming, *, lives_on: bool) -> bool:
    """Whether words that are a dated name of `id_` name it, and nothing that kept the name.

    `lives_on` tells that usage keeps the name, a company's for its product.
    """
    if not named.has("place", "organisation") or id_ not in named.ids("place", "organisation"):
        return False
    others = [n for n in reading.names if n is not named and id_ in n.ids("place", "organisation")]
    if any(fold(reading.words(n.first, n.last)) != fold(naming.name) for n in others):
        return False  # both names stand in the sentence: it explains one by the other
    if is_part_of_name(reading, named) or _is_title_of(reading, named):
        return False
    organisation = reading.knowledge.organisation(id_) if named.has("organisation") else None
    if organisation is not None and organisation.kind == "company":
        return not lives_on or _is_formal(reading, named) or _is_company(reading, named)
    said = fold(reading.words(named.first, named.last))
    after = reading.tokens[named.last] if named.last < len(reading.tokens) else None
    return not (
        _qualifies(reading, named)
        or _is_elsewhere(reading, named, id_)
        # Macedonia is a region too, and a town in Ohio
        or (said in fold(id_).split() and said != fold(id_) and not _is_the_state(reading, named, id_))
        or (after is not None and after.key in _PARTS)
    )


def _is_title_of(reading: Reading, named: Named) -> bool:
    """Whether a work or a ship has the name, or somebody's own: "the film Bombay", "Rushdie's Bombay"."""
    tokens, first = reading.tokens, named.first
    if not first:
        return False
    before = tokens[first - 1]
    if before.key in _TITLED | _OF_OLD or (before.key == "the" and named.last < len(tokens)
                                 and tokens[named.last].key == "of"):  # fmt: skip
        return True
    owner = before.possessive and before.capital
    return owner and not any(n.last == first and n.has("place", "organisation") for n in reading.names)


def _qualifies(reading: Reading, named: Named) -> bool:
    """Whether a name only tells the kind of the noun after it: "Bombay mix", "Ceylon tea"."""
    tokens, at = reading.tokens, named.last
    if at >= len(tokens) or tokens[at - 1].possessive:
        return False
    after = tokens[at]
    if not after.key or not after.text.islower() or after.key in _OWN | _VERBS:
        return False
    words, offset = reading.parse(), reading.sentence.span.start
    here = next((w for w in words if w.start == tokens[at - 1].start - offset), None)
    return here is not None and here.relation == "compound" and words[here.head].tag in {"NN", "NNS"}


def _is_elsewhere(reading: Reading, named: Named, id_: str) -> bool:
    """Whether a city is placed in another country: "Port Elizabeth in New Jersey", ", on the island of"."""
    tokens, at, place = reading.tokens, named.last, reading.knowledge.place(id_)
    if place is None or place.kind != "city" or at + 1 >= len(tokens):
        return False
    apart = tokens[at].text == ","
    if tokens[at + apart].key not in {"in", "on", "off"}:
        return False
    dates = {d.span.start for d in reading.dates}
    if any(t.start in dates for t in tokens[at + apart + 1 : at + apart + 3]):
        return False  # "in Bombay, on Friday"
    within = {i for n in reading.names if at < n.first <= at + apart + 5 for i in n.ids("place")}
    return place.within not in within and (apart or bool(within))


def _is_formal(reading: Reading, named: Named) -> bool:
    """Whether a company is named as on its letterhead, in words no product bears: "Royal Dutch Shell"."""
    return sum(bool(t.key) for t in reading.tokens[named.first : named.last]) > 1


def _is_company(reading: Reading, named: Named) -> bool:
    """Whether there are signs that a company is meant, and not its product of the same name."""
    tokens, at = reading.tokens, named.last
    legal = tokens[at - 1].key in LEGAL or (at < len(tokens) and tokens[at].key in LEGAL)
    if legal:
        return True
    first = named.first
    if first > 1 and tokens[first - 1].key in {"in", "of"} and tokens[first - 2].key in _COMPANY - {"stock"}:
        return True  # "shares in Facebook"
    if at + 2 < len(tokens) and tokens[at].text == "," and tokens[at + 1].key == "the":
        return bool({t.key for t in tokens[at + 2 : at + 5]} & _COMPANY_WORDS)
    return at < len(tokens) and (
        tokens[at].key in _COMPANY
        or (tokens[at].key == "chief" and at + 1 < len(tokens) and tokens[at + 1].key == "executive")
    )


def _is_the_state(reading: Reading, named: Named, id_: str) -> bool:
    """Whether a sentence names another country, or an office of this one, beside the name."""
    tokens, first = reading.tokens, named.first
    if first > 1 and tokens[first - 1].key == "of" and tokens[first - 2].key in _REGIONS:
        return False
    office = any(
        n.has("title", "office") and (n.first == named.last or (n.last == first - 1)) for n in reading.names
    )
    words = {t.key for t in tokens}
    if "skopje" in words and not words & _KINGDOM:
        return True
    if words & _KINGDOM or (words & _REGION and not office):
        return False
    for other in reading.names:
        if other is named:
            continue
        places = [p for i in other.ids("place", "demonym") if (p := reading.knowledge.place(i)) is not None]
        if any(p.kind == "country" and p.id not in {id_, "Greece", "United States"} for p in places):
            return True
        if other.has("title", "office"):
            return True
    return False
