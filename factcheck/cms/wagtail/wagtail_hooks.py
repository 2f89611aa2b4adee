"""Where Wagtail asks: before publishing in the editor, for its log, and for its list of rights."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import Permission
from django.shortcuts import redirect
from wagtail import hooks
from wagtail.admin import messages
from wagtail.log_actions import LogFormatter

from factcheck.cms.wagtail.gate import accept, refusal
from factcheck.cms.wagtail.panels import PERMISSION, REASON


@hooks.register("before_publish_page")
def refuse_in_editor(request: Any, page: Any) -> Any:
    """Send an editor back to the page, its draft saved, with what is open; or take the reason given."""
    refused = refusal(page)
    if refused is None:
        return None
    reason = request.POST.get(REASON, "").strip()[:2000]
    if reason and request.user.has_perm(PERMISSION):
        accept(page, refused, request.user, reason)
        return None
    messages.error(request, f"Saved, not published. {refused.text}")
    return redirect("wagtailadmin_pages:edit", page.pk)


@hooks.register("register_log_actions")
def name_log_actions(actions: Any) -> None:
    """Name the entries of the page's history."""

    @actions.register_action("factcheck.override")
    class Overridden(LogFormatter):
        label = "Publish despite the fact check"

        def format_message(self, log_entry: Any) -> str:
            return f"Published despite the fact check: {log_entry.data.get('reason', '')}"

    actions.register_action(
        "factcheck.blocked", "Stopped by the fact check", "Taken off the schedule by the fact check"
    )


@hooks.register("register_permissions")
def show_permission() -> Any:
    """Let administrators give the right to publish anyway to a group."""
    return Permission.objects.filter(content_type__app_label="factcheck_wagtail", codename="publish_anyway")
