"""Whether a name given up can mean nothing but the country of today, so that it may be changed unseen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.name_today import OF_LATE
from factcheck.extract.when import is_news, stated_times
from factcheck.knowledge.names import fold

if TYPE_CHECKING:
    from factcheck.extract.gazetteer import Named
    from factcheck.extract.reading import Reading
    from factcheck.knowledge.model import Naming

_AFTER = frozenset(
    "will is was are were has have had on and said says to for in at after by from next this last".split()
)


def is_plain(reading: Reading, named: Named, id_: str, naming: Naming) -> bool:
    """Whether nothing but the country of today can be meant.

    A country renamed of late, under a name that is no part of another's, "in", "to", "from" or "of" which
    something is so, on a day of the news.
    """
    place, published = reading.knowledge.place(id_), reading.context.published
    tokens, first, last = reading.tokens, named.first, named.last
    if place is None or place.kind != "country" or published is None or not first:
        return False
    if reading.sentence.span.field == "title" or fold(naming.name) in fold(id_).split():
        return False
    if naming.end is None or naming.end.latest < published - OF_LATE:
        return False
    after = tokens[last] if last < len(tokens) else None
    goes_on = after is None or not after.key or after.key in _AFTER
    led = tokens[first - 1].key in {"in", "to", "from"} or (
        tokens[first - 1].key == "of"
        and any(n.last == first - 1 and n.has("title", "office") for n in reading.names)
    )
    times = stated_times(reading)
    return goes_on and led and bool(times) and all(is_news(i, published) for i in times)
