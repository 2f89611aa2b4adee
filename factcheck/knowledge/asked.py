"""What is asked of the record and the rules while a story is checked.

Archives remember it with each verdict: as long as every answer is the same, so is the verdict. A question is
a kind and a name: ("office", "prime minister of Japan"). Whoever keeps an answer from story to story notes
the question each time the answer is given, not only when it is looked up.

    office, person, place, organisation, series    the entries of that id
    titled          the offices of a folded title          posts of        the offices of a person
    offices of      the offices of a place                 meetings of     the series of an organisation
    names           the names that begin with a folded word
    rules on        the rules that begin with a kind of fact
    rules           the ids of all rules
"""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator

Question: TypeAlias = tuple[str, str]

_noted: ContextVar[set[Question] | None] = ContextVar("noted", default=None)


def note(kind: str, name: str) -> None:
    """Note a question, where anybody wants to know."""
    noted = _noted.get()
    if noted is not None:
        noted.add((kind, name))


@contextmanager
def noting() -> Iterator[set[Question]]:
    """Yield a set that takes every question asked meanwhile."""
    noted: set[Question] = set()
    token = _noted.set(noted)
    try:
        yield noted
    finally:
        _noted.reset(token)
