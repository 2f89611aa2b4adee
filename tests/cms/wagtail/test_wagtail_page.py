"""The page about Wagtail says what is so."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import factcheck.cms

ROOT = Path(__file__).parents[3]


def test_the_documented_setting_is_one_that_django_accepts(site: None) -> None:  # noqa: ARG001 - Django is there
    """Who copies the setting from the page has one without a fault."""
    from django.test import override_settings

    from factcheck.cms.wagtail.conf import find_faults

    text = (ROOT / "docs" / "wagtail.md").read_text(encoding="utf-8")
    found = re.search(r"^FACTCHECK = (\{.*?^\})", text, re.MULTILINE | re.DOTALL)
    assert found
    with override_settings(FACTCHECK=ast.literal_eval(found[1])):
        assert find_faults() == []


def test_every_cms_is_registered() -> None:
    """A folder under cms/ has its line in the registry."""
    folders = {p.parent.name for p in Path(factcheck.cms.__file__).parent.glob("*/__init__.py")}
    assert folders == set(factcheck.cms.CMS)
