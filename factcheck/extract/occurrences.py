"""When and where a story puts one thing, however it words it: more `happens` and `sited` facts.

"The A19 bridge will shut on 1 November ... when the bridge shuts on 2 November"; "a leopard caught in a
school kitchen in Anytown ... the school kitchen in Elmford". What ties two statements are the head, the noun
or the verb that the date or the place is said of, and those who take part; `check.occasions` compares them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.cues import CAPITALS, DATES, any_word, needs
from factcheck.extract.event_days import day_of
from factcheck.extract.happening_words import AGAIN, FURTHER, LONG
from factcheck.extract.occasion import ORDERS, occasion
from factcheck.extract.participants import Head, content, find_heads
from factcheck.extract.place_words import Put, find_places
from factcheck.extract.stems import stem
from factcheck.extract.telling import is_changing, is_supposed
from factcheck.extract.when import is_news
from factcheck.records import Fact, FactKind, Interval, Modality, Role, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.extract.reading import Reading
    from factcheck.records import DateMention

# What happens to one thing once, or once for all the story: two dates of it cannot both be right.
_ONCE = frozenset(
    map(
        stem,
        """founded established built completed opened closed reopened sank died born married buried killed
        murdered robbed stolen sentenced convicted jailed crashed collapsed derailed exploded erupted vanished
        demolished launched retired resigned inaugurated premiered abolished adopted expires burned struck
        discovered incorporated unveiled crowned beheaded executed hanged assassinated drowned evacuated
        arrested shot stabbed hit acquired bought merged released published signed printed painted written
        composed filmed invented patented planted laid dug repealed ratified rebuilt restored bombed begins
        ends leaves wrecked capsized flooded destroyed""".split(),
    )
)
# And these happen in one place.
_IN_ONE_PLACE = (_ONCE - frozenset(map(stem, "begins ends leaves".split()))) | frozenset(
    map(
        stem,
        """found caught raised based headquartered held seized rescued overturned fell drowned escaped
        landed""".split(),
    )
)
# Events that are held in many places at once.
_EVERYWHERE = frozenset(
    """election elections referendum vote ballot plebiscite runoff deadline announcement strike walkout
    inquiry tour protest protests talks debate session""".split()
)
_CREDITS = frozenset("getty afp reuters epa photo photograph pictured image caption file".split())
_UNTIL = frozenset({"by", "until", "till"})
_ON = frozenset({"on", "in", "from"})
_ONE_OFF = frozenset(
    """match funeral wedding concert marathon race parade gala premiere inauguration ceremony regatta final
    coronation election referendum auction dinner""".split()
)
_MANY = frozenset("annual annually yearly monthly weekly".split())
# Before a noun, these make it another event of the kind, as "second" and "next" do.
_OTHER_KIND = ORDERS | frozenset("vice women womens men mens junior youth girls boys under mini half".split())


@needs(DATES | any_word({"in", "at", "on", "near"}), DATES | CAPITALS)
def find_occurrences(reading: Reading) -> Iterator[Fact]:
    """Yield `happens` facts of days, years and weekdays, `sited` facts of towns, streets, buildings."""
    keys = {t.key for t in reading.tokens}
    if (FURTHER | AGAIN | _MANY) - {"also"} & keys:
        return
    dates = [
        (d, *_tokens(reading, d.span)) for d in reading.dates if d.span.field == reading.sentence.span.field
    ]
    places = list(find_places(reading))
    passed = [(first, last) for _, first, last in dates] + [(p.first, p.last) for p in places]
    found = [f for date, first, _ in dates for f in _dated(reading, date, first, passed)]
    yield from _alone(found)
    found = [f for put in places for f in _placed(reading, put, passed)]
    yield from _alone(found)


def _alone(facts: list[Fact]) -> Iterator[Fact]:
    """Yield the facts of a sentence whose thing it puts once only: of two towns, both may be right."""
    things = [f.roles[0].value for f in facts]
    yield from (f for f in facts if things.count(f.roles[0].value) == 1)


def _tokens(reading: Reading, span: Span) -> tuple[int, int]:
    inside = [i for i, t in enumerate(reading.tokens) if t.start < span.end and span.start < t.end]
    return (inside[0], inside[-1] + 1) if inside else (0, 0)


def _dated(reading: Reading, date: DateMention, first: int, passed: list[tuple[int, int]]) -> Iterator[Fact]:
    read = day_of(reading, date)
    keys = [t.key for t in reading.tokens]
    before = first - 1
    while before > 0 and keys[before] in {"a", "the"}:
        before -= 1
    if read is None or before < 1:
        return
    day, unit, span = read
    if keys[before] in _UNTIL and unit == "day":
        yield _fact(
            reading,
            FactKind.HAPPENS,
            Role("thing", "deadline", reading.span(before, before + 1)),
            Role("day", day, span),
            ("article=the", "needs=two", *_content(reading)),
            first,
        )
        return
    if keys[before] not in _ON:
        return
    for head in find_heads(reading, before, passed, _ONCE):
        if head.verb or head.event:
            marks = []
            again = unit == "weekday" and keys[head.at] not in _ONE_OFF
            if not head.verb and (again or stem(keys[head.at]) in _LONG_STEMS):
                continue  # meetings come again within a week, and long ones go on for days
            if isinstance(day, Interval) and day.start is not None and not head.verb:
                marks.append(f"y={day.start.year}")
            yield _headed(reading, FactKind.HAPPENS, head, Role("day", day, span), unit, marks)


_LONG_STEMS = frozenset(map(stem, LONG - {"trial"}))


def _placed(reading: Reading, put: Put, passed: list[tuple[int, int]]) -> Iterator[Fact]:
    others = [p for p in passed if p != (put.first, put.last)]
    keys = [t.key for t in reading.tokens]
    if _CREDITS & set(keys):
        return  # a picture is of where it was taken
    # "opened on 1 May in Leeds ... opened on 6 May in York": two days and two places are two occasions
    days = [d.interval.start for d in reading.dates if d.interval is not None and d.interval.is_day]
    for head in find_heads(reading, put.first - 1, others, _IN_ONE_PLACE):
        if not head.verb and keys[head.at] in _EVERYWHERE:
            continue
        place = Role("place", put.value, reading.span(put.first, put.last), is_entity=True)
        when = [f"l={day}" for day in days] if head.verb else []
        yield _headed(reading, FactKind.SITED, head, place, put.level, when)


def _headed(  # noqa: PLR0913, PLR0917 - the parts of a fact
    reading: Reading, kind: FactKind, head: Head, value: Role, known_to: str, extra: list[str]
) -> Fact:
    keys = [t.key for t in reading.tokens]
    around = keys[max(0, head.at - 3) : head.at]
    marks = [
        f"article={head.article or 'the'}",
        "needs=" + ("partner" if head.verb or head.event else "first"),
        *(f"g={word}" for word in sorted(head.partners)),
        *(["bare=yes"] if head.event and not head.verb and not head.partners else []),
        *([f"o={word}" for word in around if word in _OTHER_KIND] or ["o=plain"]),
        *(f"n={word}" for word in sorted(head.names)),
        *_content(reading),
        *(["once=yes"] if head.verb else []),
        *extra,
    ]
    what = "event" if head.verb or head.event else "thing"
    thing = Role("thing", f"{what} {head.stem} by {known_to}", reading.span(head.at, head.at + 1))
    return _fact(reading, kind, thing, value, tuple(marks), head.at)


def _is_dated_news(reading: Reading) -> bool:
    published = reading.context.published
    return published is not None and any(
        d.interval is not None and not d.explicit and is_news(d.interval, published) for d in reading.dates
    )


def _content(reading: Reading) -> list[str]:
    return [f"c={word}" for word in sorted(content(reading))]


def _fact(  # noqa: PLR0913, PLR0917 - the parts of a fact
    reading: Reading, kind: FactKind, thing: Role, value: Role, marks: tuple[str, ...], at: int
) -> Fact:
    first, last = sorted((thing.span, value.span))
    evidence = Span(first.start, max(first.end, last.end), first.field)
    dropped: tuple[str, ...] = ("d=", "h=") if kind is FactKind.HAPPENS else ("p=", "d=")
    said = occasion(reading, marks).split()
    if _is_dated_news(reading):  # "a fire destroyed, on Tuesday, trams of the 1920s" is no history
        said = ["h=now" if m == "h=past" else m for m in said]
    if "once=yes" in said:  # what happens once is of no other time
        dropped = (*dropped, "h=", "once=")
    setting = " ".join(m for m in said if not m.startswith(dropped))
    return Fact(
        id="",
        kind=kind,
        roles=(thing, value, Role("setting", setting, evidence)),
        evidence=evidence,
        sentence=reading.sentence.span,
        traits=("changing",) if is_changing(reading) else (),
        voice=reading.voice(evidence),
        modality=Modality.HYPOTHETICAL if is_supposed(reading, at) else Modality.ASSERTED,
    )
