"""Past verbs told of a day far ahead with its year: "which shut on 12 September 2031" in a story of 2024.

So far off no schedule is told in the past tense, so any verb counts that stands beside its date, save those
of planning and telling, whose date is the plan's; stories that are invented, and forecasts, say nothing.
"""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from factcheck.records import Granularity

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from factcheck.extract.language import Word
    from factcheck.extract.reading import Reading
    from factcheck.records import DateMention

_FAR: Final = timedelta(days=31)
_FAR_YEAR: Final = timedelta(days=366)  # forecasts of next year are told in any tense
_FARTHEST: Final = timedelta(days=365 * 40)  # farther off it is a slip of a digit, or fiction
_PLANNING: Final = frozenset(
    """said told announced planned scheduled set fixed booked due expected hoped promised pledged vowed
    agreed proposed intended wanted moved postponed put pushed delayed deferred rescheduled extended
    forecast predicted projected targeted aimed slated timed dated called named chose chosen designated
    need needed sought asked urged ordered backed required applied secured awarded granted selected
    picked contracted envisaged meant considered discussed was were been had did be assumed imagined
    foresaw foreseen saw seen shown estimated anticipated listed advertised offered reserved retained
    supposed allowed allotted earmarked budgeted tipped supported matured lapsed expired ran runs lasted
    stood remained loomed lay counted billed issued""".split()
)
# Past forms that are present forms too: past only beside a subject in the singular.
_ALIKE: Final = frozenset("shut hit quit burst split cut beat shed hurt broadcast".split())
_BESIDE: Final = frozenset(("RB", "RP", "IN", "PRP", "RBR"))
_OBJECT: Final = frozenset("DT NN NNS NNP NNPS JJ CD PRP PRP$ POS RB RP".split())
# What is fixed, won or given ahead of the day it is for: "got a hearing in May 2031".
FOR_LATER: Final = frozenset(
    """election elections vote game games tournament final finals cup hearing trial date deadline slot place
    spot berth summit meeting conference match show concert visit tour contract term launch plan plans talks
    race referendum poll event festival sentence ticket tickets seat seats right rights""".split()
)
_PAST: Final = frozenset(("VBD", "VBN"))
_SINGULAR: Final = frozenset(("NN", "NNP"))
_PRONOUNS: Final = frozenset(("he", "she", "it"))
_SUPPOSED: Final = re.compile(
    r"\b(?:will|would|could|should|might|must|if|unless|plans?|planned|proposals?|proposed|forecasts?"
    r"|targets?|projected|fiscal|FY|scenario|model year)\b",
    re.IGNORECASE,
)
_STAGED: Final = re.compile(r"\b(?:film|play|series|drama|episode|thriller|chapter|plot)\b", re.IGNORECASE)
_INVENTED: Final = re.compile(
    r"\b(?:novels?|science fiction|sci-?fi|fiction(?:al)?|dystopian?|imagin(?:es?|ed|ary)"
    r"|simulations?|time travel)\b",
    re.IGNORECASE,
)


def is_far_ahead(mention: DateMention, published: date) -> bool:
    """Whether a date says its year and lies more than a month after publication, not generations."""
    days = mention.interval
    if not mention.explicit or days is None or days.start is None:
        return False
    far = _FAR_YEAR if days.granularity is Granularity.YEAR else _FAR
    return far < days.start - published < _FARTHEST


def is_told_plainly(reading: Reading) -> bool:
    """Whether a sentence supposes and plans nothing, in a story that is not about invented ones."""
    return not is_invented(reading) and not _SUPPOSED.search(reading.text_of(reading.sentence.span))


def is_invented(reading: Reading) -> bool:
    """Whether a sentence tells of a film or a play, or its story of a novel or the like."""
    sentence = reading.text_of(reading.sentence.span)
    return _STAGED.search(sentence) is not None or _INVENTED.search(reading.text) is not None


def is_past_of(words: Sequence[Word], verb: int, inside: Sequence[int]) -> bool:
    """Whether a verb is past and its date the day of the deed: beside it, behind its object, or at the head.

    Args:
        words: the sentence as the model parses it.
        verb: the place of the verb.
        inside: the places of the words of its date.
    """
    said, first = words[verb].text.lower(), inside[0]
    if said in _PLANNING or words[verb].tag not in _PAST:
        return False
    if verb > first:  # "On 3 May 2031 the firm sacked 300"
        return first <= 1 and words[verb].head == verb and words[verb].tag == "VBD"
    between = words[verb + 1 : first]
    if any(word.tag not in _BESIDE for word in between) and not _is_object(between):
        return False
    return said not in _ALIKE or _has_single_subject(words, verb)


def _is_object(between: Sequence[Word]) -> bool:
    """Whether words between a verb and its date are an object or "by" a doer, and no thing of a later day."""
    *inner, last = between
    if last.tag != "IN" or {word.text.lower() for word in inner} & FOR_LATER:
        return False
    return all(word.tag in _OBJECT or word.text.lower() == "by" for word in inner)


def _has_single_subject(words: Sequence[Word], verb: int) -> bool:
    """Whether the subject, or what "which" stands for, is one: "the market shut", never "shops shut"."""
    for word in words:
        if word.head == verb and word.relation.startswith("nsubj"):
            meant = words[words[verb].head] if word.tag == "WDT" else word
            return meant.tag in _SINGULAR or meant.text.lower() in _PRONOUNS
    return False
