"""Faults as problem documents.

Source: RFC 9457, https://www.rfc-editor.org/rfc/rfc9457
"""

from __future__ import annotations

from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any

from factcheck.report.records_json import dump_json

MEDIA_TYPE = "application/problem+json"


@dataclass(eq=False)
class Problem(Exception):  # noqa: N818 - the name the standard gives it
    """A request that is not answered as asked: an HTTP status, why, and what to do."""

    status: int
    detail: str
    hint: str = ""
    headers: dict[str, str] = field(default_factory=dict)

    def object(self) -> dict[str, Any]:
        """Return the problem document."""
        document = {
            "type": "about:blank",
            "title": HTTPStatus(self.status).phrase,
            "status": self.status,
            "detail": self.detail,
        }
        return {**document, "hint": self.hint} if self.hint else document

    def body(self) -> bytes:
        """Return the problem document as JSON."""
        return dump_json(self.object()).encode()


def busy(detail: str, seconds: int = 1) -> Problem:
    """Return the problem of a service that has as much to do as it takes on."""
    return Problem(503, detail, "try again after the time in Retry-After", {"Retry-After": str(seconds)})
