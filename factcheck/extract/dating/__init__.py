"""When a story was written, by its own events: what each allows, and the days that all of them share."""

from factcheck.extract.dating.by_age import find_age_signs
from factcheck.extract.dating.inferred import infer_published
from factcheck.extract.dating.likely import Likely, find_likely
from factcheck.extract.dating.mismatch import find_dated, may_be_misdated
from factcheck.extract.dating.signs import Sign, find_signs

__all__ = [
    "Likely",
    "Sign",
    "find_age_signs",
    "find_dated",
    "find_likely",
    "find_signs",
    "infer_published",
    "may_be_misdated",
]
