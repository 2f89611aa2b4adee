"""The setting `FACTCHECK` of a Django site, read and checked.

    FACTCHECK = {
        "PAGES": {"news.ArticlePage": ["intro", "body"]},   # the page models, and where their words are
        "CHECKER": "in-process",                            # or the service: "http://127.0.0.1:8765"
        "IF_UNAVAILABLE": "block",                          # or "publish": what happens without an answer
    }

Optional: `TOKEN` of the service, `TIMEOUT` in seconds (5), `BLOCK` from which severity on ("error"), `RULES`,
rule directories of the newsroom's own for "in-process".
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.conf import settings
from django.core import checks
from django.core.exceptions import FieldDoesNotExist, ImproperlyConfigured

from factcheck.errors import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Mapping

IN_PROCESS = "in-process"
_KEYS = ("PAGES", "CHECKER", "IF_UNAVAILABLE", "TOKEN", "TIMEOUT", "BLOCK", "RULES")
_CHOICES = {"IF_UNAVAILABLE": ("block", "publish"), "BLOCK": ("error", "warning")}


@dataclass(frozen=True, slots=True)
class Conf:
    """The setting, read. `pages` are the text fields by model label, in lower case."""

    pages: Mapping[str, tuple[str, ...]]
    checker: str
    blocks_without_answer: bool
    token: str
    timeout: float
    severities: tuple[str, ...]
    rules: tuple[str, ...]


def read_conf() -> Conf:
    """Return the setting.

    Raises:
        ImproperlyConfigured: it is wrong; `manage.py check` says all that is.
    """
    raw = getattr(settings, "FACTCHECK", None)
    faults = list(_faults(raw))
    if faults or not isinstance(raw, dict):
        raise ImproperlyConfigured("; ".join(faults))
    return Conf(
        pages={label.lower(): tuple(fields) for label, fields in raw["PAGES"].items()},
        checker=raw["CHECKER"],
        blocks_without_answer=raw["IF_UNAVAILABLE"] == "block",
        token=raw.get("TOKEN", ""),
        timeout=float(raw.get("TIMEOUT", 5.0)),
        severities=("error",) if raw.get("BLOCK", "error") == "error" else ("error", "warning"),
        rules=tuple(str(directory) for directory in raw.get("RULES", ())),
    )


def find_faults(app_configs: object = None, **_: object) -> list[checks.CheckMessage]:  # noqa: ARG001
    """Return what is wrong with the setting, for Django's system checks."""
    return [
        checks.Error(fault, id="factcheck.E001") for fault in _faults(getattr(settings, "FACTCHECK", None))
    ]


def _faults(raw: Any) -> list[str]:
    if not isinstance(raw, dict):
        return ["FACTCHECK is not set: give PAGES, CHECKER and IF_UNAVAILABLE"]
    found = [
        " ".join(filter(None, [f"FACTCHECK has no key '{key}'.", did_you_mean(str(key), _KEYS)]))
        for key in raw
        if key not in _KEYS
    ]
    found += [f"FACTCHECK needs {key}" for key in _KEYS[:3] if key not in raw]
    for key, known in _CHOICES.items():
        if key in raw and raw[key] not in known:
            found.append(f"FACTCHECK['{key}'] is '{raw[key]}': write {' or '.join(known)}")
    checker = raw.get("CHECKER", IN_PROCESS)
    if checker != IN_PROCESS and not str(checker).startswith(("http://", "https://")):
        found.append(f"FACTCHECK['CHECKER'] is '{checker}': write {IN_PROCESS} or the service's address")
    pages = raw.get("PAGES", {})
    if not isinstance(pages, dict) or not pages:
        return [*found, "FACTCHECK['PAGES'] names no page model"] if "PAGES" in raw else found
    for label, fields in pages.items():
        found += _page_faults(str(label), fields)
    return found


def _page_faults(label: str, fields: Any) -> list[str]:
    try:
        model = apps.get_model(label)
    except (LookupError, ValueError):
        return [f"FACTCHECK['PAGES']: there is no model '{label}'"]
    if isinstance(fields, str) or not fields:
        return [f"FACTCHECK['PAGES']['{label}'] lists no fields"]
    missing = []
    for field in fields:
        try:
            model._meta.get_field(field)  # noqa: SLF001 - Django's public name for it
        except FieldDoesNotExist:
            missing.append(f"FACTCHECK['PAGES']: '{label}' has no field '{field}'")
    return missing
