"""A document checked as the file it is, or will be once it is saved."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING

from factcheck.read import read_text
from factcheck.read.source_edits import SourceEdit, is_block_quotation, place_edit
from factcheck.read.source_file import kind_of
from factcheck.records import Failure, Report

if TYPE_CHECKING:
    from factcheck.pipeline import Checker
    from factcheck.read import ReadOptions
    from factcheck.records import Edit, Span

# By the editor's name for the language, which an unsaved document has too; then by the file's own.
_LANGUAGES = {"markdown": ".md", "plaintext": ".txt", "html": ".html"}
SUFFIXES = frozenset({".md", ".txt", ".html", ".htm"})


@dataclass(frozen=True, slots=True)
class Document:
    """A text of one version, and what it is called."""

    uri: str
    path: str
    text: str
    version: int | None = None
    language: str = ""

    @property
    def suffix(self) -> str:
        """The format it is read as; "" when it is none of ours."""
        own = PurePath(self.path).suffix.lower()
        return _LANGUAGES.get(self.language) or (own if own in SUFFIXES else "")


@dataclass(frozen=True, slots=True)
class Checked:
    """What came of a document's check."""

    document: Document
    report: Report | None = None
    failure: Failure | None = None

    def stretch(self, span: Span) -> tuple[int, int] | None:
        """Return where in the document the words of a span stand, None where they do not."""
        if self.report is None:
            return None
        story = self.report.story
        known = next((each for each in story.maps if each.field == span.field), None)
        if known is not None:
            start = known.to_source(span.start)
            return start, max(known.to_source(span.end - 1) + 1 if span.end > span.start else start, start)
        return (span.start, span.end) if span.field == "text" and story.source_text is None else None

    def place(self, edits: tuple[Edit, ...]) -> tuple[SourceEdit, ...]:
        """Return where in the document a fix's edits are to be made; none unless all can be."""
        if self.report is None:
            return ()
        story, text = self.report.story, self.document.text
        placed = [spot for edit in edits if (spot := place_edit(story, edit, text))]
        return tuple(placed) if len(placed) == len(edits) else ()

    def is_quoted(self, edits: tuple[SourceEdit, ...]) -> bool:
        """Whether any of these edits lies in a quotation that the format marks."""
        kind = kind_of(PurePath(f"x{self.document.suffix}"))
        return any(is_block_quotation(self.document.text, edit.start, kind) for edit in edits)


def check_document(document: Document, checker: Checker, options: ReadOptions) -> Checked:
    """Read and check a document.

    Raises:
        FactcheckError: settings that no story could be checked with.
    """
    # a mark that no editor shows, and half a surrogate pair, one character each as they were
    text = document.text.replace("\ufeff", " ", 1) if document.text.startswith("\ufeff") else document.text
    if not text.strip():
        return Checked(document)
    # an unsaved document is called as it would be saved, since fixes are written as its format has them
    named = document.path.lower().endswith(document.suffix)
    path = document.path if named else document.path + document.suffix
    item = next(iter(read_text(text, document.suffix, path, options)), None)
    if item is None or isinstance(item, Failure):
        return Checked(document, failure=item)
    examined = checker.attempt(item)
    if isinstance(examined, Failure):
        return Checked(document, failure=examined)
    return Checked(document, report=examined[0])
