"""Whether a name on record is the record's person: namesakes are let go.

A name ties to the record when the story gives an office the person was in, or names its country, or when
nobody else on record bears the family name of someone who led a country. Words that describe somebody else
("George Marshall, a plumber from Leeds") untie it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.knowledge.names import fold

if TYPE_CHECKING:
    from factcheck.extract.people import Name
    from factcheck.extract.reading import Reading

# Those whose name alone readers know.
_LEADING = frozenset({"head of state", "head of government", "monarch", "pope", "vice-president"})

# What a description of someone of public life has in it.
_PUBLIC = frozenset(
    """president presidents premier minister ministers chancellor monarch king queen pope pontiff emperor
    leader leaders politician statesman stateswoman senator governor lawmaker legislator congressman
    congresswoman secretary general diplomat ambassador democrat republican conservative labour liberal
    socialist communist candidate nominee hopeful former ex ruler dictator strongman commander head
    chief chairman chairwoman chair official executive founder billionaire speaker justice judge banker
    envoy royal sovereign prime head laureate icon hero dissident revolutionary father mother member
    veteran ally critic man woman person politicians favourite favorite frontrunner contender rival
    opponent year native""".split()
)
_OTHERS = frozenset({"a", "an", "of", "from", "who"})
_WORKS = frozenset("works worked teaches taught lives lived plays played owns owned runs studies".split())
_BEFORE = 5  # words of "a retired baker named N"
_REACH = 8  # words of a description


def is_sure(reading: Reading, name: Name) -> bool:
    """Whether more than the name says that the record's person is meant."""
    if len(name.ids) != 1 or _is_part_of_another(reading, name) or _is_described_otherwise(reading, name):
        return False
    person = name.ids[0]
    offices = set(reading.knowledge.store.offices_of_person(person))
    return (
        _has_initial(name)
        or _has_office(reading, offices)
        or _is_prominent(reading, person, offices)
        or _has_place(reading, offices)
    )


def may_be_meant(reading: Reading, name: Name) -> bool:
    """Whether only one person on record has the name, and it is not common in both its parts.

    Enough where the words say something of the person that few people's names get, such as "the late".
    """
    tokens, at = reading.tokens, name.last
    told = at + 1 < len(tokens) and tokens[at].text == "," and tokens[at + 1].key == "who"
    described = not told and _is_described_otherwise(reading, name)
    if len(name.ids) != 1 or _is_part_of_another(reading, name) or described:
        return False
    words = fold(reading.knowledge.person(name.ids[0]).name).split()
    family = reading.knowledge.family(name.ids[0]).split()
    if not words or not family or family[-1] in _SHARED:
        return False
    return words[0] not in COMMON_FIRST or family[-1] not in _COMMON_FAMILY


def _has_initial(name: Name) -> bool:
    """Whether a name has a middle initial, as the record has it: "George W. Bush"."""
    words = name.label.split()
    return len(words) > 2 and any(len(w.rstrip(".")) == 1 for w in words[1:-1])


def _is_part_of_another(reading: Reading, name: Name) -> bool:
    """Whether the name runs on: "John Major Smith", "Mary Gordon Brown", "Joe Biden Sr"."""
    tokens = reading.tokens
    if name.last < len(tokens) and not tokens[name.last - 1].possessive:
        after = tokens[name.last]
        if after.key in {"sr", "senior"} or tokens[name.last - 1].key == "sr":
            return True
    titles = {i for n in reading.names for i in range(n.first, n.last)}
    at = name.first - 1
    if at < 1 or at in titles:
        return False
    before = tokens[at]
    adjacent = tokens[name.first].start == before.end + 1 and not before.possessive
    initial = len(before.text) == 2 and before.text.endswith(".") and before.text[:1].isupper()
    return adjacent and initial


