"""Calendar expressions in English news: where they stand, what they mean in TIMEX3, which days they can be."""

from factcheck.extract.dates.reader import find_dates

__all__ = ["find_dates"]
