"""A page as the story that is sent to the checker."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils import timezone
from django.utils.html import escape
from wagtail.fields import RichTextField, StreamField

if TYPE_CHECKING:
    from factcheck.cms.wagtail.conf import Conf


def text_fields(page: Any, conf: Conf) -> tuple[str, ...]:
    """Return the fields of a page that hold its words; none when pages of its model are not checked."""
    return conf.pages.get(page._meta.label_lower, ())  # noqa: SLF001 - Django's public name for it


def story_of(page: Any, conf: Conf) -> dict[str, str]:
    """Return the body of a request about a page: HTML, title and the day it is or will be published."""
    parts = [_html(page, name) for name in text_fields(page, conf)]
    body = {"id": f"page-{page.pk}", "html": "\n".join(filter(None, parts)), "title": str(page.title)}
    return {**body, "published": _day(page)}


def _html(page: Any, name: str) -> str:
    value = getattr(page, name)
    if not value:
        return ""
    if isinstance(page._meta.get_field(name), RichTextField | StreamField):  # noqa: SLF001
        return str(value)
    return "".join(f"<p>{escape(line)}</p>" for line in str(value).splitlines() if line.strip())


def _day(page: Any) -> str:
    """Return the day a page first went out, else the day it is to, else today as the site counts it.

    An old story that is corrected is judged on its own day, as its readers do.
    """
    moment = page.first_published_at
    if moment is None:
        now = timezone.now()
        moment = page.go_live_at if page.go_live_at and page.go_live_at > now else now
    return str(timezone.localdate(moment).isoformat())
