"""The verb a date belongs to, and which side of now it speaks of, as the language model parses it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from factcheck.extract.dated_past import FOR_LATER, is_past_of
from factcheck.records import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.extract.language import Word
    from factcheck.extract.reading import Reading
    from factcheck.records import DateMention

WILL: Final = frozenset({"will", "shall", "'ll", "’ll"})
PLANNED: Final = frozenset("set due scheduled slated expected going planned poised".split())
PLANS: Final = frozenset("plans plan intends intend hopes hope expects expect wants want".split())
# Past forms of things that happen on a day and are no base form too ("hit"); words of planning and telling
# take days that are to come.
HAPPENED: Final = frozenset(
    """met held hosted visited died opened took signed arrived attended spoke voted gathered
    resigned won lost launched ended began started happened returned left fell struck killed
    arrested elected inaugurated sworn married buried crashed collapsed erupted defeated landed
    flew travelled traveled performed played testified pleaded appeared marched protested
    attacked invaded exploded closed celebrated adopted passed approved ratified published
    released unveiled addressed delivered gave went came concluded occurred convened broke
    destroyed burned burnt drowned stabbed shot jailed sentenced convicted acquitted fined robbed
    stole stolen escaped fled sank sunk derailed injured wounded rescued evacuated flooded
    damaged torched raided seized crossed sacked applied filed found beat beaten overturned""".split()
)
_HOLDING: Final = frozenset(
    "hold host have attend stage convene chair organise organize hosting holding held hosted attended".split()
)
_WHEN: Final = frozenset({"on", "in"})
_UP_TO: Final = frozenset({"from", "until", "till", "by"})
_LOOKING_BACK: Final = frozenset(
    "about over after following since why that which who how what regarding concerning where when".split()
)
# Done for a cause or by way of a request: the day is the deed's, not that of what follows "for".
_FOR_CAUSE: Final = frozenset(
    "filed applied jailed sentenced convicted fined arrested imprisoned executed hanged sacked sued".split()
)
_ARTICLES: Final = frozenset({"a", "an", "its", "his", "her", "their"})
_SUPPOSING: Final = frozenset({"if", "unless", "until", "once", "before", "when"})
_HELPERS: Final = frozenset({"aux", "auxpass"})
_STEPS = 5


@dataclass(frozen=True, slots=True)
class DatedVerb:
    """A verb with its helpers, and the side of now on which it puts its day: `before` or `after`."""

    span: Span
    side: str


def find_verb(reading: Reading, mention: DateMention, *, any_past: bool = False) -> DatedVerb | None:
    """Return the verb a date belongs to; None where that, or its side of now, is not plain.

    With `any_past` every past verb beside its date counts, not only those of things that happen on a day.
    """
    words = reading.parse()
    offset = reading.sentence.span.start
    inside = [i for i, w in enumerate(words) if mention.span.start <= w.start + offset < mention.span.end]
    verb = _governor(words, inside)
    if verb is None or _is_apart(words, verb, inside):
        return None
    side, first = _side(words, verb)
    if not side and any_past and is_past_of(words, verb, inside) and _is_past_alone(words, verb):
        side = "before"
    if not side or (side == "before" and _is_for_later(words, verb, inside)):
        return None
    if side == "after" and _is_of_a_deed(words, verb, inside):
        return None
    begin, end = words[min(first, verb)].start + offset, words[verb].end + offset
    return DatedVerb(Span(begin, end, mention.span.field), side)


def _governor(words: Sequence[Word], inside: Sequence[int]) -> int | None:
    """Return the verb that a date modifies: through one preposition, or the object of "hold" or "host"."""
    found = (_above(words, at, inside) for at in inside if words[at].head not in inside)
    return next((verb for verb in found if verb is not None), None)


def _above(words: Sequence[Word], at: int, inside: Sequence[int]) -> int | None:
    for _ in range(_STEPS):
        word, up = words[at], words[words[at].head]
        if word.tag.startswith("VB"):
            return at
        by_preposition = word.relation == "pobj" and up.text.lower() in _WHEN | _UP_TO
        direct = word.relation in {"prep", "npadvmod", "advmod"} and up.tag.startswith("VB")
        of_object = word.relation == "prep" and up.relation == "dobj"
        in_object = of_object and words[up.head].text.lower() in _HOLDING
        is_object = word.relation == "dobj" and up.text.lower() in _HOLDING
        within = word.relation in {"appos", "nummod", "compound", "npadvmod"} and word.head in inside
        if word.head == at or not (by_preposition or direct or in_object or is_object or within):
            return None
        at = word.head
    return None


def _is_apart(words: Sequence[Word], verb: int, inside: Sequence[int]) -> bool:
    """Whether another verb stands between, or an article: "ordered on 3 March", "in a 3 March post"."""
    first = inside[0]
    if any(w.tag.startswith(("VB", "MD")) for w in words[verb + 1 : first]):
        return True
    return first > 0 and words[first - 1].text.lower() in _ARTICLES


def _is_for_later(words: Sequence[Word], verb: int, inside: Sequence[int]) -> bool:
    """Whether the day is what the deed was for: "went on sale for a concert on", "stayed until"."""
    between = [w.text.lower() for w in words[verb + 1 : inside[0]]]
    if words[verb].text.lower() in _FOR_CAUSE and between.count("for") == 1:
        return not FOR_LATER.isdisjoint(between) or not (_UP_TO | {"ahead", "to"}).isdisjoint(between)
    return not (_UP_TO | {"for", "ahead"}).isdisjoint(between)


def _is_of_a_deed(words: Sequence[Word], verb: int, inside: Sequence[int]) -> bool:
    """Whether the day is that of what the verb looks back on: "will be asked about the vote on"."""
    return bool({w.text.lower() for w in words[verb + 1 : inside[0]]} & _LOOKING_BACK)


def _side(words: Sequence[Word], verb: int) -> tuple[str, int]:
    """Return the side of now a verb speaks of, or "", and the first word that says so."""
    helpers = _helpers(words, verb)
    said = {words[i].text.lower() for i in helpers}
    first, tag = min([*helpers, verb]), words[verb].tag
    if said & WILL and not said & {"have", "not", "n't"}:
        return "after", first
    if tag == "VB" and "to" in said and words[verb].relation == "xcomp":
        head = words[verb].head
        begins = [head, *_helpers(words, head), *([words[head].head] if words[head].tag == "JJ" else [])]
        return ("after", min(begins)) if _is_plan_now(words, head) else ("", first)
    happened = words[verb].text.lower() in HAPPENED and not _is_supposed(words, verb)
    # a participle has no subject of its own: the model takes "after the fund filed" for one
    plain = not said and (tag == "VBD" or (tag == "VBN" and _has_subject(words, verb)))
    passive = tag == "VBN" and bool(said) and said <= {"was", "were"}
    return ("before", first) if happened and (plain or passive) else ("", first)


def _is_past_alone(words: Sequence[Word], verb: int) -> bool:
    """Whether no helper but "was" makes a past form anything else, and no "if" leads it."""
    said = {words[i].text.lower() for i in _helpers(words, verb)}
    return said <= {"was", "were"} and not _is_supposed(words, verb, frozenset({"if", "unless"}))


def _has_subject(words: Sequence[Word], verb: int) -> bool:
    return any(word.head == verb and word.relation == "nsubj" for word in words)


def _helpers(words: Sequence[Word], verb: int) -> list[int]:
    return [i for i, w in enumerate(words) if w.head == verb and w.relation in _HELPERS]


def _is_plan_now(words: Sequence[Word], at: int) -> bool:
    """Whether a word says what is planned as things stand: "is due to", "plans to", never "was due to"."""
    word = words[at].text.lower()
    if word in {"is", "are"}:
        return True  # "is to meet"
    if word in PLANS:
        return words[at].tag in {"VBZ", "VBP"}
    if word not in PLANNED:
        return False
    helpers = {words[i].text.lower() for i in _helpers(words, at)}
    if words[at].tag.startswith("JJ"):
        helpers |= {words[words[at].head].text.lower()}
    return bool(helpers & {"is", "are", "'s", "’s"}) and not helpers & {"was", "were", "been", "had", "be"}


def _is_supposed(words: Sequence[Word], verb: int, leading: frozenset[str] = _SUPPOSING) -> bool:
    """Whether a past form follows "if" or "once", and may be none."""
    return any(w.head == verb and w.text.lower() in leading for w in words)
