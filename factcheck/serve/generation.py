"""The server's side of a zygote and its workers: one generation of rules and record."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import socket
import sys
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import msgspec

from factcheck.errors import FactcheckError
from factcheck.serve.answer import Answer
from factcheck.serve.worker import LENGTH

if TYPE_CHECKING:
    from pathlib import Path

# The libraries of the model would start a thread a core each; a worker is one thread of its own.
_ONE_THREAD = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}


class WorkerGone(Exception):  # noqa: N818 - a fact, for the pool to act on
    """A worker ended before it had answered."""


@dataclass(frozen=True, slots=True)
class Loading:
    """What a zygote is to load: rule directories, and the choice of rules."""

    rules: tuple[Path, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()

    def text(self) -> str:
        """Return it as the zygote's argument."""
        rules = [str(directory.resolve()) for directory in self.rules]
        return json.dumps({"rules": rules, "select": self.select, "ignore": self.ignore})


class Worker:
    """One worker process, asked one story at a time."""

    def __init__(
        self, pid: int, generation: Generation, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        """Talk to the process of this number."""
        self.pid, self.generation = pid, generation
        self._reader, self._writer = reader, writer

    @property
    def gone(self) -> bool:
        """Whether the process has ended."""
        return self._reader.at_eof()

    async def ask(self, body: bytes) -> Answer:
        """Return the answer to a story.

        Raises:
            WorkerGone: the process ended.
        """
        try:
            self._writer.write(LENGTH.pack(len(body)) + body)
            await self._writer.drain()
            (length,) = LENGTH.unpack(await self._reader.readexactly(LENGTH.size))
            answer = await self._reader.readexactly(length)
        except (OSError, asyncio.IncompleteReadError) as fault:
            raise WorkerGone from fault
        return msgspec.msgpack.decode(answer, type=Answer)

    async def end(self) -> None:
        """End the process at once."""
        self._writer.close()
        await self.generation.end(self)


class Generation:
    """A zygote that has loaded, and forks workers."""

    def __init__(
        self, process: asyncio.subprocess.Process, control: socket.socket, loaded: dict[str, Any]
    ) -> None:
        """Talk to this zygote over this socket; it has told what it loaded."""
        self.process = process
        self.rules: list[dict[str, Any]] = loaded["rules"]
        self.watched: tuple[str, ...] = tuple(loaded["watched"])
        self.settings: str = loaded["settings"]
        self.workers: set[Worker] = set()
        self._control = control
        self._turn = asyncio.Lock()

    @classmethod
    async def load(cls, loading: Loading) -> Generation:
        """Start a zygote and wait until it has loaded.

        Raises:
            FactcheckError: a rule, facts or settings file is wrong, or the process ended.
        """
        ours, theirs = socket.socketpair()
        with theirs:
            process = await asyncio.create_subprocess_exec(
                sys.executable, "-m", "factcheck.serve.zygote", str(theirs.fileno()), loading.text(),
                pass_fds=(theirs.fileno(),), stdin=asyncio.subprocess.DEVNULL,
                env={**os.environ, **_ONE_THREAD},
            )  # fmt: skip
        ours.setblocking(False)
        try:
            loaded = await _loaded(ours)
        except BaseException:
            ours.close()
            raise
        return cls(process, ours, loaded)

    async def fork(self) -> Worker:
        """Return a new worker.

        Raises:
            FactcheckError: the zygote has ended.
        """
        ours, theirs = socket.socketpair()
        with theirs:
            told = await self._command({"do": "fork"}, theirs.fileno())
        reader, writer = await asyncio.open_connection(sock=ours)
        worker = Worker(told["pid"], self, reader, writer)
        self.workers.add(worker)
        return worker

    async def end(self, worker: Worker) -> None:
        """End a worker and wait until it has ended."""
        self.workers.discard(worker)
        try:
            await self._command({"do": "end", "pid": worker.pid})
        except FactcheckError:
            with suppress(ProcessLookupError):
                os.kill(worker.pid, signal.SIGKILL)

    async def close(self) -> None:
        """End the zygote and all its workers."""
        self._control.close()
        await self.process.wait()

    async def _command(self, command: dict[str, Any], *descriptors: int) -> dict[str, Any]:
        async with self._turn:
            try:
                socket.send_fds(self._control, [json.dumps(command).encode()], descriptors)
            except OSError as fault:
                raise FactcheckError("the process that loads the rules has ended") from fault
            return await _line(self._control)


async def _loaded(control: socket.socket) -> dict[str, Any]:
    loaded = await _line(control)
    if "fault" in loaded:
        raise FactcheckError(loaded["fault"])
    return loaded


async def _line(control: socket.socket) -> dict[str, Any]:
    """Return the next line of a zygote.

    Raises:
        FactcheckError: it has ended.
    """
    loop = asyncio.get_running_loop()
    received = b""
    while not received.endswith(b"\n"):
        try:
            piece = await loop.sock_recv(control, 65536)
        except OSError:
            piece = b""
        if not piece:
            raise FactcheckError("the process that loads the rules ended before it had loaded them")
        received += piece
    message: dict[str, Any] = json.loads(received)
    return message
