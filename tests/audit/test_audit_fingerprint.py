"""The name of what a verdict depends on besides the story."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.audit import fingerprint
from factcheck.audit.fingerprint import fingerprint_checker, fingerprint_record
from factcheck.settings import Settings

if TYPE_CHECKING:
    import pytest

RULE = Path("checks") / "desk" / "x.yaml"


def test_it_changes_with_settings_choice_of_rules_and_day() -> None:
    """Other settings, another choice of rules, another day: all is checked again."""
    plain = Settings()
    names = {
        fingerprint_checker((), (), None, plain),
        fingerprint_checker(("wrong-age",), (), None, plain),
        fingerprint_checker((), ("wrong-age",), None, plain),
        fingerprint_checker((), (), date(2026, 1, 1), plain),
        fingerprint_checker((), (), None, replace(plain, never_flag=("Ada Roe",))),
    }
    assert len(names) == 5


def test_it_does_not_change_with_what_single_stories_depend_on(tmp_path: Path) -> None:
    """A baseline, settings for some paths, a desk's own rules: only their own stories are checked again."""
    changed = Settings(
        path=str(tmp_path),
        baseline=tmp_path / "b.json",
        per_path=(("a/*", ("wrong-age",)),),
        rules=(tmp_path,),
    )
    assert fingerprint_checker((), (), None, changed) == fingerprint_checker((), (), None, Settings())


def test_it_changes_with_the_code_and_the_model(monkeypatch: pytest.MonkeyPatch) -> None:
    """The checker's own code, and the language model's version, decide every verdict."""
    before = fingerprint_checker((), (), None, Settings())
    monkeypatch.setattr(fingerprint, "version", lambda _: "another")
    after = fingerprint_checker((), (), None, Settings())
    monkeypatch.setattr(fingerprint, "_MODULES", ("pipeline.py",))
    assert len({before, after, fingerprint_checker((), (), None, Settings())}) == 3


def test_the_record_has_a_name_of_its_own(tmp_path: Path) -> None:
    """A rule or a fact of ours or of the desk, in a directory or a file by itself, changes it."""
    (tmp_path / RULE).parent.mkdir(parents=True)
    names = {fingerprint_record((tmp_path,), Settings())}
    for text in ("id: x", "id: y"):
        (tmp_path / RULE).write_text(text)
        names.add(fingerprint_record((tmp_path,), Settings()))
        names.add(fingerprint_record((), Settings(rules=(tmp_path / RULE,))))
    assert len(names) == 5
