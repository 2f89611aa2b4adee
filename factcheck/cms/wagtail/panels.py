"""The panel of the page editor: what contradicts, why, and what to write instead."""

from __future__ import annotations

from typing import Any

from wagtail.admin.panels import Panel

from factcheck.cms.wagtail.asking import ask
from factcheck.cms.wagtail.conf import read_conf
from factcheck.cms.wagtail.gate import refusal
from factcheck.cms.wagtail.story import text_fields

REASON = "factcheck_reason"  # the field of the form in which an editor says why to publish anyway
PERMISSION = "factcheck_wagtail.publish_anyway"


class FactcheckPanel(Panel):
    """Shows the findings on the page as last saved; put it among the page's panels."""

    def clean_name(self) -> str:
        """Return the panel's anchor."""
        return "factcheck"

    class BoundPanel(Panel.BoundPanel):
        """The panel of one page."""

        template_name = "factcheck_wagtail/panel.html"

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            """Return what the template shows."""
            context = dict(super().get_context_data(parent_context))
            conf = read_conf()
            page = self.instance
            context |= {"reason_field": REASON, "checked": bool(page.pk and text_fields(page, conf))}
            if context["checked"]:
                verdict, refused = ask(page, conf), refusal(page)
                context |= {
                    "verdict": verdict,
                    "findings": [_shown(f) for f in verdict.findings],
                    "blocked": refused is not None,
                    "publishes_unchecked": bool(verdict.unavailable) and not conf.blocks_without_answer,
                    "may_override": bool(self.request and self.request.user.has_perm(PERMISSION)),
                }
            return context


def _shown(finding: Any) -> dict[str, Any]:
    """Return a finding as the template needs it."""
    return {
        "severity": finding["severity"],
        "rule": finding["rule"],
        "message": finding["message"],
        "words": finding["span"]["text"],
        "evidence": [e["statement"] for e in finding["evidence"]],
        "fixes": [f["title"] for f in finding["fixes"]],
    }
