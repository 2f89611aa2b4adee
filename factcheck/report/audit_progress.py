"""How an audit gets on: a bar on a terminal, a line a minute anywhere else. The only clock in the package."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Self, TextIO

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

if TYPE_CHECKING:
    from types import TracebackType

_EVERY = 60.0  # seconds between lines


class AuditProgress:
    """Shows how much of the input is done, how many stories a second, and the time left.

    What is done is measured by the bytes of input read: the number of stories is known only at the end, and
    reading is never far ahead of checking.
    """

    def __init__(self, out: TextIO, every: float = _EVERY) -> None:
        """Show on a stream; `every` is the seconds between lines where it is no terminal."""
        self._out, self._every = out, every
        self._stories = 0
        self._live = out.isatty()
        self._bar = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            TaskProgressColumn(),
            TextColumn("{task.fields[rate]}"),
            TimeRemainingColumn(),
            console=Console(file=out, markup=False, highlight=False),
            transient=True,
            speed_estimate_period=300,
            disable=not self._live,
        )
        self._task = self._bar.add_task("auditing", total=None, rate="")
        self._ended = threading.Event()
        self._ticker = threading.Thread(target=self._tick, daemon=True)

    def __enter__(self) -> Self:
        """Begin to show."""
        if self._live:
            self._bar.start()
        else:
            self._ticker.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End, leaving the terminal as it was."""
        self._ended.set()
        if self._live:
            self._bar.stop()
        else:
            self._ticker.join()

    def sized(self, bytes_in: int) -> None:
        """Take note of the size of the input."""
        self._bar.update(self._task, total=bytes_in)

    def read(self, count: int) -> None:
        """Take note of input read."""
        self._bar.update(self._task, advance=count)

    def checked(self, stories: int) -> None:
        """Take note of stories done."""
        self._stories += stories
        self._bar.update(self._task, rate=self._rate())

    def _rate(self) -> str:
        elapsed = self._bar.tasks[0].elapsed or 0.0
        a_second = f", {self._stories / elapsed:,.1f} a second" if elapsed >= 1 else ""
        return f"{self._stories:,} stories{a_second}"

    def line(self) -> str:
        """Return how it gets on as a line."""
        task = self._bar.tasks[0]
        left = task.time_remaining
        rest = f", about {left / 60:,.0f} minutes left" if left else ""
        return f"auditing: {self._rate()}, {task.percentage:.0f} % of the input{rest}"

    def _tick(self) -> None:
        while not self._ended.wait(self._every):
            self._out.write(self.line() + "\n")
            self._out.flush()
