"""An editor as tests have it: a real client that talks to the server over its standard input and output."""

from __future__ import annotations

import asyncio
import sys
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

from lsprotocol import types
from pygls.lsp.client import LanguageClient

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

# Loading the record and the language model on a busy machine.
PATIENCE = 60


class Editor(LanguageClient):
    """A client that keeps what the server publishes."""

    def __init__(self) -> None:
        """Begin with nothing published."""
        super().__init__("editor", "1")
        self.published: list[types.PublishDiagnosticsParams] = []
        self.shown: list[str] = []
        self.told = asyncio.Event()

        @self.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        def publish(params: types.PublishDiagnosticsParams) -> None:
            self.published.append(params)
            self.told.set()

        @self.feature(types.WINDOW_SHOW_MESSAGE)
        def show(params: types.ShowMessageParams) -> None:
            self.shown.append(params.message)
            self.told.set()

    def open(self, uri: str, text: str, language: str = "markdown") -> None:
        """Open a document."""
        item = types.TextDocumentItem(uri, language, 1, text)
        self.text_document_did_open(types.DidOpenTextDocumentParams(item))

    def change(self, uri: str, version: int, text: str) -> None:
        """Replace a document's text."""
        self.text_document_did_change(
            types.DidChangeTextDocumentParams(
                types.VersionedTextDocumentIdentifier(version, uri),
                [types.TextDocumentContentChangeWholeDocument(text)],
            )
        )

    async def diagnostics(self, uri: str, version: int | None) -> list[types.Diagnostic]:
        """Wait for what is published of a version of a document."""

        async def wait() -> list[types.Diagnostic]:
            while True:
                for each in self.published:
                    if each.uri == uri and each.version == version:
                        return list(each.diagnostics)
                self.told.clear()
                await self.told.wait()

        return await asyncio.wait_for(wait(), PATIENCE)

    async def message(self) -> str:
        """Wait for a message to be shown."""

        async def wait() -> str:
            while not self.shown:
                self.told.clear()
                await self.told.wait()
            return self.shown[-1]

        return await asyncio.wait_for(wait(), PATIENCE)


@asynccontextmanager
async def editing(folder: Path, *options: str, **general: Any) -> AsyncIterator[Editor]:  # noqa: ANN401 - capabilities
    """Start the server on a folder, and stop it."""
    editor = Editor()
    await editor.start_io(sys.executable, "-c", "from factcheck.cli import main; main()", "lsp", *options)
    capabilities = types.ClientCapabilities(
        general=types.GeneralClientCapabilities(**general),
        text_document=types.TextDocumentClientCapabilities(
            hover=types.HoverClientCapabilities(content_format=[types.MarkupKind.Markdown])
        ),
        workspace=types.WorkspaceClientCapabilities(
            workspace_edit=types.WorkspaceEditClientCapabilities(document_changes=True)
        ),
    )
    await editor.initialize_async(
        types.InitializeParams(
            capabilities=capabilities,
            workspace_folders=[types.WorkspaceFolder(folder.as_uri(), folder.name)],
        )
    )
    editor.initialized(types.InitializedParams())
    try:
        yield editor
    finally:
        await editor.shutdown_async(None)
        editor.exit(None)
        await asyncio.wait_for(editor.stop(), PATIENCE)


def cut(text: str, place: types.Range, units: str = "utf-16-le", size: int = 2) -> str:
    """Return the words of a range, counted as an editor of UTF-16 does."""
    lines = text.replace("\r\n", "\n").split("\n")
    assert place.start.line == place.end.line
    raw = lines[place.start.line].encode(units)
    return raw[place.start.character * size : place.end.character * size].decode(units)


def applied(text: str, edits: list[types.TextEdit]) -> str:
    """Return a text after edits, as an editor of UTF-16 applies them."""
    for edit in sorted(
        edits, key=lambda each: (each.range.start.line, each.range.start.character), reverse=True
    ):
        lines = text.split("\n")
        raw = lines[edit.range.start.line].encode("utf-16-le")
        start, end = edit.range.start.character * 2, edit.range.end.character * 2
        raw = raw[:start] + edit.new_text.encode("utf-16-le") + raw[end:]
        lines[edit.range.start.line] = raw.decode("utf-16-le")
        text = "\n".join(lines)
    return text
