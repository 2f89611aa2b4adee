"""Posts that one person holds at a time, whether or not the record has them: facts of the kind `called`.

"the mayor of Anytown, Ada Roe", "Anytown Mayor Ada Roe", "Ada Roe, chief executive of Acme", "Acme's
chairman, Ada Roe". Roles: person, post (title and place words, one text for one post), and title.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.cues import CAPITALS, any_word, needs
from factcheck.extract.post_phrases import bare_holder, holder_of, place_after, place_after_name, place_before
from factcheck.extract.seats import match_seats
from factcheck.extract.titles import FIRST_WORDS, HANDOVER, WORDS, title_at
from factcheck.extract.when import is_history, times_at
from factcheck.records import Fact, FactKind, Role, Span, Status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.extract.people import Name
    from factcheck.extract.reading import Reading


@needs(any_word(FIRST_WORDS), CAPITALS)
def find_posts(reading: Reading) -> Iterator[Fact]:
    """Yield `called` facts of a sentence."""
    tokens = reading.tokens
    keys = [t.key for t in tokens]
    at = 0
    while at < len(tokens):
        words = title_at(keys, at)
        if words is None:
            at += 1
            continue
        first, last = at, at + len(words)
        at = last
        if tokens[last - 1].possessive:
            continue
        named = _named(reading, first, last)
        if named is None:
            continue
        place, around, name = named
        title = WORDS[words]
        if place:
            yield _fact(reading, name, title, place, around)
        yield from match_seats(reading, _fact(reading, name, title, place, around), title, place)


def _named(reading: Reading, first: int, last: int) -> tuple[str, tuple[int, int], Name] | None:
    """Return the place of a title, the words of both, and the holder; "" where no place is said."""
    found = place_after(reading, first, last) or place_before(reading, first, last)
    if found is not None:
        place, begin, end = found
        name = holder_of(reading, begin, end)
        if name is not None and place:
            return place, (begin, end), name
    name = bare_holder(reading, first, last)
    if name is None:
        return None
    after = place_after_name(reading, name.last)
    return after, (first, last), name


def _fact(reading: Reading, name: Name, title: str, place: str, words: tuple[int, int]) -> Fact:
    person, post = reading.span(name.first, name.last), reading.span(*words)
    first, last = min(name.first, words[0]), max(name.last, words[1])
    when = times_at(reading, first, last)
    published = reading.context.published
    history = any(published is not None and is_history(t, published) for t in when.times)
    sentence = reading.text_of(reading.sentence.span)
    traits = [n for n, so in (("changing", bool(HANDOVER.search(sentence))), ("history", history)) if so]
    return Fact(
        id="",
        kind=FactKind.CALLED,
        roles=(
            Role("person", "|".join(name.ids) or f"?{name.label}", person, is_entity=True),
            Role("post", f"{title} of {place}", post),
            Role("thing", f"{title} of {place}", post),
        ),
        evidence=Span(min(person.start, post.start), max(person.end, post.end), person.field),
        sentence=reading.sentence.span,
        time=when.times[0] if when.times else None,
        basis=when.basis,
        times=when.times,
        traits=tuple(traits),
        voice=reading.voice(person),
        status=Status.CURRENT,
    )
