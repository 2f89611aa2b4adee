"""Options that commands share."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import click

from factcheck.errors import FactcheckError

if TYPE_CHECKING:
    from collections.abc import Iterator


class Day(click.ParamType):  # type: ignore[type-arg]  # generic since click 8.5
    """A day, as 2023-05-24."""

    name = "date"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Return the day, or end with what is wrong."""
        try:
            return date.fromisoformat(str(value))
        except ValueError:
            self.fail(f"'{value}' is no date: write it as 2023-05-24", param, ctx)


class Listed(click.ParamType):  # type: ignore[type-arg]  # likewise
    """Words split by commas."""

    name = "ID,..."

    def convert(
        self,
        value: object,
        param: click.Parameter | None,  # noqa: ARG002 - click's signature
        ctx: click.Context | None,  # noqa: ARG002 - likewise
    ) -> tuple[str, ...]:
        """Return the words."""
        words = value.split(",") if isinstance(value, str) else value if isinstance(value, tuple) else ()
        return tuple(word.strip() for word in words if word.strip())


paths = click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="PATH...")
published = click.option(
    "--published", type=Day(), help="The stories' publication date; wins over their own."
)
rules = click.option(
    "--rules", "rules", multiple=True, type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="A directory with checks/ and facts/ of your own; may be given again.",
)  # fmt: skip
output = click.option("--output", type=click.Path(path_type=Path, dir_okay=False), help="Write to a file.")


@contextmanager
def opened(output: Path | None) -> Iterator[TextIO]:
    """Open the output: standard output, or a file written aside and renamed when all is well.

    Raises:
        FactcheckError: the file cannot be written.
    """
    if output is None:
        reconfigure = getattr(sys.stdout, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")
        yield sys.stdout
        sys.stdout.flush()
        return
    aside = output.with_name(f".{output.name}.part")
    try:
        with aside.open("w", encoding="utf-8", newline="\n") as stream:
            yield stream
        aside.replace(output)
    except OSError as fault:
        raise FactcheckError(f"cannot be written: {fault.strerror}", str(output)) from fault
    finally:
        aside.unlink(missing_ok=True)
