"""The server: documents in, diagnostics, hovers and fixes out."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path

from factcheck import __version__
from factcheck.errors import FactcheckError
from factcheck.lsp import answers
from factcheck.lsp.checking import Checked, Document, check_document
from factcheck.lsp.debounce import Debounce
from factcheck.lsp.positions import Lines
from factcheck.pipeline import open_checker
from factcheck.read import ReadOptions
from factcheck.settings import find_settings

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from factcheck.pipeline import Checker

# Seconds that typing must rest: shorter than one notices, longer than between two keys.
REST = 0.3
_SETTINGS = frozenset({"factcheck.toml", "pyproject.toml"})


class Server(LanguageServer):
    """A language server with its documents' last checks.

    Documents come whole with every change: they are short, and pygls cuts text at marks that are no line
    ends to the protocol, so that changes by line would go astray.
    """

    def __init__(self, rules: Sequence[Path] = (), options: ReadOptions | None = None) -> None:
        """Begin with no document; the checker is loaded with the first.

        Args:
            rules: directories of rules and facts beside those of the settings.
            options: how to read a document.
        """
        super().__init__("factcheck", __version__, text_document_sync_kind=types.TextDocumentSyncKind.Full)
        self.rules, self.options = tuple(rules), options or ReadOptions()
        self.root = Path.cwd()
        self.as_of: date | None = None
        self.checks: dict[str, Checked] = {}
        self.debounce = Debounce(REST, self.check)
        # One thread: the record and the language model are for one at a time.
        self._thread = ThreadPoolExecutor(1, "factcheck")
        self._checker: Checker | None = None
        self._shown = ""

    def snapshot(self, uri: str) -> Document:
        """Return a document as it is now."""
        now = self.workspace.get_text_document(uri)
        path = to_fs_path(uri) if uri.startswith("file:") else ""
        return Document(uri, path or uri, now.source, now.version, now.language_id or "")

    def lines(self, text: str) -> Lines:
        """Return a text's lines, counted as agreed with the client."""
        encoding = self.workspace.position_encoding
        return Lines(text, str(getattr(encoding, "value", encoding or "utf-16")))

    def forget_settings(self) -> None:
        """Load the checker anew for the next check, and check every open document."""
        self._checker = None
        for uri in list(self.checks):
            self.debounce.touch(uri)

    async def check(self, uri: str) -> None:
        """Check a document and publish what is found, unless it has changed since."""
        if uri not in self.workspace.text_documents:
            return
        document = self.snapshot(uri)
        if not document.suffix:
            return
        loop = asyncio.get_running_loop()
        try:
            checked = await loop.run_in_executor(self._thread, self._check, document)
        except FactcheckError as fault:
            if str(fault) != self._shown:  # once, not with every key
                self._shown = str(fault)
                message = types.ShowMessageParams(types.MessageType.Error, f"factcheck: {fault}")
                self.window_show_message(message)
            return
        self._shown = ""
        # a change has come meanwhile: its own check, put off by now, will tell
        if uri in self.workspace.text_documents and self.snapshot(uri).version == document.version:
            self.checks[uri] = checked
            self.publish(checked)

    def _check(self, document: Document) -> Checked:
        if self._checker is None:
            self._checker = open_checker(
                self.rules, as_of=self.as_of, settings=find_settings(self.root), in_memory=True
            )
        return check_document(document, self._checker, self.options)

    def publish(self, checked: Checked) -> None:
        """Tell the client what is found in a document."""
        document = checked.document
        found = answers.diagnostics(checked, self.lines(document.text))
        self.text_document_publish_diagnostics(
            types.PublishDiagnosticsParams(document.uri, found, document.version)
        )

    def current(self, uri: str) -> tuple[Checked, Lines] | None:
        """Return a document's check with its lines; None while it is not of the text as it is now."""
        checked = self.checks.get(uri)
        if checked is None or uri not in self.workspace.text_documents:
            return None
        if self.snapshot(uri).version != checked.document.version:
            return None
        return checked, self.lines(checked.document.text)


