"""A baseline: the findings a newsroom has accepted of stories that exist, so that only new ones are told.

A JSON file, an entry a line, ordered, so that a change of it reads well: story, rule and the fact in normal
form (`Finding.fact`), with a reason and perhaps a last day. Lines, wording and wrapping do not matter. A
story is named from the file's own directory, or by its own id where its file gives it one.
"""

from __future__ import annotations

import json
import os
import re
from dataclasses import dataclass, field, replace
from datetime import date  # noqa: TC003 - msgspec reads the annotations when it converts
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from factcheck.check.silence import has_expired
from factcheck.errors import SettingsError, did_you_mean
from factcheck.read import READERS
from factcheck.records import Silence, Silenced, SilencedBy, SilenceFault

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from factcheck.records import Finding, Report, Story

SCHEMA = "factcheck-baseline/1"
NOT_REVIEWED = "accepted when the baseline was written"
# 200 MB: an archive with a million entries; what is larger is no baseline.
MAX_BYTES = 200_000_000
# The file of a story; several in one file are told apart after it.
_FILE = re.compile(rf"(.*?(?:{'|'.join(re.escape(suffix) for suffix in READERS)}))(?:[:#].*)?$", re.DOTALL)
_UNKNOWN = re.compile(r"unknown field `(.+?)`")


class Entry(msgspec.Struct, forbid_unknown_fields=True, frozen=True, omit_defaults=True):
    """One accepted finding; `says` is its message, for people."""

    story: str
    rule: str
    fact: str
    reason: str
    until: date | None = None
    says: str = ""

    @property
    def key(self) -> tuple[str, str, str]:
        """What the entry is about."""
        return self.story, self.rule, self.fact


class _File(msgspec.Struct, forbid_unknown_fields=True):
    schema: str
    entries: list[Entry]


@dataclass(frozen=True, slots=True)
class Baseline:
    """The accepted findings of one file, by story."""

    path: Path
    stories: Mapping[str, tuple[Silence, ...]] = field(default_factory=dict)
    entries: tuple[Entry, ...] = ()

    def silences_of(self, story: Story) -> tuple[Silence, ...]:
        """Return what is accepted of a story."""
        return self.stories.get(name_story(story, self.path), ())

    def gone(self) -> Iterator[SilenceFault]:
        """Yield a fault for each story named by a file that is no longer there."""
        for story in sorted(self.stories):
            name = _FILE.match(story)
            if name and not (self.path.parent / name[1]).exists():
                yield SilenceFault(self._where(story), f"there is no story {story} any more", "take it out")

    def _where(self, story: str) -> str:
        return self.stories[story][0].where


def name_story(story: Story, baseline: Path) -> str:
    """Return what a baseline calls a story: its path from the baseline's directory, or its own id."""
    if not story.path or story.path == "-" or not story.id.startswith(story.path):
        return story.id
    within = story.id[len(story.path) :]
    if story.line:  # a story above may be taken out, or one put in: its line is the last resort
        within = f":{story.url or story.title or story.line}"
    base = os.path.realpath(baseline.parent)
    try:
        inside = os.path.relpath(os.path.realpath(story.path), base)
    except ValueError:  # another drive
        inside = os.path.realpath(story.path)
    return Path(inside).as_posix() + within