def _is_described_otherwise(reading: Reading, name: Name) -> bool:
    """Whether words describe somebody of no office: "N, a plumber", "N, 30, of Leeds", "a baker named N"."""
    tokens = reading.tokens
    if _is_another(reading, name.first):
        return True
    at = name.last
    if at >= len(tokens) or tokens[at].text != ",":
        return False
    at += 1
    while at < len(tokens) and (
        tokens[at].key.isdigit() or tokens[at].key in {"aged", "age"} or tokens[at].text == ","
    ):
        at += 1
    if at >= len(tokens) or tokens[at].key not in _OTHERS:
        return False
    words = {t.key for t in tokens[at + 1 : at + _REACH]}
    if tokens[at].key == "who":
        return bool(words & _WORKS)
    if tokens[at].key in {"of", "from"}:
        return tokens[at + 1].text[:1].isupper() if at + 1 < len(tokens) else False
    known = any(n.has("title", "office", "demonym") for n in reading.names if at < n.first < at + _REACH)
    return not known and not words & _PUBLIC


def _is_another(reading: Reading, first: int) -> bool:
    """Whether a name begins after "another", "the other" or "a baker named"."""
    before = [t.key for t in reading.tokens[max(0, first - _BEFORE) : first]]
    if before[-1:] in (["another"], ["other"]):
        return True
    named = before[-1:] in (["named"], ["called"])
    return named and bool({"a", "an", "another"} & set(before[:-2])) and not set(before) & _PUBLIC


def _has_office(reading: Reading, offices: set[str]) -> bool:
    """Whether the sentence has a title of an office the person was in."""
    store = reading.knowledge.store
    for named in reading.names:
        titles = named.ids("title", "plural")
        if offices & set(named.ids("office")) or any(offices & set(store.offices_titled(t)) for t in titles):
            return True
    return False


def _is_prominent(reading: Reading, person: str, offices: set[str]) -> bool:
    """Whether the name alone is enough: no common one, nor a leader's that is common in both parts."""
    words = fold(reading.knowledge.person(person).name).split()
    family = reading.knowledge.family(person).split()
    if not words or not family or family[-1] in _SHARED:
        return False
    # those of no office on record are there because readers know the name
    kinds = {entry.kind for o in offices if (entry := reading.knowledge.office(o)) is not None}
    common = words[0] in COMMON_FIRST, family[-1] in _COMMON_FAMILY
    return not all(common) if not offices or kinds & _LEADING else not any(common)


def _has_place(reading: Reading, offices: set[str]) -> bool:
    """Whether the story has named the country or body of an office the person was in."""
    places = {entry.place for o in offices if (entry := reading.knowledge.office(o)) is not None}
    said = set(reading.context.places) | {
        i for n in reading.names for i in n.ids("place", "demonym", "organisation")
    }
    return bool(places & (said | set(reading.context.organisations)))


# Names so common that two people of the same full name are no wonder.
COMMON_FIRST = frozenset(
    """john james william bill george robert bob david dave michael mike thomas tom charles charlie richard
    dick joseph joe paul mark peter alan brian kevin gary stephen steven edward andrew anthony tony jim
    jack harry henry frank gordon kenneth roger ronald donald arthur philip simon martin ian neil keith
    malcolm scott adam daniel dan matthew chris ben tim sam mary margaret elizabeth susan anne ann jane
    julia helen sarah jennifer karen linda nancy patricia theresa kate""".split()
)
_COMMON_FAMILY = frozenset(
    """smith jones taylor brown williams wilson johnson davies davis robinson wright thompson evans walker
    white roberts green hall wood jackson clarke clark harris lewis turner hill cooper ward morris moore
    martin king baker harrison morgan allen james scott young phillips watson parker price bennett kelly
    simpson marshall collins bell shaw murphy miller cox richards mitchell carter cook howard major ford
    powell bush adams anderson campbell stewart murray reid graham russell douglas gordon hamilton holt
    fraser barton curtin page thomas hughes edwards lloyd may ryan wallace rice grant pierce hayes
    arthur""".split()
)
_SHARED = frozenset(
    """kim lee park choi jung ahmed ahmad mohamed mohammed hassan hussein khan singh ali li wang zhang chen
    nguyen garcia gonzalez rodriguez fernandez lopez martinez sanchez perez gomez diaz torres ramirez
    silva santos costa pereira kumar sharma shah patel gupta islam rahman ibrahim abdullah omar""".split()
)
