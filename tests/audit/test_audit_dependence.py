"""A rerun checks what a change can reach, and its results are those of an audit made afresh."""

from __future__ import annotations

import ast
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from archive_samples import Watched, rows, sorted_bytes, write_stories
from changes_of_record import CHANGES, NEWCOMER, change_office, write_change
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import factcheck
from factcheck.audit.engines import Done, Source
from factcheck.audit.fingerprint import fingerprint_checker, fingerprint_record
from factcheck.audit.plan import Job, Plan
from factcheck.audit.run import audit_archive
from factcheck.audit.shard import audit_shard, quarantine_shard
from factcheck.check.patterns import PATTERNS
from factcheck.check.ruleset import load_rules
from factcheck.knowledge.record import open_knowledge
from factcheck.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Generator

TABLES = ("stories", "findings", "facts")


class Here:
    """An engine that audits in this process."""

    def __init__(self, job: Job, *, quarantine: bool = False) -> None:
        """Do a job, or quarantine all of it."""
        self.job, self.quarantine = job, quarantine

    def run(self, source: Source) -> Generator[Done]:
        """Audit every shard."""
        while (shard := source.take()) is not None:
            if self.quarantine:
                quarantine_shard(shard.path, self.job, "killed: by this test")
            else:
                audit_shard(shard.path, self.job)
            yield Done(shard)


@dataclass(frozen=True)
class Desk:
    """An archive, a newsroom's own rules and facts, and the results of an audit without any."""

    archive: Path
    rules: Path
    audited: Path

    def audit(
        self, output: Path, *, stop: bool = False, quarantine: bool = False
    ) -> tuple[dict[str, Any], int]:
        """Audit with the rules and facts as they stand; return the sums and how many stories were checked."""
        version = fingerprint_record((self.rules,), Settings())
        job = Job(output, fingerprint_checker((), (), None, Settings()), version, (self.rules,))
        watched = Stopping() if stop else Watched()
        try:
            sums = audit_archive(Plan((self.archive,), job), watched, Here(job, quarantine=quarantine))
        except KeyboardInterrupt:
            sums = {}
        return sums, watched.stories

    def again(self, folder: Path) -> tuple[dict[str, Any], int]:
        """Audit a copy again, prove it the same as an audit afresh, and return sums and stories checked."""
        shutil.copytree(self.audited, folder / "again")
        sums, checked = self.audit(folder / "again")
        fresh, _ = self.audit(folder / "fresh")
        for table in TABLES:
            assert sorted_bytes(folder / "again", table) == sorted_bytes(folder / "fresh", table), table
        assert sums | {"kept_from_before": 0} == fresh
        return sums, checked


class Stopping(Watched):
    """A watcher that stops the audit after the first shard."""

    def checked(self, stories: int) -> None:
        """Stop."""
        super().checked(stories)
        raise KeyboardInterrupt