def read_baseline(path: Path) -> Baseline:
    """Return the baseline of a file.

    Raises:
        SettingsError: it cannot be read, is no baseline, or an entry lacks its reason.
    """
    try:
        raw = path.read_bytes() if path.stat().st_size <= MAX_BYTES else b""
    except OSError as fault:
        hint = f"write one: factcheck check ... --write-baseline {path}"
        raise SettingsError(f"cannot be read: {fault.strerror}", str(path), hint) from fault
    try:
        found = msgspec.json.decode(raw, type=_File)
    except (msgspec.DecodeError, UnicodeDecodeError) as fault:
        near = _UNKNOWN.search(str(fault))
        hint = did_you_mean(near[1], Entry.__struct_fields__) if near else ""
        hint = hint or "write it with --write-baseline; change only reasons and days by hand"
        raise SettingsError(f"no baseline: {fault}", str(path), hint) from fault
    if found.schema != SCHEMA:
        raise SettingsError(f"a baseline of another form: {found.schema}", str(path), f"this reads {SCHEMA}")
    lines = {line.strip().rstrip(b","): number for number, line in enumerate(raw.split(b"\n"), 1)}
    stories: dict[str, list[Silence]] = {}
    for entry in found.entries:
        line = lines.get(_line(entry).encode())
        where = f"{path}:{line}" if line else str(path)
        if not entry.reason.strip():
            message = f"the entry of {entry.story}, {entry.rule}, has no reason"
            raise SettingsError(message, where, "say why it is accepted")
        stories.setdefault(entry.story, []).append(_silence(entry, where))
    return Baseline(path, {name: tuple(each) for name, each in stories.items()}, tuple(found.entries))


def _silence(entry: Entry, where: str) -> Silence:
    return Silence(entry.rule, entry.reason, SilencedBy.BASELINE, entry.until, fact=entry.fact, where=where)


class BaselineWriter:
    """Takes reports made without the baseline and keeps what they found, to be written when all are in.

    Entries of an earlier file stay where their story was not checked, or not by their rule; where the
    finding is still there they keep their reason and last day; the others go. An expired entry stays as it
    is, and its finding is told: writing anew does not renew it.
    """

    def __init__(
        self, path: Path, running: Collection[str], as_of: date | None = None, reason: str = NOT_REVIEWED
    ) -> None:
        """Begin with the entries of the file, if it is there.

        Raises:
            SettingsError: the file is there and is no baseline.
        """
        self.path, self.reason, self.as_of = path, reason, as_of
        self.before = read_baseline(path) if path.exists() else Baseline(path)
        self.running = frozenset(running)
        self.known = {entry.key: entry for entry in self.before.entries}
        self.seen: set[str] = set()
        self.entries: dict[tuple[str, str, str], Entry] = {}

    def accept(self, report: Report) -> Report:
        """Return a report with its findings accepted: silenced, unless their entry has expired."""
        story = name_story(report.story, self.path)
        self.seen.add(story)
        clock = self.as_of or report.story.published
        told: list[Finding] = []
        accepted: list[Silenced] = []
        for finding in report.findings:
            fresh = Entry(story, finding.rule, finding.fact, self.reason, says=finding.message)
            entry = self.known.get(fresh.key, fresh)
            self.entries[entry.key] = entry
            silence = _silence(entry, str(self.path))
            if has_expired(silence, clock):
                told.append(finding)
            else:
                accepted.append(Silenced(finding, silence))
        return replace(report, findings=tuple(told), silenced=(*report.silenced, *accepted))

    def write(self) -> int:
        """Write the file aside and rename it; return how many entries it has.

        Raises:
            SettingsError: it cannot be written.
        """
        for entry in self.before.entries:
            if entry.story not in self.seen or entry.rule not in self.running:
                self.entries.setdefault(entry.key, entry)
        lines = ",\n".join(f"  {_line(self.entries[key])}" for key in sorted(self.entries))
        body = f"\n{lines}\n " if lines else ""
        text = f'{{"schema": "{SCHEMA}",\n "entries": [{body}]}}\n'
        aside = self.path.with_name(f".{self.path.name}.part")
        try:
            aside.write_bytes(text.encode("utf-8", "replace"))
            aside.replace(self.path)
        except OSError as fault:
            raise SettingsError(f"cannot be written: {fault.strerror}", str(self.path)) from fault
        finally:
            aside.unlink(missing_ok=True)
        return len(self.entries)


def _line(entry: Entry) -> str:
    values = msgspec.to_builtins(entry)
    return json.dumps(values, ensure_ascii=False)
