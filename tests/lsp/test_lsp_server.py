"""The language server, spoken to by a real client over standard input and output."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from editor import applied, cut, editing
from lsprotocol import types

if TYPE_CHECKING:
    from pathlib import Path

MARKDOWN = (
    "---\ntitle: The fair\ndate: 2023-06-01\n---\n\n"
    "🎪🎪 French President *Nicolas Sarkozy* will open the fair on Friday.\n\n"
    "On Friday the king of Swaziland 👑 will attend; the king of Swaziland is glad.\n\n"
    "<!-- factcheck: ignore wrong-aeg: as she gave it -->\n"
)
RIGHT = MARKDOWN.replace("Nicolas Sarkozy", "Emmanuel Macron")


def codes(found: list[types.Diagnostic]) -> list[object]:
    """Return the rules of diagnostics."""
    return [each.code for each in found]


def edits_of(action: object) -> list[types.TextEdit]:
    """Return what a code action changes in the one document it is for."""
    assert isinstance(action, types.CodeAction)
    assert action.edit is not None
    (change,) = action.edit.document_changes or []
    assert isinstance(change, types.TextDocumentEdit)
    assert change.text_document.version is not None
    return [each for each in change.edits if isinstance(each, types.TextEdit)]


def test_a_writer_sees_findings_evidence_and_fixes(tmp_path: Path) -> None:
    """Opened, underlined, hovered, mended: with astral characters before the words on their line."""

    async def session() -> None:
        uri = (tmp_path / "fair.md").as_uri()
        async with editing(tmp_path) as editor:
            editor.open(uri, MARKDOWN)
            found = await editor.diagnostics(uri, 1)
            assert codes(found) == ["outdated-officeholder", "outdated-name", "outdated-name", None]
            president, first, second, silence = found
            assert cut(MARKDOWN, president.range) == "Nicolas Sarkozy"
            assert cut(MARKDOWN, first.range) == cut(MARKDOWN, second.range) == "Swaziland"
            assert president.severity == types.DiagnosticSeverity.Error
            assert first.severity == types.DiagnosticSeverity.Warning
            assert president.source == "factcheck"
            assert silence.range.start.line == 9
            assert "unknown rule 'wrong-aeg'; did you mean 'wrong-age'?" in silence.message

            at = president.range.start
            hover = await editor.text_document_hover_async(
                types.HoverParams(
                    types.TextDocumentIdentifier(uri), types.Position(at.line, at.character + 3)
                )
            )
            assert hover is not None
            assert isinstance(hover.contents, types.MarkupContent)
            assert hover.contents.kind == types.MarkupKind.Markdown
            assert "\n- Emmanuel Macron " in hover.contents.value
            assert "source: https://" in hover.contents.value
            assert hover.range == president.range
            elsewhere = types.HoverParams(types.TextDocumentIdentifier(uri), types.Position(0, 0))
            assert await editor.text_document_hover_async(elsewhere) is None

            actions = await editor.text_document_code_action_async(
                types.CodeActionParams(
                    types.TextDocumentIdentifier(uri), president.range, types.CodeActionContext([president])
                )
            )
            titles = [each.title for each in actions or []]
            assert 'Replace "Nicolas Sarkozy" with "Emmanuel Macron"' in titles
            mended = applied(MARKDOWN, edits_of((actions or [])[0]))
            assert "*Emmanuel Macron* will open" in mended
            editor.change(uri, 2, mended)
            assert codes(await editor.diagnostics(uri, 2)) == ["outdated-name", "outdated-name", None]

            everything = types.Range(types.Position(0, 0), types.Position(99, 0))
            context = types.CodeActionContext([], [types.CodeActionKind.SourceFixAll])
            params = types.CodeActionParams(types.TextDocumentIdentifier(uri), everything, context)
            (action,) = await editor.text_document_code_action_async(params) or []
            mended = applied(mended, edits_of(action))
            assert mended.count("Eswatini") == 2
            editor.change(uri, 3, mended)
            assert codes(await editor.diagnostics(uri, 3)) == [None]

            editor.text_document_did_close(
                types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(uri))
            )
            assert await editor.diagnostics(uri, None) == []

    asyncio.run(session())


def test_the_last_edit_is_never_lost(tmp_path: Path) -> None:
    """Twenty changes in a breath: what is published last is of the last of them."""

    async def session() -> None:
        uri = (tmp_path / "fair.md").as_uri()
        async with editing(tmp_path) as editor:
            editor.open(uri, MARKDOWN)
            await editor.diagnostics(uri, 1)
            for version in range(2, 21):
                editor.change(uri, version, MARKDOWN if version % 2 else RIGHT)
                await asyncio.sleep(0.02)
            assert "outdated-officeholder" not in codes(await editor.diagnostics(uri, 20))
            editor.change(uri, 21, MARKDOWN)
            await asyncio.sleep(0.35)  # while, or just before, that is checked
            editor.change(uri, 22, RIGHT)
            assert "outdated-officeholder" not in codes(await editor.diagnostics(uri, 22))
            assert editor.published[-1].version == 22
            versions = [each.version for each in editor.published]
            assert versions == sorted(versions)
            assert len(versions) < 10  # typing was waited out

    asyncio.run(session())


def test_a_document_need_not_be_saved(tmp_path: Path) -> None:
    """An untitled draft is checked as what the editor says it is; its day is given with an option."""
    drafts = {
        "markdown": "French President *Nicolas Sarkozy* will open the fair.\n",
        "plaintext": "French President Nicolas Sarkozy will open the fair.\n",
        "html": "<p>French President <b>Nicolas Sarkozy</b> will open the fair.</p>\n",
    }

    async def session() -> None:
        async with editing(tmp_path, "--published", "2023-05-10") as editor:
            for language, text in drafts.items():
                editor.open(f"untitled:{language}", text, language)
                (found,) = await editor.diagnostics(f"untitled:{language}", 1)
                assert found.code == "outdated-officeholder"
                assert cut(text, found.range) == "Nicolas Sarkozy"

    asyncio.run(session())


def test_what_cannot_be_read_is_told_at_its_place(tmp_path: Path) -> None:
    """Broken front matter is underlined; an empty document and another language are left alone."""

    async def session() -> None:
        uri = (tmp_path / "fair.md").as_uri()
        async with editing(tmp_path) as editor:
            editor.open(uri, "---\ntitle: A\ndate: someday\n---\nAda spoke.\n")
            (found,) = await editor.diagnostics(uri, 1)
            assert found.range.start.line == 2
            assert found.message == "date 'someday' is no date; write it as YYYY-MM-DD, or leave it out"
            editor.change(uri, 2, "")
            assert await editor.diagnostics(uri, 2) == []
            editor.open("untitled:x.py", "French President Nicolas Sarkozy spoke.", "python")
            editor.change(uri, 3, "Ada spoke.\n")
            assert await editor.diagnostics(uri, 3) == []
            assert {each.uri for each in editor.published} == {uri}

    asyncio.run(session())


def test_the_settings_of_the_folder_are_in_force(tmp_path: Path) -> None:
    """They are read anew when they are saved; a fault in them is shown, and mending it is enough."""

    async def session() -> None:
        settings = tmp_path / "factcheck.toml"
        settings.write_text('ignored = ["outdated-name"]\n', encoding="utf-8")
        uri = (tmp_path / "fair.md").as_uri()
        async with editing(tmp_path) as editor:
            editor.open(uri, MARKDOWN)
            assert "unknown key 'ignored'" in await editor.message()
            editor.open("untitled:other", MARKDOWN)
            await asyncio.sleep(1)
            assert len(editor.shown) == 1  # once, not with every key
            settings.write_text('ignore = ["outdated-name"]\n', encoding="utf-8")
            editor.change(uri, 2, MARKDOWN)
            assert codes(await editor.diagnostics(uri, 2)) == ["outdated-officeholder", None]
            settings.write_text("", encoding="utf-8")
            editor.published.clear()
            event = types.FileEvent(settings.as_uri(), types.FileChangeType.Changed)
            editor.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([event]))
            assert len(await editor.diagnostics(uri, 2)) == 4

    asyncio.run(session())


def test_an_editor_may_count_otherwise(tmp_path: Path) -> None:
    """The encoding of positions is the one the editor prefers."""

    async def session() -> None:
        uri = (tmp_path / "fair.md").as_uri()
        async with editing(tmp_path, position_encodings=[types.PositionEncodingKind.Utf8]) as editor:
            editor.open(uri, MARKDOWN)
            found = await editor.diagnostics(uri, 1)
            assert cut(MARKDOWN, found[0].range, "utf-8", 1) == "Nicolas Sarkozy"

    asyncio.run(session())
