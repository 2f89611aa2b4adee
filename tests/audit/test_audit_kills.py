"""The command ended at any moment: what was done is kept, and the same command finishes with nothing lost."""

from __future__ import annotations

import json
import os
import resource
import signal
import subprocess
import sys
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

import pytest
from archive_samples import Watched, plan_for, rows, sorted_bytes, write_archive

from factcheck.audit.run import audit_archive

if TYPE_CHECKING:
    from collections.abc import Callable

STORIES = 384  # enough that no machine is done with all before it is stopped
PROGRAM = str(Path(sys.executable).with_name("factcheck"))


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive of many shards."""
    return write_archive(tmp_path_factory.mktemp("archive") / "stories.jsonl", range(STORIES))


@pytest.fixture(scope="module")
def undisturbed(archive: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Its results when nothing happens."""
    output = tmp_path_factory.mktemp("undisturbed") / "audit"
    audit_archive(plan_for(output, archive), Watched())
    return output


def begin(archive: Path, output: Path, limit: Callable[[], None] | None = None) -> subprocess.Popen[str]:
    """Start the command, in a process group of its own, as a terminal would: Ctrl-C is not ignored."""

    def before() -> None:
        signal.signal(signal.SIGINT, signal.SIG_DFL)  # tests run in the background may ignore it
        if limit is not None:
            limit()

    return subprocess.Popen(
        [PROGRAM, "audit", str(archive), "--output", str(output), "--workers", "2"],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True, preexec_fn=before,  # noqa: PLW1509 - this process has no threads
    )  # fmt: skip


def wait_for(output: Path, shards: int, process: subprocess.Popen[str]) -> None:
    """Wait until so many shards are done, or all is."""
    pause = Event()
    while process.poll() is None and len(list((output / "stories").glob("*.parquet"))) < shards:
        pause.wait(0.01)


def children(pid: int) -> list[int]:
    """Return the worker processes of a command."""
    found = []
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            stat = (entry / "stat").read_text().rpartition(")")[2].split()
            command = (entry / "cmdline").read_bytes()
        except OSError:
            continue
        if int(stat[1]) == pid and b"spawn_main" in command:
            found.append(int(entry.name))
    return found


def assert_whole(archive: Path, output: Path, undisturbed: Path) -> None:
    """Finish with the same command: every story is there once, with the verdict it always has."""
    process = begin(archive, output)
    out, err = process.communicate()
    assert process.returncode == 1, err
    assert out.startswith(f"{STORIES} stories in = ")
    for table in ("stories", "findings", "facts"):
        assert sorted_bytes(output, table) == sorted_bytes(undisturbed, table), table
    assert not list(output.rglob("*.part"))


@pytest.mark.parametrize("shards", [0, 1, 3])
def test_a_killed_driver_loses_and_doubles_nothing(
    archive: Path, undisturbed: Path, tmp_path: Path, shards: int
) -> None:
    """Kill -9 at the start, early and mid-way: its workers end too, and the rerun does what is missing."""
    output = tmp_path / "audit"
    process = begin(archive, output)
    wait_for(output, shards, process)
    os.kill(process.pid, signal.SIGKILL)
    process.communicate()
    assert process.returncode == -signal.SIGKILL
    assert not (output / "summary.json").exists()
    done = len(rows(output, "stories"))
    assert_whole(archive, output, undisturbed)
    kept = json.loads((output / "summary.json").read_text())["kept_from_before"]
    assert kept >= done


def test_killed_workers_lose_and_double_nothing(archive: Path, undisturbed: Path, tmp_path: Path) -> None:
    """Kill -9 of every worker, twice: their shards are audited by others, and no story is quarantined."""
    output = tmp_path / "audit"
    process = begin(archive, output)
    for shards in (1, 2):
        wait_for(output, shards, process)
        for pid in children(process.pid):
            os.kill(pid, signal.SIGKILL)
            break
    out, err = process.communicate()
    assert process.returncode == 1, err
    assert "+ 0 quarantined" in out
    for table in ("stories", "findings", "facts"):
        assert sorted_bytes(output, table) == sorted_bytes(undisturbed, table), table


def test_ctrl_c_stops_cleanly_and_says_how_to_go_on(archive: Path, undisturbed: Path, tmp_path: Path) -> None:
    """One line and exit code 2; no worker is left behind, and the same command goes on."""
    output = tmp_path / "audit"
    process = begin(archive, output)
    wait_for(output, 1, process)
    os.killpg(process.pid, signal.SIGINT)
    _, err = process.communicate()
    assert process.returncode == 2
    assert "stopped; what was done is kept" in err
    assert "run the same command: it goes on from here" in err
    assert "Traceback" not in err
    assert_whole(archive, output, undisturbed)


def test_a_full_disk_is_a_clear_stop(archive: Path, undisturbed: Path, tmp_path: Path) -> None:
    """No half of a file is left for a result, no story is blamed; with space the same command goes on."""
    output = tmp_path / "audit"

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (16_000, 16_000))

    process = begin(archive, output, limit)
    _, err = process.communicate()
    assert process.returncode == 2
    assert "the disk is full" in err
    assert "free some space and run the same command: it goes on" in err
    assert "Traceback" not in err
    assert_whole(archive, output, undisturbed)


def test_two_audits_do_not_write_in_one_directory(archive: Path, tmp_path: Path) -> None:
    """The second is told that another is at it, and leaves it alone."""
    output = tmp_path / "audit"
    first = begin(archive, output)
    wait_for(output, 1, first)
    os.killpg(first.pid, signal.SIGSTOP)  # it must not be done before the second has begun
    second = begin(archive, output)
    _, err = second.communicate()
    os.killpg(first.pid, signal.SIGCONT)
    assert second.returncode == 2
    assert "another audit is writing here" in err
    out, _ = first.communicate()
    assert out.startswith(f"{STORIES} stories in = ")
