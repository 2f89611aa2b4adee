"""What the stories of an archive say against each other, and where one wrong sentence came from."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pyarrow.parquet as pq
import pytest
from across_archive import write_contradicting_archive
from archive_samples import Watched, plan_for

from factcheck.audit.across.odd_one import odd_one_out
from factcheck.audit.run import audit_archive

if TYPE_CHECKING:
    from pathlib import Path


def _across(output: Path, rule: str) -> list[dict[str, Any]]:
    return list(pq.read_table(output / "across" / f"{rule}.parquet").to_pylist())


@pytest.fixture(scope="module")
def audited(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the results of an audit of the archive."""
    folder = tmp_path_factory.mktemp("across")
    archive = write_contradicting_archive(folder / "stories.jsonl")
    audit_archive(plan_for(folder / "audit", archive), Watched())
    return folder / "audit"


def test_contradictions_between_stories_are_found_and_near_misses_are_not(audited: Path) -> None:
    """A summit in two cities, two mayors on a day, a toll that falls, an event on two dates: no more."""
    found = {
        # an edition's number is its place in the record, which grows
        re.sub(r"#\d+", "#", row["about"]): [said["id"] for said in row["said"]]
        for row in _across(audited, "stories-disagree")
    }
    assert found == {
        "venue|G7 summit#": ["g7-right", "g7-wrong"],
        "post|mayor of anytown|2023-06-12": ["mayor-1", "mayor-2", "mayor-3"],
        "toll|fire|acorn hall|2023-06-03": ["toll-1", "toll-2"],
        "date|regatta|elmford|2023": ["regatta-1", "regatta-2"],
    }


def test_the_odd_one_out_is_named_by_record_or_majority_only(audited: Path) -> None:
    """The record speaks against Osaka, two papers against one for the mayor; nothing tells the toll."""
    messages = {row["about"].split("|")[0]: row["message"] for row in _across(audited, "stories-disagree")}
    assert "The record speaks against Osaka: G7 summit: Hiroshima" in messages["venue"]
    assert messages["post"].endswith("2 of 3 stories say Ada Roe; the odd one out is Bo Lund.")
    assert messages["toll"].endswith("14 in one of 4 June 2023, 11 in one of 6 June 2023.")
    assert messages["date"].endswith("3 June in one of 12 June 2023, 4 June in one of 13 June 2023.")


def test_each_story_is_named_with_its_sentence_and_place(audited: Path) -> None:
    """Both sides are shown: story, sentence, the words and where they stand."""
    (row,) = [r for r in _across(audited, "stories-disagree") if r["about"].startswith("toll|")]
    first, last = row["said"]
    assert (first["source"], first["value"], first["field"]) == ("Gazette", "14", "text")
    assert first["sentence"][first["start"] : first["end"]] == "14"
    assert last["sentence"].startswith("The fire at Acorn Hall on 3 June killed 11 people")
    assert (row["severity"], row["stories"]) == ("warning", 2)


def test_a_wrong_sentence_is_traced_to_its_first_story(audited: Path) -> None:
    """The copies are listed in the order of days, edits and all; a sentence of another story is no copy."""
    (row,) = _across(audited, "copied-error")
    assert [said["id"] for said in row["said"]] == ["copy-1", "copy-2", "copy-3", "copy-4"]
    assert "first in copy-1, 10 March 2022" in row["message"]
    assert row["message"].endswith("4 stories have it: Gazette (1), Herald (1), Post (1), Wire (1).")


def test_a_copy_of_a_whole_story_counts_and_a_shared_first_day_is_said(tmp_path: Path) -> None:
    """A story taken over whole is a copy too; of two of one day neither is called the first."""
    archive = tmp_path / "stories.jsonl"
    line = (
        '{"id": "%s", "source": "%s", "published": "2022-03-10", "text": "The hearing on the new'
        ' harbour is on Tuesday, March 23, 2022, at noon."}\n'
    )
    archive.write_text(line % ("one", "Wire") + line % ("two", "Post"), encoding="utf-8")
    audit_archive(plan_for(tmp_path / "audit", archive), Watched())
    (row,) = _across(tmp_path / "audit", "copied-error")
    assert [said["id"] for said in row["said"]] == ["one", "two"]
    assert row["message"].endswith("2 are of that day; which of them came first is not known.")


def test_a_rerun_and_another_order_give_the_same_bytes(audited: Path, tmp_path: Path) -> None:
    """The same archive says the same, run again, read backwards or by two workers."""
    before = {path.name: path.read_bytes() for path in sorted((audited / "across").iterdir())}
    archive = write_contradicting_archive(tmp_path / "stories.jsonl")
    audit_archive(plan_for(audited, archive), Watched())
    assert {path.name: path.read_bytes() for path in sorted((audited / "across").iterdir())} == before
    write_contradicting_archive(archive, backwards=True)
    audit_archive(plan_for(tmp_path / "other", archive, workers=2), Watched())
    assert {p.name: p.read_bytes() for p in sorted((tmp_path / "other" / "across").iterdir())} == before


def test_the_verdict_of_a_story_by_itself_stays(audited: Path) -> None:
    """Two stories at odds are each clean by themselves."""
    table = pq.read_table(audited / "stories")
    verdicts = dict(zip(table["id"].to_pylist(), table["verdict"].to_pylist(), strict=True))
    assert (verdicts["toll-1"], verdicts["toll-2"], verdicts["g7-wrong"]) == ("clean", "clean", "findings")


def _row(value: str, sentences: int, record: str = "", matter: str = "post|mayor") -> dict[str, Any]:
    return {
        "value": value, "roles": [{"name": "person", "label": value}], "told": "person", "record": record,
        "stories": sentences, "sentences": sentences, "matter": matter,
    }  # fmt: skip


def test_no_odd_one_where_nothing_tells() -> None:
    """One against one, and a toll, have no odd one out; nor has a majority of copies of one sentence."""
    assert odd_one_out([_row("A", 1), _row("B", 1)]).words == ()
    assert odd_one_out([_row("A", 5, matter="toll|x"), _row("B", 1, matter="toll|x")]).words == ()
    copies = _row("A", 1) | {"stories": 9}
    assert odd_one_out([copies, _row("B", 1)]).words == ()
    assert odd_one_out([_row("A", 2), _row("B", 1)]).value == "B"
    assert odd_one_out([_row("A", 1, "A was not."), _row("B", 1)]).by_record
    assert odd_one_out([_row("A", 1, "A was not."), _row("B", 1, "B was not.")]).words == ()
