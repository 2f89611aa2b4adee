"""`factcheck check` as a desk runs it: baselines, silences, and what the exit code says."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from command_line import Run

WRONG = "PARIS, May 10, 2023 - French President Nicolas Sarkozy will open the fair on Friday.\n"
NEW = "PARIS, May 10, 2023 - The fair opens on Monday, 12 May 2023, the mayor said.\n"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a folder with one story that has one error."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "fair.txt").write_text(WRONG, encoding="utf-8")
    return tmp_path


def test_a_baseline_is_written_and_obeyed(desk: Path, run: Run) -> None:
    """What is there today is accepted; what comes tomorrow is told; both are counted."""
    written = run("check", ".", "--write-baseline", "baseline.json")
    assert (written.code, written.err) == (0, "baseline.json: 1 entry\n")
    assert "0 findings" in written.out
    again = run("check", ".", "--baseline", "baseline.json")
    assert (again.code, again.err) == (0, "")
    assert "1 finding silenced" in " ".join(again.out.split())
    (desk / "fair.txt").write_text("The old town was full.\n\n" + WRONG + "\n" + NEW, encoding="utf-8")
    later = run("check", ".", "--baseline", "baseline.json", "--format", "json")
    assert later.code == 1
    (story,) = json.loads(later.out)["stories"]
    assert [found["rule"] for found in story["findings"]] == ["weekday-date-mismatch"]
    assert [found["rule"] for found in story["silenced"]] == ["outdated-officeholder"]
    assert story["silenced"][0]["reason"] == "accepted when the baseline was written"


def test_an_idle_entry_is_told(desk: Path, run: Run) -> None:
    """When the story is mended, its entry is dead weight."""
    run("check", ".", "--write-baseline", "baseline.json")
    (desk / "fair.txt").write_text(WRONG.replace("Nicolas Sarkozy", "Emmanuel Macron"), encoding="utf-8")
    ended = run("check", ".", "--baseline", "baseline.json")
    assert ended.code == 0
    said = " ".join(ended.out.split())
    assert "silence: baseline.json:3: the silence of outdated-officeholder (holds:" in said
    assert "silences nothing; take it out" in said
    assert "1 silence to look at" in said


def test_an_expired_entry_is_told_and_silences_no_more(desk: Path, run: Run) -> None:
    """By the story's own day or the day asked about, never by today's."""
    run("check", ".", "--write-baseline", "baseline.json")
    data = json.loads((desk / "baseline.json").read_text(encoding="utf-8"))
    data["entries"][0]["until"] = "2023-12-31"
    (desk / "baseline.json").write_text(json.dumps(data), encoding="utf-8")
    assert run("check", ".", "--baseline", "baseline.json").code == 0
    ended = run("check", ".", "--baseline", "baseline.json", "--as-of", "2024-01-01")
    assert ended.code == 1
    assert "ended on 31 December 2023, before 1 January 2024" in " ".join(ended.out.split())


def test_the_settings_name_a_baseline(desk: Path, run: Run) -> None:
    """An editor or a hook needs no option; the file counts from the settings."""
    run("check", ".", "--write-baseline", "baseline.json")
    (desk / "factcheck.toml").write_text('baseline = "baseline.json"\n', encoding="utf-8")
    assert run("check", "fair.txt").code == 0
    assert run("check", "fair.txt", "--write-baseline", "baseline.json").code == 0


@pytest.mark.usefixtures("desk")
def test_a_missing_baseline_is_no_empty_one(run: Run) -> None:
    """A misspelt name must not turn the whole archive red, or green, without a word."""
    ended = run("check", ".", "--baseline", "basline.json")
    assert ended.code == 2
    assert ended.err.startswith("factcheck: basline.json: cannot be read: No such file or directory\n")
    assert run("check", ".", "--baseline", "a", "--write-baseline", "b").code == 2


def test_a_silence_of_the_settings_that_nothing_needs_is_told(desk: Path, run: Run) -> None:
    """Told once for the run, when every story it is for was read without need of it."""
    (desk / "factcheck.toml").write_text(
        '[[silence]]\npath = "*.txt"\nrules = ["wrong-age"]\nreason = "x"\n', encoding="utf-8"
    )
    ended = run("check", ".", "--format", "jsonl")
    message = "the silence of wrong-age was needed by no story it is for; take it out"
    assert ended.err == f"{desk / 'factcheck.toml'}:1: {message}\n"


@pytest.mark.parametrize("where", ["above", "below"])
@pytest.mark.parametrize(
    ("name", "form"), [("fair.txt", "{}"), ("fair.md", "<!-- {} -->"), ("fair.html", "<!-- {} -->")]
)
def test_a_directive_in_the_story_silences(desk: Path, run: Run, name: str, form: str, where: str) -> None:
    """Wherever it stands, it holds for the story; it is counted, and told when it has no use."""
    directive = form.format("factcheck: ignore outdated-officeholder until 2026-12-31: as he was called")
    body = f"<p>{WRONG}</p>" if name.endswith("html") else WRONG
    parts = [directive, body] if where == "above" else [body, directive]
    (desk / "fair.txt").unlink()
    (desk / name).write_text("\n\n".join(parts), encoding="utf-8")
    ended = run("check", name, "--published", "2023-05-10", "--format", "json")
    assert ended.code == 0
    (story,) = json.loads(ended.out)["stories"]
    assert (story["findings"], story["silence_faults"]) == ([], [])
    assert [(s["by"], s["reason"], s["until"]) for s in story["silenced"]] == [
        ("inline", "as he was called", "2026-12-31")
    ]
    late = run("check", name, "--published", "2023-05-10", "--as-of", "2027-01-01", "--format", "json")
    assert late.code == 1
    (story,) = json.loads(late.out)["stories"]
    assert "ended on 31 December 2026" in story["silence_faults"][0]["message"]
    (desk / name).write_text(
        "\n\n".join(parts).replace("Nicolas Sarkozy", "Emmanuel Macron"), encoding="utf-8"
    )
    (story,) = json.loads(run("check", name, "--published", "2023-05-10", "--format", "json").out)["stories"]
    assert [fault["message"] for fault in story["silence_faults"]] == [
        "the silence of outdated-officeholder silences nothing"
    ]


OLD_NAME = "MBABANE, June 1, 2023 - The king of Swaziland will attend the coronation on Friday.\r\n"


def test_diff_shows_and_changes_nothing(desk: Path, run: Run) -> None:
    """What --fix would do, for a person to look at first."""
    (desk / "fair.txt").write_text(OLD_NAME, encoding="utf-8", newline="")
    ended = run("check", ".", "--diff")
    assert ended.code == 0
    assert ended.out.splitlines()[:3] == ["--- a/fair.txt", "+++ b/fair.txt", "@@ -1 +1 @@"]
    assert "+MBABANE, June 1, 2023 - The king of Eswatini will" in ended.out
    assert ended.err == ""
    assert (desk / "fair.txt").read_bytes() == OLD_NAME.encode()


def test_fix_applies_safe_fixes_and_tells_the_rest(desk: Path, run: Run) -> None:
    """The old name is mended; who the president is stays for a person to settle."""
    text = OLD_NAME + "\r\nFrench President Nicolas Sarkozy will open the fair on Friday.\r\n"
    (desk / "fair.txt").write_text(text, encoding="utf-8", newline="")
    ended = run("check", ".", "--fix", "--format", "jsonl")
    assert ended.code == 1
    assert ended.err == "1 finding in 1 file fixed\n"
    assert [found["rule"] for found in json.loads(ended.out)["findings"]] == ["outdated-officeholder"]
    assert (desk / "fair.txt").read_bytes() == text.replace("Swaziland", "Eswatini").encode()
    assert run("check", ".", "--fix").err == "0 findings in 0 files fixed\n"


def test_fix_leaves_what_is_silenced(desk: Path, run: Run) -> None:
    """What a desk has let stand is not changed behind its back."""
    text = OLD_NAME + "\nfactcheck: ignore outdated-name: the name of the time\n"
    (desk / "fair.txt").write_text(text, encoding="utf-8", newline="")
    run("check", ".", "--fix")
    assert (desk / "fair.txt").read_bytes() == text.encode()


@pytest.mark.usefixtures("desk")
def test_fix_needs_files(run: Run) -> None:
    """Standard input cannot be changed."""
    assert run("check", "-", "--fix").code == 2
    assert run("check", ".", "--fix", "--diff").code == 2


def test_a_rule_over_several_stories_is_not_checked_quietly(desk: Path, run: Run) -> None:
    """Who selects a rule that only audits try is told so: silence would look like a pass."""
    assert (desk / "fair.txt").exists()
    ended = run("check", "fair.txt", "--select", "stories-disagree")
    assert (ended.code, ended.out) == (2, "")
    assert "'stories-disagree' is about several stories: only audits try it" in ended.err
    assert "factcheck audit" in ended.err
