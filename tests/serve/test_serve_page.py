"""The editors' page, in a real browser, before a real service."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pytest
from browser import browsing
from running import service

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Page
    from running import Running

# The bridge is one code point and two units of a JavaScript string.
TEXT = "\N{BRIDGE AT NIGHT} Australia's prime minister, Scott Morrison, ate on Tuesday, May 9, 2023."
RIGHT = TEXT.replace("Scott Morrison", "Anthony Albanese")
EVIL = "</script><script>alert(1)</script><img src=x onerror=alert(2)>{{7*7}} javascript:alert(3)"


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """Run a service without tokens."""
    with browsing():  # skips before anything is started
        pass
    with service(tmp_path_factory.mktemp("page")) as one:
        yield one


@contextmanager
def opened(running: Running, **look: Any) -> Iterator[Page]:  # noqa: ANN401
    """Open the page; nothing may be complained of while it is used, nothing asked of another host."""
    with browsing(**look) as page:
        told: list[str] = []
        page.on("console", lambda message: told.append(message.text))
        page.on("pageerror", lambda fault: told.append(str(fault)))
        page.on("dialog", lambda dialog: told.append(f"alert: {dialog.message}"))
        page.on("request", lambda asked: told.extend([asked.url] * (not asked.url.startswith(running.url))))
        page.goto(running.url)
        yield page
        assert told == []


def check(page: Page, text: str = TEXT, published: str = "2023-05-10") -> None:
    """Check a story."""
    page.fill("#text", text)
    page.fill("#published", published)
    page.click("#check")
    said(page, "Checked:")


def said(page: Page, words: str) -> None:
    """Wait until the status line says this."""
    page.locator("#status", has_text=words).wait_for()


def test_a_finding_is_marked_fixed_and_gone(running: Running) -> None:
    """The words are marked where they stand, one click puts the right name in, and the story passes."""
    with opened(running) as page:
        check(page)
        assert page.locator("#marked-text mark.error").all_inner_texts() == ["Scott Morrison"]
        assert page.locator("#marked-text").inner_text().replace("1", "", 1).startswith(TEXT[:20])
        finding = page.locator(".finding").inner_text()
        assert "was no longer prime minister of Australia" in finding
        assert "1 error" in page.locator("#summary").inner_text()
        assert "1 contradicted" in page.locator("#summary").inner_text()
        source = page.locator(".finding a[target=_blank]").first
        assert source.get_attribute("href") == "https://en.wikipedia.org/wiki/Prime_Minister_of_Australia"
        assert "noopener" in (source.get_attribute("rel") or "")
        page.get_by_role("button", name='Replace "Scott Morrison" with "Anthony Albanese"').click()
        said(page, "Done: replace")
        said(page, "no findings")
        assert page.input_value("#text") == RIGHT
        assert page.locator(".finding").count() == 0
        page.click("#undo")
        said(page, "1 finding")
        assert page.input_value("#text") == TEXT


def test_the_corrected_text_is_copied(running: Running) -> None:
    """What is on the clipboard afterwards is the story with its fixes."""
    with opened(running) as page:
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        check(page, RIGHT)
        page.click("#copy")
        said(page, "has been copied")
        assert page.evaluate("navigator.clipboard.readText()") == RIGHT


def test_everything_is_done_by_keyboard(running: Running) -> None:
    """Without a mouse: type, check with Ctrl and Enter, go to the finding, choose the fix."""
    with opened(running) as page:
        page.focus("#text")
        page.keyboard.insert_text(TEXT)
        page.keyboard.press("Shift+Tab")
        page.keyboard.press("Shift+Tab")  # the form, then the date's last field
        page.fill("#published", "2023-05-10")
        page.keyboard.press("Control+Enter")
        said(page, "1 finding")
        page.focus("#marked-text a")
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "finding-1"
        for _ in range(10):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.className") == "fix":
                break
        outline = "getComputedStyle(document.activeElement).outlineStyle"
        assert page.evaluate(outline) == "solid"
        page.keyboard.press("Enter")
        said(page, "Done: ")
        assert page.input_value("#text") == RIGHT
        assert page.evaluate("document.activeElement.id") == "status"


def test_a_story_stays_text_whatever_it_holds(running: Running) -> None:
    """Markup and scripts in story and headline are shown as they are; none runs, and no policy is broken."""
    with opened(running) as page:
        page.fill("#title", EVIL)
        check(page, f"{EVIL} {TEXT} {EVIL}")
        page.click("#graph summary")
        page.locator("#graph-view canvas").first.wait_for()
        assert page.locator("#marked-text").inner_text().count(EVIL) == 2
        assert page.locator("#marked-title").inner_text() == EVIL
        assert page.locator("#results img, #results script").count() == 0


def test_the_fact_graph_is_drawn_and_explored(running: Running) -> None:
    """What was understood is drawn, and listed for those who cannot see it; choosing a fact marks it."""
    with opened(running) as page:
        check(page)
        page.click("#graph summary")
        fact = page.locator(
            "#graph-view li button", has_text="Scott Morrison – holds – prime minister of Australia"
        )
        fact.click()
        assert fact.get_attribute("aria-pressed") == "true"
        count = page.locator(".fact-graph-facts li").count()
        page.get_by_label("also what the story is compared with itself by").check()
        assert page.locator(".fact-graph-facts li").count() > count


def test_many_findings_hide_nothing(running: Running) -> None:
    """The marked story stays in view beside a long list of findings, and never lies over what comes after."""
    with opened(running) as page:
        towns = "Strelsau Zenda Hentzau Tarlenheim Hofbau Streslau Modenstein Luzau".split()
        check(page, "\n\n".join(f"{TEXT} He left for {town} at noon." for town in towns))
        assert page.locator(".finding").count() == len(towns)
        page.locator(".finding").last.scroll_into_view_if_needed()
        assert page.locator("#marked-text mark").last.is_visible()
        page.click("#graph summary", timeout=5_000)
        page.locator("#graph-view canvas").first.wait_for()
        assert page.locator(".fact-graph-facts li").count() == 2, "what is said again is listed once"


def test_a_file_is_read_in_the_browser(running: Running, tmp_path: Path) -> None:
    """A file is opened and checked at once; HTML keeps its markup; another encoding is told."""
    story = tmp_path / "story.html"
    story.write_text("<p>Australia's <b>prime minister</b>, Scott Morrison, ate on May 10, 2023.</p>")
    old = tmp_path / "old.txt"
    old.write_bytes("The café was open on Monday.".encode("cp1252"))
    with opened(running) as page:
        page.set_input_files("#file", story)
        said(page, "story.html was read.")
        page.get_by_role("button", name='Replace "Scott Morrison" with "Anthony Albanese"').first.click()
        said(page, "no findings")
        assert page.input_value("#text") == story.read_text().replace("Scott Morrison", "Anthony Albanese")
        page.set_input_files("#file", old)
        said(page, "Windows-1252")
        assert page.input_value("#text") == "The café was open on Monday."
        page.set_input_files("#file", {"name": "a.pdf", "mimeType": "application/pdf", "buffer": b"%PDF"})
        said(page, "a.pdf cannot be read here")


def test_a_file_is_dropped_anywhere(running: Running) -> None:
    """A file that is dropped on the page is read and checked."""
    drop = """(words) => {
      const data = new DataTransfer();
      data.items.add(new File([words], "dropped.md"));
      const event = new DragEvent("drop", {dataTransfer: data, bubbles: true, cancelable: true});
      document.querySelector("header").dispatchEvent(event);
    }"""
    with opened(running) as page:
        page.evaluate(drop, "Australia's prime minister, Scott Morrison, ate on May 10, 2023.")
        said(page, "dropped.md was read.")
        said(page, "Checked:")
        assert "Scott Morrison" in page.locator("mark.error").inner_text()


def test_fixes_wait_while_the_story_is_changed(running: Running) -> None:
    """A fix is of the story that was checked: after an edit that must be checked first."""
    with opened(running) as page:
        check(page)
        page.fill("#text", f"New. {TEXT}")
        said(page, "check it again")
        assert page.locator("button.fix").first.is_disabled()
        page.keyboard.press("Control+Enter")
        said(page, "Checked:")
        page.locator("button.fix").first.click()
        said(page, "Done:")
        assert page.input_value("#text") == f"New. {RIGHT}"


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_axe_finds_nothing(running: Running, *, dark: bool) -> None:
    """Names, roles, contrast and landmarks are as they should be, with findings and the graph on show."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed").Axe()
    with opened(running, dark=dark) as page:
        assert axe.run(page).response["violations"] == []
        check(page)
        page.click("#graph summary")
        page.locator("#graph-view canvas").first.wait_for()
        assert axe.run(page).response["violations"] == []
        page.evaluate("document.getElementById('ask').showModal()")
        assert axe.run(page).response["violations"] == []


