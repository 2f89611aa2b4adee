"""A report on a story read from HTML, with its places and fixes counted in that HTML.

A span then begins at its first character and ends after its last, with whatever markup stands between. An
edit keeps that markup: its words go where the first of the old words stood. A fix whose words cannot be
told apart from the markup, such as words on both sides of a paragraph's end, is left out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from html import escape, unescape
from typing import TYPE_CHECKING

from factcheck.records import Edit, Fix, Related, Report, SourceMap, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.records import Finding, Story

_ENTITY = re.compile(r"&(?:#[0-9]{1,8};?|#[xX][0-9a-fA-F]{1,8};?|[a-zA-Z][a-zA-Z0-9]{1,31};?)")
_LONGEST_ENTITY = 34
_COMMENT = re.compile(r"<!--(?!-?>).*?--!?>", re.DOTALL)
_TAG = re.compile(r"""</?([a-zA-Z][a-zA-Z0-9-]*)(?:\s(?:[^<>"']|"[^"]*"|'[^']*')*+)?>""")
_SPACE = re.compile(r"\s+")
# Elements that only dress words: words on both sides of their tags stand in one line of text.
_DRESS = frozenset((
    "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins",
    "kbd", "mark", "nobr", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u",
    "var", "wbr",
))  # fmt: skip


def place_in_source(report: Report) -> Report:
    """Return a report that counts in the HTML its story was read from; others are returned as they are."""
    story = report.story
    if story.source_text is None or not story.maps:
        return report
    ways = {way.field: _Way(story.source_text, story.field_text(way.field), way) for way in story.maps}
    findings = tuple(_place_finding(finding, ways) for finding in report.findings)
    title = "" if "title" in ways else story.title
    silenced = tuple(replace(s, finding=_place_finding(s.finding, ways)) for s in report.silenced)
    placed = replace(story, text=story.source_text, title=title, source_text=None, maps=(), furniture=())
    return replace(report, story=placed, findings=findings, silenced=silenced)


def place_span(span: Span, story: Story) -> Span:
    """Return one span of a story, counted in the HTML it was read from."""
    for way in story.maps if story.source_text is not None else ():
        if way.field == span.field:
            return _Way(story.source_text or "", story.field_text(way.field), way).span(span)
    return span


def _place_finding(finding: Finding, ways: dict[str, _Way]) -> Finding:
    def place(span: Span) -> Span:
        return ways[span.field].span(span) if span.field in ways else span

    return replace(
        finding,
        span=place(finding.span),
        related=tuple(Related(place(related.span), related.note) for related in finding.related),
        fixes=tuple(placed for fix in finding.fixes if (placed := _place_fix(fix, ways)) is not None),
    )


def _place_fix(fix: Fix, ways: dict[str, _Way]) -> Fix | None:
    edits: list[Edit] = []
    for edit in fix.edits:
        way = ways.get(edit.span.field)
        placed = way.edits(edit) if way else (edit,)
        if placed is None:
            return None
        edits.extend(placed)
    return replace(fix, edits=tuple(edits))


@dataclass(frozen=True, slots=True)
class _Way:
    """The way from one field of a story to its source; everything in the source is of the field `text`."""

    source: str
    text: str
    map: SourceMap

    def span(self, span: Span) -> Span:
        """Return the source span from the first to the last character that is no space."""
        words = self.text[span.start : span.end]
        first = span.start + len(words) - len(words.lstrip())
        last = span.start + len(words.rstrip()) - 1
        if last < first:
            at = self._point(span.start)
            return Span(at, at)
        start, end = self._character(first)[0], self._character(last)[1]
        return Span(start, max(start, end))

    def edits(self, edit: Edit) -> tuple[Edit, ...] | None:
        """Return what an edit is in the source; None when its words cannot be told from the markup."""
        new = escape(edit.text, quote=False)
        if edit.span.start == edit.span.end:
            return self._insertion(edit.span.start, new)
        pieces = self._pieces(edit.span)
        if not pieces:
            return None
        first, *rest = pieces
        return (Edit(first, new), *(Edit(piece, "") for piece in rest))

    def _pieces(self, span: Span) -> list[Span] | None:
        """Return the source of a span's characters, without the markup between them."""
        found: list[Span] = []
        done: int | None = None
        for at in range(span.start, span.end):
            if self.text[at].isspace():
                continue
            start, end, whole = self._character(at)
            if not (span.start <= whole[0] and whole[1] <= span.end):
                return None  # part of what one entity stands for
            if done is not None and start > done:
                spaces = self._spaces(done, start)
                if spaces is None:
                    return None
                found += spaces
            elif done is not None and start < done and end != done:
                return None  # the parser has moved a part of the page: the words are not in their order
            if done != end:
                found.append(Span(start, end))
            done = end
        if done is not None and self.text[span.end - 1].isspace() and span.end < len(self.text):
            spaces = self._spaces(done, self._character(span.end)[0])
            if spaces is None:
                return None
            found += spaces
        return _joined(found)

    def _spaces(self, start: int, end: int) -> list[Span] | None:
        """Return the white space between two words of the source; None when more than dress is there."""
        found: list[Span] = []
        at = start
        while at < end:
            space = _SPACE.match(self.source, at, end)
            entity = _ENTITY.match(self.source, at, end)
            tag = _TAG.match(self.source, at, end)
            if space:
                found.append(Span(*space.span()))
                at = space.end()
            elif entity and unescape(entity.group()).isspace():
                found.append(Span(*entity.span()))
                at = entity.end()
            elif tag and tag[1].lower() in _DRESS:
                at = tag.end()
            elif comment := _COMMENT.match(self.source, at, end):
                at = comment.end()
            else:
                return None
        return found if at == end else None

    def _insertion(self, at: int, new: str) -> tuple[Edit, ...] | None:
        if at < len(self.text) and self._character(at)[2][0] < at:
            return None  # within what one entity stands for
        place = self._point(at)
        return (Edit(Span(place, place), new),)

    def _point(self, at: int) -> int:
        """Return where in the source something is put in: before the word there, else after the last."""
        if at < len(self.text) and not self.text[at].isspace():
            return self._character(at)[0]
        return self._character(at - 1)[1] if at else self.map.to_source(at)

    def _character(self, at: int) -> tuple[int, int, tuple[int, int]]:
        """Return where a character begins and ends in the source, and the field's characters it came with."""
        place = self.map.to_source(at)
        amp = self.source.rfind("&", max(0, place - _LONGEST_ENTITY), place + 1)
        entity = _ENTITY.match(self.source, amp) if amp >= 0 else None
        if entity and entity.end() > place:
            decoded = unescape(entity.group())
            if decoded != entity.group():
                first = at - (place - amp)
                return amp, entity.end(), (first, first + len(decoded))
        return place, place + 1, (at, at + 1)


def _joined(spans: list[Span]) -> list[Span]:
    """Return spans with those that meet made one."""
    return list(_join(spans))


def _join(spans: list[Span]) -> Iterator[Span]:
    open_: Span | None = None
    for span in spans:
        if open_ is not None and span.start == open_.end:
            open_ = Span(open_.start, span.end)
            continue
        if open_ is not None:
            yield open_
        open_ = span
    if open_ is not None:
        yield open_
