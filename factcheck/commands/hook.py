"""`factcheck hook`."""

from __future__ import annotations

import sys
from pathlib import Path

import click
import msgspec

from factcheck.commands import options

_FIELDS = ("id", "title", "published", "source", "url")


@click.command()
@click.option(
    "--as",
    "form",
    type=click.Choice(["json", "text", "html"]),
    default="json",
    show_default=True,
    help="What is on standard input: a request as for POST /v1/check, or the story itself.",
)
@click.option("--title", help="With text or html: the headline.")
@click.option("--published", help="With text or html: the day, as 2023-05-24.")
@click.option("--source", help="With text or html: where the story is from.")
@click.option("--url", help="With text or html: its address.")
@click.option("--id", "id_", help="With text or html: its number in the CMS.")
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "never"]),
    default="error",
    show_default=True,
    help="The least severity that makes the exit code 1.",
)
@click.option("--max-bytes", type=click.IntRange(100, 50_000_000), default=1_000_000, show_default=True)
@options.rules
def command(
    form: str,
    title: str | None,
    published: str | None,
    source: str | None,
    url: str | None,
    id_: str | None,
    fail_on: str,
    max_bytes: int,
    rules: tuple[Path, ...],
) -> None:
    """Check one story from standard input, and print what the service would answer.

    Exit codes: 0 the story may go out, 1 it may not, 2 it could not be checked; then a problem is printed.
    """
    from factcheck.pipeline import open_checker
    from factcheck.serve.answer import Answer, answer_safely
    from factcheck.serve.problem import Problem
    from factcheck.settings import find_settings

    given = dict(zip(_FIELDS, (id_, title, published, source, url), strict=True))
    if form == "json" and any(value is not None for value in given.values()):
        raise click.UsageError(
            "--title, --published, --source, --url and --id go with --as text or --as html"
        )
    body = sys.stdin.buffer.read(max_bytes + 1)
    try:
        body = _request(body, form, given, max_bytes)
        answer = answer_safely(open_checker(rules, settings=find_settings(Path.cwd())), body)
    except Problem as problem:
        answer = Answer(problem.status, problem.body())
    click.echo(answer.body)
    raise click.exceptions.Exit(_exit_code(answer.status, answer.verdict, fail_on))


def _request(story: bytes, form: str, given: dict[str, str | None], most: int) -> bytes:
    from factcheck.errors import ReadError
    from factcheck.read.decoding import decode
    from factcheck.serve.problem import Problem

    if len(story) > most:
        raise Problem(413, f"the story is over {most:,} bytes", "raise --max-bytes, or send less")
    if form == "json":
        return story
    try:
        decoded = decode(story, "standard input")
    except ReadError as fault:
        raise Problem(422, fault.message, fault.hint) from None
    return msgspec.json.encode({form: decoded.text, **given})


def _exit_code(status: int, verdict: str, fail_on: str) -> int:
    if status != 200:
        return 2
    stops = {"error": {"block"}, "warning": {"block", "warn"}, "never": set()}[fail_on]
    return 1 if verdict in stops else 0