@pytest.fixture(scope="module")
def audited(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """The cases of all rules, every third of them, as an archive, and the results of an audit of it."""
    folder = tmp_path_factory.mktemp("desk")
    cases = [(r.rule.id, c) for r in load_rules() for c in (*r.rule.fail_cases, *r.rule.pass_cases)]
    stories = [
        {"id": f"{id_}-{n}", "text": c.text, "title": c.title, "published": str(c.published or "")}
        for n, (id_, c) in enumerate(cases)
    ]
    stories = stories[::3]
    stories += [
        {"id": "newcomer", "text": f"The harbour said that {NEWCOMER} had come.", "published": "2024-02-03"}
    ]
    (folder / "rules" / "facts").mkdir(parents=True)
    desk = Desk(write_stories(folder / "cases.jsonl", stories), folder / "rules", folder / "audit")
    desk.audit(desk.audited)
    return desk


@pytest.fixture
def desk(audited: Desk) -> Desk:
    """The same, its rules and facts as they were."""
    for path in audited.rules.rglob("*.yaml"):
        path.unlink()
    return audited


def asked(desk: Desk, kind: str) -> list[str]:
    """Return what was asked for of a kind while the archive was audited."""
    questions = {question for row in rows(desk.audited, "stories") for question in row["asked"]}
    return sorted(q.partition(": ")[2] for q in questions if q.startswith(f"{kind}: "))


def test_the_same_record_has_nothing_checked_again(desk: Desk, tmp_path: Path) -> None:
    """A facts file that is touched and says nothing new has its digest changed, and no verdict."""
    (desk.rules / "facts" / "empty.yaml").write_text("# nothing yet\n")
    assert desk.again(tmp_path)[1] == 0


def test_a_new_holder_reaches_only_stories_that_asked_about_the_office(desk: Desk, tmp_path: Path) -> None:
    """One more prime minister of Japan: the stories that speak of that office, or have that name."""
    assert change_office(desk.rules, "prime minister of Japan")
    sums, checked = desk.again(tmp_path)
    about = [r for r in rows(desk.audited, "stories") if "office: prime minister of Japan" in r["asked"]]
    assert len(about) <= checked <= len(about) + 1
    assert sums["kept_from_before"] > checked * 4


def test_a_new_name_reaches_the_stories_that_have_its_words(desk: Desk, tmp_path: Path) -> None:
    """A story that names someone unknown asks the record nothing; it is checked again once she is known."""
    person = f"source: https://example.org\npeople:\n  - {{name: {NEWCOMER}, born: 1970-01-01}}\n"
    (desk.rules / "facts" / "people.yaml").write_text(person)
    sums, checked = desk.again(tmp_path)
    assert checked == 1
    assert sums["kept_from_before"] > 50


def test_a_changed_rule_reaches_the_stories_with_facts_it_is_tried_on(desk: Desk, tmp_path: Path) -> None:
    """A desk's own wording of the rule on mayors leaves stories without two posts named as they are."""
    ours = next(rule for rule in load_rules() if rule.rule.id == "two-holders-one-office")
    text = Path(ours.rule.path).read_text(encoding="utf-8").replace("The story calls", "Somebody calls")
    (desk.rules / "checks").mkdir(exist_ok=True)
    (desk.rules / "checks" / "two-holders-one-office.yaml").write_text(text + "overrides: true\n")
    sums, checked = desk.again(tmp_path)
    kinds = {f"rules on: {kind.value}" for kind in PATTERNS[ours.match[0].phrase].kinds}
    stories = [row for row in rows(desk.audited, "stories") if not row["duplicate_of"]]
    assert checked == sum(bool(kinds & set(row["asked"])) for row in stories)
    found = [row for row in rows(tmp_path / "again", "findings") if row["rule"] == "two-holders-one-office"]
    assert found
    assert all(row["message"].startswith("Somebody calls") for row in found)
    assert sums["kept_from_before"] > 50


@settings(max_examples=6, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_any_change_gives_the_results_of_an_audit_afresh(
    desk: Desk, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    """Whatever the record says otherwise of whatever the archive speaks of: byte for byte the same rows."""
    for path in desk.rules.rglob("*.yaml"):
        path.unlink()
    kind = data.draw(st.sampled_from(sorted(CHANGES)))
    id_ = data.draw(st.sampled_from(asked(desk, kind)))
    change = data.draw(st.sampled_from(CHANGES[kind]))
    if write_change(open_knowledge().store, kind, id_, change, desk.rules / "facts" / "changed.yaml"):
        desk.again(tmp_path_factory.mktemp("any"))


def test_a_stopped_rerun_is_gone_on_with_under_another_record(desk: Desk, tmp_path: Path) -> None:
    """Some verdicts are by the new record, some by the old; with the old one back, none of them misleads."""
    shutil.copytree(desk.audited, tmp_path / "mixed")
    change_office(desk.rules, "president of the United States")
    assert desk.audit(tmp_path / "mixed", stop=True)[0] == {}
    for path in desk.rules.rglob("*.yaml"):
        path.unlink()
    desk.audit(tmp_path / "mixed")
    for table in TABLES:
        assert sorted_bytes(tmp_path / "mixed", table) == sorted_bytes(desk.audited, table), table


def test_a_quarantined_story_is_tried_again_once_the_record_changes(desk: Desk, tmp_path: Path) -> None:
    """What it would have asked is not known, so any change may be its cure."""
    desk.audit(tmp_path / "audit", quarantine=True)
    assert desk.audit(tmp_path / "audit")[1] == 0
    (desk.rules / "facts" / "empty.yaml").write_text("# nothing yet\n")
    sums, _ = desk.audit(tmp_path / "audit")
    assert "killed" not in sums["by_reason"]
    assert sums["kept_from_before"] == 0


def test_an_archivist_can_ask_which_stories_depend_on_an_office(desk: Desk) -> None:
    """Questions are in words: an office, a place, the kinds of facts that rules were tried on."""
    row = next(r for r in rows(desk.audited, "stories") if "office: prime minister of Japan" in r["asked"])
    assert "rules on: holds" in row["asked"]
    assert row["asked"] == sorted(set(row["asked"]))
    assert len(row["answers"]) == len(row["names"]) == 32


def test_what_is_asked_does_not_depend_on_who_asks(desk: Desk, tmp_path: Path) -> None:
    """Processes lay their sets out differently, and meet other stories before: the same is remembered."""
    version = fingerprint_record((desk.rules,), Settings())
    job = Job(tmp_path / "audit", fingerprint_checker((), (), None, Settings()), version, (desk.rules,))
    audit_archive(Plan((desk.archive,), job, workers=2), Watched())
    assert sorted_bytes(tmp_path / "audit", "stories") == sorted_bytes(desk.audited, "stories")


# What may be asked of the record while a story is checked: each is noted, or goes by the story's own words.
NOTED = {
    "entry", "named", "names_starting", "offices_of_person", "offices_of_place", "offices_titled",
}  # fmt: skip
BY_WORDS = {"first_words", "spellings", "names_following"}
# Read whole into an index; whoever looks something up in it notes what.
INDEXED = {("extract/renamed.py", "filed"), ("extract/convening.py", "all")}


def test_nothing_is_asked_of_the_record_unnoted() -> None:
    """The stages ask the store only what is noted: a new question has to say how it is remembered."""
    package = Path(factcheck.__file__).parent
    for stage in ("extract", "graph", "check"):
        for path in sorted((package / stage).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Attribute) and ast.unparse(node.value).rpartition(".")[2] == "store":
                    name = path.relative_to(package).as_posix()
                    assert node.attr in NOTED | BY_WORDS or (name, node.attr) in INDEXED, (
                        f"{name}: {node.attr}"
                    )
