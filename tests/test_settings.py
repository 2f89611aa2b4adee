"""A newsroom's settings: found upward, read strictly, and weaker than the command line."""

from __future__ import annotations

import os
from datetime import date
from typing import TYPE_CHECKING

import pytest

from factcheck.errors import SettingsError
from factcheck.records import Severity, Silence, SilencedBy
from factcheck.settings import KEYS, Settings, find_settings, read_settings

if TYPE_CHECKING:
    from pathlib import Path

    from command_line import Run

STORY = "French President Nicolas Sarkozy will open the fair on Friday.\n"


def settings_of(directory: Path, text: str) -> Settings:
    """Return the settings of a `factcheck.toml` with this text."""
    path = directory / "factcheck.toml"
    path.write_text(text, encoding="utf-8")
    return read_settings(path)


def fault_of(directory: Path, text: str) -> str:
    """Return what is told of a `factcheck.toml` with this text, the directory left out."""
    with pytest.raises(SettingsError) as error:
        settings_of(directory, text)
    return str(error.value).replace(f"{directory}{os.sep}", "")


def test_a_file_sets_everything(tmp_path: Path) -> None:
    """Each key is read; directories start at the file."""
    (tmp_path / "desk").mkdir()
    path = tmp_path / "factcheck.toml"
    settings = settings_of(
        tmp_path,
        'select = ["a"]\nignore = ["b"]\nrules = ["desk"]\nnever_flag = ["Ada Roe"]\nmodel = "m"\n'
        'baseline = "b.json"\n[severity]\nwrong-age = "info"\n[per_path]\n"archive/*" = ["c"]\n'
        '[[silence]]\npath = "a.txt"\nrules = ["d"]\nreason = "why"\nuntil = 2026-12-31\nwords = "w"\n'
        '[spellings]\n"Türkiye" = "Turkey"\n',
    )
    assert settings == Settings(
        str(tmp_path / "factcheck.toml"),
        ("a",),
        ("b",),
        (tmp_path / "desk",),
        {"wrong-age": Severity.INFO},
        (("archive/*", ("c",)),),
        ("Ada Roe",),
        "m",
        tmp_path / "b.json",
        (("a.txt", Silence("d", "why", SilencedBy.SETTINGS, date(2026, 12, 31), "w", "", f"{path}:11")),),
        (("Türkiye", "Turkey"),),
    )
    assert len(KEYS) == len(Settings.__dataclass_fields__) - 1


def test_settings_are_found_upward(tmp_path: Path) -> None:
    """A desk's folder is below the newsroom's file."""
    settings_of(tmp_path, 'ignore = ["b"]\n')
    below = tmp_path / "desk" / "today"
    below.mkdir(parents=True)
    assert find_settings(below).ignore == ("b",)


def test_the_nearest_file_wins_and_its_own_form_before_a_shared_one(tmp_path: Path) -> None:
    """`factcheck.toml` is read before `pyproject.toml`, and a nearer file before a farther."""
    settings_of(tmp_path, 'ignore = ["far"]\n')
    near = tmp_path / "near"
    near.mkdir()
    (near / "pyproject.toml").write_text('[tool.factcheck]\nignore = ["near"]\n', encoding="utf-8")
    assert find_settings(near).ignore == ("near",)
    (near / "factcheck.toml").write_text('ignore = ["own"]\n', encoding="utf-8")
    assert find_settings(near).ignore == ("own",)


def test_a_project_without_our_table_is_passed_over(tmp_path: Path) -> None:
    """Another tool's settings are none of ours."""
    (tmp_path / "pyproject.toml").write_text('[tool.other]\nignore = ["x"]\n', encoding="utf-8")
    assert find_settings(tmp_path).ignore == ()


def test_an_unknown_key_names_its_line_and_the_nearest(tmp_path: Path) -> None:
    """A misspelt setting would set nothing."""
    assert fault_of(tmp_path, 'select = ["a"]\nignored = ["b"]\n') == (
        "factcheck.toml:2: unknown key 'ignored'\n"
        "  known keys: select, ignore, rules, severity, per_path, never_flag, model, baseline, silence, "
        "spellings; "
        "did you mean 'ignore'?"
    )


def test_a_key_of_another_table_is_not_taken_for_ours(tmp_path: Path) -> None:
    """The line that is named lies in our table of a shared file."""
    path = tmp_path / "pyproject.toml"
    path.write_text('[tool.ruff]\nlevel = 1\n[tool.factcheck]\nlevel = "error"\n', encoding="utf-8")
    with pytest.raises(SettingsError, match=r"pyproject\.toml:4: unknown key 'level'"):
        find_settings(tmp_path)


