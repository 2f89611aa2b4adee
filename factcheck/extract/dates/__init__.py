"""Calendar expressions in English news: where they stand, their TIMEX3 values, the days they can be."""

from factcheck.extract.dates.reader import find_dates

__all__ = ["find_dates"]
