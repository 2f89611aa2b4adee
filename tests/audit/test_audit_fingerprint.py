"""The name of what a verdict depends on besides the story."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from factcheck.audit.fingerprint import fingerprint_checker
from factcheck.settings import Settings

RULE = Path("checks") / "desk" / "x.yaml"


def test_it_changes_with_rules_record_settings_and_day(tmp_path: Path) -> None:
    """A changed rule of the desk, another choice of rules, another day: all is checked again."""
    (tmp_path / RULE).parent.mkdir(parents=True)
    (tmp_path / RULE).write_text("id: x")
    plain = Settings()
    names = {
        fingerprint_checker((), (), (), None, plain),
        fingerprint_checker((tmp_path,), (), (), None, plain),
        fingerprint_checker((), ("wrong-age",), (), None, plain),
        fingerprint_checker((), (), ("wrong-age",), None, plain),
        fingerprint_checker((), (), (), date(2026, 1, 1), plain),
        fingerprint_checker((), (), (), None, replace(plain, never_flag=("Ada Roe",))),
    }
    (tmp_path / RULE).write_text("id: y")
    names.add(fingerprint_checker((tmp_path,), (), (), None, plain))
    assert len(names) == 7


def test_it_does_not_change_with_what_single_stories_depend_on(tmp_path: Path) -> None:
    """A baseline, and settings for some paths, have only their own stories checked again."""
    changed = Settings(path=str(tmp_path), baseline=tmp_path / "b.json", per_path=(("a/*", ("wrong-age",)),))
    assert fingerprint_checker((), (), (), None, changed) == fingerprint_checker((), (), (), None, Settings())
