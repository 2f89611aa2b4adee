"""WordPress publishes no open contradiction, whichever way it is asked; drafts always save."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    import requests
    from conftest import Site

    Post = Callable[..., int]
    Session = Callable[[str], requests.Session]

WRONG = "<p>Australian Prime Minister Scott Morrison will host the leaders in Sydney on Friday.</p>"
RIGHT = WRONG.replace("Scott Morrison", "Anthony Albanese")
SECONDS = 60


def field(site: Site, post: int, name: str = "post_status") -> str:
    """A field of a post, as the database has it."""
    return site.script(f"echo get_post( {post} )->{name};")


def rest(site: Site, session: requests.Session, path: str, **data: Any) -> requests.Response:  # noqa: ANN401
    """Ask the REST API."""
    url = f"{site.url}/?rest_route={path}"
    return session.post(url, json=data, timeout=SECONDS)


def test_a_draft_with_a_contradiction_saves(site: Site, post: Post) -> None:
    """Nobody loses work to the checker."""
    number = post(WRONG)
    assert field(site, number) == "draft"
    assert "Morrison" in field(site, number, "post_content")


def test_a_script_that_publishes_a_contradiction_gets_a_draft(site: Site, post: Post) -> None:
    """wp_insert_post with `publish` keeps the words and publishes nothing."""
    number = post(WRONG, status="publish")
    assert field(site, number) == "draft"
    assert "Morrison" in field(site, number, "post_content")


def test_what_holds_is_published(site: Site, post: Post) -> None:
    """The same story with the right name goes out."""
    assert field(site, post(RIGHT, status="publish")) == "publish"


def test_wp_publish_post_does_not_go_round_the_gate(site: Site, post: Post) -> None:
    """The function that scripts and plugins use writes to the database itself, and is taken back."""
    number = post(WRONG)
    site.script(f"wp_publish_post( {number} );")
    assert field(site, number) == "draft"
    fine = post(RIGHT)
    site.script(f"wp_publish_post( {fine} );")
    assert field(site, fine) == "publish"


def test_rest_answers_403_with_the_reason(site: Site, post: Post, session: Session) -> None:
    """A client of the API is told what contradicts, and who was prime minister."""
    number, chief = post(WRONG), session("chief")
    answer = rest(site, chief, f"/wp/v2/posts/{number}", status="publish")
    assert answer.status_code == 403
    assert "Anthony Albanese has been since" in answer.json()["message"]
    assert field(site, number) == "draft"
    answer = rest(site, chief, f"/wp/v2/posts/{number}", status="publish", content=RIGHT)
    assert answer.status_code == 200
    assert field(site, number) == "publish"


def test_a_post_that_is_out_keeps_its_words_until_the_new_ones_hold(
    site: Site, post: Post, session: Session
) -> None:
    """An update that contradicts does not reach readers."""
    number = post(RIGHT, status="publish")
    assert rest(site, session("chief"), f"/wp/v2/posts/{number}", content=WRONG).status_code == 403
    site.script(f"wp_update_post( wp_slash( array( 'ID' => {number}, 'post_content' => '{WRONG}' ) ) );")
    assert field(site, number) == "publish"
    assert "Albanese" in field(site, number, "post_content")


def test_scheduling_a_contradiction_is_refused(site: Site, post: Post, session: Session) -> None:
    """What must not go out now must not go out later by itself; what holds is scheduled."""
    # The calendar holds on any day, where the record ends.
    words, when = "<p>The fair opens on {}, 14 May 2031, at noon.</p>", "2031-05-10T09:00:00"
    number, chief = post(words.format("Monday")), session("chief")
    answer = rest(site, chief, f"/wp/v2/posts/{number}", status="future", date=when)
    assert answer.status_code == 403
    assert "14 May 2031 is a Wednesday" in answer.json()["message"]
    assert field(site, number) == "draft"
    right = words.format("Wednesday")
    answer = rest(site, chief, f"/wp/v2/posts/{number}", status="future", date=when, content=right)
    assert answer.status_code == 200
    assert field(site, number) == "future"


def test_a_schedule_whose_hour_has_come_is_stopped(site: Site, post: Post) -> None:
    """A post scheduled before the plugin was there is not published by WordPress's clock."""
    number = post(WRONG)
    site.script(
        "global $wpdb; $future = array( 'post_status' => 'future' );"
        f"$wpdb->update( $wpdb->posts, $future, array( 'ID' => {number} ) );"
        f"clean_post_cache( {number} ); do_action( 'publish_future_post', {number} );"
    )
    assert field(site, number) == "draft"


def test_the_classic_editor_keeps_the_words_and_says_why(site: Site, post: Post, session: Session) -> None:
    """Its form saves a draft, and the next page says "Saved, not published" with the reason."""
    number, chief = post(WRONG), session("chief")
    nonce = classic_nonce(site, chief, number)
    form = {
        "post_ID": str(number), "action": "editpost", "originalaction": "editpost", "post_type": "post",
        "_wpnonce": nonce, "post_title": "Leaders to meet", "content": WRONG + "<p>At noon.</p>",
        "publish": "Publish", "original_publish": "Publish", "post_status": "draft", "user_ID": "1",
        "aa": "2023", "mm": "05", "jj": "10", "hh": "09", "mn": "00", "ss": "00",
    }  # fmt: skip
    answer = chief.post(f"{site.url}/wp-admin/post.php", data=form, timeout=SECONDS)
    assert "Saved, not published." in answer.text
    assert "Anthony Albanese has been since" in answer.text
    assert field(site, number) == "draft"
    assert "At noon" in field(site, number, "post_content")


