"""The reference lists as spells in office: who, where, in what role, from when to when.

Faults of the lists (../shared/reference/README.md) are met here: a row without an end lasts until the next
holder of the same position begins, and never past the day of its list; dates not known to the day, or padded
to 1 January, claim only the days that are sure.
"""

from __future__ import annotations

import csv
import gzip
import json
import re
from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import yaml
from war_codes import NAMES, NOBODYS

from factcheck.knowledge.days import read_partial
from factcheck.knowledge.names import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

REFERENCE = Path(__file__).resolve().parents[3] / "shared" / "reference"

HEAD = "head"  # of state or of government: the list does not say which
STATE, GOVERNMENT = "head of state", "head of government"
FOREIGN, DEFENCE, FINANCE, INTERIOR = (
    "foreign minister",
    "defence minister",
    "finance minister",
    "interior minister",
)
MINISTRIES = (FOREIGN, DEFENCE, FINANCE, INTERIOR)


@dataclass(frozen=True, slots=True)
class Spell:
    """One row of a list; the days are those it is sure of."""

    source: str
    place: str
    role: str
    position: str
    person: str
    start: date
    end: date | None

    def covers(self, day: date) -> bool:
        """Whether the list says the person was there on a day."""
        return self.start <= day and (self.end is None or day <= self.end)


_HEADS = re.compile(
    r"(?:interim |acting |transitional )?(?:president(?: of (?:the (?:republic|state|government|council of "
    r"ministers)|government))?|prime minister|premier|chancellor|federal chancellor|taoiseach|king|queen|"
    r"monarch|emir|sultan|emperor|supreme leader|head of (?:state|government)|grand duke|prince|"
    r"chair(?:man|woman|person)? of the council of ministers|minister-president|captain regent|"
    r"state president|federal president|president of the swiss confederation)",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"deputy|vice|assistant|state secretary|minister of state|delegate|second|junior|parliamentary|shadow|"
    r"under|chief|director|attach|responsible|first|ambassador|trade|permanent|central bank|governor|"
    r"in the ministry|at the ministry|state minister|regional|without portfolio|committee|adviser|advisor|"
    r"industry|personnel|material|materiel|veteran|associate|council|science|procurement|procurements|"
    r"royal|spokes|union home|production|^home secretary$|emergency|europe and the americas",
    re.IGNORECASE,
)
_MINISTRY = {
    FOREIGN: re.compile(r"foreign affairs|foreign minister|external affairs|external relations|foreign and|"
                        r"foreign secretary|^secretary of state$|international relations and coop|"
                        r"europe and foreign|department of foreign", re.IGNORECASE),
    DEFENCE: re.compile(r"\bdefen[cs]e\b|armed forces", re.IGNORECASE),
    FINANCE: re.compile(r"\bfinances?\b|^secretary of the treasury$|treasurer|chancellor of the exchequer",
                        re.IGNORECASE),
    INTERIOR: re.compile(r"\binterior\b|internal affairs|home affairs|home secretary|home department|"
                         r"homeland|public security", re.IGNORECASE),
}  # fmt: skip


def read_lists(placer: Callable[[str], str | None]) -> list[Spell]:
    """Return every spell of every list that names a country on file.

    Args:
        placer: returns our name of a country from another, or None.
    """
    by_code = {code: place for code, names in _countries() if (place := _first(placer, names))}
    rows: list[Spell] = []
    rows += _leaders_history(by_code)
    rows += _peppercat(placer)
    rows += _everypolitician(placer)
    rows += _reign(placer)
    rows += _world_leaders(by_code)
    rows += _united_states()
    rows += _united_kingdom()
    return rows


def _first(placer: Callable[[str], str | None], names: Iterable[str]) -> str | None:
    return next((place for name in names if (place := placer(name))), None)


def _countries() -> Iterator[tuple[str, list[str]]]:
    with gzip.open(REFERENCE / "countries" / "countries.json.gz") as stream:
        for country in json.load(stream):
            names = [country["name"]["common"], country["name"]["official"], *country["altSpellings"][1:]]
            yield country["cca3"], names
            yield country["cca2"], names


def united_nations() -> list[str]:
    """Return the common names of the members of the United Nations."""
    with gzip.open(REFERENCE / "countries" / "countries.json.gz") as stream:
        return [country["name"]["common"] for country in json.load(stream) if country["unMember"]]


def _rows(name: str, encoding: str = "utf-8") -> Iterator[dict[str, str]]:
    with gzip.open(REFERENCE / name, "rt", encoding=encoding) as stream:
        yield from csv.DictReader(stream)


def _sure(start: str, end: str) -> tuple[date, date | None] | None:
    """Return the days a row is sure of; None when it is sure of none."""
    try:
        first = read_partial(start[:10])
        last = read_partial(end[:10]) if end else None
    except ValueError:
        return None
    begin = date(first.latest.year, 12, 31) if first.text.endswith("-01-01") else first.latest
    finish = None if last is None else last.earliest
    if finish is not None and finish < begin:
        return None
    return begin, finish


def _closed(rows: Iterable[Spell], until: date, *, heirs: bool = True) -> list[Spell]:
    """End open rows when the next holder of the position begins, at the latest on the day of the list."""
    spells = list(rows)
    starts: dict[tuple[str, str, str], list[date]] = defaultdict(list)
    for spell in spells:
        starts[spell.place, spell.role, spell.position].append(spell.start)
    closed = []
    for spell in spells:
        end = spell.end
        if end is None:
            later = [d for d in starts[spell.place, spell.role, spell.position] if d > spell.start]
            end = min([*(later if heirs else []), until])
        if end >= spell.start:
            closed.append(replace(spell, end=min(end, until)))
    return closed


