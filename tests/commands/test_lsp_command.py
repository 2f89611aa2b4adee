"""`factcheck lsp` before it speaks the protocol."""

from __future__ import annotations

from typing import TYPE_CHECKING

import factcheck.commands.lsp

if TYPE_CHECKING:
    import pytest
    from command_line import Run


def test_without_pygls_one_line_says_what_to_install(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """The language server is an extra."""
    monkeypatch.setattr(factcheck.commands.lsp, "find_spec", lambda _: None)
    ended = run("lsp")
    assert ended.code == 2
    assert ended.err == ("factcheck: the language server needs pygls\n  pip install 'factcheck-desk[lsp]'\n")