def classic_nonce(site: Site, chief: requests.Session, number: int) -> str:
    """The nonce of a post's form, for the session's own user and token."""
    import re  # noqa: PLC0415 - one use

    page = chief.get(f"{site.url}/wp-admin/edit.php?post_status=all", timeout=SECONDS).text
    assert "Leaders to meet" in page
    edit = chief.get(
        f"{site.url}/wp-admin/post.php?post={number}&action=edit&classic=1", timeout=SECONDS
    ).text
    found = re.search(r'name="_wpnonce"[^>]*value="([0-9a-f]+)"', edit)
    assert found, "the form has no nonce"
    return found[1]


class TestPublishingAnyway:
    """With a right and a reason."""

    def override(self, site: Site, session: requests.Session, post: int, reason: str) -> requests.Response:
        """Ask to publish anyway, as the panel does."""
        path = f"/factcheck/v1/posts/{post}/override"
        return rest(
            site,
            session,
            path,
            title="Leaders to meet",
            content=WRONG,
            date="2023-05-10T09:00:00",
            reason=reason,
        )

    def test_a_reason_lets_it_out_and_is_kept(self, site: Site, post: Post, session: Session) -> None:
        """Who, when, why and which findings are kept with the post."""
        number, chief = post(WRONG), session("chief")
        assert self.override(site, chief, number, "an archive text").status_code == 200
        assert rest(site, chief, f"/wp/v2/posts/{number}", status="publish").status_code == 200
        kept = site.script(f"echo json_encode( get_post_meta( {number}, '_factcheck_overrides' ) );")
        assert "an archive text" in kept
        assert "outdated-officeholder" in kept or "no longer prime minister" in kept

    def test_no_reason_is_no_reason(self, site: Site, post: Post, session: Session) -> None:
        """Blanks are refused."""
        number = post(WRONG)
        assert self.override(site, session("chief"), number, "  ").status_code == 400

    def test_it_is_bound_to_the_right(self, site: Site, post: Post, session: Session) -> None:
        """An author may not, even of a post of their own."""
        number = post(WRONG)
        site.script(
            "$writer = get_user_by( 'login', 'writer' )->ID;"
            f"wp_update_post( array( 'ID' => {number}, 'post_author' => $writer ) );"
        )
        assert self.override(site, session("writer"), number, "because").status_code == 403

    def test_a_new_contradiction_is_asked_about_anew(self, site: Site, post: Post, session: Session) -> None:
        """A reason covers what was open then."""
        number, chief = post(WRONG), session("chief")
        self.override(site, chief, number, "an archive text")
        worse = WRONG + "<p>Japan’s prime minister, Yoshihide Suga, said so on Monday.</p>"
        answer = rest(site, chief, f"/wp/v2/posts/{number}", status="publish", content=worse)
        assert answer.status_code == 403
        assert "Suga" in answer.json()["message"]
        assert "Morrison" not in answer.json()["message"]


class TestWithoutAnAnswer:
    """The service is not there."""

    @pytest.mark.parametrize(("choice", "status"), [("block", "draft"), ("publish", "publish")])
    def test_the_newsroom_has_chosen_what_then(
        self, site: Site, post: Post, choice: str, status: str
    ) -> None:
        """`block` publishes nothing, `publish` publishes unchecked."""
        number = post(RIGHT)
        site.set(url="http://127.0.0.1:9", if_unavailable=choice)
        site.script(f"wp_update_post( array( 'ID' => {number}, 'post_status' => 'publish' ) );")
        assert field(site, number) == status


def test_the_token_never_reaches_the_browser(site: Site, post: Post, session: Session) -> None:
    """The settings page says that a token is kept; no page and no answer has it."""
    number = post(WRONG)
    site.set(token="s3cret-t0ken")  # noqa: S106 - what must not be seen
    chief = session("chief")
    page = chief.get(f"{site.url}/wp-admin/options-general.php?page=factcheck", timeout=SECONDS).text
    assert "A token is kept" in page
    editor = chief.get(f"{site.url}/wp-admin/post.php?post={number}&action=edit", timeout=SECONDS).text
    told = rest(
        site, chief, f"/factcheck/v1/posts/{number}/check", title="t", content=WRONG, date="2023-05-10"
    ).text
    assert "Anthony Albanese" in told
    assert "s3cret" not in page + editor + told


def test_the_connection_can_be_tested(site: Site, post: Post, session: Session) -> None:
    """The settings page says whether the service answers, and if not, why."""
    import re  # noqa: PLC0415 - one use

    post(RIGHT)
    chief, url = session("chief"), f"{site.url}/wp-admin/options-general.php?page=factcheck"

    def tested() -> str:
        nonces = re.findall(r'name="_wpnonce" value="([0-9a-f]+)"', chief.get(url, timeout=SECONDS).text)
        return chief.post(url, data={"factcheck_test": "1", "_wpnonce": nonces[-1]}, timeout=SECONDS).text

    assert "The service answers." in tested()
    site.set(url="http://127.0.0.1:9")
    assert "No answer:" in tested()
