"""The reading of a whole text: encode it, find phrases in order, read each, join what belongs together."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from factcheck.extract.dates.after_events import days_counted
from factcheck.extract.dates.context import Context, Found, Piece
from factcheck.extract.dates.grammar import OTHER, any_of, encode, word_characters
from factcheck.extract.dates.habits import day_comes_first, how_it_tells
from factcheck.extract.dates.homographs import DOUBTFUL, is_calendar_word
from factcheck.extract.dates.index import Start, index_phrases
from factcheck.extract.dates.joins import join_times
from factcheck.extract.dates.phrases import PHRASES
from factcheck.extract.dates.tokens import cut_tokens
from factcheck.extract.dates.written import day_written
from factcheck.records import DateMention, Span

if TYPE_CHECKING:
    import re
    from datetime import date

    from factcheck.extract.dates.tokens import Tokens
    from factcheck.records import Interval


def find_dates(text: str, published: date | None, *, field: str = "text") -> tuple[DateMention, ...]:
    """Return every calendar expression of a text, in order and without overlap.

    Args:
        text: one field of a story.
        published: the day of publication; without it, relative expressions keep values such as `XXXX-05`.
        field: the field's name, for the spans.
    """
    tokens, line = _encoded(text)
    context = Context(
        tokens,
        published,
        day_first=day_comes_first(tokens, line),
        telling=how_it_tells(tokens, line, published),
        written=day_written(tokens, line, published),
    )
    pieces = join_times(_read_pieces(line, context), context)
    counted = days_counted(pieces, tokens)
    return tuple(_mention(piece, tokens, field, counted.get(piece.start)) for piece in pieces)


@lru_cache(maxsize=2)  # title and text of a story that is read again with another day
def _encoded(text: str) -> tuple[Tokens, str]:
    _grammar()  # before any encoding: making it gives the words their characters
    tokens = cut_tokens(text)
    line = encode(tokens)
    put_aside = [m.start() for m in _doubtful().finditer(line) if not is_calendar_word(tokens, m.start())]
    if put_aside:
        codes = list(line)
        for index in put_aside:
            codes[index] = OTHER
        line = "".join(codes)
    return tokens, line


@cache
def _doubtful() -> re.Pattern[str]:
    return any_of(word_characters(DOUBTFUL))


def _read_pieces(line: str, context: Context) -> list[Piece]:
    index, starts = _grammar()
    pieces: list[Piece] = []
    begun = starts.search(line)
    while begun is not None:
        position = begun.start()
        context.position = position
        start = index[line[position]]
        found = _read_at(line, position, start, context) if start.may_match(line, position) else ()
        for piece in found:
            context.note(piece)
        pieces.extend(found)
        begun = starts.search(line, found[-1].end if found else position + 1)
    return pieces


def _read_at(line: str, position: int, start: Start, context: Context) -> tuple[Piece, ...]:
    for form in start.forms:
        match = form.pattern.match(line, position)
        if match and match.end() > position:
            pieces = form.phrase.read(Found(match, context.tokens), context)
            if pieces:
                return pieces
    return ()


@cache
def _grammar() -> tuple[dict[str, Start], re.Pattern[str]]:
    """Return the phrases by the character they begin with, and an expression for any of those."""
    index = index_phrases(PHRASES)
    return index, any_of(index)


def _mention(piece: Piece, tokens: Tokens, field: str, counted: Interval | None) -> DateMention:
    reading = piece.reading
    weekday_span = None
    if piece.weekday_place is not None:
        first, last = piece.weekday_place
        weekday_span = Span(tokens.spans[first][0], tokens.spans[last - 1][1], field)
    return DateMention(
        span=Span(tokens.spans[piece.start][0], tokens.spans[piece.end - 1][1], field),
        type=reading.type,
        value=reading.value,
        interval=reading.interval,
        weekday=reading.weekday if weekday_span else None,
        weekday_span=weekday_span,
        explicit=reading.stated,
        anchor=reading.anchor,
        impossible=reading.impossible,
        counted=counted,
    )