def test_a_phone_needs_no_sideways_scrolling(running: Running) -> None:
    """360 pixels are enough, with a word that has no end in the story."""
    with opened(running, width=360, height=640) as page:
        check(page, f"{TEXT} {'a' * 300}")
        page.click("#graph summary")
        page.locator("#graph-view canvas").first.wait_for()
        assert page.evaluate("document.documentElement.scrollWidth") == 360


@pytest.mark.parametrize(
    ("status", "headers", "words"),
    [
        (413, {}, "too long for this checker"),
        (422, {}, "It says: the detail; the hint"),
        (429, {"Retry-After": "7"}, "Check again in 7 seconds"),
        (503, {"Retry-After": "1"}, "busy. Check again in a second"),
        (504, {}, "Check it in parts"),
        (500, {}, "The checker has a fault"),
    ],
)
def test_a_refusal_is_told_in_plain_words(
    running: Running, status: int, headers: dict[str, str], words: str
) -> None:
    """Whatever the service cannot do is said so that an editor knows what to do next."""
    with browsing() as page:
        problem = {"type": "about:blank", "status": status, "detail": "the detail", "hint": "the hint"}
        page.route("**/v1/check", lambda route: route.fulfill(status=status, headers=headers, json=problem))
        page.goto(running.url)
        page.fill("#text", TEXT)
        page.click("#check")
        said(page, words)


