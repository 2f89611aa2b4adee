"""The directory of an audit: what is in it, what of it is done, and what no longer belongs."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from factcheck.audit.candidate import hash_of
from factcheck.audit.results.files import PART, OutputError, output_error, write_table, written_aside
from factcheck.audit.results.rows import QUARANTINED
from factcheck.audit.results.schema import STORIES, TABLES, VERSION

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from factcheck.audit.dependence import Dependence
    from factcheck.audit.ledger import Ledger

ASIDE = "aside.parquet"  # the stories that were not checked, and why
_MARK = "audit.json"
_REMEMBERED = ["key", "checked_with", "verdict", "asked", "answers", "names"]
_REMADE = ("summary.json", "report.html")


class Store:
    """An audit's output directory."""

    def __init__(self, directory: Path) -> None:
        """Name a directory; `claim` makes it ours, `prepare` ready for a run."""
        self.directory = directory
        self.work = directory / "work"
        self.run = ""  # one text for this run and no other on these results
        self._old: set[str] = set()
        self._before: dict[str, Any] = {}

    def claim(self) -> None:
        """Make the directory if need be, and see that it is an audit's.

        Raises:
            OutputError: it holds something else, or another version's audit, or cannot be written.
        """
        try:
            self.directory.mkdir(parents=True, exist_ok=True)
            self._require_ours()
        except OSError as fault:
            raise output_error(fault, self.directory) from fault

    def prepare(self) -> None:
        """Clear away what a stopped run left unfinished, and the sums, which are made last.

        Raises:
            OutputError: the directory cannot be written.
        """
        try:
            shutil.rmtree(self.work, ignore_errors=True)
            self._before = self._last_sums()
            for folder in (self.work, *(self.directory / name for name in TABLES)):
                folder.mkdir(exist_ok=True)
            for name in _REMADE:
                (self.directory / name).unlink(missing_ok=True)
            shutil.rmtree(self.directory / "across", ignore_errors=True)
            self._clear_unfinished()
        except OSError as fault:
            raise output_error(fault, self.directory) from fault

    def _last_sums(self) -> dict[str, Any]:
        """Return the sums of the last run, {} when it did not come to its end."""
        try:
            sums = json.loads((self.directory / "summary.json").read_text(encoding="utf-8"))
        except (FileNotFoundError, ValueError):
            return {}
        return sums if isinstance(sums, dict) else {}

    def _require_ours(self) -> None:
        mark = self.directory / _MARK
        if not mark.exists():
            if any(self.directory.iterdir()):
                hint = "give --output a new or empty directory, or one that an audit made"
                raise OutputError("the directory holds something else", str(self.directory), hint)
            self.write_json(_MARK, {"schema": VERSION})
            return
        found = json.loads(mark.read_text(encoding="utf-8")).get("schema")
        if found != VERSION:
            message = f"the results are of the form {found}, not {VERSION}"
            raise OutputError(message, str(self.directory), "give --output another directory")

    def clear_unless_done(self, shard: str) -> bool:
        """Return whether a shard is done though its worker ended; else clear away what was written of it.

        `stories` is written last: findings and facts without it are those of a worker that ended between.

        Raises:
            OutputError: the directory cannot be written.
        """
        if (self.directory / "stories" / f"{shard}.parquet").exists():
            return True
        for name in TABLES:
            path = self.directory / name / f"{shard}.parquet"
            try:
                path.unlink(missing_ok=True)
            except OSError as fault:
                raise output_error(fault, path) from fault
        return False

    def _clear_unfinished(self) -> None:
        """Remove parts of files, and files of shards whose `stories` was not written: it comes last."""
        done = {path.name for path in self._files("stories")}
        for name in TABLES:
            folder = self.directory / name
            for path in sorted(folder.iterdir()):
                if path.name.endswith(PART) or path.name == ASIDE or path.name not in done:
                    path.unlink()

    def _files(self, table: str) -> list[Path]:
        return sorted((self.directory / table).glob("[!.]*.parquet"))

    def load_done(self, ledger: Ledger, checked_with: str, dependence: Dependence, *, retry: bool) -> None:
        """Tell the ledger which stories have a verdict that holds, or holds if the names are the same."""
        unchanged = self._before.get("record") == dependence.record
        same_names = self._before.get("names") == dependence.all_names
        for path in self._files("stories"):
            self._old.add(path.name)
            table = pq.read_table(path, columns=_REMEMBERED, schema=STORIES)
            wanted = pc.equal(table["checked_with"], checked_with)
            if retry:
                wanted = pc.and_(wanted, pc.not_equal(table["verdict"], QUARANTINED))
            rows = table.filter(wanted).select(["key", "asked", "answers", "names"]).to_pylist()
            ledger.add_done(
                (
                    (row["key"], "" if same_names else row["names"])
                    for row in rows
                    if unchanged or row["answers"] == dependence.answers(row["asked"] or ())
                ),
                path.name,
            )
        self.run = hash_of(checked_with, *sorted(self._old))

    def prune(self, ledger: Ledger) -> None:
        """Take out the rows of stories that are no longer in the archive, or have a newer verdict."""
        for path in self._files("stories"):
            table = pq.read_table(path, columns=["key", "content"])
            if path.name not in self._old:
                ledger.add_done(((key, "") for key in table["key"].to_pylist()), path.name)
            pairs = zip(table["key"].to_pylist(), table["content"].to_pylist(), strict=True)
            keep = [ledger.first(content) == key and ledger.has(key, path.name) for key, content in pairs]
            if not all(keep):
                self._rewrite(
                    path.name, [key for key, kept in zip(table["key"].to_pylist(), keep, strict=True) if kept]
                )

    def _rewrite(self, name: str, keys: list[str]) -> None:
        """Write the rows of some keys as a new shard, then remove the old one, `stories` first."""
        fresh = f"{hash_of('pruned', name, *keys)}.parquet"
        for table in TABLES:
            old = self.directory / table / name
            if keys and old.exists():
                rows = pq.read_table(old)
                rows = rows.filter(pc.is_in(rows["key"], pa.array(keys)))
                if rows.num_rows:
                    write_table(rows, self.directory / table / fresh)
        for table in reversed(TABLES):
            (self.directory / table / name).unlink(missing_ok=True)

    def aside_files(self) -> Iterator[Path]:
        """Yield the files of stories that this run set aside."""
        yield from sorted(self.work.glob("aside-*.parquet"))

    def write_json(self, name: str, value: dict[str, Any]) -> None:
        """Write an object as a file of the directory."""
        path = self.directory / name
        with written_aside(path) as aside:
            aside.write_text(json.dumps(value, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")

    def finish(self) -> None:
        """Remove what only a run needs."""
        shutil.rmtree(self.work, ignore_errors=True)
