"""Whose an age is: the name before or after it, the title, or the only person spoken of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.extract.lexicon import FILLERS, HONORIFICS, STATUS_WORDS
from factcheck.extract.tokens import tokenise
from factcheck.records import Interval

if TYPE_CHECKING:
    from factcheck.extract.naming import InFull, Mention
    from factcheck.extract.reading import Reading

YOUNGEST, OLDEST = 3, 119  # whole years people are said to have; smaller numbers count other things
_NEAR = 300  # characters: the sentence before
_REACH = 9  # words between an age and the name it goes with
_OTHER_HEAD = frozenset(
    """supporter supporters fan voter aide ally critic backer adviser advisor impersonator lookalike appointee
    administration campaign family presidency loyalist relative""".split()
)
_NOUNS = frozenset({"NN", "NNS", "NNP", "JJ", "HYPH"})  # tags of the words of a description


@dataclass(frozen=True, slots=True)
class Aged:
    """An age at `tokens[at]` and whose it is, named in `tokens[first:last]`.

    `form` is `plain`, `now` (the words say now), `was` ("who was 21"), `brackets`, `death`,
    `ahead` (of within a year) or `birthday`, whose day is `day`.
    """

    at: int
    years: int
    person: InFull
    first: int
    last: int
    form: str = "plain"
    day: Interval | None = None


def aged(at: int, years: int, mention: Mention, form: str = "plain") -> Aged:
    """Return an age of someone mentioned."""
    return Aged(at, years, mention.person, mention.first, mention.last, form)


def mention_before(reading: Reading, end: int) -> Mention | None:
    """Return the mention that ends just before a token, brackets such as "(born 1950)" passed over."""
    tokens = reading.tokens
    if 0 < end <= len(tokens) and tokens[end - 1].text == ")":
        opens = [i for i in range(max(0, end - _REACH), end - 1) if tokens[i].text == "("]
        end = opens[-1] if opens else end
    for mention in reading.context.mentions:
        if mention.last == end:
            return mention
    return None


def mention_after(reading: Reading, start: int) -> Mention | None:
    """Return the mention after "79-year-old": titles and nouns may stand between, a comma just before it."""
    tokens = reading.tokens
    firsts = {m.first: m for m in reading.context.mentions}
    for at in range(start, min(start + _REACH, len(tokens))):
        mention = firsts.get(at)
        if mention is not None:
            after = tokens[mention.last] if mention.last < len(tokens) else None
            apart = at > start and tokens[at - 1].text == ","
            unfit = after is not None and (
                after.key in _OTHER_HEAD or (apart and after.text not in {",", "."})
            )
            return mention if not unfit and _describe(reading, start, at) else None
        if tokens[at].possessive or not (tokens[at].key or tokens[at].text in "-‐‑,"):
            return None
    return None


def _describe(reading: Reading, start: int, end: int) -> bool:
    """Whether the words between an age and a name are titles and nouns: "student", "former US president"."""
    tokens = reading.tokens
    titles = {
        i
        for n in reading.names
        for i in range(n.first, n.last)
        if n.has("title", "office", "demonym", "place")
    }
    rest = [
        i
        for i in range(start, end)
        if i not in titles
        and tokens[i].key
        and tokens[i].key not in FILLERS | HONORIFICS
        and tokens[i].key not in STATUS_WORDS
    ]
    commas = [i for i in range(start, end) if tokens[i].text == ","]
    if any(i != end - 1 or i == start for i in commas):
        return False
    if not rest:
        return True
    offset = reading.sentence.span.start
    tags = {w.start + offset: w.tag for w in reading.parse()}
    return all(tags.get(tokens[i].start, "") in _NOUNS for i in rest)


def bare_title(reading: Reading, start: int) -> tuple[InFull, int, int] | None:
    """Return who "the 79-year-old president" is: the only one named who holds such an office."""
    titles = [n for n in reading.names if n.has("title", "office") and start <= n.first <= start + 3]
    if not titles:
        return None
    named = titles[0]
    between = reading.tokens[start : named.first]
    if any(
        not t.key or (t.text[:1].islower() and t.key not in FILLERS and t.key not in STATUS_WORDS)
        for t in between
    ):
        return None
    person = _holder(reading, named.ids("title", "office"))
    return (person, named.first, named.last) if person is not None else None


def title_before(reading: Reading, end: int) -> tuple[InFull, int, int] | None:
    """Return who "the French president" just before a token is, likewise."""
    for named in reading.names:
        if named.last == end and named.has("title", "office"):
            person = _holder(reading, named.ids("title", "office"))
            return (person, named.first, named.last) if person is not None else None
    return None


def _holder(reading: Reading, titles: tuple[str, ...]) -> InFull | None:
    """Return the only person the story has named who holds such an office on its day."""
    published = reading.context.published
    if published is None:
        return None
    people = {id(p): p for found in reading.context.named.values() for p in found if p.sure}.values()
    fitting = [p for p in people if _fits(reading, p, titles, Interval.day(published))]
    return fitting[0] if len(fitting) == 1 else None


def _fits(reading: Reading, person: InFull, titles: tuple[str, ...], when: Interval) -> bool:
    """Whether someone holds, on the day of the story, an office of one of these titles."""
    for id_ in reading.knowledge.store.offices_of_person(person.ids[0]):
        office = reading.knowledge.office(id_)
        if office is None or not set(titles) & {id_, *office.titles, *office.names}:
            continue
        for term in office.terms:
            ended = term.end is not None and when.start is not None and term.end.latest < when.start
            begun = when.end is not None and term.start.earliest <= when.end
            if term.person == person.ids[0] and begun and not ended:
                return True
    return False


def by_pronoun(reading: Reading, at: int) -> InFull | None:
    """Return the only person a sentence's earlier words, or else the sentence before, speak of."""
    context = reading.context
    here = {id(m.person): m.person for m in context.mentions if m.last <= at}
    people = here or {id(m.person): m.person for m in context.previous}
    return next(iter(people.values())) if len(people) == 1 and not _speaks_of_namesakes(reading) else None


def _speaks_of_namesakes(reading: Reading) -> bool:
    """Whether a family name of two people of the story stands near: then "the 79-year-old" may be either."""
    several = {family for family, people in reading.context.named.items() if len(people) > 1}
    span = reading.sentence.span
    near = reading.text[max(0, span.start - _NEAR) : span.end]
    return bool(several) and any(t.key in several for t in tokenise(near))
