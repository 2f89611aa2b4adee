"""Who is called late: "the late Jimmy Carter", "the late US president Jimmy Carter", "his late friend N"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.cues import CAPITALS, any_word, needs
from factcheck.extract.identity import may_be_meant
from factcheck.extract.lexicon import FILLERS, HONORIFICS, STATUS_WORDS
from factcheck.extract.people import Name
from factcheck.extract.when import times_at
from factcheck.records import Fact, FactKind, Interval, Role, Status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.extract.naming import Mention
    from factcheck.extract.reading import Reading

_REACH = 7
_OWNERS = frozenset({"the", "his", "her", "their", "our", "its"})
_LEADING = frozenset("of by about to for with and".split())  # "a film about late singer N"
_KINSHIP = frozenset(
    "friend father mother husband wife brother sister son daughter colleague mentor boss".split()
)
_DESCRIBING = frozenset(
    """great legendary leader dictator politician statesman senator sen rep civil rights icon
    archbishop bishop cardinal pope singer songwriter actor actress novelist writer author poet
    playwright professor scientist physicist comedian broadcaster footballer boxer cricketer
    designer composer musician artist painter director president""".split()
)
# What is late then is a time, not a person: "the late Obama years".
_TIMES = frozenset(
    "administration era years presidency period term government days reign surge push entry comeback".split()
)


@needs(CAPITALS, any_word({"late"}))
def find_late(reading: Reading) -> Iterator[Fact]:
    """Yield `called_late` facts; role person."""
    for at, token in enumerate(reading.tokens):
        if token.key == "late" and _is_of_a_person(reading, at):
            mention = _mention(reading, at + 1)
            if mention is not None:
                yield _fact(reading, at, mention)


def _is_of_a_person(reading: Reading, at: int) -> bool:
    """Whether "late" can be said of a person: after "the", an owner, or before a calling; no "late-night"."""
    tokens = reading.tokens
    joined = at + 1 < len(tokens) and tokens[at + 1].text in "-‐‑"
    if joined or at + 1 >= len(tokens):
        return False
    if at and (tokens[at - 1].key in _OWNERS or tokens[at - 1].possessive):
        return True
    titled = any(n.first == at + 1 and n.has("title", "office", "demonym", "place") for n in reading.names)
    return (titled or tokens[at + 1].key in _DESCRIBING) and (at == 0 or tokens[at - 1].key in _LEADING)


def _mention(reading: Reading, start: int) -> Mention | None:
    tokens = reading.tokens
    firsts = {m.first: m for m in reading.context.mentions}
    titles = {
        i
        for n in reading.names
        for i in range(n.first, n.last)
        if n.has("title", "office", "demonym", "place", "organisation")
    }
    for at in range(start, min(start + _REACH, len(tokens))):
        mention = firsts.get(at)
        if mention is not None:
            return mention if _is_whole(reading, mention) else None
        token = tokens[at]
        plain = token.key in FILLERS | HONORIFICS | _DESCRIBING | _KINSHIP or token.key in STATUS_WORDS
        if token.possessive or not (plain or at in titles or token.text in {",", "-", "‐", "‑"}):
            return None
    return None


def _is_whole(reading: Reading, mention: Mention) -> bool:
    """Whether the mention ends the phrase: no "Sr", no "era", no name that runs on."""
    tokens = reading.tokens
    if mention.last >= len(tokens) or tokens[mention.last - 1].possessive:
        return True
    after = tokens[mention.last]
    runs_on = bool(after.key) and after.text[:1].isupper() and after.start == tokens[mention.last - 1].end + 1
    return after.key not in _TIMES | {"sr", "senior"} and not runs_on


def _fact(reading: Reading, at: int, mention: Mention) -> Fact:
    word, person = reading.span(at, at + 1), reading.span(mention.first, mention.last)
    when = times_at(reading, mention.first, mention.last)
    name = Name(mention.first, mention.last, mention.person.label, mention.person.ids)
    meant = not mention.person.sure and mention.full and may_be_meant(reading, name)
    who = "|".join(name.ids) if meant else mention.person.value
    day = reading.context.published
    # "late" is said on the day of the story, whatever the sentence or its passage tells of
    published = when.times[-1:] if day is None else (Interval.day(day),)
    return Fact(
        id="",
        kind=FactKind.CALLED_LATE,
        roles=(Role("person", who, person, is_entity=True),),
        evidence=reading.span(at, mention.last),
        sentence=reading.sentence.span,
        time=published[0] if published else None,
        basis=when.basis,
        times=published,
        voice=reading.voice(word),
        status=Status.LATE,
        status_span=word,
    )
