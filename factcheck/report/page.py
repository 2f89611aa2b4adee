"""Lines on a terminal: wrapped at its width, in styles where it has them, of plain text only."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, TextIO

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from factcheck.report.harmless import make_harmless

if TYPE_CHECKING:
    from factcheck.report.options import RenderOptions

# Piped output has no width of its own; 80 columns read well in a mail, a log and a half-screen window.
_PLAIN_WIDTH = 80


class Page:
    """Lines on a console, wrapped at its width; only plain text goes in, never markup."""

    def __init__(self, out: TextIO, options: RenderOptions) -> None:
        """Find out what the stream can show."""
        styled = options.colour
        if styled is None:
            styled = out.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
        self.styled = styled
        self.console = Console(
            file=out,
            force_terminal=styled,
            no_color=not styled,
            color_system="auto" if styled else None,
            width=options.width or (None if out.isatty() else _PLAIN_WIDTH),
            markup=False,
            emoji=False,
            highlight=False,
            legacy_windows=False,
        )

    def line(self, words: str, *, first: str = "", rest: str | None = None, style: str = "") -> None:
        """Write words with a lead on the first line and as much space, or `rest`, before the others."""
        rest = " " * cell_len(first) if rest is None else rest
        body = Text(make_harmless(words), style=style)
        width = max(self.console.width - cell_len(first), 10)
        for number, line in enumerate(body.wrap(self.console, width, overflow="fold")):
            line.rstrip()
            self.write(Text(rest if number else first) + line)

    def write(self, text: Text) -> None:
        """Write one line as it is."""
        self.console.print(text, soft_wrap=True)

    def blank(self) -> None:
        """Write an empty line."""
        self.console.print()
