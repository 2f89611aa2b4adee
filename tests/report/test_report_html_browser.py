"""The HTML report in a real browser, from a file, without a network."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from browser import browsing

if TYPE_CHECKING:
    from pathlib import Path

    from command_line import Run

TEXT = "Australia's prime minister, Scott Morrison, ate. </script><script>alert(1)</script>"


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_a_report_is_read_and_its_graph_explored(run: Run, tmp_path: Path, *, dark: bool) -> None:
    """Marks lead to findings, evidence opens, the graph is drawn and answers; nothing is loaded or broken."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed").Axe()
    story, report = tmp_path / "story.txt", tmp_path / "report.html"
    story.write_text(TEXT)
    assert run("check", story, "--published", "2023-05-10", "--format", "html", "--output", report).code == 1
    with browsing(width=360, dark=dark) as page:
        told: list[str] = []
        page.on("console", lambda message: told.append(message.text))
        page.on("pageerror", lambda fault: told.append(str(fault)))
        page.on("dialog", lambda dialog: told.append(dialog.message))
        page.on(
            "request", lambda asked: told.extend([asked.url] * (not asked.url.startswith(report.as_uri())))
        )
        page.goto(report.as_uri())
        page.click("mark a")
        assert page.evaluate("document.querySelector(':target').className") == "finding error"
        page.click("text=Evidence")
        assert "Anthony Albanese has been prime minister" in page.locator(".finding").inner_text()
        page.click("details.graph summary")
        fact = page.locator(".fact-graph li button", has_text="Scott Morrison – holds")
        fact.click()
        assert fact.get_attribute("aria-pressed") == "true"
        assert page.locator("canvas").count() > 0
        assert page.evaluate("document.documentElement.scrollWidth") == 360
        assert axe.run(page).response["violations"] == []
        assert told == []
