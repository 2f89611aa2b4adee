"""The record against a SPARQL endpoint: a real engine on loopback, and the faults of the network."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner
from endpoint import Served, Wikidata, serving

from factcheck.commands.knowledge import command
from factcheck.knowledge.sources.endpoint import Endpoint

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MINE = """\
place: Japan
source: https://example.org/guild
checked: 2026-01-01
offices:
  - office: master of the Guild of Zenda
    place: Japan
    kind: head
    names: [master of the Guild of Zenda]
    holders:
      - {from: 2010-05-03, person: Ada Roe}
      - {from: 2019, person: Bo Lund}
  - office: clerk of the Guild of Zenda
    place: Japan
    kind: head
    wikidata: Q77
    names: [clerk of the Guild of Zenda]
    holders:
      - {from: 2015-02-01, person: Cy Finch}
"""
OFFICES = ("master of the Guild of Zenda", "clerk of the Guild of Zenda")


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    """A newsroom's rules directory with offices of its own, written by hand."""
    path = tmp_path / "mine" / "facts" / "offices" / "guild.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(MINE, encoding="utf-8")
    return tmp_path / "mine"


@pytest.fixture
def wikidata() -> Wikidata:
    """The guild as Wikidata might have it: a new master, and the clerk confirmed."""
    data = Wikidata()
    data.item("Q70", "Master of the Guild of Zenda")
    data.item("Q77", "scribe")
    for id_, name in (("Q1", "Ada Roe"), ("Q2", "Bo Lund"), ("Q3", "Dee Voss"), ("Q4", "Cy Finch")):
        data.item(id_, name)
    data.held("a", "Q1", "Q70", start="2010-05-03", end="2019-03-01", replaced_by="Q2")
    data.held("b", "Q2", "Q70", start="2019-03-01", replaced_by="Q3")
    data.held("c", "Q3", "Q70", start="2026-09-14", replaces="Q2")
    data.held("x", "Q4", "Q70", start="2001", rank="Deprecated")
    data.held("d", "Q4", "Q77", start="2015-02-01")
    data.lived("Q3", born="1971-06")
    return data


def update(served: Served, mine: Path, *more: str) -> tuple[int, dict[str, dict[str, object]], str]:
    """Run the command as JSON; return exit code, outcome by office, and what it said of faults."""
    run = CliRunner().invoke(
        command,
        ["update", *OFFICES, "--endpoint", served.url, "--rules", str(mine), "--format", "json", *more],
    )
    offices = json.loads(run.stdout)["offices"] if run.exit_code == 0 else []
    return run.exit_code, {o["office"]: o for o in offices}, str(run.exception or "")


@pytest.fixture
def served(wikidata: Wikidata) -> Iterator[Served]:
    """The endpoint, up."""
    with serving(wikidata.store()) as endpoint:
        yield endpoint


def test_a_new_holder_a_finer_day_and_a_confirmation_are_found(served: Served, mine: Path) -> None:
    """Dee Voss came, Bo Lund's first day is known now, Cy Finch is still there on the day of asking."""
    code, offices, _ = update(served, mine)
    assert code == 0
    master, clerk = (offices[o] for o in OFFICES)
    texts = [c["text"] for c in master["changes"]]  # type: ignore[attr-defined]
    assert "Bo Lund began 1 March 2019 (was 2019)" in texts
    assert "Dee Voss, from 14 September 2026" in texts
    assert "Bo Lund until 14 September 2026 (was open)" in texts
    assert [c["kind"] for c in clerk["changes"]] == ["confirms"]  # type: ignore[attr-defined]
    assert master["doubts"] == clerk["doubts"] == []


def test_the_endpoint_is_told_who_asks(served: Served, mine: Path) -> None:
    """The User-Agent names the tool and the newsroom's address, as Wikidata's operators ask."""
    update(served, mine, "--contact", "desk@example.org")
    assert served.agents == [served.agents[0]]
    assert served.agents[0].startswith("factcheck-desk/")
    assert "desk@example.org" in served.agents[0]


def test_what_is_kept_by_hand_is_left_to_the_hand(served: Served, mine: Path) -> None:
    """An office in a file of the newsroom's own is not written a second time beside it."""
    _, offices, _ = update(served, mine, "--into", str(mine))
    assert "guild.yaml" in str(offices[OFFICES[0]]["refused"])
    assert not (mine / "facts" / "offices" / "imported.yaml").exists()


def test_an_overlay_takes_effect_and_is_then_up_to_date(served: Served, mine: Path, tmp_path: Path) -> None:
    """Written once, the new master is known; asked again, nothing is new."""
    overlay = tmp_path / "overlay"
    update(served, mine, "--into", str(overlay))
    who = ["who", OFFICES[0], "--on", "2026-10-01", "--rules", str(mine), "--rules", str(overlay)]
    assert "Dee Voss" in CliRunner().invoke(command, who).stdout
    _, offices, _ = update(served, mine, "--into", str(overlay))
    assert [o["changes"] for o in offices.values()] == [[], []]
    people = (overlay / "facts" / "people" / "imported.yaml").read_text(encoding="utf-8")
    assert "{name: Dee Voss" not in people  # an entry has a line a key
    assert "name: Dee Voss" in people
    assert "born: 1971-06" in people


