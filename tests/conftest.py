"""What all tests share: one compiled record, and the command line run in place."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from command_line import Ended
from hypothesis import settings

from factcheck.cli import main
from factcheck.knowledge.record import Knowledge, open_knowledge

# The same examples in every run: a failure must be the change's, not the day's. New ones are looked for
# by hand, with `--hypothesis-profile default`.
settings.register_profile("steady", derandomize=True, deadline=None)
settings.load_profile("steady")

if TYPE_CHECKING:
    from collections.abc import Iterator

    from command_line import Run


@pytest.fixture(scope="session", autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep compiled knowledge out of the home directory, and compile ours once for all tests."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FACTCHECK_CACHE", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(scope="session")
def knowledge(_own_cache: None) -> Knowledge:
    """Return the record, opened once."""
    return open_knowledge()


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run `factcheck` with arguments, in this process."""

    def run_command(*arguments: object) -> Ended:
        monkeypatch.setattr(sys, "argv", ["factcheck", *map(str, arguments)])
        with pytest.raises(SystemExit) as ended:
            main()
        printed = capsys.readouterr()
        return Ended(int(ended.value.code or 0), printed.out, printed.err)

    return run_command
