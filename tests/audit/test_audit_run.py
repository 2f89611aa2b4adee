"""An audit from inputs to sums: each story once, on any number of workers, gone on with after any stop."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from archive_samples import GERMAN, Watched, plan_for, rows, sorted_bytes, story, write_archive

from factcheck.audit.engines import Died, Done, Outcome, Source, open_engine
from factcheck.audit.engines.local import LocalEngine
from factcheck.audit.results.files import OutputError
from factcheck.audit.run import audit_archive
from factcheck.audit.shard import audit_shard

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

    from factcheck.audit.plan import Job


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive of 60 stories."""
    return write_archive(tmp_path_factory.mktemp("archive") / "stories.jsonl", range(60))


@pytest.fixture(scope="module")
def audited(archive: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The results of an audit of it that nothing disturbed."""
    output = tmp_path_factory.mktemp("results") / "audit"
    audit_archive(plan_for(output, archive), Watched())
    return output


def test_every_story_has_one_verdict(audited: Path) -> None:
    """Stories in are clean, with findings or quarantined, and the three add up."""
    summary = json.loads((audited / "summary.json").read_text())
    assert summary["stories_in"] == 60
    assert summary["clean"] + summary["with_findings"] + summary["quarantined"] == 60
    assert summary["with_findings"] > 10
    assert summary["by_rule"]["outdated-officeholder"] == 12
    assert summary["by_year"]["2024"]["stories"] == 60
    assert sorted(row["id"] for row in rows(audited, "stories")) == [f"story-{n:05}" for n in range(60)]
    assert not (audited / "work").exists()


def test_a_finding_says_what_where_and_why(audited: Path) -> None:
    """A row of findings has the sentence, the words, the evidence with its source, and the fixes."""
    found = [row for row in rows(audited, "findings") if row["rule"] == "outdated-officeholder"]
    first = found[0]
    text = story(int(first["id"][-5:]))["text"]
    assert text[first["start"] : first["end"]] == first["words"] == "Yoshihide Suga"
    assert first["words"] in first["sentence"]
    assert first["evidence"][0]["source"].startswith("https://")
    assert first["fixes"][0]["edits"]
    assert len({row["claim"] for row in found}) == 1
    assert {row["confidence"] for row in found} == {"high"}


def test_key_facts_are_kept_in_a_form_that_joins(audited: Path) -> None:
    """A row of facts has who, what, the record's ids and the sentence it was said in."""
    held = [row for row in rows(audited, "facts") if row["kind"] == "holds"]
    assert {row["subject_label"] for row in held} == {"Yoshihide Suga"}
    assert all(row["subject_known"] and row["object_known"] for row in held)
    assert len({row["said"] for row in held}) == 1
    text = story(int(held[0]["id"][-5:]))["text"]
    sentence = text[held[0]["sentence_start"] : held[0]["sentence_end"]]
    assert " ".join(sentence.split()) == held[0]["sentence"]


def test_any_number_of_workers_gives_the_same_bytes(archive: Path, audited: Path, tmp_path: Path) -> None:
    """One worker or three: the rows, once sorted, are the same byte for byte."""
    audit_archive(plan_for(tmp_path / "audit", archive, workers=3), Watched())
    for table in ("stories", "findings", "facts"):
        assert sorted_bytes(tmp_path / "audit", table) == sorted_bytes(audited, table)


def test_a_second_run_checks_only_what_is_new(tmp_path: Path) -> None:
    """A grown archive has its new stories checked, and one that is gone has its rows taken out."""
    archive, output = tmp_path / "stories.jsonl", tmp_path / "audit"
    audit_archive(plan_for(output, write_archive(archive, range(20))), Watched())
    watched = Watched()
    summary = audit_archive(plan_for(output, write_archive(archive, range(5, 30))), watched)
    assert watched.stories == 10
    assert summary["kept_from_before"] == 15
    assert summary["stories_in"] == 25
    fresh = audit_archive(plan_for(tmp_path / "fresh", archive), Watched())
    assert summary | {"kept_from_before": 0} == fresh
    for table in ("stories", "findings", "facts"):
        assert sorted_bytes(output, table) == sorted_bytes(tmp_path / "fresh", table)


def test_other_rules_check_everything_again(tmp_path: Path) -> None:
    """A verdict remembers the rules and the record it was made with."""
    archive, output = write_archive(tmp_path / "stories.jsonl", range(6)), tmp_path / "audit"
    audit_archive(plan_for(output, archive), Watched())
    plan, watched = plan_for(output, archive), Watched()
    changed = replace(plan, job=replace(plan.job, checked_with="changed", select=("weekday-date-mismatch",)))
    summary = audit_archive(changed, watched)
    assert watched.stories == 6
    assert set(summary["by_rule"]) == {"weekday-date-mismatch"}
    assert {row["checked_with"] for row in rows(output, "stories")} == {"changed"}


def test_duplicates_are_checked_once_and_foreign_stories_set_aside(tmp_path: Path) -> None:
    """A duplicate has the verdict of the first of its content; a German story is counted as German."""
    lines = [
        story(5),
        story(5) | {"id": "again"},
        story(5),
        story(1),
        {"id": "de", "text": GERMAN},
        {"id": "no text"},
    ]
    archive = tmp_path / "stories.jsonl"
    archive.write_text("".join(json.dumps(line) + "\n" for line in lines) + "{broken\n", encoding="utf-8")
    watched = Watched()
    summary = audit_archive(plan_for(tmp_path / "audit", archive), watched)
    assert watched.stories == 2
    assert summary["stories_in"] == 7
    assert (summary["clean"], summary["with_findings"], summary["quarantined"]) == (1, 3, 3)
    assert summary["duplicates"] == 2
    assert summary["findings"] == 1
    assert summary["languages"] == {"de": 1}
    assert summary["by_reason"] == {"language": 1, "unreadable": 2}
    twins = [row for row in rows(tmp_path / "audit", "stories") if row["duplicate_of"]]
    assert {row["verdict"] for row in twins} == {"findings"}


def test_a_directory_of_something_else_is_left_alone(tmp_path: Path) -> None:
    """An audit does not write among files that are not its own."""
    (tmp_path / "audit").mkdir()
    (tmp_path / "audit" / "novel.txt").write_text("Chapter one")
    archive = write_archive(tmp_path / "stories.jsonl", range(2))
    with pytest.raises(OutputError, match="the directory holds something else"):
        audit_archive(plan_for(tmp_path / "audit", archive), Watched())
    assert [path.name for path in (tmp_path / "audit").iterdir()] == ["novel.txt"]


def test_progress_is_told_in_bytes_and_stories(archive: Path, tmp_path: Path) -> None:
    """At the end all bytes are read and all stories have their verdict."""
    watched = Watched()
    audit_archive(plan_for(tmp_path / "audit", archive), watched)
    assert watched.size == watched.bytes_read == archive.stat().st_size
    assert watched.stories == 60
    assert len(watched.steps) > 2


def test_a_source_gives_out_again_what_was_put_back() -> None:
    """Shards put back come before the archive's own, and after its end."""
    source = Source(iter("ab"))  # type: ignore[arg-type]
    assert source.take() == "a"
    source.put_back("x")  # type: ignore[arg-type]
    assert [source.take(), source.take(), source.take()] == ["x", "b", None]
    source.put_back("y")  # type: ignore[arg-type]
    assert source.take() == "y"


def test_the_local_engine_is_the_default(tmp_path: Path) -> None:
    """A plan that says nothing of engines is carried out on this machine."""
    assert isinstance(open_engine(plan_for(tmp_path)), LocalEngine)


def test_a_baseline_accepts_findings_and_only_its_stories_are_checked_again(tmp_path: Path) -> None:
    """What a baseline accepts is counted, not told; of a finished audit, its stories alone are looked at."""
    archive, output = write_archive(tmp_path / "stories.jsonl", range(12)), tmp_path / "audit"
    audit_archive(plan_for(output, archive), Watched())
    finding = next(row for row in rows(output, "findings") if row["id"] == "story-00005")
    entry = {name: finding[name] for name in ("rule", "fact")} | {"story": finding["id"], "reason": "a joke"}
    baseline = tmp_path / "baseline.json"
    baseline.write_text(json.dumps({"schema": "factcheck-baseline/1", "entries": [entry]}))
    summary = audit_archive(plan_for(output, archive, baseline=baseline), watched := Watched())
    assert watched.stories == 1
    assert summary["silenced"] == 1
    assert finding["fingerprint"] not in {row["fingerprint"] for row in rows(output, "findings")}


def test_as_of_lists_what_time_has_overtaken(tmp_path: Path) -> None:
    """A page that was right when published and is not on the day asked about is found by stale-now."""
    page = {"id": "guide", "published": "2021-01-12"}
    page["text"] = "A guide to the valley. Japanese Prime Minister Yoshihide Suga is the museum's patron."
    archive = tmp_path / "stories.jsonl"
    archive.write_text(json.dumps(page) + "\n", encoding="utf-8")
    plan = plan_for(tmp_path / "audit", archive)
    assert audit_archive(plan, Watched())["findings"] == 0
    later = replace(plan, job=replace(plan.job, as_of=date(2024, 1, 1), checked_with="as of 2024"))
    summary = audit_archive(later, Watched())
    assert summary["by_rule"] == {"stale-now": 1}
    assert summary["as_of"] == "2024-01-01"
    assert rows(tmp_path / "audit", "findings")[0]["words"] == "Yoshihide Suga"


def test_results_inside_the_archive_are_no_stories(tmp_path: Path) -> None:
    """An audit of a folder may write into it: neither its results nor the baseline are read as stories."""
    write_archive(tmp_path / "stories.jsonl", range(3))
    baseline = tmp_path / "baseline.json"
    baseline.write_text(json.dumps({"schema": "factcheck-baseline/1", "entries": []}))
    for _ in range(2):
        summary = audit_archive(plan_for(tmp_path / "audit", tmp_path, baseline=baseline), Watched())
        assert summary["stories_in"] == 3
        assert summary["quarantined"] == 0


class Dying:
    """An engine whose first worker ends when some of a shard's files are written; the others live."""

    def __init__(self, job: Job, written: tuple[str, ...]) -> None:
        self.job, self.written, self.died = job, written, False

    def run(self, source: Source) -> Generator[Outcome]:
        """Audit shards in this process."""
        while (shard := source.take()) is not None:
            audit_shard(shard.path, self.job)
            if self.died:
                yield Done(shard)
                continue
            self.died = True
            for table in {"stories", "findings", "facts"} - {*self.written}:
                (self.job.output / table / f"{shard.path.stem}.parquet").unlink()
            yield Died(shard, "killed by signal 9")


@pytest.mark.parametrize(
    "written", [(), ("facts",), ("facts", "findings"), ("facts", "findings", "stories")], ids="-".join
)
def test_a_worker_that_ends_between_its_files_doubles_nothing(
    archive: Path, audited: Path, tmp_path: Path, written: tuple[str, ...]
) -> None:
    """What it wrote of a shard is cleared before the halves are audited; a shard that is whole is done."""
    plan = plan_for(tmp_path / "audit", archive)
    audit_archive(plan, Watched(), Dying(plan.job, written))
    for table in ("stories", "findings", "facts"):
        assert sorted_bytes(plan.job.output, table) == sorted_bytes(audited, table), table
