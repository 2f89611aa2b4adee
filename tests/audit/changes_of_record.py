"""Changes of the record: an entry as our files state it, changed, in a newsroom's own directory."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import yaml

from factcheck.knowledge.kinds import KIND_OF
from factcheck.knowledge.record import open_knowledge

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from factcheck.knowledge.store import Store

Item = dict[str, Any]
_LISTS = {"office": "offices", "person": "people", "place": "places", "organisation": "organisations"}
_TYPES = {kind: type_ for type_, kind in KIND_OF.items()}
NEWCOMER = "Tamsin Okoro"


def _new_holder(office: Item) -> None:
    office["holders"] = [*office["holders"], {"from": date(2027, 1, 1), "person": NEWCOMER}]


def _earlier_check(office: Item) -> None:
    office["checked"] = date(2012, 1, 1)


def _one_holder_less(office: Item) -> None:
    office["holders"] = office["holders"][:-1] or office["holders"]


def _other_person(office: Item) -> None:
    office["holders"] = [*office["holders"][:-1], office["holders"][-1] | {"person": NEWCOMER}]


def _died(person: Item) -> None:
    person["died"] = date(2001, 2, 3)


def _born(person: Item) -> None:
    person["born"] = date(1961, 2, 3)


def _also(entry: Item) -> None:
    """Give a name that many stories have the words of."""
    entry["also"] = [*entry.get("also", []), "the hearing"]


def _renamed(entry: Item) -> None:
    entry["names"] = [{"name": entry["name"], "from": date(2030, 1, 1)}]


def _moved_capital(place: Item) -> None:
    place["capitals"] = [{"name": "Tokyo"}]


def _member_less(body: Item) -> None:
    body["members"] = body.get("members", [])[:-1]


def _elsewhere(series: Item) -> None:
    series["editions"] = [edition | {"venue": "Suva"} for edition in series["editions"]]


CHANGES: dict[str, tuple[Callable[[Item], None], ...]] = {
    "office": (_new_holder, _earlier_check, _one_holder_less, _other_person),
    "person": (_died, _born, _also),
    "place": (_also, _renamed, _moved_capital),
    "organisation": (_also, _renamed, _member_less),
    "series": (_elsewhere, _also),
}


def write_change(store: Store, kind: str, id_: str, change: Callable[[Item], None], target: Path) -> bool:
    """Write an entry, changed, as a facts file; return whether there is such an entry."""
    filed = [f for entry, f in store.filed(_TYPES[kind]) if entry.id == id_ and f.layer == 0]
    if not filed:
        return False
    sheet = yaml.load(filed[0].path.read_text(encoding="utf-8"), yaml.CSafeLoader)
    if kind in _LISTS:
        item = sheet[_LISTS[kind]][filed[0].place]
        change(item)
        sheet = {k: v for k, v in sheet.items() if not isinstance(v, list)} | {_LISTS[kind]: [item]}
    else:
        change(sheet)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(yaml.safe_dump(sheet, allow_unicode=True, sort_keys=False), encoding="utf-8")
    return True


def change_office(rules: Path, office: str) -> bool:
    """Give an office one more holder; return whether there is such an office."""
    return write_change(
        open_knowledge().store, "office", office, _new_holder, rules / "facts" / "office.yaml"
    )
