"""The block editor in a real browser: Publish is locked while an error is open, and a fix opens it."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parents[1]))
from browser import browsing

if TYPE_CHECKING:
    from collections.abc import Callable

    from conftest import Site

    Post = Callable[..., int]

# Where to leave pictures to look at; nowhere unless asked.
PICTURES = os.environ.get("FACTCHECK_PICTURES", "")
BLOCK = (
    "<!-- wp:paragraph --><p>Australian Prime Minister Scott Morrison will host the leaders in Sydney"
    " on Friday.</p>"
    "<!-- /wp:paragraph -->"
)


def test_publish_is_locked_until_the_contradiction_is_mended(site: Site, post: Post) -> None:
    """An editor presses Publish, reads what contradicts the record, takes the fix, and publishes."""
    number = post(BLOCK)
    # The editor takes a draft that was never changed for one without a date of its own.
    site.script(f"wp_update_post( array( 'ID' => {number}, 'post_excerpt' => 'Friday' ) );")
    with browsing() as page:
        page.goto(f"{site.url}/wp-login.php")
        page.fill("#user_login", "chief")
        page.fill("#user_pass", "chief")
        page.click("#wp-submit")
        page.goto(f"{site.url}/wp-admin/post.php?post={number}&action=edit")
        page.click(".editor-post-publish-panel__toggle")
        panel = page.locator(".factcheck-panel")
        panel.get_by_text("Scott Morrison was no longer prime minister of Australia").wait_for()
        publish = page.locator(".editor-post-publish-button")
        assert publish.get_attribute("aria-disabled") == "true"
        assert panel.get_by_text("Publish anyway, because").count() == 1
        if PICTURES:
            page.screenshot(path=f"{PICTURES}/wordpress-blocked.png")
        panel.get_by_role("button", name='replace "Scott Morrison" with "Anthony Albanese"').click()
        panel.get_by_text("Nothing contradicts the record").wait_for()
        page.wait_for_function(
            "document.querySelector('.editor-post-publish-button').getAttribute('aria-disabled') === 'false'"
        )
        publish.click()
        page.locator(".post-publish-panel__postpublish").wait_for()
        if PICTURES:
            page.screenshot(path=f"{PICTURES}/wordpress-published.png")
    assert site.script(f"echo get_post( {number} )->post_status;") == "publish"
    assert "Anthony Albanese" in site.script(f"echo get_post( {number} )->post_content;")
