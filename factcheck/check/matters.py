"""What stories of an archive can be compared on: a matter, the same text in every story that speaks of it.

A matter has one value at a time: where an edition of a summit was, who held a post on a day, how many died
in the fire of a place and day. What a story does not say well enough to tell it from another is no matter.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from factcheck.knowledge.days import in_words
from factcheck.records import FactKind, Interval

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from factcheck.records import Fact, Role

# Happenings with one date and one place a year where they are named ("the Elmford regatta").
_YEARLY = frozenset(
    "regatta festival marathon carnival fair parade gala inauguration coronation funeral referendum".split()
)
_KILLED = "people killed"
# Extraction's own words for how a setting is stated: kind of disaster, places, days, names of an event.
_DISASTER, _PLACE, _DAYS, _NAMES, _YEAR = "e", "p", "d", ("q", "x"), "y"


@dataclass(frozen=True, slots=True)
class Matter:
    """A matter: its key, how a message names it, and the role of a fact that gives its value.

    The key begins with the kind of matter (see `matter_changes`), its parts are parted by "|".
    """

    key: str
    label: str
    gap: str


def matter_of(fact: Fact, words: Callable[[Role], str]) -> Matter | None:
    """Return the matter a fact tells of, or None; `words` gives the name or words of a role."""
    find = _MATTERS.get(fact.kind)
    return find(fact, words) if find is not None else None


def _of_edition(kind: str, label: str, gap: str) -> Callable[[Fact, Callable[[Role], str]], Matter | None]:
    def find(fact: Fact, words: Callable[[Role], str]) -> Matter | None:
        event = fact.role("event")
        if event is None or not _is_known(event.value) or "edition-guessed" in fact.traits:
            return None
        return Matter(f"{kind}|{event.value}", f"{label} {_with_article(words(event))}", gap)

    return find


def _is_known(value: object) -> bool:
    return isinstance(value, str) and not value.startswith("?") and "|" not in value


def _with_article(words: str) -> str:
    return words if words.casefold().startswith(("the ", "a ")) else f"the {words}"


def _post(fact: Fact, _: Callable[[Role], str]) -> Matter | None:
    """A post of one seat on the one day it is said of."""
    post, day = fact.role("thing"), fact.time
    if post is None or day is None or not day.is_day or day.start is None:
        return None
    return Matter(f"post|{post.value}|{day.start.isoformat()}", str(post.value), "person")


def _toll(fact: Fact, _: Callable[[Role], str]) -> Matter | None:
    """The dead of a disaster whose kind, place and day are stated."""
    thing, setting = fact.role("thing"), setting_of(fact)
    kinds, places, days = (setting.get(key, ()) for key in (_DISASTER, _PLACE, _DAYS))
    day = _one_day(days)
    if thing is None or thing.value != _KILLED or not _is_single(setting):
        return None
    if len(kinds) != 1 or not places or not day:
        return None
    when, where = in_words(date.fromisoformat(day)), " ".join(places).title()
    label = f"the number of dead in the {kinds[0]} at {where} of {when}"
    return Matter(f"toll|{kinds[0]}|{' '.join(sorted(places))}|{day}", label, "number")


def _date(fact: Fact, _: Callable[[Role], str]) -> Matter | None:
    """The days of a happening that is named and comes once a year."""
    thing, setting = fact.role("thing"), setting_of(fact)
    names, years = _names(setting), setting.get(_YEAR, ())
    if thing is None or thing.value not in _YEARLY or not _is_single(setting):
        return None
    if not names or len(years) != 1:
        return None
    year = years[0]
    return Matter(f"date|{thing.value}|{names}|{year}", f"the day of the {names} {thing.value} {year}", "day")


def _site(fact: Fact, _: Callable[[Role], str]) -> Matter | None:
    """The place of an event that is named and whose day is stated."""
    thing, setting = fact.role("thing"), setting_of(fact)
    names, day = _names(setting), _one_day(setting.get(_DAYS, ()))
    if thing is None or not names or not day or not _is_single(setting) or " " in str(thing.value):
        return None
    return Matter(
        f"site|{thing.value}|{names}|{day}",
        f"the place of the {names} {thing.value} of {in_words(date.fromisoformat(day))}",
        "place",
    )


def _life(kind: str, label: str) -> Callable[[Fact, Callable[[Role], str]], Matter | None]:
    def find(fact: Fact, words: Callable[[Role], str]) -> Matter | None:
        person, day = fact.role("person"), fact.role("day")
        if person is None or not _is_known(person.value) or day is None:
            return None
        return Matter(f"{kind}|{person.value}", f"the day on which {words(person)} {label}", "day")

    return find


def _is_single(setting: Mapping[str, tuple[str, ...]]) -> bool:
    """Whether nothing marks the event as another of its kind ("a second fire"), or loosely named."""
    return not {"new", "loose"} & set(setting) and "carried" not in setting.get("h", ())


def _names(setting: Mapping[str, tuple[str, ...]]) -> str:
    found = {name for key in _NAMES for name in setting.get(key, ())}
    return " ".join(sorted(found))


def _one_day(days: tuple[str, ...]) -> str:
    """Return the only day that is named, "" when there is none or more."""
    start, _, end = days[0].partition("/") if len(days) == 1 else ("", "", "")
    return start if start and start == (end or start) else ""


def setting_of(fact: Fact) -> dict[str, tuple[str, ...]]:
    """Return what a fact's setting says, by key, in the story's order."""
    role = fact.role("setting")
    found: dict[str, tuple[str, ...]] = {}
    for word in str(role.value).split() if role is not None and not isinstance(role.value, Interval) else ():
        key, _, text = word.partition("=")
        if text not in found.get(key, ()):
            found[key] = (*found.get(key, ()), text)
    return found


_MATTERS: dict[FactKind, Callable[[Fact, Callable[[Role], str]], Matter | None]] = {
    FactKind.VENUE: _of_edition("venue", "the place of", "place"),
    FactKind.TAKES_PLACE: _of_edition("days", "the days of", "day"),
    FactKind.CALLED: _post,
    FactKind.COUNT: _toll,
    FactKind.HAPPENS: _date,
    FactKind.SITED: _site,
    FactKind.BORN: _life("born", "was born"),
    FactKind.DIED: _life("died", "died"),
}

MATTER_FACTS = tuple(_MATTERS)
