"""No way of Wagtail's to publish goes round the gate; drafts always save."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from conftest import RIGHT, WRONG  # type: ignore[attr-defined]

if TYPE_CHECKING:
    from collections.abc import Callable

    Make = Callable[..., Any]


def blocked() -> Any:
    """The refusal, as a class to expect."""
    from factcheck.cms.wagtail.gate import PublishBlocked

    return PublishBlocked


def is_live(page: Any) -> bool:
    """Whether readers see a page."""
    return bool(type(page).objects.get(pk=page.pk).live)


def test_a_draft_with_a_contradiction_saves(article: Make) -> None:
    """Nobody loses work to the checker."""
    page = article(WRONG)
    page.lead = WRONG + "<p>More to come.</p>"
    page.save_revision()
    assert "More to come" in page.get_latest_revision_as_object().lead


def test_publishing_a_contradiction_is_refused_with_the_reason(article: Make) -> None:
    """Scott Morrison was not prime minister in May 2023; the refusal says who was."""
    page = article(WRONG)
    with pytest.raises(blocked(), match="Anthony Albanese has been since"):
        page.get_latest_revision().publish()
    assert not is_live(page)


def test_once_corrected_it_goes_out(article: Make) -> None:
    """The same page with the right name is published."""
    page = article(WRONG)
    page.lead = RIGHT
    page.save_revision().publish()
    assert is_live(page)


def test_a_script_that_saves_a_page_as_live_is_refused(article: Make) -> None:
    """Setting `live` and saving is publishing too."""
    page = article(WRONG)
    page.live = True
    with pytest.raises(blocked()):
        page.save()
    assert not is_live(page)


def test_saving_through_the_general_page_is_refused(article: Make) -> None:
    """A script that knows only `Page` does not get round the words of the article."""
    from wagtail.models import Page

    page = article(WRONG)
    general = Page.objects.get(pk=page.pk)
    general.live = True
    with pytest.raises(blocked()):
        general.save()
    assert not is_live(page)


def test_a_new_page_made_live_by_a_script_is_kept_as_a_draft(home: Any) -> None:
    """A page added in one go is not lost, and not published."""
    from newsroom.models import ArticlePage

    page = ArticlePage(title="Leaders to meet", lead=WRONG, live=True)
    home.add_child(instance=page)
    assert page.pk
    assert not is_live(page)


def test_a_contradiction_in_the_title_counts(article: Make) -> None:
    """The headline is part of the story."""
    page = article(RIGHT, title="Australian Prime Minister Scott Morrison to host leaders")
    with pytest.raises(blocked()):
        page.get_latest_revision().publish()


def test_scheduling_a_contradiction_is_refused(article: Make) -> None:
    """What must not go out now must not go out tomorrow by itself."""
    from django.utils import timezone

    page = article(WRONG)
    page.go_live_at = timezone.now() + timedelta(days=1)
    with pytest.raises(blocked()):
        page.save_revision().publish()
    assert not page.revisions.filter(approved_go_live_at__isnull=False).exists()


def test_a_schedule_made_before_is_stopped_and_holds_up_nobody(article: Make) -> None:
    """A revision scheduled before the app was there is refused at its hour, and taken off the schedule."""
    from django.core.management import call_command
    from django.utils import timezone

    page, other = article(WRONG), article(RIGHT, title="Other leaders to meet")
    for number, each in enumerate((page, other)):
        due = timezone.now() - timedelta(minutes=10 - number)
        each.revisions.update(approved_go_live_at=due)
    with pytest.raises(blocked()):
        call_command("publish_scheduled")
    call_command("publish_scheduled")
    assert not is_live(page)
    assert is_live(other)


def test_bulk_publishing_is_refused_with_a_message(article: Make, client: Make) -> None:
    """The explorer's bulk action leads back to the page that was refused, and says why."""
    page = article(WRONG)
    url = f"/admin/bulk/wagtailcore/page/publish/?next=/admin/&id={page.pk}"
    response = client(superuser=True).post(url, {}, follow=True)
    assert not is_live(page)
    assert "Anthony Albanese has been since" in response.content.decode()


def test_approval_in_a_workflow_does_not_publish_it(article: Make, user: Make) -> None:
    """The moderator's approval ends in the same gate."""
    from wagtail.models import GroupApprovalTask, Workflow, WorkflowTask

    page, moderator = article(WRONG), user("mo", superuser=True)
    workflow = Workflow.objects.create(name="Desk")
    task = GroupApprovalTask.objects.create(name="Desk editor")
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    state = workflow.start(page, moderator)
    with pytest.raises(blocked()):
        state.current_task_state.approve(user=moderator)
    assert not is_live(page)


def test_the_admin_api_answers_403(article: Make, client: Make) -> None:
    """A client of the API is told no, with the reason."""
    page = article(WRONG)
    from django.urls import NoReverseMatch, reverse

    try:
        url = reverse("wagtailadmin_api:pages:action", args=[page.pk, "publish"])
    except NoReverseMatch:
        pytest.skip("this Wagtail has no publishing in its admin API")
    response = client(superuser=True).post(url, HTTP_ACCEPT="application/json")
    assert response.status_code == 403
    assert not is_live(page)


def test_an_unrelated_change_to_a_page_that_is_out_passes(
    article: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A page that was published before its name went wrong can be moved in the menu."""
    page = article(RIGHT)
    page.get_latest_revision().publish()
    page = type(page).objects.get(pk=page.pk)
    monkeypatch.setattr("factcheck.cms.wagtail.story._day", lambda _page: "2030-01-01")
    page.show_in_menus = True
    page.save()
    assert type(page).objects.get(pk=page.pk).show_in_menus


def test_a_page_nobody_asked_to_check_is_left_alone(home: Any) -> None:
    """Only the models named in the settings are checked."""
    from newsroom.models import SectionPage

    page = SectionPage(title="Australian Prime Minister Scott Morrison", live=True)
    home.add_child(instance=page)
    assert is_live(page)


class TestWithoutAnAnswer:
    """The checker cannot be reached."""

    @pytest.fixture(autouse=True)
    def _nobody(self, site: None, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: ARG002 - Django is there
        from django.conf import settings

        gone = {**settings.FACTCHECK, "CHECKER": "http://127.0.0.1:9", "TIMEOUT": 1}
        monkeypatch.setattr(settings, "FACTCHECK", gone)

    def test_failing_closed_publishes_nothing(self, article: Make) -> None:
        """`block` means block, and says that nobody could check."""
        page = article(RIGHT)
        with pytest.raises(blocked(), match="Checker unavailable"):
            page.get_latest_revision().publish()

    def test_failing_open_publishes(self, article: Make, monkeypatch: pytest.MonkeyPatch) -> None:
        """`publish` means publish."""
        from django.conf import settings

        monkeypatch.setattr(settings, "FACTCHECK", {**settings.FACTCHECK, "IF_UNAVAILABLE": "publish"})
        page = article(WRONG)
        page.get_latest_revision().publish()
        assert is_live(page)

    def test_the_editor_sees_that_nobody_checked(self, article: Make, client: Make) -> None:
        """The panel says "Checker unavailable", not that all is well."""
        page = article(RIGHT)
        shown = client(superuser=True).get(f"/admin/pages/{page.pk}/edit/").content.decode()
        assert "Checker unavailable" in shown
