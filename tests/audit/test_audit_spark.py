"""Spark: the same results as one process gives. Skipped where pyspark or Java is missing."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from archive_samples import Watched, plan_for, rows, sorted_bytes, story, write_archive

from factcheck.audit.engines import spark
from factcheck.audit.run import audit_archive

pytest.importorskip("pyspark", reason="pyspark is not installed")
if shutil.which("java") is None:
    pytest.skip("Java is not installed", allow_module_level=True)

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="module", autouse=True)
def _workers_find_the_tests() -> Iterator[None]:
    """Let Python workers of Spark import what ends them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", str(Path(__file__).parent))
        yield


def test_spark_gives_the_bytes_of_one_process(tmp_path: Path) -> None:
    """Any engine, any number of workers: the rows, once sorted, are the same byte for byte."""
    archive = write_archive(tmp_path / "stories.jsonl", range(60))
    audit_archive(plan_for(tmp_path / "local", archive), Watched())
    summary = audit_archive(plan_for(tmp_path / "spark", archive, engine="spark", workers=2), Watched())
    assert summary["stories_in"] == 60
    for table in ("stories", "findings", "facts"):
        assert sorted_bytes(tmp_path / "spark", table) == sorted_bytes(tmp_path / "local", table)


def test_a_story_that_ends_its_worker_is_quarantined_on_spark(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A job that fails is run again shard by shard, and the shard to blame is split."""
    from deadly import audit_deadly_batches  # noqa: PLC0415 - on the workers too

    monkeypatch.setattr(spark, "_audit", audit_deadly_batches)
    stories = [story(number) for number in range(20)]
    stories[7]["text"] += " The number seven is drawn."
    archive = tmp_path / "stories.jsonl"
    archive.write_text("".join(json.dumps(s) + "\n" for s in stories), encoding="utf-8")
    summary = audit_archive(plan_for(tmp_path / "audit", archive, engine="spark", workers=2), Watched())
    assert summary["by_reason"] == {"killed": 1}
    assert summary["stories_in"] == 20
    assert [row["id"] for row in rows(tmp_path / "audit", "stories") if row["reason"]] == ["story-00007"]
