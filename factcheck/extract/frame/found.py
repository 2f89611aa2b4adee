"""Facts of occurrences that a story mentions twice, with another date or another place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.extract.cues import CAPITALS, DATES, needs
from factcheck.extract.frame.mentions import Mention, read_mentions
from factcheck.extract.frame.sameness import can_clash, takes_up
from factcheck.extract.participants import content
from factcheck.extract.telling import is_changing, is_supposed
from factcheck.extract.when import is_history
from factcheck.records import Fact, FactKind, Modality, Role, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.extract.frame.given import Given
    from factcheck.extract.reading import Reading
    from factcheck.records import Voice

_MOST = 8  # mentions of one kind: a story with more of them tells of many occurrences
_REPEATED = frozenset(
    "again every each annual annually yearly monthly weekly daily twice respectively".split()
)
_LEAD = 3  # sentences a headline sums up
_KINDS = {"day": FactKind.HAPPENS, "place": FactKind.SITED}


@dataclass(slots=True)
class Told:
    """A mention as the story goes on: what was said up to it, and how it was told."""

    mention: Mention
    said: frozenset[str]
    sentence: Span
    voice: Voice
    supposed: bool
    changing: bool
    history: bool


@needs(DATES | CAPITALS)
def find_frames(reading: Reading) -> Iterator[Fact]:
    """Yield the facts of an earlier mention and of the one that takes it up, where they differ."""
    if _REPEATED & {t.key for t in reading.tokens}:
        return
    memory = reading.context.occurrences
    changing, history = is_changing(reading), _is_history(reading)
    for mention in read_mentions(reading):
        told = Told(
            mention, mention.sentence, reading.sentence.span, reading.voice(mention.span),
            is_supposed(reading, mention.at), changing, history,
        )  # fmt: skip
        earlier = memory.setdefault(mention.kind, [])
        if len(earlier) > _MOST:
            continue
        yield from _compare(reading, earlier, told)
        earlier.append(told)


def _compare(reading: Reading, earlier: list[Told], later: Told) -> Iterator[Fact]:
    """Yield the two facts of the date or place that a mention gives otherwise than the one it takes up."""
    before = [t for t in earlier if t.sentence != later.sentence]
    same = [t for t in before if _is_one(reading, t, later)]
    if not same or len(same) != len([t for t in before if t.mention.span.field == "text"] or same):
        return  # another of the kind has been told of: which is meant cannot be known
    clashing = [
        (first, name)
        for first in same
        for name, given in later.mention.given.items()
        if name in first.mention.given
        and can_clash(first.mention, later.mention, first.mention.given[name], given)
    ]
    if len({name for _, name in clashing}) != 1:
        return  # another day and another place: another occurrence
    first, name = clashing[0]
    if name == "day" and _is_elsewhere(reading, first, later):
        return
    if name == "place" and later.history and not first.history:
        return  # "the helicopter that crashed in Lairg last year"
    place = later.mention.span.start
    thing = f"{later.mention.kind} taken up at {place} by {later.mention.given[name].known_to}"
    for told in (first, later):
        yield _fact(told, told.mention.given[name], name, thing)


def _is_elsewhere(reading: Reading, first: Told, later: Told) -> bool:
    """Whether a bare "the fire" is put in a place that was not said of the first one."""
    place = later.mention.given.get("place")
    if place is None or "place" in first.mention.given or later.mention.restricting:
        return False
    return not content(reading, place.first, place.last) & first.said


def _is_history(reading: Reading) -> bool:
    published = reading.context.published
    stated = [d.interval for d in reading.dates if d.interval is not None]
    return published is not None and any(is_history(i, published) for i in stated)


def _is_one(reading: Reading, first: Told, later: Told) -> bool:
    if first.mention.span.field == "title" and reading.sentence.number >= _LEAD:
        return False
    return takes_up(first.mention, later.mention, first.said)


def _fact(told: Told, given: Given, name: str, thing: str) -> Fact:
    one, other = sorted((told.mention.span, given.role.span))
    evidence = Span(one.start, max(one.end, other.end), one.field)
    return Fact(
        id="",
        kind=_KINDS[name],
        roles=(Role("thing", thing, told.mention.span), given.role, Role("setting", "frame=one", evidence)),
        evidence=evidence,
        sentence=told.sentence,
        traits=("changing",) if told.changing else (),
        voice=told.voice,
        modality=Modality.HYPOTHETICAL if told.supposed else Modality.ASSERTED,
    )
