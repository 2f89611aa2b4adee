"""Lists of officeholders in other forms, compared with the record."""

from __future__ import annotations

import bz2
import gzip
import json
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner

from factcheck.commands.knowledge import command
from factcheck.knowledge.merging.outcome import ChangeKind
from factcheck.knowledge.merging.plan import plan_merge
from factcheck.knowledge.record import Knowledge
from factcheck.knowledge.sources import SOURCES, read_claims

if TYPE_CHECKING:
    from pathlib import Path

    from factcheck.knowledge.merging.outcome import Plan
    from factcheck.knowledge.store import Store

CSV = """\
country,position,name,start_date,end_date,birth_date
Ruritania,Prime Minister,Cy Finch,2012-01-17,2019-06-10,1970-01-01
Ruritania,Prime Minister,Dee Voss,2019-06-10,2026-09-01,
Ruritania,Prime Minister,Gus Hale,2026-09-01,,1975-05-05
Ruritania,Minister of Silly Walks,John Cleese,2000-01-01,,
"""
POPOLO = {
    "persons": [
        {
            "id": "p1",
            "name": "Gus Hale",
            "birth_date": "1975-05-05",
            "other_names": [{"name": "Augustus Hale"}],
        }
    ],
    "organizations": [{"id": "o1", "name": "Government", "area_id": "a1"}],
    "areas": [{"id": "a1", "name": "Ruritania"}],
    "posts": [{"id": "t1", "role": "Prime Minister", "organization_id": "o1"}],
    "memberships": [{"person_id": "p1", "post_id": "t1", "start_date": "2026-09-01"}],
}


def entity(id_: str, label: str, **claims: list[dict[str, Any]]) -> dict[str, Any]:
    """An entity as the dump has it."""
    return {
        "type": "item", "id": id_, "labels": {"en": {"language": "en", "value": label}},
        "aliases": {}, "claims": claims,
    }  # fmt: skip


def snak(value: object) -> dict[str, Any]:
    """A snak with a value."""
    return {"snaktype": "value", "datavalue": {"value": value}}


def day(text: str) -> dict[str, Any]:
    """A day as Wikidata has it."""
    return snak({"time": f"+{text}T00:00:00Z", "precision": 11})


DUMP = [
    entity("Q50", "Prime Minister of Ruritania"),
    entity(
        "Q9", "Gus Hale",
        P39=[{
            "mainsnak": snak({"id": "Q50"}), "rank": "normal", "id": "Q9$1",
            "qualifiers": {"P580": [day("2026-09-01")]},
        }],
        P31=[{"mainsnak": snak({"id": "Q5"})}],
        P569=[{"mainsnak": day("1975-05-05")}],
    ),
]  # fmt: skip


def dumped(entities: list[dict[str, Any]]) -> bytes:
    """A dump: an array with one entity a line."""
    return ("[\n" + ",\n".join(json.dumps(e, separators=(",", ":")) for e in entities) + "\n]\n").encode()


def plan_of(path: Path, store: Store) -> Plan:
    """Compare a file with Ruritania's record."""
    return plan_merge(read_claims(path, store), Knowledge(store))


def changes(plan: Plan) -> list[tuple[str, str]]:
    """Kind and words of every change."""
    return [(c.kind, c.text) for m in plan.merges for c in m.changes]


ADDED = (ChangeKind.ADDS, "Gus Hale, from 1 September 2026")
CLOSED = (ChangeKind.ENDS, "Dee Voss until 1 September 2026 (was open)")


def test_csv_adds_who_followed_ends_who_left_and_refines(tmp_path: Path, store: Store) -> None:
    """A new prime minister, the old one's last day, and a month made a day, in the record's own words."""
    path = tmp_path / "leaders.csv"
    path.write_text(CSV, encoding="utf-8")
    plan = plan_of(path, store)
    assert changes(plan) == [
        (ChangeKind.REFINES, "Cy Finch began 17 January 2012 (was January 2012)"),
        CLOSED,
        ADDED,
    ]
    assert plan.unmatched == (("Minister of Silly Walks of Ruritania", 1),)
    assert [p.name for m in plan.merges for p in m.people] == ["Gus Hale"]


def test_popolo_joins_person_post_and_place(tmp_path: Path, store: Store) -> None:
    """A membership leads to the person, and over post, organisation and area to the office."""
    path = tmp_path / "popolo.json"
    path.write_text(json.dumps(POPOLO), encoding="utf-8")
    plan = plan_of(path, store)
    assert changes(plan) == [ADDED, CLOSED]
    assert plan.merges[0].people[0].also == ("Augustus Hale",)


@pytest.mark.parametrize("packed", ["", ".gz", ".bz2"])
def test_a_wikidata_dump_is_streamed(tmp_path: Path, store: Store, packed: str) -> None:
    """Offices are found by their labels, then the people who held them, packed or not."""
    path = tmp_path / f"dump.json{packed}"
    data = dumped(DUMP)
    path.write_bytes({"": bytes, ".gz": gzip.compress, ".bz2": bz2.compress}[packed](data))
    assert changes(plan_of(path, store)) == [ADDED, CLOSED]


