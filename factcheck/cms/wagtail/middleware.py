"""Tells an editor why a page was refused, wherever in the admin it was (bulk actions, workflows)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.shortcuts import redirect
from wagtail.admin import messages

from factcheck.cms.wagtail.gate import MET

if TYPE_CHECKING:
    from collections.abc import Callable


class RefusalMiddleware:
    """Put it in MIDDLEWARE after Django's messages; without it the admin only says that it is not allowed."""

    def __init__(self, get_response: Callable[[Any], Any]) -> None:
        """Stand before the views."""
        self.get_response = get_response

    def __call__(self, request: Any) -> Any:
        """Pass the request on; lead back to the page that was refused, with the reason."""
        token = MET.set([])
        try:
            response = self.get_response(request)
            met = MET.get() or []
        finally:
            MET.reset(token)
        if not met or not request.accepts("text/html") or response.status_code not in {302, 403}:
            return response
        for refused in met:
            title = refused.page.get_admin_display_title()
            messages.error(request, f"“{title}” was not published. {refused.refusal.text}")
        return redirect("wagtailadmin_pages:edit", met[0].page.pk) if met[0].page.pk else response
