"""Settings of a newsroom: `factcheck.toml`, or `[tool.factcheck]` in `pyproject.toml`, found upward.

    select = ["outdated-officeholder"]           # only these rules
    ignore = ["inconsistent-spelling"]           # all rules but these
    rules = ["desk-rules"]                       # directories, from this file's own
    never_flag = ["Ada Roe"]                     # names that are always let pass
    model = "en_core_web_md"                     # the language model
    baseline = "factcheck-baseline.json"         # findings accepted, as `--baseline`
    [severity]
    incumbent-called-former = "warning"
    [per_path]
    "archive/*" = ["outdated-name"]              # rules ignored in these files; * crosses folders
    [spellings]                                  # house spellings: what others write = what this desk writes
    "Türkiye" = "Turkey"
    [[silence]]                                  # findings not told, with the reason, counted in the summary
    path = "archive/2019/*"
    rules = ["outdated-officeholder"]
    words = "Ada Roe"                            # may be left out, as may the last day
    until = 2026-12-31
    reason = "corrected in a note below the stories"

Options of the command line win.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field
from datetime import date, datetime
from fnmatch import fnmatchcase
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck.errors import SettingsError, did_you_mean
from factcheck.records import Severity, Silence, SilencedBy

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

KEYS = (
    "select", "ignore", "rules", "severity", "per_path", "never_flag", "model", "baseline", "silence",
    "spellings",
)  # fmt: skip
_SILENCE_KEYS = ("path", "rules", "words", "until", "reason")
_AT = re.compile(r" \(at line (\d+), column (\d+)\)$")


@dataclass(frozen=True, slots=True)
class Settings:
    """What a settings file says; `path` is the file, "" when there is none."""

    path: str = ""
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    rules: tuple[Path, ...] = ()
    severity: Mapping[str, Severity] = field(default_factory=dict)
    per_path: tuple[tuple[str, tuple[str, ...]], ...] = ()
    never_flag: tuple[str, ...] = ()
    model: str = ""
    baseline: Path | None = None
    silences: tuple[tuple[str, Silence], ...] = ()
    spellings: tuple[tuple[str, str], ...] = ()

    def ignored_in(self, path: str) -> frozenset[str]:
        """Return the rules that are ignored in a file; globs are read from the settings file's directory."""
        if not path or not self.per_path:
            return frozenset()
        names = self._names(path)
        return frozenset(id_ for glob, ids in self.per_path if _fits(names, glob) for id_ in ids)

    def silences_in(self, path: str) -> tuple[Silence, ...]:
        """Return what is silenced in a file."""
        if not self.silences or not path:
            return ()
        names = self._names(path)
        return tuple(silence for glob, silence in self.silences if _fits(names, glob))

    def _names(self, path: str) -> tuple[str, str]:
        """Return a file's path from the settings file's directory, and its own name."""
        full = Path(path).resolve()
        base = Path(self.path).resolve().parent
        seen = full.relative_to(base) if full.is_relative_to(base) else full
        return seen.as_posix(), full.name


def _fits(names: tuple[str, str], glob: str) -> bool:
    path, name = names
    return fnmatchcase(path, glob) or ("/" not in glob and fnmatchcase(name, glob))


def find_settings(start: Path) -> Settings:
    """Return the settings in force in a directory: the nearest file at or above it, else none.

    Raises:
        SettingsError: the file is malformed; names line and the nearest valid word.
    """
    for directory in (start.resolve(), *start.resolve().parents):
        own, shared = directory / "factcheck.toml", directory / "pyproject.toml"
        if own.is_file():
            return read_settings(own)
        if shared.is_file() and "tool.factcheck" in _text(shared):
            return read_settings(shared)
    return Settings()


def read_settings(path: Path) -> Settings:
    """Return the settings of a `factcheck.toml` or a `pyproject.toml`.

    Raises:
        SettingsError: it is malformed; names line and the nearest valid word.
    """
    text = _text(path)
    try:
        data: Any = tomllib.loads(text)
    except tomllib.TOMLDecodeError as fault:
        at = _AT.search(str(fault))
        where = f"{path}:{at[1]}:{at[2]}" if at else str(path)
        message = _AT.sub("", str(fault))
        raise SettingsError(message[0].lower() + message[1:], where) from fault
    if path.name == "pyproject.toml":
        data = data.get("tool", {}).get("factcheck", {})
    return _Reader(path, text, data).settings()


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError as fault:
        raise SettingsError(f"cannot be read: {fault.strerror}", str(path)) from fault
    except UnicodeDecodeError as fault:
        raise SettingsError(f"not UTF-8 at byte {fault.start}", str(path), "save it as UTF-8") from fault


