"""Whether a name given up long ago is used of today: only then is it wrong rather than history's.

Of what was renamed of late, copy speaks as of today. "Zaire", "Bombay" or "Yugoslavia" stand in news of the
past, in lives and in obituaries: there it takes a day of the news beside the name, or a verb that can only be
of now, and of a state that is no more that it acts, or that somebody there does.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from factcheck.extract.language import is_present, parse, verb_of
from factcheck.extract.when import is_history, is_news, stated_times

if TYPE_CHECKING:
    from factcheck.extract.gazetteer import Named
    from factcheck.extract.language import Word
    from factcheck.extract.reading import Reading
    from factcheck.extract.tokens import Token
    from factcheck.knowledge.model import Naming

# For so long copy that uses the old name is taken to mean today's place.
OF_LATE = timedelta(days=15 * 365)
# Between a name and a day, these begin another clause, whose day it is.
_BREAKS = frozenset(
    """who whom whose which where when and but before after because while since until as if though although
    than that
    """.split()
)
_REPORTING = frozenset("said says told reported warned announced".split())
# Of what is no more these look back, whatever the day.
_PAST = frozenset(
    """fall collapse breakup dissolution demise era legacy nostalgia ruins heirs veterans
    veteran memories exile exiles defected defector return returning returned rejoin readmit readmitted
    readmission back reinstated revive restored restore expelled expulsion suspended excluded kicked
    anniversary museum archive archives stamp stamps cold communist communism served played won
    """.split()
)
_DASHES = frozenset("-–—")
_PLACED = frozenset("in from to at near outside into across around for by".split())
_BEING = frozenset("is are was were be".split())
# Who is somewhere to do something today.
_PEOPLE = frozenset(
    """police officials authorities voters doctors farmers protesters rescuers prosecutors lawmakers residents
    soldiers troops firefighters judges students workers miners leaders ministers members envoys
    mediators observers diplomats
    """.split()
)
_OFFICES = frozenset("president premier government parliament army minister ministry king leaders".split())
_PORTFOLIOS = frozenset("finance foreign defence defense interior".split())
_QUARTERS = frozenset("the eastern western northern southern central downtown".split())


def is_settled(reading: Reading, named: Named, naming: Naming, *, gone: bool, lives_on: bool) -> bool:
    """Whether a name was given up so long ago, or by such a body, that using it may be history.

    A company whose old name lives on in its product's ("Facebook") is used of today.
    """
    published = reading.context.published
    if published is None or naming.end is None:
        return False
    if gone or naming.end.latest < published - OF_LATE:
        return True
    return named.has("organisation") and not named.has("place") and not lives_on


def is_of_today(reading: Reading, named: Named, *, strict: bool) -> bool:
    """Whether a sentence uses a name of what is so on the story's day.

    Args:
        reading: the sentence.
        named: the name.
        strict: whether what the name stood for is no more, so that only what acts today counts.
    """
    published = reading.context.published
    history = published is None or any(is_history(i, published) for i in stated_times(reading))
    if history or (strict and {t.key for t in reading.tokens} & _PAST):
        return False
    words, offset = _parse(reading)
    head = _actor(reading, named, words, offset)
    if head is None and (strict or not _is_placed(reading, named)):
        return False
    verb = _verb(reading, named, head, words, offset)
    if strict and verb is not None and verb.text.lower() in _BEING:
        return False  # "the Soviet Union is dead"
    if (verb is not None and _is_now(words, verb, strict=strict)) or _is_dated(reading, named, named.last):
        return True
    at = None if verb is None else _token_at(reading.tokens, verb.start + offset)
    if at is not None and _is_dated(reading, named, at + 1):
        return True
    root = next((w for w in words if w.relation == "ROOT"), None)
    return not strict and _is_city_of(reading, named) and root is not None and is_present(words, root)


def _verb(
    reading: Reading, named: Named, head: int | None, words: tuple[Word, ...], offset: int
) -> Word | None:
    """Return the verb whose subject acts for a name, or is placed there: "the smog in Calcutta is"."""
    tokens, end = reading.tokens, reading.tokens[named.last - 1].end - offset
    if head is None:
        head = max(0, _before(tokens, named.first) - 1)
        end = tokens[head].end - offset
    return verb_of(words, tokens[head].start - offset, end)


def _is_placed(reading: Reading, named: Named) -> bool:
    """Whether something is somewhere: "in Bombay", "to the city of Madras"; not "a book on Bombay"."""
    tokens = reading.tokens
    before = _before(tokens, named.first)
    return before < 0 or tokens[before].key in _PLACED or _is_city_of(reading, named)


def _before(tokens: list[Token], first: int) -> int:
    """Return the word before a name, past "the" and "eastern"; -1 where it comes first."""
    before = first - 1
    while before > 0 and tokens[before].key in _QUARTERS:
        before -= 1
    return before


def _is_city_of(reading: Reading, named: Named) -> bool:
    return [t.key for t in reading.tokens[max(0, named.first - 2) : named.first]] == ["city", "of"]


def _parse(reading: Reading) -> tuple[tuple[Word, ...], int]:
    """Return a sentence as the language model parses it, and where it begins, its dateline left out."""
    tokens = reading.tokens
    at = next((i for i, t in enumerate(tokens[:8]) if t.text in _DASHES and t.start > tokens[i - 1].end), 0)
    if not at or at + 1 >= len(tokens) or not tokens[0].text.isupper():
        return reading.parse(), reading.sentence.span.start
    start = tokens[at + 1].start
    return parse(reading.text[start : reading.sentence.span.end], reading.context.model), start


def _actor(reading: Reading, named: Named, words: tuple[Word, ...], offset: int) -> int | None:
    """Return the word that acts for a state or body: itself, "police in", its "foreign minister"."""
    tokens, first, last = reading.tokens, named.first, named.last
    after = {t.key for t in tokens[last : last + 3 + tokens[last - 1].possessive]}
    if tokens[last - 1].possessive or (after & _PEOPLE and tokens[last].key in _PEOPLE | _PORTFOLIOS):
        return first if after & (_OFFICES | _PEOPLE) else None
    before = _before(tokens, first)
    if before > 0 and tokens[before].key in {"in", "of"}:
        return before - 1 if tokens[before - 1].key in _PEOPLE | _OFFICES else None
    subject = verb_of(words, tokens[first].start - offset, tokens[last - 1].end - offset)
    return first if subject is not None else None


def _is_now(words: tuple[Word, ...], verb: Word, *, strict: bool) -> bool:
    """Whether a verb can only be of now, as the present of history and of plots is not: "are waiting"."""
    at = words.index(verb)
    helps = [w for w in words if w.head == at and w.relation in {"aux", "auxpass"}]
    of_now = {"will", "is", "are"} if strict else {"will", "is", "are", "has", "have"}
    present = any(w.text.lower() in of_now for w in helps)
    return present and is_present(words, verb)


def _is_dated(reading: Reading, named: Named, after: int) -> bool:
    """Whether a day of the news stands in the clause of a name: from a word on, or heading the sentence."""
    tokens, published = reading.tokens, reading.context.published
    days = [
        d.span.start for d in reading.dates
        if d.interval is not None and published is not None and is_news(d.interval, published)
    ]  # fmt: skip
    for start in days:
        at = next((i for i, t in enumerate(tokens) if t.start >= start), len(tokens))
        before = tokens[at : named.first]
        heads = at <= 2 and sum(t.text == "," for t in before) <= 1 and not {t.key for t in before} & _BREAKS
        if not _breaks(tokens[after:at]) if at >= after else heads:
            return True
    return False


def _breaks(between: list[Token]) -> bool:
    if {t.key for t in between} & _BREAKS:
        return True
    comma = next((i for i, t in enumerate(between) if t.text in {",", ";", ":", "("}), None)
    return comma is not None and not {t.key for t in between[comma:]} & _REPORTING


def _token_at(tokens: list[Token], start: int) -> int | None:
    return next((i for i, t in enumerate(tokens) if t.start == start), None)