def test_a_service_that_is_away_is_told(running: Running) -> None:
    """With the service gone the story is still there, and one can check again."""
    with browsing() as page:
        page.goto(running.url)
        page.route("**/v1/check", lambda route: route.abort())
        page.fill("#text", TEXT)
        page.click("#check")
        said(page, "cannot be reached")
        assert page.input_value("#text") == TEXT
        page.unroute("**/v1/check")
        page.click("#check")
        said(page, "Checked:")


def test_a_token_is_asked_for_and_only_remembered(running: Running, tmp_path: Path) -> None:
    """A service with tokens: the page asks, asks again for a wrong one, and stores it nowhere."""
    del running  # so that a missing browser skips before a service is started
    tokens = tmp_path / "tokens"
    tokens.write_text("a-token-of-some-length\n")
    with service(tmp_path, "--token-file", str(tokens)) as guarded, browsing() as page:
        page.goto(guarded.url)
        page.fill("#text", TEXT)
        page.fill("#published", "2023-05-10")
        page.click("#check")
        page.fill("#token", "a-wrong-one-of-length")
        page.keyboard.press("Enter")
        page.locator("#ask-why", has_text="not in force").wait_for()
        page.fill("#token", "a-token-of-some-length")
        page.keyboard.press("Enter")
        said(page, "1 finding")
        assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]
        page.reload()
        page.fill("#text", TEXT)
        page.click("#check")
        page.locator("#ask[open]").wait_for()