def test_sparql_results_are_read_as_the_query_service_saves_them(tmp_path: Path, store: Store) -> None:
    """The JSON that a query page offers for download, without our own query's asked-for labels."""
    row = {
        "officeLabel": "Prime Minister of Ruritania",
        "personLabel": "Gus Hale",
        "start": "2026-09-01T00:00:00Z",
    }
    data = {"head": {"vars": [*row]}, "results": {"bindings": [{k: {"value": v} for k, v in row.items()}]}}
    path = tmp_path / "query.json"
    path.write_text(json.dumps(data), encoding="utf-8")
    assert changes(plan_of(path, store)) == [ADDED, CLOSED]


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("cut.json.gz", gzip.compress(dumped(DUMP))[:-12], "cut off or damaged"),
        ("cut.json", dumped(DUMP)[:-2], "ends before its array does"),
        ("bad.json", dumped(DUMP).replace(b'"aliases":{}', b'"aliases":{'), "is not whole JSON"),
        ("bad.csv", CSV.replace("2012-01-17", "17 Jan 2012").encode(), "leaders|bad.csv:2: '17 Jan 2012'"),
        ("no.csv", b"person,office\nAda Roe,clerk\n", "not a list of officeholders"),
        ("odd.csv", CSV.encode("utf-16"), "not a list of officeholders"),
    ],
    ids=["half a packed file", "half a file", "broken line", "no date", "no start", "encoding"],
)
def test_a_file_that_is_not_whole_is_not_used(name: str, data: bytes, words: str, tmp_path: Path) -> None:
    """One line names the file, the place and what is wrong, and nothing is written."""
    path, into = tmp_path / name, tmp_path / "mine"
    path.write_bytes(data)
    run = CliRunner().invoke(command, ["import", str(path), "--into", str(into)])
    assert words.rpartition("|")[2] in str(run.exception)
    assert not into.exists()


def test_a_rival_is_doubted_not_taken(tmp_path: Path, store: Store) -> None:
    """Where the record has somebody else on those days, an editor decides."""
    path = tmp_path / "x.csv"
    path.write_text(
        "office,person,start,end\nprime minister of Ruritania,Max Orr,2007-01-01,2009-01-01\n",
        encoding="utf-8",
    )
    plan = plan_of(path, store)
    assert changes(plan) == []
    assert "the record has Ada Roe then" in plan.merges[0].doubts[0]


def test_the_horizon_moves_only_when_the_source_vouches_for_all(tmp_path: Path, store: Store) -> None:
    """A list of former holders says nothing of today; one that names who is there moves `checked` on."""
    from datetime import date  # noqa: PLC0415 - one use

    path = tmp_path / "x.csv"
    head = "office,person,start,end\n"
    former = "prime minister of Ruritania,Cy Finch,2012-01-17,2019-06-10\n"
    path.write_text(head + former, encoding="utf-8")
    today = date(2026, 11, 20)
    claims = read_claims(path, store)
    assert plan_merge(claims, Knowledge(store), today).merges[0].after.checked == date(2026, 8, 1)
    path.write_text(head + former + "prime minister of Ruritania,Dee Voss,2019-06-10,\n", encoding="utf-8")
    claims = read_claims(path, store)
    assert plan_merge(claims, Knowledge(store), today).merges[0].after.checked == today


def test_a_namesake_born_later_is_somebody_else(tmp_path: Path, store: Store) -> None:
    """Bo Lund of 1990 is not the Bo Lund of 1960 on record: the year of birth tells them apart."""
    path = tmp_path / "x.csv"
    path.write_text(
        "office,person,start,born\nprime minister of Ruritania,Bo Lund,2026-09-01,1990-01-01\n",
        encoding="utf-8",
    )
    plan = plan_of(path, store)
    assert plan.merges[0].after.terms[-1].person == "Bo Lund (born 1990)"


def test_without_a_directory_nothing_is_written_and_the_way_is_told(tmp_path: Path) -> None:
    """A first look changes nothing and says how to go on."""
    path = tmp_path / "x.csv"
    path.write_text("office,person,start\nprime minister of Japan,Gus Hale,2026-10-01\n", encoding="utf-8")
    run = CliRunner().invoke(command, ["import", str(path)])
    assert run.exit_code == 0, run.output
    assert "+ Gus Hale, from 1 October 2026" in run.output
    assert "--into DIR" in run.output


def test_an_imported_holder_is_known_to_the_checker(tmp_path: Path) -> None:
    """What was imported is used at once by naming the directory."""
    path, into = tmp_path / "x.csv", tmp_path / "mine"
    path.write_text("office,person,start\nprime minister of Japan,Gus Hale,2026-10-01\n", encoding="utf-8")
    CliRunner().invoke(command, ["import", str(path), "--into", str(into)], catch_exceptions=False)
    who = ["who", "PM of Japan", "--on", "2026-10-01", "--rules", str(into)]
    assert "Gus Hale" in CliRunner().invoke(command, who, catch_exceptions=False).output


def test_every_form_is_registered() -> None:
    """A module that reads a form has its line in the registry."""
    assert list(SOURCES) == ["sparql", "wikidata", "popolo", "csv"]
