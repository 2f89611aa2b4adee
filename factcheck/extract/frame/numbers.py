"""How many a story says there are of a thing, told and then taken up: more `count` facts.

"will cut 120 jobs at its plant ... the 92 jobs to be cut at the plant"; "which has 320 beds ... the 230-bed
hospital"; "turnout was 62 percent ... a turnout of 52 percent". The number taken up is of the same things
when every word that tells which are meant was said where they were told first.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.extract.amounts import find_numerals
from factcheck.extract.cues import NUMBERS, needs
from factcheck.extract.frame.groups import Group, before_verb, group_at
from factcheck.extract.participants import content
from factcheck.extract.telling import is_changing, is_supposed
from factcheck.records import Fact, FactKind, Modality, Role, Span, Voice

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.extract.reading import Reading
    from factcheck.records import Interval

_MOST = 6  # groups of one noun: a story with more of them counts many
_NEXT = 1  # sentences within which a bare "the three dogs" takes up what was told


@dataclass(frozen=True, slots=True)
class Counted:
    """A group as the story goes on, and the sentence that tells of it."""

    group: Group
    said: frozenset[str]
    sentence: Span
    number: int
    days: frozenset[Interval]
    voice: Voice
    supposed: bool
    traits: tuple[str, ...]


@needs(NUMBERS)
def find_numbers(reading: Reading) -> Iterator[Fact]:
    """Yield the facts of a number told and of another one that takes it up."""
    memory = reading.context.groups
    groups = [g for n in find_numerals(reading) if (g := group_at(reading, n)) is not None]
    nouns = [g.noun for g in groups]
    for group in groups:
        earlier = memory.setdefault(group.noun, [])
        if len(earlier) > _MOST:
            continue
        told = _counted(reading, group)
        if nouns.count(group.noun) == 1 and group.known:
            yield from _compare(reading, earlier, told)
        earlier.append(told)


def _counted(reading: Reading, group: Group) -> Counted:
    days = frozenset(d.interval for d in reading.dates if d.interval is not None)
    traits = [name for name, so in (("hedged", group.hedged), ("changing", is_changing(reading))) if so]
    return Counted(
        group, content(reading), reading.sentence.span, reading.sentence.number, days,
        reading.voice(group.span), is_supposed(reading, group.at), tuple(traits),
    )  # fmt: skip


def _compare(reading: Reading, earlier: list[Counted], later: Counted) -> Iterator[Fact]:
    """Yield two facts where a number takes up the only one told of the same things, and differs."""
    before = [c for c in earlier if c.sentence != later.sentence and not c.group.known]
    if not before or any(c.group.value == later.group.value for c in earlier) or len(before) != len(earlier):
        return
    first = before[0]
    if len({c.group.value for c in before}) > 1 or not _takes_up(reading, first, later):
        return
    days = {
        d.interval for d in reading.dates if d.interval is not None and _covers(later.group.phrase, d.span)
    }
    if days - first.days:
        return  # "the 35 laptops bought in June"
    words = reading.text[later.group.number.end : max(later.group.span.end, later.group.phrase.end)]
    thing = " ".join(words.strip("-‐‑ ").split())  # "jobs to be cut at the plant"
    for counted in (first, later):
        yield _fact(counted, thing)


def _covers(phrase: Span, span: Span) -> bool:
    return phrase.start <= span.start < phrase.end


def _takes_up(reading: Reading, first: Counted, later: Counted) -> bool:
    if later.group.joined and not first.group.owned:
        return False  # "29 members voted ... the 45-member council"
    tells = later.group.restricting - {later.group.noun}
    if tells and not tells <= first.said:
        tells = before_verb(reading, later.group) - {later.group.noun}
        return bool(tells) and tells <= first.said
    if tells:
        return tells <= first.said
    return later.group.plain and later.number - first.number <= _NEXT and not first.group.people


def _fact(counted: Counted, thing: str) -> Fact:
    group = counted.group
    setting = Role("setting", "frame=one", group.number)
    return Fact(
        id="",
        kind=FactKind.COUNT,
        roles=(Role("thing", thing, group.span), Role("number", group.value, group.number), setting),
        evidence=group.span,
        sentence=counted.sentence,
        traits=counted.traits,
        voice=counted.voice,
        modality=Modality.HYPOTHETICAL if counted.supposed else Modality.ASSERTED,
    )
