"""A baseline: what a newsroom has accepted is counted and not told; what is new is told."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.check.baseline import BaselineWriter, Entry, name_story, read_baseline
from factcheck.errors import SettingsError
from factcheck.records import Finding, Report, Severity, SilencedBy, Span, Story

TEXT = "Ada Roe, the mayor, opened the bridge."


def story(**changes: object) -> Story:
    """Return a dated story of no file."""
    values: dict[str, object] = {"id": "s-1", "text": TEXT, "published": date(2023, 5, 10)}
    return Story(**(values | changes))  # type: ignore[arg-type]


def report(fact: str = "holds: person=Ada Roe", rule: str = "wrong-office", **changes: object) -> Report:
    """Return a report with one finding."""
    return Report(story(**changes), (Finding(rule, Severity.ERROR, "No.", Span(0, 7), fact=fact),))


def write(path: Path, *reports: Report, as_of: date | None = None) -> tuple[Report, ...]:
    """Write a baseline of these reports, all rules running; return them as they are then told."""
    writer = BaselineWriter(path, ["wrong-office", "wrong-age"], as_of)
    told = tuple(writer.accept(item) for item in reports)
    writer.write()
    return told


def change(path: Path, **values: object) -> None:
    """Change the first entry of a baseline, as an editor would."""
    data = json.loads(path.read_text(encoding="utf-8"))
    data["entries"][0] |= values
    path.write_text(json.dumps(data), encoding="utf-8")


def test_what_is_written_is_silenced_when_read(tmp_path: Path) -> None:
    """A finding accepted once is known again by story, rule and fact, and carries its reason."""
    path = tmp_path / "baseline.json"
    (told,) = write(path, report())
    assert told.findings == ()
    assert [s.finding.rule for s in told.silenced] == ["wrong-office"]
    (silence,) = read_baseline(path).silences_of(story())
    assert (silence.rule, silence.fact, silence.by) == (
        "wrong-office", "holds: person=Ada Roe", SilencedBy.BASELINE,
    )  # fmt: skip
    assert silence.reason == "accepted when the baseline was written"
    assert silence.where == f"{path}:3"
    assert read_baseline(path).silences_of(story(id="s-2")) == ()


def test_an_entry_a_line_in_order(tmp_path: Path) -> None:
    """Two baselines are compared line by line: the order is fixed, and writing again changes nothing."""
    path = tmp_path / "baseline.json"
    reports = [report(id="b"), report(id="a"), report(rule="wrong-age", id="a")]
    write(path, *reports)
    first = path.read_bytes()
    lines = first.decode().splitlines()[2:-1]
    assert [json.loads(line.strip(" ,"))["story"] for line in lines] == ["a", "a", "b"]
    write(path, *reversed(reports))
    assert path.read_bytes() == first


def test_reasons_and_days_are_kept(tmp_path: Path) -> None:
    """What an editor wrote by hand is still there after the file is written anew."""
    path = tmp_path / "baseline.json"
    write(path, report())
    change(path, reason="a quotation", until="2026-12-31")
    write(path, report())
    (entry,) = read_baseline(path).entries
    assert (entry.reason, entry.until) == ("a quotation", date(2026, 12, 31))


def test_a_finding_that_is_mended_leaves_the_file(tmp_path: Path) -> None:
    """Only entries whose story was checked, by their rule, can go; the others were not looked at."""
    path = tmp_path / "baseline.json"
    write(path, report(id="a"), report(id="b"), report(rule="wrong-age", id="a"))
    writer = BaselineWriter(path, ["wrong-office"])
    writer.accept(Report(story(id="a")))
    assert writer.write() == 2
    assert [(e.story, e.rule) for e in read_baseline(path).entries] == [
        ("a", "wrong-age"), ("b", "wrong-office"),
    ]  # fmt: skip


def test_an_expired_entry_is_not_renewed_by_writing(tmp_path: Path) -> None:
    """A last day means what it says: after it the finding is told until someone gives it another."""
    path = tmp_path / "baseline.json"
    write(path, report())
    change(path, until="2023-05-09")
    (told,) = write(path, report())
    assert len(told.findings) == 1
    assert read_baseline(path).entries[0].until == date(2023, 5, 9)
    change(path, until="2023-05-10")
    assert write(path, report())[0].findings == ()


def test_a_story_is_named_from_the_baseline(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """However the command names a file, from whatever directory, it is the same story."""
    (tmp_path / "desk").mkdir()
    file = tmp_path / "desk" / "a.txt"
    file.write_text(TEXT)
    baseline = tmp_path / "baseline.json"
    assert name_story(story(id=str(file), path=str(file)), baseline) == "desk/a.txt"
    monkeypatch.chdir(file.parent)
    assert name_story(story(id="./a.txt", path="./a.txt"), baseline) == "desk/a.txt"
    assert name_story(story(id="a.jsonl:3", path="a.jsonl"), Path("../baseline.json")) == "desk/a.jsonl:3"
    assert name_story(story(id="s-1", path="a.jsonl"), baseline) == "s-1"


def test_a_story_on_a_line_is_known_by_more_than_the_line(tmp_path: Path) -> None:
    """A line put in above does not make every story below another one."""
    path = tmp_path / "wire.jsonl"
    baseline = tmp_path / "baseline.json"
    for number in (3, 4):
        line = {"id": f"{path}:{number}", "path": str(path), "line": number}
        assert name_story(story(**line, url="https://x.test/1"), baseline) == "wire.jsonl:https://x.test/1"
        assert name_story(story(**line, title="The fair"), baseline) == "wire.jsonl:The fair"
        assert name_story(story(**line), baseline) == f"wire.jsonl:{number}"
    write(baseline, report(**line, url="https://x.test/1"))
    (gone,) = read_baseline(baseline).gone()
    assert gone.message == "there is no story wire.jsonl:https://x.test/1 any more"
    path.write_text("", encoding="utf-8")
    assert list(read_baseline(baseline).gone()) == []


def test_a_story_that_is_gone_is_told(tmp_path: Path) -> None:
    """An entry of a file that was deleted is dead weight."""
    file, path = tmp_path / "a.txt", tmp_path / "baseline.json"
    file.write_text(TEXT)
    write(path, report(id=str(file), path=str(file)), report(id="s-9"))
    assert list(read_baseline(path).gone()) == []
    file.unlink()
    (fault,) = read_baseline(path).gone()
    assert fault.message == "there is no story a.txt any more"
    assert fault.where == f"{path}:3"


def entries(**values: object) -> str:
    """Return a baseline of one entry with these values."""
    entry = {"story": "s", "rule": "r", "fact": "f", **values}
    return json.dumps({"schema": "factcheck-baseline/1", "entries": [entry]})


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{}", "no baseline: Object missing required field `schema`"),
        ("[1", "no baseline: "),
        ('{"schema": "x", "entries": []}', "a baseline of another form: x"),
        (entries(), "missing required field `reason`"),
        (entries(reason=" "), "the entry of s, r, has no reason\n  say why"),
        (entries(reason="x", untill="2026-01-01"), "did you mean 'until'?"),
        (entries(reason="x", until="soon"), "Invalid RFC3339"),
    ],
)
def test_a_broken_baseline_stops_the_run(tmp_path: Path, text: str, message: str) -> None:
    """A baseline that is not understood must not pass for an empty one."""
    path = tmp_path / "baseline.json"
    path.write_text(text)
    with pytest.raises(SettingsError) as error:
        read_baseline(path)
    assert message in str(error.value)


def test_a_missing_baseline_stops_the_run(tmp_path: Path) -> None:
    """The remedy is to write one."""
    with pytest.raises(SettingsError, match="--write-baseline"):
        read_baseline(tmp_path / "baseline.json")


@given(
    st.builds(Entry, st.text(), st.text(), st.text(), st.text(min_size=1), st.none() | st.dates(), st.text())
)
def test_any_words_survive_the_file(tmp_path_factory: pytest.TempPathFactory, entry: Entry) -> None:
    """Quotation marks, line ends and other scripts in a story's name, a fact or a reason do no harm."""
    path = tmp_path_factory.mktemp("b") / "baseline.json"
    writer = BaselineWriter(path, [])
    writer.entries[entry.key] = entry
    writer.write()
    if entry.reason.strip():
        assert read_baseline(path).entries == (entry,)
