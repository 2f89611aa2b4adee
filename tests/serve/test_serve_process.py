"""The service as it is run: processes, signals, lost workers, changed files."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import threading
from pathlib import Path

import pytest
from running import FACTCHECK, SECONDS, children, service, until

WRONG = {"text": "Australia's prime minister, Scott Morrison, ate.", "published": "2023-05-10"}
RIGHT = {"text": "Australia's prime minister, Anthony Albanese, ate.", "published": "2023-05-10"}
OFFICE = """\
place: Australia
source: https://example.org/ministers
checked: 2026-08-01
offices:
  - office: prime minister of Australia
    kind: head
    titles: [prime minister]
    holders:
      - {{from: 2020-01-01, person: {person}}}
"""


pytestmark = pytest.mark.skipif(
    not Path("/proc/self/task").is_dir(), reason="needs /proc to find the workers"
)


def test_a_service_outlives_its_workers_and_broken_files(tmp_path: Path) -> None:
    """Workers may be killed and files broken: stories are still checked, by the last record that held."""
    facts = tmp_path / "desk" / "facts" / "offices"
    facts.mkdir(parents=True)
    own = facts / "own.yaml"
    own.write_text(OFFICE.format(person="Ada Roe"))
    with service(tmp_path, "--rules", "desk", "--workers", "1", "--reload-every", "0.2") as running:
        lead = RIGHT  # wrong by the desk's own record
        assert running.check(WRONG).json()["verdict"] == "block"
        before = running.check(lead).json()

        (worker,) = running.workers()
        os.kill(worker, signal.SIGKILL)
        assert running.check(WRONG).json()["verdict"] == "block"
        until(lambda: running.workers() not in ([], [worker]))

        own.write_text("offices: [")
        running.wait_for("not reloaded")
        assert running.client.get("/readyz").json()["reload"].startswith("failed")
        assert "factcheck_reload_failed 1.0" in running.client.get("/metrics").text
        (worker,) = running.workers()
        os.kill(worker, signal.SIGKILL)
        assert running.check(lead).json() == before

        own.write_text(OFFICE.format(person="Anthony Albanese"))
        running.wait_for("were reloaded")
        after = running.check(lead).json()
        assert (before["verdict"], after["verdict"]) == ("block", "pass")
        assert running.client.get("/readyz").json()["reload"] == "ok"

        zygote = children(running.process.pid)[-1]
        os.kill(zygote, signal.SIGKILL)
        running.wait_for("is started again")
        assert running.check(WRONG).json()["verdict"] == "block"

        running.process.send_signal(signal.SIGTERM)
        assert running.process.wait(SECONDS) == 0
        until(lambda: not any(alive(pid) for pid in (zygote, worker)))


def alive(pid: int) -> bool:
    """Whether there is such a process."""
    return Path(f"/proc/{pid}").exists()


def test_broken_rules_stop_the_start(tmp_path: Path) -> None:
    """A service that could not check does not listen: exit code 2, and the file and line are told."""
    (tmp_path / "checks").mkdir()
    (tmp_path / "checks" / "bad.yaml").write_text("id: bad\ntitel: x\n")
    command = [FACTCHECK, "serve", "--port", "0", "--rules", str(tmp_path)]
    ended = subprocess.run(command, capture_output=True, text=True, check=False, timeout=SECONDS)
    assert ended.returncode == 2
    assert "bad.yaml:2" in ended.stderr


def test_requests_in_hand_are_finished_at_the_end(tmp_path: Path) -> None:
    """The service answers as the hook does, byte for byte, and gives an answer that is in hand at its end."""
    hook = subprocess.run(
        [FACTCHECK, "hook"], input=json.dumps(WRONG).encode(), capture_output=True, check=False, cwd=tmp_path
    )
    assert hook.returncode == 1
    with service(tmp_path, "--workers", "1", "--timeout", "100") as running:
        assert running.check(WRONG).content == hook.stdout.rstrip(b"\n")
        long = {"text": " ".join([WRONG["text"]] * 60), "published": "2023-05-10"}
        answers: list[int] = []
        asking = threading.Thread(target=lambda: answers.append(running.check(long).status_code))
        asking.start()
        until(lambda: busy(running.workers()[0]))
        running.process.send_signal(signal.SIGTERM)
        assert running.process.wait(SECONDS) == 0
        asking.join(SECONDS)
        assert answers == [200]


def busy(pid: int) -> bool:
    """Whether a process is running, not waiting."""
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "R"


def test_a_slow_story_is_ended_and_the_others_go_on(tmp_path: Path) -> None:
    """A story over the limit of time gets 504, and its worker is replaced."""
    with service(tmp_path, "--workers", "2", "--timeout", "0.5") as running:
        slow = {"text": " ".join([WRONG["text"]] * 5000), "published": "2023-05-10"}
        answers: list[int] = []
        asking = threading.Thread(target=lambda: answers.append(running.check(slow).status_code))
        asking.start()
        others = [running.check(RIGHT).status_code for _ in range(5)]
        asking.join(SECONDS)
        assert answers == [504]
        assert others == [200] * 5
        assert 'reason="timeout"' in running.client.get("/metrics").text
        assert running.check(WRONG).json()["verdict"] == "block"