def test_an_overlay_is_sound(served: Served, mine: Path, tmp_path: Path) -> None:
    """What is written passes the same proof as our own files."""
    overlay = tmp_path / "overlay"
    update(served, mine, "--into", str(overlay))
    run = CliRunner().invoke(command, ["check", "--rules", str(mine), "--rules", str(overlay)])
    assert run.exit_code == 0, run.stdout


@pytest.mark.parametrize("status", [429, 503])
def test_a_busy_endpoint_is_given_the_time_it_asks_for(wikidata: Wikidata, status: int) -> None:
    """Retry-After is waited for, then the question is put again."""
    waited: list[float] = []
    with serving(wikidata.store()) as served:
        served.faults = [(status, {"Retry-After": "7"}), (status, {})]
        Endpoint(served.url, waited.append).ask("SELECT * { ?s ?p ?o } LIMIT 1")
    assert waited == [7.0, 10.0]


def test_retry_after_may_be_a_date(wikidata: Wikidata) -> None:
    """RFC 9110 lets the endpoint name a day and hour instead of seconds."""
    waited: list[float] = []
    with serving(wikidata.store()) as served:
        served.faults = [(429, {"Retry-After": "Fri, 20 Nov 2026 10:00:30 GMT", "Date": served.date})]
        Endpoint(served.url, waited.append).ask("SELECT * { ?s ?p ?o } LIMIT 1")
    assert waited == [30.0]


@pytest.fixture
def overlay(served: Served, mine: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An overlay written before the network fails; waiting takes no time."""
    monkeypatch.setattr("threading.Event.wait", lambda *_: True)
    update(served, mine, "--into", str(tmp_path / "overlay"))
    return tmp_path / "overlay"


@pytest.mark.parametrize(
    ("faults", "words"),
    [
        ([(429, {"Retry-After": "9"})] * 4, "was busy 4 times"),
        ([(429, {"Retry-After": "86400"})], "asks to wait 86400 s"),
        ([(500, {})], "answers 500"),
        (["half"], "answer|cannot be asked"),
        (["silence"], "no answer within 1 s"),
    ],
    ids=["stays busy", "too long a wait", "error", "half an answer", "silence"],
)
def test_a_fault_of_the_network_changes_nothing(
    faults: list[tuple[int, dict[str, str]] | str], words: str, served: Served, mine: Path, overlay: Path
) -> None:
    """One line says what happened, and the overlay is byte for byte what it was."""
    before = {p: p.read_bytes() for p in sorted(overlay.rglob("*.yaml"))}
    served.faults = list(faults)
    code, _, fault = update(served, mine, "--into", str(overlay), "--timeout", "1")
    assert code != 0
    assert any(word in fault for word in words.split("|")), fault
    assert {p: p.read_bytes() for p in sorted(overlay.rglob("*.yaml"))} == before != {}


@pytest.mark.parametrize(
    ("lie", "words"),
    [
        ({"start": "2026-09-14", "end": "2025-01-01"}, "ends (1 January 2025) before beginning"),
        ({"start": "2031-01-01"}, "a day to come"),
        ({"end": "2025-01-01"}, "does not say when"),
    ],
    ids=["end before start", "in the future", "no start"],
)
def test_a_lie_about_an_office_leaves_it_as_it_was(lie: dict[str, str], words: str, mine: Path) -> None:
    """A source that says what cannot be is not believed about that office; the others go on."""
    data = Wikidata()
    data.item("Q70", "Master of the Guild of Zenda")
    data.item("Q77", "scribe")
    data.item("Q3", "Dee Voss")
    data.item("Q4", "Cy Finch")
    data.held("c", "Q3", "Q70", **lie)
    data.held("d", "Q4", "Q77", start="2015-02-01")
    with serving(data.store()) as served:
        _, offices, _ = update(served, mine)
    master, clerk = (offices[o] for o in OFFICES)
    assert master["refused"]
    assert master["changes"] == []
    assert any(words in str(doubt) for doubt in master["doubts"])  # type: ignore[attr-defined]
    assert clerk["changes"]


def test_two_items_of_one_name_are_not_guessed_between(mine: Path) -> None:
    """Two offices that Wikidata calls the same are told, and neither is taken."""
    data = Wikidata()
    for item in ("Q70", "Q71"):
        data.item(item, "Master of the Guild of Zenda")
    data.item("Q3", "Dee Voss")
    data.held("c", "Q3", "Q70", start="2026-09-14")
    data.held("d", "Q3", "Q71", start="2026-09-15")
    with serving(data.store()) as served:
        _, offices, _ = update(served, mine)
    assert "2 offices of that name" in str(offices[OFFICES[0]]["refused"])


def test_our_own_record_is_never_written(served: Served) -> None:
    """Naming our own rules directory is an error, said in one line."""
    from factcheck.resources import rules_directory  # noqa: PLC0415 - where ours is

    run = CliRunner().invoke(command, ["update", "--endpoint", served.url, "--into", str(rules_directory())])
    assert "is our own record" in str(run.exception)
    assert served.queries == []
