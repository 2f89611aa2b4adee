"""The gate: a page with an open contradiction is not saved as live, nor a revision of it scheduled.

Wagtail's views, API, workflows, bulk actions and commands all end in the saving of a page with `live` set,
or of a revision with `approved_go_live_at` set; scripts do too. Source: wagtail/actions/publish_revision.py.
"""

from __future__ import annotations

import logging
from contextvars import ContextVar
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db.models.signals import pre_save
from django.utils import timezone
from wagtail.actions.publish_page_revision import PublishPagePermissionError
from wagtail.log_actions import log
from wagtail.models import Page, Revision

from factcheck.cms.wagtail.asking import ask
from factcheck.cms.wagtail.conf import read_conf
from factcheck.cms.wagtail.models import Override
from factcheck.cms.wagtail.story import story_of, text_fields

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck.cms.wagtail.conf import Conf

_logger = logging.getLogger("factcheck")
UNAVAILABLE = "unavailable"  # stands for a fingerprint where there was no answer to accept findings of
_SHOWN = 5
# The refusals met in this request, where the middleware keeps them: Wagtail's admin turns every denial into
# one sentence about permissions, and an editor needs the reason.
MET: ContextVar[list[PublishBlocked] | None] = ContextVar("factcheck_refusals", default=None)


class PublishBlocked(PublishPagePermissionError):  # noqa: N818 - a refusal, not a fault
    """A page may not be published, since it has an open contradiction; Wagtail's API answers 403."""

    def __init__(self, page: Any, refused: Refusal) -> None:
        """Say why."""
        super().__init__(refused.text)
        self.page, self.refusal = page, refused
        met = MET.get()
        if met is not None:
            met.append(self)


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a page may not go out: the open findings, or that nobody could check."""

    findings: tuple[Mapping[str, Any], ...]
    unavailable: str = ""

    @property
    def fingerprints(self) -> list[str]:
        """Return what an override would have to cover."""
        return [str(f["fingerprint"]) for f in self.findings] or [UNAVAILABLE]

    @property
    def text(self) -> str:
        """Return the reason in words."""
        if self.unavailable:
            return f"Checker unavailable, so the page is not published: {self.unavailable}"
        told = [f"“{f['span']['text']}”: {f['message']}" for f in self.findings[:_SHOWN]]
        more = len(self.findings) - len(told)
        return " ".join([*told, *([f"And {more} more."] if more else [])])


def refusal(page: Any) -> Refusal | None:
    """Return why a page may not go out as it stands in memory, or None when it may."""
    conf = read_conf()
    if not text_fields(page, conf):
        return None
    verdict = ask(page, conf)
    if verdict.unavailable:
        _logger.warning("checker unavailable for page %s: %s", page.pk, verdict.unavailable)
        if not conf.blocks_without_answer or UNAVAILABLE in _accepted(page):
            return None
        return Refusal((), verdict.unavailable)
    accepted = _accepted(page)
    still = [f for f in verdict.loud(conf.severities) if f["fingerprint"] not in accepted]
    return Refusal(tuple(still)) if still else None


def accept(page: Any, refused: Refusal, user: Any, reason: str) -> None:
    """Record that somebody publishes despite what is open, and why."""
    Override.objects.create(page_id=page.pk, user=user, reason=reason, fingerprints=refused.fingerprints)
    data = {"reason": reason, "findings": [str(f["message"]) for f in refused.findings]}
    log(instance=page, action="factcheck.override", user=user, data=data)


def _accepted(page: Any) -> set[str]:
    made = Override.objects.filter(page_id=page.pk).values_list("fingerprints", flat=True) if page.pk else ()
    return {fingerprint for fingerprints in made for fingerprint in fingerprints}


def connect() -> None:
    """Stand in the way of every save."""
    pre_save.connect(_page_saved, dispatch_uid="factcheck-page")
    pre_save.connect(_revision_saved, sender=Revision, dispatch_uid="factcheck-revision")


def _page_saved(
    sender: type,
    instance: Any,
    *,
    raw: bool = False,
    update_fields: Any = None,
    **_: object,
) -> None:
    if raw or not isinstance(instance, Page) or not instance.live:
        return
    conf = read_conf()
    page = instance
    if sender is Page and not text_fields(page, conf):
        page = _specific(instance, conf)
    fields = text_fields(page, conf)
    if not fields or (update_fields is not None and not {*fields, "title", "live"} & {*update_fields}):
        return
    before = type(page)._base_manager.filter(pk=page.pk).first() if page.pk else None  # noqa: SLF001
    if before is not None and before.live and _same_words(before, page, conf):
        return  # nothing is published that was not before
    refused = refusal(page)
    if refused is None:
        return
    if before is None:
        # A new page: Wagtail's own view saves it as live before it asks whether it may be published. It is
        # kept as a draft, so that no work is lost, and the publishing that follows is refused.
        instance.live, instance.has_unpublished_changes = False, True
        _logger.warning("kept as a draft: %s", refused.text)
        return
    _unschedule(page)
    raise PublishBlocked(page, refused)


def _specific(instance: Any, conf: Conf) -> Any:
    """Return a page saved by its general half as the page it is, with what the half would change."""
    if not instance.pk or instance.specific_class is None:
        return instance
    if instance.specific_class._meta.label_lower not in conf.pages:  # noqa: SLF001
        return instance
    page = instance.get_specific(copy_attrs=("title", "live"))
    return page if page is not None else instance


def _same_words(one: Any, other: Any, conf: Conf) -> bool:
    first, second = story_of(one, conf), story_of(other, conf)
    return all(first[key] == second[key] for key in ("html", "title"))


def _unschedule(page: Any) -> None:
    """Take a page whose hour has come off the schedule, so that it does not hold up the others for ever."""
    due = (
        page.revisions.filter(approved_go_live_at__lt=timezone.now()) if page.pk else Revision.objects.none()
    )
    if due.update(approved_go_live_at=None):
        log(instance=page, action="factcheck.blocked", data={"scheduled": True})


def _revision_saved(instance: Any, *, raw: bool = False, **_: object) -> None:
    if (
        raw
        or instance.approved_go_live_at is None
        or not issubclass(instance.content_type.model_class(), Page)
    ):
        return
    page = instance.as_object()
    refused = refusal(page)
    if refused:
        raise PublishBlocked(page, refused)
