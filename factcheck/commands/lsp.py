"""`factcheck lsp`."""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING

import click

from factcheck.commands import options
from factcheck.errors import SettingsError

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path


@click.command()
@options.published
@click.option("--as-of", type=options.Day(), help="Say what was right then and is no longer on this day.")
@options.rules
def command(published: date | None, as_of: date | None, rules: tuple[Path, ...]) -> None:
    """Serve an editor over standard input and output: findings, evidence and fixes as one types."""
    if find_spec("pygls") is None:
        raise SettingsError("the language server needs pygls", hint="pip install 'factcheck-desk[lsp]'")
    from factcheck.lsp.server import create_server
    from factcheck.read import ReadOptions

    server = create_server(rules, ReadOptions(published=published))
    server.as_of = as_of
    server.start_io()
