"""`factcheck serve`."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import click

from factcheck.commands import options
from factcheck.errors import SettingsError

_NEEDED = ("starlette", "uvicorn", "prometheus_client", "standardwebhooks")


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="Any but loopback needs tokens.")
@click.option(
    "--port", type=click.IntRange(0, 65535), default=8722, show_default=True, help="0: one that is free."
)
@click.option(
    "--workers", type=click.IntRange(1, 64), default=2, show_default=True, help="Processes that check."
)
@click.option(
    "--queue",
    type=click.IntRange(0, 10000),
    default=16,
    show_default=True,
    help="Stories that may wait for a worker; more are answered 503.",
)
@click.option(
    "--timeout",
    type=click.FloatRange(0.1, 600),
    default=10.0,
    show_default=True,
    help="Seconds one story may take; then 504.",
)
@click.option(
    "--max-bytes",
    type=click.IntRange(100, 50_000_000),
    default=1_000_000,
    show_default=True,
    help="The longest body; beyond it 413.",
)
@click.option(
    "--max-stories",
    type=click.IntRange(1, 1000),
    default=100,
    show_default=True,
    help="Stories in one batch.",
)
@click.option(
    "--token-file",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Bearer tokens, one a line, read again when it changes; or the variable FACTCHECK_TOKENS.",
)
@click.option("--allow-host", "hosts", multiple=True, help="A further host name to answer to on loopback.")
@click.option(
    "--callback-host",
    "callback_hosts",
    multiple=True,
    help="A host, or host:port, that callbacks may go to; signed with FACTCHECK_WEBHOOK_SECRET.",
)
@click.option(
    "--reload-every",
    type=click.FloatRange(0.1, 3600),
    default=2.0,
    show_default=True,
    help="Seconds between looks at the rule and facts files.",
)
@click.option(
    "--grace",
    type=click.IntRange(1, 600),
    default=30,
    show_default=True,
    help="Seconds that requests in hand have at the end.",
)
@click.option("--access-log/--no-access-log", default=True, help="Log each request; never a word of a story.")
@options.rules
@click.option("--select", type=options.Listed(), default=(), help="Only these rules.")
@click.option("--ignore", type=options.Listed(), default=(), help="All rules but these.")
def command(
    host: str,
    port: int,
    workers: int,
    queue: int,
    timeout: float,
    max_bytes: int,
    max_stories: int,
    token_file: Path | None,
    hosts: tuple[str, ...],
    callback_hosts: tuple[str, ...],
    reload_every: float,
    grace: int,
    access_log: bool,
    rules: tuple[Path, ...],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
) -> None:  # fmt: skip
    """Check stories over HTTP, and show editors a page; /docs tells the API.

    SIGHUP loads the rule and facts files anew; SIGTERM ends it when the requests in hand are done.
    """
    if not all(map(find_spec, _NEEDED)):
        raise SettingsError("the service needs further packages", hint="pip install 'factcheck-desk[serve]'")
    from factcheck.serve.generation import Loading
    from factcheck.serve.options import ServeOptions
    from factcheck.serve.pool import Limits
    from factcheck.serve.run import run_service
    from factcheck.serve.tokens import Tokens

    serve_options = ServeOptions(
        host=host,
        port=port,
        loading=Loading(rules, select, ignore),
        limits=Limits(workers, queue, timeout),
        max_bytes=max_bytes,
        max_stories=max_stories,
        reload_seconds=reload_every,
        grace_seconds=grace,
        access_log=access_log,
        hosts=hosts,
        callback_hosts=callback_hosts,
    )
    run_service(serve_options, Tokens(token_file))
