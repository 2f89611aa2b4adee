"""A service in its own processes, for tests that need one."""

from __future__ import annotations

import re
import subprocess
import sys
import threading
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import httpx

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

FACTCHECK = str(Path(sys.executable).with_name("factcheck"))
SECONDS = 120  # a whole machine can be busy


class Running:
    """A service on a free port, and what it has written to its log."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        """Wait until it listens."""
        self.process, self.lines = process, list[str]()
        self._new = threading.Condition()
        self.reading = threading.Thread(target=self._read, daemon=True)
        self.reading.start()
        found = re.search(r"http://[\d.]+:\d+", self.wait_for("listening on"))
        assert found
        self.url = found[0]
        self.client = httpx.Client(base_url=found[0], timeout=SECONDS, trust_env=False)

    def _read(self) -> None:
        for line in self.process.stderr or ():
            with self._new:
                self.lines.append(line)
                self._new.notify_all()

    def wait_for(self, words: str) -> str:
        """The first line of the log with these words, once it is there."""
        with self._new:
            self._new.wait_for(lambda: any(words in line for line in self.lines), SECONDS)
            found = [line for line in self.lines if words in line]
        assert found, self.lines
        return found[0]

    def check(self, story: dict[str, Any]) -> httpx.Response:
        """The answer to a story."""
        return self.client.post("/v1/check", json=story)

    def workers(self) -> list[int]:
        """The numbers of the worker processes: children of the zygote, which is the service's child."""
        return [worker for zygote in children(self.process.pid) for worker in children(zygote)]


def children(pid: int) -> list[int]:
    """The processes that a process has started."""
    try:
        return [int(n) for n in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except FileNotFoundError:
        return []


@contextmanager
def service(cwd: Path, *arguments: str, environment: dict[str, str] | None = None) -> Iterator[Running]:
    """Run a service on a free port."""
    command = [FACTCHECK, "serve", "--port", "0", *arguments]
    with subprocess.Popen(command, cwd=cwd, env=environment, stderr=subprocess.PIPE, text=True) as process:
        running = Running(process)
        try:
            yield running
        finally:
            process.terminate()
            process.wait(SECONDS)
            running.reading.join(SECONDS)


def until(condition: Callable[[], object]) -> None:
    """Wait until something is so."""
    for _ in range(SECONDS * 20):
        if condition():
            return
        time.sleep(0.05)
    raise AssertionError
