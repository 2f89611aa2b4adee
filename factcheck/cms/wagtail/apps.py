"""The app: connects the gate and checks the settings when Django starts."""

from __future__ import annotations

from django.apps import AppConfig
from django.core import checks


class FactcheckConfig(AppConfig):
    """The app in INSTALLED_APPS."""

    name = "factcheck.cms.wagtail"
    label = "factcheck_wagtail"
    verbose_name = "Fact check"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Connect the gate; a setting that is wrong stops `manage.py check` and every server start."""
        from factcheck.cms.wagtail import gate  # noqa: PLC0415 - models are there only now
        from factcheck.cms.wagtail.conf import find_faults  # noqa: PLC0415 - likewise

        checks.register(find_faults)
        gate.connect()
