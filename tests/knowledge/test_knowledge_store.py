"""The compiled store: up to date, safe from a killed compile, corrected by overlays."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from ruritania import OFFICES, RURITANIA

from factcheck.errors import KnowledgeError
from factcheck.knowledge import compile as compiling
from factcheck.knowledge.model import Office, Place
from factcheck.knowledge.store import Store, open_store
from factcheck.resources import cache_directory

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

PREMIER = "prime minister of Ruritania"


def stored() -> Path:
    """Return the one compiled store."""
    (path,) = cache_directory().glob("knowledge-*.sqlite")
    return path


def last_holder(directories: list[Path]) -> str:
    """Return who holds the office now, from a freshly opened store."""
    office = Store(open_store(directories)).entry(Office, PREMIER)
    assert office is not None
    return office.terms[-1].person


def test_only_a_changed_file_is_read_again(
    facts: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """An editor adds one line to one file, and nothing else is parsed anew."""
    directory = facts(**RURITANIA)
    assert last_holder([directory]) == "Dee Voss"
    read: list[str] = []
    parse = compiling.parse_facts
    monkeypatch.setattr(compiling, "parse_facts", lambda path: read.append(path.name) or parse(path))
    facts(
        **{
            "offices/ruritania": OFFICES.replace(
                "Dee Voss}", "Dee Voss}\n      - {from: 2026-07-01, person: Bo Lund}"
            )
        }
    )
    assert last_holder([directory]) == "Bo Lund"
    assert read == ["ruritania.yaml"]
    assert last_holder([directory]) == "Bo Lund"
    assert read == ["ruritania.yaml"]


def test_a_file_taken_away_is_forgotten(facts: Callable[..., Path]) -> None:
    """What a deleted file stated is no longer known."""
    directory = facts(**RURITANIA)
    open_store([directory])
    (directory / "offices" / "ruritania.yaml").unlink()
    store = Store(open_store([directory]))
    assert store.entry(Office, PREMIER) is None
    assert store.offices_of_place("Ruritania") == ()


def test_a_killed_compile_leaves_the_old_store(
    facts: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A compile that dies half-way changes nothing; the next one succeeds."""
    directory = facts(**RURITANIA)
    open_store([directory])
    before = stored().read_bytes()
    facts(**{"offices/ruritania": OFFICES + "\n"})

    def die(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(compiling, "_add_file", die)
        with pytest.raises(KeyboardInterrupt):
            open_store([directory])
    assert stored().read_bytes() == before
    assert last_holder([directory]) == "Dee Voss"


def test_what_a_kill_left_aside_is_not_read_and_is_swept(facts: Callable[..., Path]) -> None:
    """A half-written file beside the store does no harm, and goes once the compile that wrote it has died."""
    directory = facts(**RURITANIA)
    open_store([directory])
    gone = subprocess.run(
        [sys.executable, "-c", "import os; print(os.getpid())"], capture_output=True, text=True, check=True
    )
    running, dead = (
        stored().with_name(f"{stored().name}.{end}.x") for end in (os.getpid(), gone.stdout.strip())
    )
    running.write_bytes(b"half")
    dead.write_bytes(b"half")
    facts(**{"offices/ruritania": OFFICES + "\n"})
    assert last_holder([directory]) == "Dee Voss"
    assert running.exists()
    assert not dead.exists()


@pytest.mark.parametrize("damage", ["empty", "garbage", "cut short", "inside"])
def test_a_damaged_store_is_made_anew(damage: str, facts: Callable[..., Path]) -> None:
    """A store that a full disk or a crash has damaged is compiled again, without a word to the editor."""
    directory = facts(**RURITANIA)
    open_store([directory]).close()
    whole = stored().read_bytes()
    harmed = {
        "empty": b"",
        "garbage": b"no database" * 99,
        "cut short": whole[: len(whole) // 2],
        "inside": whole[:100] + bytes(len(whole) - 100),
    }
    stored().write_bytes(harmed[damage])
    assert last_holder([directory]) == "Dee Voss"


def test_an_overlay_corrects_ours(facts: Callable[..., Path]) -> None:
    """What a newsroom states of an office replaces all that we state of it, and adds what we lack."""
    ours = facts(**RURITANIA)
    theirs = facts(
        "theirs",
        **{
            "offices/own": OFFICES.split("  - office: foreign")[0].replace("Dee Voss", "Ira Vane")
            + "  - {office: mayor of Zenda, place: Zenda, kind: head, titles: [mayor], "
            "holders: [{from: 2020-01-01, person: Jo Kerr}]}\n"
        },
    )
    store = Store(open_store([ours, theirs]))
    assert last_holder([ours, theirs]) == "Ira Vane"
    assert store.offices_of_person("Dee Voss") == ()
    assert store.offices_titled("mayor", "Zenda") == ("mayor of Zenda",)
    assert store.entry(Office, "foreign secretary of Ruritania") is not None
    assert last_holder([ours]) == "Dee Voss"


def test_ordinary_offices_come_before_those_only_acted_in(facts: Callable[..., Path]) -> None:
    """Whoever once acted in an office is first of all what they were in their own right."""
    acted = OFFICES.replace("foreign secretary of Ruritania", "zoo keeper of Ruritania").replace(
        "{from: 2015-03-01, person: Eve Carr}", "{from: 2015-03-01, person: Bo Lund}"
    )
    store = Store(open_store([facts(**{**RURITANIA, "offices/ruritania": acted})]))
    assert store.offices_of_person("Bo Lund") == ("zoo keeper of Ruritania", PREMIER)


def test_two_places_may_share_a_name(facts: Callable[..., Path]) -> None:
    """Georgia is a country and a state: both answer to their own other names."""
    places = (
        "source: https://example.org\nplaces:\n"
        "  - {name: Georgia, kind: country, also: [Sakartvelo]}\n"
        "  - {name: Georgia, kind: state, also: [Peach State]}\n"
    )
    store = Store(open_store([facts(**{"places/p": places})]))
    assert store.names_starting("sakartvelo")
    assert store.names_starting("peach")
    assert store.ids(Place) == ["Georgia"]


def test_an_unknown_key_says_where_and_what_was_meant(facts: Callable[..., Path]) -> None:
    """A misspelt key is an error with file, line, column and the nearest valid word."""
    directory = facts(**{"offices/r": OFFICES.replace("titles: [foreign", "tiles: [foreign")})
    with pytest.raises(KnowledgeError) as fault:
        open_store([directory])
    assert fault.value.message == "unknown key 'tiles'"
    assert fault.value.where == f"{directory / 'offices' / 'r.yaml'}:16:5"
    assert fault.value.hint.endswith("did you mean 'titles'?")


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("    kind: head\n", "    kind: head\n    kind: head\n", "duplicate key 'kind'"),
        ("2005-03-02, to: 2005-04-01", "2005-03-02, to: 2005-02-01", "Bo Lund ends before it starts"),
        ("2012-01, person", "2003-01, person", "Cy Finch comes before the line above"),
        ("status: acting", "status: actng", "unknown status 'actng'"),
        ("checked: 2026-08-01\n", "", "'prime minister of Ruritania' has no `checked` day"),
        ("2001-03-02", "spring", "'spring' is not a date: write 2023-05-24, 2023-05 or 2023"),
        (
            "person: Eve Carr",
            "person: Eve Carr, vacant: true",
            "Eve Carr cannot hold an office that is vacant",
        ),
    ],
)
def test_a_malformed_file_is_refused(old: str, new: str, message: str, facts: Callable[..., Path]) -> None:
    """A facts file that says something impossible stops the compile and names its place."""
    assert old in OFFICES
    directory = facts(**{"offices/r": OFFICES.replace(old, new)})
    with pytest.raises(KnowledgeError) as fault:
        open_store([directory])
    assert fault.value.message == message
    assert fault.value.where.startswith(f"{directory / 'offices' / 'r.yaml'}:")
