"""Days a verb puts in the past or the future: "will meet on 3 March", "met on 12 March".

The language model is asked only where the words and the day can disagree. What was planned ("was due to",
"would") says nothing of whether the day has come, so only "will", present plans and plain past verbs count.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from factcheck.extract.when import is_history
from factcheck.records import Fact, FactKind, Granularity, Interval, Role, Span, TimeBasis, TimexType

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from factcheck.extract.language import Word
    from factcheck.extract.reading import Reading
    from factcheck.records import DateMention

_WILL = frozenset({"will", "shall", "'ll", "’ll"})
_PLANNED = frozenset("set due scheduled slated expected going planned poised".split())
_PLANS = frozenset("plans plan intends intend hopes hope expects expect wants want".split())
_SIGNS_AHEAD = _WILL | _PLANNED | _PLANS | {"ll", "is", "are"}
# Past forms of things that happen on a day; words of planning and telling take days that are to come.
_HAPPENED = frozenset(
    """met held hosted visited died opened took signed arrived attended spoke voted gathered resigned won lost
    launched ended began started happened returned left fell struck killed arrested elected inaugurated
    sworn married buried crashed collapsed erupted defeated landed flew travelled traveled performed
    played testified pleaded appeared marched protested attacked invaded exploded closed celebrated adopted
    passed approved ratified published released unveiled addressed delivered gave went came concluded
    occurred convened""".split()
)
_HOLDING = frozenset("hold host have attend stage convene chair organise organize hosting holding held hosted attended".split())
_YEARLY = frozenset("annually every each again yearly anniversary birthday celebrate celebrated observed mark marked fall falls turn".split())
_PREPOSITIONS = frozenset({"on", "in", "from", "until", "till", "by"})
_MONTH = re.compile(r"jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|/", re.IGNORECASE)
_STEPS = 5
_LEEWAY = timedelta(days=1)
_FAR = timedelta(days=120)  # a date without its year, farther off, may be next year's or last year's


def find_tensed(reading: Reading) -> Iterator[Fact]:
    """Yield `tensed` facts; roles verb, day, and side: `after` for what is to come, `before` for what was."""
    published = reading.context.published
    if published is None or reading.context.inferred:
        return
    keys = {t.key for t in reading.tokens}
    past = [d.span for d in reading.dates if d.explicit and d.interval is not None and is_history(d.interval, published)]
    for mention in reading.dates:
        if not _is_dated(mention) or mention.interval is None or _told_of_past(mention, past):
            continue
        told = mention.interval.start
        mention = _nearest(mention, published)
        if mention.interval is None or told is None:
            continue
        start, end = mention.interval.start, mention.interval.end
        behind = end is not None and end < published - _LEEWAY and keys & _SIGNS_AHEAD
        if behind and keys & _YEARLY:
            continue
        # last year's date, read so by its tense, stays last year's however near the day is this year
        ahead = start is not None and min(start, told) > published + _LEEWAY and keys & _HAPPENED
        if behind or ahead or (keys & _WILL and _is_close(mention, published)):
            found = _verb(reading, mention)
            if found is not None and (found[1] == "after" or ahead or (end is not None and end <= published)):
                yield _fact(reading, mention, *found)


def _nearest(mention: DateMention, published: date) -> DateMention:
    """Return a date that leaves its year out in the year that brings it nearest; undated if that is far off."""
    day = mention.interval.start if mention.interval else None
    if mention.explicit or day is None:
        return mention
    days = []
    for year in (published.year - 1, published.year, published.year + 1):
        try:
            days.append(day.replace(year=year))
        except ValueError:  # 29 February
            continue
    nearest = min(days, key=lambda d: abs(d - published), default=day)
    near = abs(nearest - published) <= _FAR
    return replace(mention, interval=Interval.day(nearest) if near else None)


def _told_of_past(mention: DateMention, past: Sequence[Span]) -> bool:
    """Whether a date without its year follows one of another year: "In 1917 ... on 3 March"."""
    return not mention.explicit and any(span < mention.span for span in past)


def _is_close(mention: DateMention, published: date) -> bool:
    """Whether a day is of the weeks round publication: those that agree are counted too."""
    days = mention.interval
    return days is not None and days.start is not None and abs(days.start - published) < timedelta(31)


def _is_dated(mention: DateMention) -> bool:
    """Whether a mention names a day of a month, or a month or year by its number."""
    if mention.type is not TimexType.DATE or mention.impossible or mention.interval is None:
        return False
    if mention.interval.granularity is Granularity.DAY:
        return mention.interval.is_day
    return mention.explicit and mention.interval.granularity in {Granularity.MONTH, Granularity.YEAR}


def _verb(reading: Reading, mention: DateMention) -> tuple[Span, str] | None:
    """Return the words of the verb a date belongs to, and the side of now it puts the date on."""
    text = reading.text_of(mention.span)
    if not any(c.isdigit() for c in text) or not (_MONTH.search(text) or mention.explicit):
        return None  # "on Friday", "in March", "300 days ago": read by tense already
    words = reading.parse()
    offset = reading.sentence.span.start
    inside = [i for i, w in enumerate(words) if mention.span.start <= w.start + offset < mention.span.end]
    verb = _governor(words, inside)
    if verb is None:
        return None
    helpers = [i for i, w in enumerate(words) if w.head == verb and w.relation in {"aux", "auxpass"}]
    if _is_apart(words, verb, inside):
        return None
    side, first = _side(words, verb, helpers)
    if not side or (side == "before" and words[words[inside[0]].head].text.lower() in _PREPOSITIONS - {"on", "in"}):
        return None
    begin, end = words[min(first, verb)].start + offset, words[verb].end + offset
    return Span(begin, end, mention.span.field), side


def _is_apart(words: Sequence[Word], verb: int, inside: Sequence[int]) -> bool:
    """Whether another verb stands between, or an article: "ordered on 3 March", "in a 3 March post"."""
    first = inside[0]
    low, high = (verb + 1, first) if verb < first else (inside[-1] + 1, verb)
    if verb < first and any(w.tag.startswith(("VB", "MD")) for w in words[low:high]):
        return True
    return first > 0 and words[first - 1].text.lower() in {"a", "an", "its", "his", "her", "their"}


def _governor(words: Sequence[Word], inside: Sequence[int]) -> int | None:
    """Return the verb that a date modifies: through one preposition, or the object of "hold" or "host"."""
    found = (_above(words, at, inside) for at in inside if words[at].head not in inside)
    return next((verb for verb in found if verb is not None), None)


def _above(words: Sequence[Word], at: int, inside: Sequence[int]) -> int | None:
    for _ in range(_STEPS):
        word = words[at]
        if word.tag.startswith("VB"):
            return at
        up = words[word.head]
        if word.head == at:
            return None
        by_preposition = word.relation == "pobj" and up.text.lower() in _PREPOSITIONS
        direct = word.relation in {"prep", "npadvmod", "advmod"} and up.tag.startswith("VB")
        in_object = word.relation == "prep" and up.relation == "dobj" and words[up.head].text.lower() in _HOLDING
        object_ = word.relation == "dobj" and up.text.lower() in _HOLDING
        within = word.relation in {"appos", "nummod", "compound", "npadvmod"} and word.head in inside
        if not (by_preposition or direct or in_object or object_ or within):
            return None
        at = word.head
    return None


def _side(words: Sequence[Word], verb: int, helpers: Sequence[int]) -> tuple[str, int]:
    """Return the side of now a verb speaks of, or "", and the first word that says so."""
    said = {words[i].text.lower() for i in helpers}
    first = min([*helpers, verb])
    if said & _WILL and not said & {"have", "not", "n't"}:
        return "after", first
    head = words[verb].head
    if words[verb].tag == "VB" and "to" in said and words[verb].relation == "xcomp":
        if _is_plan_now(words, head):
            return "after", min([head, *(i for i, w in enumerate(words) if w.head == head and w.relation in {"aux", "auxpass"})])
        return "", first
    plain = words[verb].tag == "VBD" and not said
    passive = words[verb].tag == "VBN" and said and said <= {"was", "were"}
    if (plain or passive) and words[verb].text.lower() in _HAPPENED and not _is_supposed(words, verb):
        return "before", first
    return "", first


def _is_plan_now(words: Sequence[Word], at: int) -> bool:
    """Whether a word says what is planned as things stand: "is due to", "plans to", never "was due to"."""
    word = words[at].text.lower()
    if word in {"is", "are"}:
        return True  # "is to meet"
    if word in _PLANS:
        return words[at].tag in {"VBZ", "VBP"}
    if word not in _PLANNED:
        return False
    helpers = {w.text.lower() for w in words if w.head == at and w.relation in {"aux", "auxpass"}}
    up = words[words[at].head]
    if words[at].tag.startswith("JJ"):
        helpers |= {up.text.lower()}
    return bool(helpers & {"is", "are", "'s", "’s"}) and not helpers & {"was", "were", "been", "had", "be"}


def _is_supposed(words: Sequence[Word], verb: int) -> bool:
    """Whether a past form follows "if" or "as if", and so is none."""
    return any(w.head == verb and w.text.lower() in {"if", "unless", "until", "once", "before", "when"} for w in words)


def _fact(reading: Reading, mention: DateMention, verb: Span, side: str) -> Fact:
    return Fact(
        id="",
        kind=FactKind.TENSED,
        roles=(
            Role("verb", reading.text_of(verb), verb),
            Role("day", mention.interval or "", mention.span),
            Role("side", side, verb),
        ),
        evidence=Span(min(verb.start, mention.span.start), max(verb.end, mention.span.end), verb.field),
        sentence=reading.sentence.span,
        time=mention.interval,
        basis=TimeBasis.EXPLICIT,
        times=(mention.interval,) if mention.interval else (),
        traits=() if mention.explicit else ("year-inferred",),
        voice=reading.voice(mention.span),
    )