class _Reader:
    """Reads the table of one settings file."""

    def __init__(self, path: Path, text: str, data: Mapping[str, Any]) -> None:
        self.path, self.text, self.data = path, text, data

    def settings(self) -> Settings:
        self.check_keys(self.data, KEYS)
        model, baseline = self.text_of("model"), self.text_of("baseline")
        return Settings(
            path=str(self.path),
            select=self.words("select"),
            ignore=self.words("ignore"),
            rules=tuple(self.directories()),
            severity=dict(self.severities()),
            per_path=tuple((glob, self.words(glob, ids)) for glob, ids in self.table("per_path").items()),
            never_flag=self.words("never_flag"),
            model=model,
            baseline=self.path.parent / baseline if baseline else None,
            silences=tuple(self.silences()),
            spellings=tuple(self.spellings()),
        )

    def check_keys(self, table: Iterable[str], known: Sequence[str]) -> None:
        for key in table:
            if key not in known:
                near = did_you_mean(key, known)
                hint = "; ".join(filter(None, [f"known keys: {', '.join(known)}", near]))
                raise self.fault(key, f"unknown key '{key}'", hint)

    def text_of(self, key: str) -> str:
        value = self.data.get(key, "")
        if not isinstance(value, str):
            raise self.fault(key, f"'{key}' must be text")
        return value

    def words(self, key: str, value: object = None) -> tuple[str, ...]:
        value = self.data.get(key, []) if value is None else value
        if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
            raise self.fault(key, f"'{key}' must be a list of texts", 'write it as ["one", "two"]')
        return tuple(value)

    def table(self, key: str) -> Mapping[str, Any]:
        value = self.data.get(key, {})
        if not isinstance(value, dict):
            raise self.fault(key, f"'{key}' must be a table", f"write [{key}] and its entries below it")
        return dict(value)

    def directories(self) -> Iterator[Path]:
        for name in self.words("rules"):
            directory = self.path.parent / name
            if not directory.is_dir():
                raise self.fault(
                    "rules", f"there is no directory {directory}", "paths start at the settings file"
                )
            yield directory

    def silences(self) -> Iterator[tuple[str, Silence]]:
        """Yield each silence of a file glob, one for each of its rules."""
        tables = self.data.get("silence", [])
        if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
            raise self.fault("silence", "'silence' must be tables", "write [[silence]] above each")
        for number, table in enumerate(tables):
            where = self.place(r"^\s*\[\[(?:tool\.factcheck\.)?silence\]\]", number)
            self.check_keys(table, _SILENCE_KEYS)
            for key in ("path", "rules", "reason"):
                if not table.get(key) or (isinstance(table[key], str) and not table[key].strip()):
                    raise SettingsError(
                        f"a silence needs '{key}'", where, f"its keys: {', '.join(_SILENCE_KEYS)}"
                    )
            for key in ("path", "reason", "words"):
                if not isinstance(table.get(key, ""), str):
                    raise SettingsError(f"'{key}' must be text", where)
            until = table.get("until")
            if until is not None and (not isinstance(until, date) or isinstance(until, datetime)):
                hint = "without quotation marks: until = 2026-12-31"
                raise SettingsError("'until' must be a day", where, hint)
            for rule in self.words("rules", table["rules"]):
                yield (
                    table["path"],
                    Silence(
                        rule, table["reason"], SilencedBy.SETTINGS, until, table.get("words", ""), where=where
                    ),
                )

    def spellings(self) -> Iterator[tuple[str, str]]:
        for other, house in self.table("spellings").items():
            if not isinstance(house, str) or not house.strip() or not other.strip():
                raise self.fault(other, f"the house spelling of '{other}' must be text")
            yield other, house

    def severities(self) -> Iterator[tuple[str, Severity]]:
        for id_, name in self.table("severity").items():
            if name not in list(Severity):
                known = f"known: {', '.join(Severity)}"
                hint = "; ".join(filter(None, [known, did_you_mean(str(name), Severity)]))
                raise self.fault(id_, f"unknown severity '{name}'", hint)
            yield id_, Severity(name)

    def place(self, pattern: str, number: int) -> str:
        """Return the place of the line that matches a pattern for the n-th time."""
        lines = [at for at, line in enumerate(self.text.splitlines(), 1) if re.search(pattern, line)]
        return f"{self.path}:{lines[number]}" if number < len(lines) else str(self.path)

    def fault(self, key: str, message: str, hint: str = "") -> SettingsError:
        """Return an error at the line of a key; tomllib keeps no places."""
        # the key before its `=`, or in the head of its table, with or without quotation marks
        pattern = re.compile(rf"""(?:^|[\s.\["'{{,]){re.escape(key)}["']?\s*(?:=|\]|\.)""")
        inside = self.path.name != "pyproject.toml"
        for number, line in enumerate(self.text.splitlines(), 1):
            inside = inside or line.lstrip().startswith("[tool.factcheck")
            if inside and pattern.search(line):
                return SettingsError(message, f"{self.path}:{number}", hint)
        return SettingsError(message, str(self.path), hint)
