"""The frame of an occurrence: its kind, who and what takes part, when, where, how many, and which are one.

`kinds` tells what words are occurrences, `given` whose a date or a place is, `mentions` reads them in a
sentence, `sameness` tells whether a later one takes up an earlier one, and `found` yields the facts of those
that do; `groups` and `numbers` do the same for numbers of things.
"""

from __future__ import annotations

from factcheck.extract.frame.found import find_frames
from factcheck.extract.frame.numbers import find_numbers

__all__ = ["find_frames", "find_numbers"]