def _leaders_history(by_code: dict[str, str]) -> list[Spell]:
    spells = []
    for row in _rows("leaders_history.csv.gz"):
        days, place = _sure(row["start"], row["end"]), by_code.get(row["iso3"])
        if days and place:
            role = row["role"].replace("_", " ")
            spells.append(Spell("leaders_history", place, role, role, row["person"], *days))
    return _closed(spells, date(2025, 10, 1))


def _peppercat(placer: Callable[[str], str | None]) -> list[Spell]:
    spells = []
    for row in _rows("peppercat_holders.csv.gz"):
        place, role = placer(row["country"]), _role(row["position"])
        days = _sure(row["start"], row["inferred_end"])
        if place and role and days:
            spells.append(Spell("peppercat", place, role, row["position"], row["person"], *days))
    return _closed(spells, date(2025, 1, 1), heirs=False)


_CATALOGS = {
    "swiss-federal-council": "Switzerland",
    "us-cabinet": "United States",
    "czech-ministers": "Czech Republic",
    "saudi-ministers": "Saudi Arabia",
    "uae-ministers": "United Arab Emirates",
}


def _everypolitician(placer: Callable[[str], str | None]) -> list[Spell]:
    spells = []
    for row in _rows("everypolitician_holders.csv.gz"):
        name = re.sub(r"-(ministers|cabinet)$", "", row["catalog"]).replace("-", " ")
        place = placer(_CATALOGS.get(row["catalog"], name))
        days, role = _sure(row["start"], row["end"]), _role(row["position"])
        if place and role and days:
            spells.append(Spell("everypolitician", place, role, row["position"], row["person"], *days))
    return _closed(spells, date(2022, 7, 28))


def _reign(placer: Callable[[str], str | None]) -> list[Spell]:
    codes = _codes_of_war(placer)
    spells = []
    for row in _rows("reign_leaders.csv.gz", "latin-1"):
        place = codes.get(row["stateabb"])
        if not place or not row["eyear"].strip():
            continue
        start = date(int(row["syear"]), int(row["smonth"]), int(row["sdate"] or 1))
        end = date(int(row["eyear"]), int(row["emonth"]), 1) - timedelta(days=1)  # ends to the month
        if end >= start:
            spells.append(Spell("reign", place, HEAD, HEAD, row["leader"], start, end))
    return spells


def _codes_of_war(placer: Callable[[str], str | None]) -> dict[str, str]:
    """Return our names by the Correlates of War codes: the usual code of a country, unless it has another."""
    usual = {code: _first(placer, names) for code, names in _countries() if len(code) == 3}
    codes = {code: placer(NAMES[code]) if code in NAMES else place for code, place in usual.items()}
    codes |= {code: placer(name) for code, name in NAMES.items()}
    return {code: place for code, place in codes.items() if place and code not in NOBODYS}


def _world_leaders(by_code: dict[str, str]) -> list[Spell]:
    spells = []
    with (REFERENCE / "world-leaders-2026" / "all-leaders.csv").open(encoding="utf-8") as stream:
        for row in csv.DictReader(stream):
            place = by_code.get(row["ISO"])
            for role, person, since in (
                (GOVERNMENT, "Head of Government", "HoG Since"),
                (STATE, "Head of State", "HoS Since"),
            ):
                days = _sure(row[since], "")
                if place and days and row[person]:
                    spells.append(Spell("world-leaders", place, role, role, row[person], *days))
    return _closed(spells, date(2026, 8, 1))


def _united_states() -> list[Spell]:
    spells = []
    people = yaml.safe_load((REFERENCE / "us" / "executive.yaml").read_text(encoding="utf-8"))
    for person in people:
        name = f"{person['name'].get('nickname') or person['name']['first']} {person['name']['last']}"
        for term in person["terms"]:
            days = _sure(term["start"], term["end"])
            if term["type"] == "prez" and days:
                spells.append(Spell("us", "United States", STATE, "president", name, *days))
    return _closed(spells, date(2026, 6, 1))


def _united_kingdom() -> list[Spell]:
    folder = REFERENCE / "uk-ministers"

    def table(name: str) -> list[dict[str, str]]:
        with (folder / f"{name}.csv").open(encoding="utf-8") as stream:
            return list(csv.DictReader(stream))

    people = {p["id"]: p["name"] for p in table("person")}
    posts = {p["id"]: p["name"] for p in table("post")}
    roles = {
        "Prime Minister": GOVERNMENT,
        "Chancellor of the Exchequer": FINANCE,
        "Secretary of State for Foreign and Commonwealth Affairs": FOREIGN,
        "Secretary of State for Foreign, Commonwealth and Development Affairs": FOREIGN,
        "Secretary of State for Defence": DEFENCE,
        "Secretary of State for the Home Department": INTERIOR,
    }
    spells = []
    for row in table("appointment"):
        role, days = roles.get(posts[row["post_id"]]), _sure(row["start_date"], row["end_date"])
        if role and days:
            person = people[row["person_id"]]
            spells.append(Spell("uk-ministers", "United Kingdom", role, role, person, *days))
    return _closed(spells, date(2026, 6, 1))


def _role(position: str) -> str | None:
    """Return the role a position is, or None when it is none of ours."""
    if _HEADS.fullmatch(position.strip()):
        return HEAD
    if _NOT.search(position) and not re.match(r"first deputy prime", position, re.IGNORECASE):
        return None
    found = [role for role, pattern in _MINISTRY.items() if pattern.search(fold(position))]
    return (
        found[0]
        if len(found) == 1
        and (
            "minist" in position.lower() or "secretary" in position.lower() or "treasurer" in position.lower()
        )
        else None
    )