def create_server(rules: Sequence[Path] = (), options: ReadOptions | None = None) -> Server:
    """Return a server that answers; `start_io` runs it."""
    server = Server(rules, options)
    server.feature(types.INITIALIZED)(_begin)
    server.feature(types.TEXT_DOCUMENT_DID_OPEN)(_opened)
    server.feature(types.TEXT_DOCUMENT_DID_CHANGE)(_changed)
    server.feature(types.TEXT_DOCUMENT_DID_SAVE)(_saved)
    server.feature(types.TEXT_DOCUMENT_DID_CLOSE)(_closed)
    server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)(_files_changed)
    server.feature(types.TEXT_DOCUMENT_HOVER)(_hover)
    kinds = [types.CodeActionKind.QuickFix, answers.FIX_ALL]
    server.feature(types.TEXT_DOCUMENT_CODE_ACTION, types.CodeActionOptions(kinds))(_code_actions)
    return server


def _begin(server: Server, _params: types.InitializedParams) -> None:
    """Take the folder the settings are looked for from, and the days an editor gives."""
    folder = to_fs_path(server.workspace.root_uri or "") if server.workspace.root_uri else None
    folders = list(server.workspace.folders.values())
    if folders:
        folder = to_fs_path(folders[0].uri)
    if folder:
        server.root = Path(folder)


def _opened(server: Server, params: types.DidOpenTextDocumentParams) -> None:
    server.debounce.touch(params.text_document.uri, 0)


def _changed(server: Server, params: types.DidChangeTextDocumentParams) -> None:
    server.debounce.touch(params.text_document.uri)


def _saved(server: Server, params: types.DidSaveTextDocumentParams) -> None:
    _watch(server, [params.text_document.uri])


def _files_changed(server: Server, params: types.DidChangeWatchedFilesParams) -> None:
    _watch(server, [change.uri for change in params.changes])


def _watch(server: Server, uris: list[str]) -> None:
    """Load the settings anew when one of these files may be settings, a rule or a fact."""
    names = [PurePath(to_fs_path(uri) or "") for uri in uris]
    if any(name.name in _SETTINGS or name.suffix == ".yaml" for name in names):
        server.forget_settings()


def _closed(server: Server, params: types.DidCloseTextDocumentParams) -> None:
    uri = params.text_document.uri
    server.debounce.drop(uri)
    server.checks.pop(uri, None)
    server.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, []))


def _hover(server: Server, params: types.HoverParams) -> types.Hover | None:
    current = server.current(params.text_document.uri)
    if current is None:
        return None
    checked, lines = current
    text_document = server.client_capabilities.text_document
    wanted = text_document.hover.content_format if text_document and text_document.hover else None
    markdown = types.MarkupKind.Markdown in (wanted or [])
    offset = lines.offset(params.position.line, params.position.character)
    return answers.hover(checked, lines, offset, markdown=markdown)


def _code_actions(server: Server, params: types.CodeActionParams) -> list[types.CodeAction]:
    current = server.current(params.text_document.uri)
    if current is None:
        return []
    checked, lines = current
    workspace = server.client_capabilities.workspace
    edit = workspace.workspace_edit if workspace else None
    versioned = bool(edit and edit.document_changes)
    only = params.context.only
    actions: list[types.CodeAction] = []
    if not only or any(str(getattr(kind, "value", kind)) == "quickfix" for kind in only):
        start = lines.offset(params.range.start.line, params.range.start.character)
        end = lines.offset(params.range.end.line, params.range.end.character)
        actions += answers.quick_fixes(checked, lines, start, end, versioned=versioned)
    if only and any(answers.FIX_ALL.startswith(str(getattr(kind, "value", kind))) for kind in only):
        everything = answers.fix_all(checked, lines, versioned=versioned)
        actions += [everything] if everything is not None else []
    return actions
