"""Wagtail's editor in a real browser: Publish leaves a draft and a reason, the right name goes out."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import requests

sys.path.insert(0, str(Path(__file__).parents[1]))
from browser import browsing

if TYPE_CHECKING:
    from collections.abc import Iterator

HERE = Path(__file__).parent
PICTURES = os.environ.get("FACTCHECK_PICTURES", "")
PORT = 8791
SENTENCE = "Australian Prime Minister Scott Morrison will host the leaders in Sydney on Friday."
MAKE = f"""
import django, datetime; django.setup()
from django.contrib.auth import get_user_model
from django.core.management import call_command
call_command("migrate", verbosity=0)
get_user_model().objects.create_superuser("chief", "chief@example.org", "chief")
from newsroom.models import ArticlePage
from wagtail.models import Page
day = datetime.datetime(2023, 5, 10, 9, tzinfo=datetime.timezone.utc)
page = ArticlePage(title="Leaders to meet", standfirst="{SENTENCE}", live=False, first_published_at=day)
Page.objects.get(depth=2).add_child(instance=page); page.save_revision(); print(page.pk)
"""


@pytest.fixture
def page_number(tmp_path: Path) -> Iterator[int]:
    """A site, served, with one draft of a story of May 2023."""
    environment = {
        **os.environ, "DJANGO_SETTINGS_MODULE": "newsroom.settings", "PYTHONPATH": str(HERE),
        "NEWSROOM_DATABASE": str(tmp_path / "newsroom.sqlite3"),
    }  # fmt: skip
    made = subprocess.run(
        [sys.executable, "-c", MAKE], env=environment, capture_output=True, text=True, check=True, timeout=300
    )
    command = [sys.executable, "-m", "django", "runserver", "--noreload", "--insecure", f"127.0.0.1:{PORT}"]
    with (tmp_path / "log").open("wb") as log:
        server = subprocess.Popen(command, env=environment, stdout=log, stderr=log)
        try:
            for _ in range(150):
                try:
                    if requests.get(f"http://127.0.0.1:{PORT}/admin/login/", timeout=5).ok:
                        break
                except requests.RequestException:
                    time.sleep(0.2)
            yield int(made.stdout)
        finally:
            server.terminate()
            server.wait(30)


def test_publish_is_refused_until_the_name_is_right(page_number: int) -> None:
    """An editor presses Publish, reads why not, corrects the name, and publishes."""
    with browsing(height=1100) as page:
        page.goto(f"http://127.0.0.1:{PORT}/admin/login/")
        page.fill("[name=username]", "chief")
        page.fill("[name=password]", "chief")
        page.press("[name=password]", "Enter")
        page.wait_for_url("**/admin/")
        page.goto(f"http://127.0.0.1:{PORT}/admin/pages/{page_number}/edit/")
        page.locator(".factcheck").get_by_text("Scott Morrison was no longer prime minister").wait_for()
        if PICTURES:
            page.locator(".factcheck").scroll_into_view_if_needed()
            page.screenshot(path=f"{PICTURES}/wagtail-panel.png")
        page.locator("footer").get_by_role("button", name="More actions").click()
        page.get_by_role("button", name="Publish", exact=True).click()
        page.get_by_text("Saved, not published.").wait_for()
        page.fill("[name=standfirst]", SENTENCE.replace("Scott Morrison", "Anthony Albanese"))
        page.locator("footer").get_by_role("button", name="More actions").click()
        page.get_by_role("button", name="Publish", exact=True).click()
        page.get_by_text("has been published").wait_for()
        if PICTURES:
            page.screenshot(path=f"{PICTURES}/wagtail-published.png")
