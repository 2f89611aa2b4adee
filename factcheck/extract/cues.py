"""What an extractor cannot do without, and what a sentence shows at a glance, before anything is read.

Both are sets of features: a folded word or a mark stands for itself, `<title>` for a name of the record of
that kind, `<figures>`, `<dates>` and `<capitals>` for what they say. A cue is necessary, never sufficient: it
may let a sentence through in vain, and must never keep one out.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

from factcheck.extract.dates.lexicon import CARDINALS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from collections.abc import Set as AbstractSet

    from factcheck.extract.reading import Reading
    from factcheck.records import Fact

Cue: TypeAlias = frozenset[str]  # features of which a sentence must have one

FIGURES: Final[Cue] = frozenset({"<figures>"})
DATES: Final[Cue] = frozenset({"<dates>"})
CAPITALS: Final[Cue] = frozenset({"<capitals>"})  # a word that may be somebody's name
NUMBERS: Final[Cue] = FIGURES | frozenset(CARDINALS)


def any_word(words: Iterable[str]) -> Cue:
    """Return the cue of any of some folded words, or marks as written."""
    return frozenset(words)


def any_name(*kinds: str) -> Cue:
    """Return the cue of a name of the record, of any of some kinds."""
    return frozenset(f"<{kind}>" for kind in kinds)


@dataclass(frozen=True, slots=True)
class Extractor:
    """A function from a sentence to facts, with all the cues it needs."""

    find: Callable[[Reading], Iterator[Fact]]
    cues: tuple[Cue, ...]

    def __call__(self, reading: Reading) -> Iterator[Fact]:
        """Yield the facts of a sentence."""
        return self.find(reading)

    def may_find(self, glance: AbstractSet[str]) -> bool:
        """Whether a sentence that shows these features has every cue."""
        for cue in self.cues:  # noqa: SIM110 - the innermost loop: a generator takes twice the time
            if cue.isdisjoint(glance):
                return False
        return True


def needs(*cues: Cue) -> Callable[[Callable[[Reading], Iterator[Fact]]], Extractor]:
    """Mark a function as an extractor that finds nothing in sentences without all of these cues."""

    def mark(find: Callable[[Reading], Iterator[Fact]]) -> Extractor:
        return Extractor(find, cues)

    return mark
