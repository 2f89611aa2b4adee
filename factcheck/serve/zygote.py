"""The zygote: a process that loads rules, record and language model once, and forks workers that share them.

A worker that was ended is replaced in milliseconds, and with the very record the zygote holds: files that
have been broken since do not matter. A change of the files takes a new zygote.

Run as `python -m factcheck.serve.zygote FD OPTIONS`: commands come as lines of JSON over the socket FD, each
answered by one line. The zygote ends, and its workers with it, when the other end closes.
"""

from __future__ import annotations

import gc
import json
import os
import signal
import socket
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

from factcheck.errors import FactcheckError
from factcheck.pipeline import Checker, open_checker
from factcheck.report.rules import list_json
from factcheck.resources import rules_directory
from factcheck.serve.worker import serve_checks
from factcheck.settings import find_settings

_COMMAND = 65536


def main() -> None:
    """Load, say so, and obey until the server is gone."""
    control = socket.socket(fileno=int(sys.argv[1]))
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)  # the server says when to end; a terminal signals them all
    try:
        checker, loaded = _load(json.loads(sys.argv[2]))
    except FactcheckError as fault:
        _tell(control, {"fault": str(fault)})
        return
    gc.collect()
    gc.freeze()  # a collection in a worker would copy the pages it only reads
    _tell(control, loaded)
    workers: set[int] = set()
    while True:
        line, descriptors, _, _ = socket.recv_fds(control, _COMMAND, 1)
        if not line:
            break
        _obey(json.loads(line), descriptors, control, workers, checker)
    for pid in workers:
        os.kill(pid, signal.SIGKILL)


def _load(options: dict[str, Any]) -> tuple[Checker, dict[str, Any]]:
    settings = find_settings(Path.cwd())
    extra = [Path(directory) for directory in options["rules"]]
    checker = open_checker(extra, options["select"], options["ignore"], settings=settings, in_memory=True)
    checker.warm_up()
    watched = [rules_directory(), *settings.rules, *extra]
    return checker, {
        "rules": list_json([rule.rule for rule in checker.rules]),
        "watched": [str(directory.resolve()) for directory in watched],
        "settings": settings.path,
    }


def _obey(
    command: dict[str, Any],
    descriptors: list[int],
    control: socket.socket,
    workers: set[int],
    checker: Checker,
) -> None:
    if command["do"] == "fork":
        pid = os.fork()
        if pid == 0:
            control.close()
            _work(descriptors[0], checker)
        os.close(descriptors[0])
        workers.add(pid)
        _tell(control, {"pid": pid})
    elif command["do"] == "end":
        pid = command["pid"]
        if pid in workers:  # not waited for before, so that no other process can have its number
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
            workers.discard(pid)
        _tell(control, {"ended": pid})


def _work(descriptor: int, checker: Checker) -> None:
    """Be a worker, and never come back."""
    code = 1
    try:
        with socket.socket(fileno=descriptor) as stream:
            serve_checks(stream, checker)
        code = 0
    except OSError:
        pass  # the server has gone, or has dropped this worker
    finally:
        os._exit(code)


def _tell(control: socket.socket, message: dict[str, Any]) -> None:
    control.sendall(json.dumps(message).encode() + b"\n")


if __name__ == "__main__":
    with suppress(BrokenPipeError):  # the server has ended while this loaded
        main()
