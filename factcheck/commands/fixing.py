"""`factcheck check --diff` and `--fix`: the safe fixes of all stories, shown or made."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

import click

from factcheck.check.safe_fixes import choose_edits
from factcheck.errors import ReadError
from factcheck.read.rewrite import Rewriter
from factcheck.read.source_file import write_source
from factcheck.records import Report
from factcheck.report.diff import render_diff

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.records import Failure


def collect(items: Iterable[Report | Failure]) -> Rewriter:
    """Take the safe fixes of every story; nothing is written yet."""
    rewriter = Rewriter()
    for item in items:
        if isinstance(item, Report):
            rewriter.add(item.story, [edits for _, edits in choose_edits(item)])
    return rewriter


def settle(rewriter: Rewriter, diff: TextIO | None = None) -> bool:
    """Make the changes, or write what they would be to `diff`; return whether every file could be."""
    made = files = left_out = 0
    sound = True
    for path in rewriter.paths:
        try:
            change = rewriter.change(path)
            if diff is None and change.made:
                write_source(change.source, change.text)
        except ReadError as fault:
            click.echo(str(fault), err=True)
            sound = False
            continue
        if diff is not None:
            render_diff(path, change.source.text, change.text, diff)
        made += change.made
        files += bool(change.made)
        left_out += change.left_out
    if diff is None:
        click.echo(f"{_number(made, 'finding')} in {_number(files, 'file')} fixed", err=True)
    if left_out:
        click.echo(f"{left_out} not fixed: the words do not stand in the file as they are read", err=True)
    return sound


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
