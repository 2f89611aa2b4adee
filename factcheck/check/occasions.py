"""Whether two statements of a story can be told to be about one occasion."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.check.values import Said, Value

if TYPE_CHECKING:
    from factcheck.check.world import World


_NONE: frozenset[str] = frozenset()


def may_differ(_: World, one: Value, other: Value) -> bool | None:
    """`?a may be another occasion than ?b`: they name different days, places, kinds of event or sources."""
    first, second = _marks(one), _marks(other)
    if first is None or second is None:
        return None
    in_title = "title" in first.get("field", _NONE)
    summed_up = in_title and "lead" in second.get("part", _NONE)
    linked = summed_up or any(first.get(key, _NONE) & second.get(key, _NONE) for key in ("e", "p", "q"))
    definite = "the" in second.get("article", _NONE)
    return (
        "new" in first.get("", _NONE) | second.get("", _NONE)
        or "carried" in first.get("h", _NONE) | second.get("h", _NONE)
        or ("a" in second.get("article", _NONE) and not in_title)  # "a second grant" is something else
        or (bool(first.get("loose") and second.get("loose")) and not summed_up)
        or _is_untied(first, second, linked=linked or definite, summed_up=summed_up)
        # "a summit ... the G7 summit": a word that tells which, and was not said of the first
        or (not in_title and not second.get("q", _NONE) <= first.get("q", _NONE) | first.get("c", _NONE))
        or (not in_title and not second.get("r", _NONE) <= first.get("c", _NONE))
        or _days_apart(first.get("d", _NONE), second.get("d", _NONE), linked=linked)
        or any(not first[key] & second[key] for key in _told_apart_by(summed_up) & set(first) & set(second))
    )


def _is_untied(
    first: dict[str, frozenset[str]], second: dict[str, frozenset[str]], *, linked: bool, summed_up: bool
) -> bool:
    """Whether a statement that needs something to tie it to the other has nothing.

    `needs` is `link` (a place, kind or description, or "the"), `partner` (who takes part), `first` (the thing
    is introduced as one among others, then taken up) or `two` (two words of the sentences).
    """
    shared = len(first.get("c", _NONE) & second.get("c", _NONE))
    given = first.get("g", _NONE), second.get("g", _NONE)
    # "an inquest into the death of N ... the inquest": what is taken up needs no more words
    taken_up = "bare" in second and "the" in second.get("article", _NONE)
    contrasted = "bare" in first and "the" in first.get(
        "article", _NONE
    )  # "the match in A ... the match in B"
    partners = bool(given[0] & given[1]) or (
        taken_up and (bool(given[0]) or ("bare" in first and not contrasted))
    )
    # a word that tells which one is meant, and was not said of the first, tells of another
    told = first.get("c", _NONE) | given[0]
    partners = partners and (summed_up or given[1] <= told)
    introduced = summed_up or (
        first.get("article", _NONE) != {"the"} and "the" in second.get("article", _NONE)
    )
    tied = {
        "link": linked,
        "partner": partners or (summed_up and shared > 1),
        "first": introduced and shared > 1,
        "two": shared > 1,
    }
    return not all(tied.get(need, True) for need in first.get("needs", _NONE))


def _told_apart_by(summed_up: bool) -> set[str]:
    """Return the keys that must agree; a headline names the same people by another word."""
    return {"h", "s", "b", "v", "k", "o", "e", "p", "q", "x", "t", "y", "n", "l"} | (
        set() if summed_up else {"w"}
    )


def _marks(value: Value) -> dict[str, frozenset[str]] | None:
    if not isinstance(value, Said) or not isinstance(value.value, str):
        return None
    marks: dict[str, frozenset[str]] = {}
    for word in value.value.split():
        key, sign, text = word.partition("=")
        key, text = (key, text) if sign else ("", key)
        marks[key] = marks.get(key, frozenset()) | {text}
    return marks


def _days_apart(one: frozenset[str], other: frozenset[str], *, linked: bool) -> bool:
    """Whether two sets of days share none; a long time holds one event only if something links the two."""
    if "vague" in one | other:
        return one != other
    if not linked and not (one and other) and any(_is_long(d) for d in one | other):
        return True
    return bool(one and other) and not any(_overlap(a, b) for a in one for b in other)


def _is_long(days: str) -> bool:
    """Whether a time is longer than a month, so that what is said of it is no single event."""
    start, _, end = days.partition("/")
    return not start or not end or start[:7] != end[:7]


def _overlap(one: str, other: str) -> bool:
    start, _, end = one.partition("/")
    begin, _, until = other.partition("/")
    return (not start or not until or start <= until) and (not end or not begin or begin <= end)