def test_an_unknown_severity_names_its_line_and_the_nearest(tmp_path: Path) -> None:
    """Severities are three words."""
    assert fault_of(tmp_path, '[severity]\nwrong-age = "warn"\n') == (
        "factcheck.toml:2: unknown severity 'warn'\n  known: error, warning, info; did you mean 'warning'?"
    )


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (
            'select = "a"\n',
            'factcheck.toml:1: \'select\' must be a list of texts\n  write it as ["one", "two"]',
        ),
        ("never_flag = [1]\n", "factcheck.toml:1: 'never_flag' must be a list of texts\n  write it as"),
        ("severity = 1\n", "factcheck.toml:1: 'severity' must be a table\n  write [severity] and its"),
        ('[per_path]\n"a/*" = "b"\n', "factcheck.toml:2: 'a/*' must be a list of texts\n  write it as"),
        ("model = 3\n", "factcheck.toml:1: 'model' must be text"),
        (
            'rules = ["none"]\n',
            "factcheck.toml:1: there is no directory none\n  paths start at the settings file",
        ),
        ("select = [\n", "factcheck.toml: invalid value"),
        ("[spellings]\nKiev = 1\n", "factcheck.toml:2: the house spelling of 'Kiev' must be text"),
        ("silence = 1\n", "factcheck.toml:1: 'silence' must be tables\n  write [[silence]] above each"),
        (
            '[[silence]]\npath = "a"\nrules = ["r"]\n',
            "factcheck.toml:1: a silence needs 'reason'\n  its keys: path, rules, words, until, reason",
        ),
        ('[[silence]]\npaths = "a"\n', "factcheck.toml:2: unknown key 'paths'\n  known keys: path, rules"),
        (
            '[[silence]]\npath = "a"\nrules = ["r"]\nreason = "x"\nuntil = "2026-12-31"\n',
            "factcheck.toml:1: 'until' must be a day\n  without quotation marks",
        ),
        ("a = 1\na = 2\n", "factcheck.toml:2:6: cannot overwrite a value"),
    ],
)
def test_a_value_of_the_wrong_sort_is_told(tmp_path: Path, text: str, fault: str) -> None:
    """What a key takes is told at its line."""
    assert fault_of(tmp_path, text).startswith(fault)


def test_rules_are_ignored_by_path(tmp_path: Path) -> None:
    """A glob counts from the settings file; one without a folder fits a file's name anywhere."""
    settings = settings_of(tmp_path, '[per_path]\n"archive/*" = ["a"]\n"*.html" = ["b"]\n')
    assert settings.ignored_in(str(tmp_path / "archive" / "1999" / "x.txt")) == {"a"}
    assert settings.ignored_in(str(tmp_path / "today" / "x.html")) == {"b"}
    assert settings.ignored_in(str(tmp_path / "today" / "archive.txt")) == frozenset()
    assert settings.ignored_in("") == frozenset()


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a folder with one story that has one error."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "story.txt").write_text(STORY, encoding="utf-8")
    return tmp_path


CHECK = ("check", "story.txt", "--published", "2023-05-10", "--format", "jsonl")


@pytest.mark.parametrize(
    "text",
    [
        'ignore = ["outdated-officeholder"]\n',
        'select = ["impossible-date"]\n',
        '[severity]\noutdated-officeholder = "warning"\n',
        '[per_path]\n"story.*" = ["outdated-officeholder"]\n',
        'never_flag = ["Nicolas Sarkozy"]\n',
        '[[silence]]\npath = "story.txt"\nrules = ["outdated-officeholder"]\nreason = "x"\n',
    ],
)
def test_the_check_obeys(desk: Path, run: Run, text: str) -> None:
    """Without settings the story stops the desk; with any of these it does not."""
    assert run(*CHECK).code == 1
    settings_of(desk, text)
    assert run(*CHECK).code == 0


def test_names_never_flagged_are_counted(desk: Path, run: Run) -> None:
    """Silence that was asked for is told apart from a pass."""
    settings_of(desk, 'never_flag = ["nicolas sarkozy"]\n')
    assert "1 finding on names the settings never flag" in run(*CHECK).out


def test_options_win(desk: Path, run: Run) -> None:
    """What is asked for on the command line is done."""
    settings_of(desk, 'select = ["impossible-date"]\n')
    assert run(*CHECK, "--select", "outdated-officeholder").code == 1


@pytest.mark.parametrize(
    "text",
    [
        'ignore = ["outdated-officeholdr"]\n',
        'select = ["outdated-officeholdr"]\n',
        '[severity]\noutdated-officeholdr = "info"\n',
        '[per_path]\n"*" = ["outdated-officeholdr"]\n',
        '[[silence]]\npath = "*"\nrules = ["outdated-officeholdr"]\nreason = "x"\n',
    ],
)
def test_a_rule_that_there_is_not_is_told_with_the_file(desk: Path, run: Run, text: str) -> None:
    """A misspelt rule id in the settings stops the check and names the nearest."""
    settings_of(desk, text)
    ended = run(*CHECK)
    assert ended.code == 2
    assert ended.err == (
        f"factcheck: {desk / 'factcheck.toml'}{':1' if 'silence' in text else ''}: "
        "unknown rule 'outdated-officeholdr'\n"
        "  did you mean 'outdated-officeholder'?\n"
    )


def test_a_model_that_is_not_installed_is_told(desk: Path, run: Run) -> None:
    """A model is asked for by the name of its package."""
    settings_of(desk, 'model = "en_core_none"\n')
    ended = run(*CHECK)
    assert ended.code == 2
    assert "the language model 'en_core_none' is not installed\n  install it" in ended.err
