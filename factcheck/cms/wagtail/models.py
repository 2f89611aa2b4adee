"""What the app keeps: who published despite a contradiction and why, and the task for workflows."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from wagtail.models import Page, Task, TaskState


class Override(models.Model):
    """A person's word that a page may go out with some findings open.

    It covers exactly the findings named, by fingerprint: a new contradiction is asked about anew.
    """

    page = models.ForeignKey(Page, on_delete=models.CASCADE, related_name="+")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    reason = models.TextField()
    fingerprints = models.JSONField(default=list)
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        """Names and the right to make one."""

        default_permissions = ()
        permissions = (("publish_anyway", "Can publish a page despite open contradictions"),)

    def __str__(self) -> str:
        """Return page and reason."""
        return f"{self.page_id}: {self.reason}"


class FactcheckTask(Task):
    """A workflow step that the checker takes: it approves what holds, and sends back what contradicts."""

    def start(self, workflow_state, user=None):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201
        """Check the revision under review, and approve it or send it back with the findings as comment."""
        from factcheck.cms.wagtail.gate import refusal  # noqa: PLC0415 - the gate needs these models

        task_state = super().start(workflow_state, user=user)
        refused = refusal(task_state.revision.as_object())
        if refused:
            task_state.reject(user=user, update=False, comment=refused.text)
        else:
            task_state.approve(user=user, update=False, comment="Nothing contradicts the record.")
        return TaskState.objects.get(pk=task_state.pk).specific

    def get_actions(self, obj, user):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201, ARG002
        """Return no actions: nobody else can take this step."""
        return []

    @classmethod
    def get_description(cls) -> str:
        """Return what the step does, for the list of task types."""
        return "The fact check approves the page when nothing in it contradicts the record"

    class Meta:
        """Names."""

        verbose_name = "Fact check task"
        verbose_name_plural = "Fact check tasks"
