"""Arguments in, exit code out. Exit codes: 0 nothing to stop for, 1 findings, 2 could not check."""

from __future__ import annotations

import os
import sys
from importlib import import_module

import click

from factcheck import __version__
from factcheck.commands import COMMANDS
from factcheck.errors import FactcheckError, did_you_mean


class _Lazy(click.Group):
    """Commands from `commands/`, each imported when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            hint = did_you_mean(cmd_name, COMMANDS)
            ctx.fail(f"no command '{cmd_name}'; {hint}" if hint else f"no command '{cmd_name}'")
        command = import_module(f"factcheck.commands.{cmd_name}").command
        return command if isinstance(command, click.Command) else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=_Lazy, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="factcheck")
def app() -> None:
    """A linter for facts in news stories.

    Offline, the same answer every time. Exit codes: 0 nothing to stop for, 1 findings, 2 could not check.
    """


def main() -> None:
    """Run the command line and exit."""
    try:
        # outside standalone mode click hands back the code of its own Exit
        result = app.main(prog_name="factcheck", standalone_mode=False)
        code = result if isinstance(result, int) else 0
    except click.ClickException as fault:
        fault.show()
        code = 2
    except click.Abort:
        click.echo("stopped", err=True)
        code = 2
    except FactcheckError as fault:
        click.echo(f"factcheck: {fault}", err=True)
        code = 2
    except BrokenPipeError:
        # the reader of a pipe has gone: nothing more can be said, and Python must not say so at exit
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 2
    sys.exit(code)
