"""Which day a story was published, and where that was taken from."""

from __future__ import annotations

import re
from datetime import date
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

from factcheck.errors import ReadError
from factcheck.read.dateline import find_dateline
from factcheck.records import PublishedFrom

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.read.options import ReadOptions
    from factcheck.records import Span

# The day as written, whatever the time zone: "published on 5 May" means 5 May where it was published.
_ISO = re.compile(
    r"""\s*(\d{4})-?(\d{2})-?(\d{2})
    (?:[T\s]\s?\d{2}[:\d.,]{0,20}\s{0,2}(?:Z|UTC|GMT|[A-Z]{2,4}|[+-]\d{2}:?\d{2})?)?\s*$""",
    re.VERBOSE,
)


def parse_day(value: object) -> date | None:
    """Return the day of an ISO 8601 date or date and time, or of an RFC 2822 one; None if it is neither."""
    if not isinstance(value, str) or len(value) > 64:
        return None
    found = _ISO.match(value)
    try:
        if found:
            return date(int(found[1]), int(found[2]), int(found[3]))
        return parsedate_to_datetime(value).date()
    except (ValueError, TypeError, OverflowError):
        return None


def require_day(value: object, where: str) -> date | None:
    """Return the day a story's `published` states, None if it states none.

    Raises:
        ReadError: it is there but is no date.
    """
    if value is None or value == "":
        return None
    day = parse_day(value)
    if day is None:
        message = f"published {str(value)[:40]!r} is no date"
        raise ReadError(message, where, "write it as YYYY-MM-DD, or leave it out")
    return day


def settle_published(
    options: ReadOptions, metadata: date | None, text: str, furniture: Sequence[Span] = ()
) -> tuple[date | None, PublishedFrom]:
    """Return the publication day by precedence: option, metadata, dateline, else unknown."""
    if options.published is not None:
        return options.published, PublishedFrom.OPTION
    if metadata is not None:
        return metadata, PublishedFrom.METADATA
    dateline = find_dateline(text, furniture)
    if dateline is not None and not dateline.weak:
        return dateline.day, PublishedFrom.DATELINE
    return None, PublishedFrom.UNKNOWN
