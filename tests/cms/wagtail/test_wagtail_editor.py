"""The page editor: the panel, a refusal an editor can act on, and publishing anyway with a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from conftest import RIGHT, WRONG  # type: ignore[attr-defined]

if TYPE_CHECKING:
    from collections.abc import Callable

    Make = Callable[..., Any]


def posted(lead: str, **more: str) -> dict[str, str]:
    """The editor's form, as a browser sends it."""
    from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

    fields = {
        "title": "Leaders to meet", "slug": "leaders-to-meet", "standfirst": "", "lead": rich_text(lead),
        "body": streamfield([]),
        "comments": {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0, "MIN_NUM_FORMS": 0, "MAX_NUM_FORMS": 1000},
    }  # fmt: skip
    return {**nested_form_data(fields), **more}


def is_live(page: Any) -> bool:
    """Whether readers see a page."""
    return bool(type(page).objects.get(pk=page.pk).live)


def test_the_panel_shows_finding_evidence_and_fixes(article: Make, client: Make) -> None:
    """An editor sees what is wrong, why, and what to write instead, before pressing Publish."""
    page = article(WRONG)
    shown = client(superuser=True).get(f"/admin/pages/{page.pk}/edit/").content.decode()
    assert "Scott Morrison was no longer prime minister of Australia" in shown
    assert (
        "Evidence: Anthony Albanese was prime minister" in shown
        or "Evidence: Anthony Albanese has been" in shown
    )
    assert "Fix: replace" in shown


def test_the_panel_says_when_nothing_contradicts(article: Make, client: Make) -> None:
    """A page that holds says so, which is not the same as saying nothing."""
    page = article(RIGHT)
    shown = client(superuser=True).get(f"/admin/pages/{page.pk}/edit/").content.decode()
    assert "Nothing in the page as last saved contradicts" in shown


def test_hostile_words_stay_words(article: Make, client: Make) -> None:
    """Markup in a story is shown, not run."""
    page = article(WRONG, title="<script>alert(1)</script> Australian Prime Minister Scott Morrison speaks")
    shown = client(superuser=True).get(f"/admin/pages/{page.pk}/edit/").content.decode()
    assert "<script>alert(1)</script>" not in shown


def test_publish_in_the_editor_saves_the_draft_and_says_why_not(article: Make, client: Make) -> None:
    """The work is kept, the page is not out, and the message names the contradiction."""
    page = article(RIGHT)
    form = posted(WRONG.replace("on Friday", "on Friday at noon"), **{"action-publish": "1"})
    response = client(superuser=True).post(f"/admin/pages/{page.pk}/edit/", form, follow=True)
    assert "Saved, not published" in response.content.decode()
    assert not is_live(page)
    assert "at noon" in type(page).objects.get(pk=page.pk).get_latest_revision_as_object().lead


def test_a_new_page_published_at_once_is_kept_as_a_draft(home: Any, client: Make) -> None:
    """The first Publish of a page that was never saved loses nothing."""
    from newsroom.models import ArticlePage

    form = posted(WRONG, **{"action-publish": "1"})
    url = f"/admin/pages/add/newsroom/articlepage/{home.pk}/"
    response = client(superuser=True).post(url, form, follow=True)
    assert "Saved, not published" in response.content.decode()
    page = ArticlePage.objects.get(slug="leaders-to-meet")
    assert not page.live
    assert "Scott Morrison" in page.get_latest_revision_as_object().lead


def test_publishing_anyway_needs_a_reason_and_keeps_it(article: Make, client: Make) -> None:
    """With a reason the page goes out, and the page's history says who and why."""
    from wagtail.models import PageLogEntry

    page = article(RIGHT)
    form = posted(WRONG, factcheck_reason="an archive text, shown as it was", **{"action-publish": "1"})
    client(superuser=True).post(f"/admin/pages/{page.pk}/edit/", form)
    assert is_live(page)
    entry = PageLogEntry.objects.get(page=page, action="factcheck.override")
    assert entry.data["reason"] == "an archive text, shown as it was"
    assert "an archive text" in entry.formatter.format_message(entry)


@pytest.mark.parametrize("permissions", [(), ("publish_anyway",)], ids=["without", "with"])
def test_publishing_anyway_is_bound_to_the_right(
    article: Make, client: Make, permissions: tuple[str, ...]
) -> None:
    """Only who was given the right may publish despite a contradiction, whatever the form sends."""
    page = article(RIGHT)
    session = client("sub", *permissions)
    form = posted(WRONG, factcheck_reason="because", **{"action-publish": "1"})
    session.post(f"/admin/pages/{page.pk}/edit/", form)
    assert is_live(page) is bool(permissions)
    shown = session.get(f"/admin/pages/{page.pk}/edit/").content.decode()
    assert ('name="factcheck_reason"' in shown) is False  # nothing is open any more, or no right


def test_a_reason_covers_what_was_open_then_and_no_more(article: Make, client: Make) -> None:
    """A new contradiction in the same page is asked about anew."""
    page = article(RIGHT)
    session = client(superuser=True)
    first = posted(WRONG, factcheck_reason="because", **{"action-publish": "1"})
    session.post(f"/admin/pages/{page.pk}/edit/", first)
    worse = WRONG + "<p>Japan's prime minister, Yoshihide Suga, said so on Monday.</p>"
    session.post(f"/admin/pages/{page.pk}/edit/", posted(worse, **{"action-publish": "1"}))
    assert "Suga" not in type(page).objects.get(pk=page.pk).lead
    session.post(f"/admin/pages/{page.pk}/edit/", posted(WRONG + "<p>Now.</p>", **{"action-publish": "1"}))
    assert "Now." in type(page).objects.get(pk=page.pk).lead


@pytest.mark.parametrize(("lead", "status"), [(WRONG, "rejected"), (RIGHT, "approved")])
def test_the_workflow_task_approves_or_sends_back(article: Make, user: Make, lead: str, status: str) -> None:
    """In a workflow the checker takes its own step, with the findings as its comment."""
    from wagtail.models import Workflow, WorkflowTask

    from factcheck.cms.wagtail.models import FactcheckTask

    page = article(lead)
    workflow = Workflow.objects.create(name="Desk")
    task = FactcheckTask.objects.create(name="Fact check")
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    state = workflow.start(page, user("ann", superuser=True))
    step = state.task_states.get()
    assert step.status == status
    assert is_live(page) is (status == "approved")
    assert ("Anthony Albanese has been since" in step.comment) is (status == "rejected")


def test_wrong_settings_are_said_by_manage_check(site: None) -> None:  # noqa: ARG001 - Django is there
    """A misspelt key or a field that is not there stops the site before it serves."""
    from django.conf import settings
    from django.test import override_settings

    from factcheck.cms.wagtail.conf import find_faults

    wrong = {**settings.FACTCHECK, "IF_UNAVAILIBLE": "block", "PAGES": {"newsroom.ArticlePage": ["boddy"]}}
    with override_settings(FACTCHECK=wrong):
        said = " ".join(str(fault.msg) for fault in find_faults())
    assert "did you mean 'IF_UNAVAILABLE'?" in said
    assert "has no field 'boddy'" in said
