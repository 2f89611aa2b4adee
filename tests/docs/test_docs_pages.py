"""What the pages say is what happens."""

from __future__ import annotations

import os
import re
from importlib.util import find_spec
from pathlib import Path

import pytest
from docs_runner import run_page, update_page

from factcheck.check.ruleset import load_directory
from factcheck.check.tuned import tune_rules
from factcheck.report.rules_markdown import reference
from factcheck.resources import rules_directory
from factcheck.settings import Settings, read_settings

DOCS = Path(__file__).parents[2] / "docs"


def test_the_page_for_rule_authors_is_true(tmp_path: Path) -> None:
    """Who types what the page prints, file by file, sees what it prints; UPDATE_GOLDEN=1 writes it anew."""
    page = DOCS / "writing-rules.md"
    typed = run_page(page, tmp_path)
    if os.environ.get("UPDATE_GOLDEN"):
        update_page(page, typed)
    assert len(typed) >= 5
    for each in typed:
        assert each.came == each.expected, each.command


def test_the_page_of_settings_shows_them_all(tmp_path: Path) -> None:
    """The sample is read as a newsroom's own would be, and leaves no key out."""
    run_page(DOCS / "settings.md", tmp_path)
    (tmp_path / "desk-rules").mkdir()
    settings = read_settings(tmp_path / "factcheck.toml")
    empty = Settings()
    unset = [
        name for name in Settings.__dataclass_fields__ if getattr(settings, name) == getattr(empty, name)
    ]
    assert unset == []
    tune_rules(load_directory(rules_directory()), settings)
    assert find_spec(settings.model)


def test_the_reference_is_in_step() -> None:
    """Every rule is in the reference as its file has it; to mend: factcheck rules reference."""
    rules = [rule.rule for rule in load_directory(rules_directory())]
    if os.environ.get("UPDATE_GOLDEN"):
        (DOCS / "rules.md").write_text(reference(rules), encoding="utf-8")
    said = (DOCS / "rules.md").read_text(encoding="utf-8")
    assert said == reference(rules), "run: factcheck rules reference --output docs/rules.md"


@pytest.mark.parametrize("page", sorted(DOCS.glob("*.md")), ids=lambda page: page.name)
def test_every_link_of_a_page_leads_somewhere(page: Path) -> None:
    """To another page, or to a heading of its own."""
    text = page.read_text(encoding="utf-8")
    anchors = {heading.lower().replace(" ", "-") for heading in re.findall(r"^#+ (.+)$", text, re.MULTILINE)}
    for target in re.findall(r"\]\((?!https?:)([^)\s]+)\)", text):
        name, _, anchor = target.partition("#")
        assert not name or (DOCS / name).exists(), target
        assert name or anchor in anchors, target
