"""What tests of the service share: a checker in the process, and a secret."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factcheck.report.rules import list_json
from factcheck.serve.answer import Answer, answer_safely

if TYPE_CHECKING:
    from factcheck.pipeline import Checker
    from factcheck.serve.problem import Problem

SECRET = "whsec_" + "A" * 43 + "="


class InProcess:
    """Checks where it is called; `refusal` is raised instead, if there is one."""

    def __init__(self, checker: Checker) -> None:
        """Check with this."""
        self.checker = checker
        self.refusal: Problem | None = None
        self.ready, self.reload_failed, self.waiting = True, False, 0

    @property
    def rules(self) -> list[dict[str, Any]]:
        """The rules in force."""
        return list_json([rule.rule for rule in self.checker.rules])

    async def check(self, body: bytes, *, patient: bool = False) -> Answer:
        """Return the answer to a story."""
        del patient
        if self.refusal is not None:
            raise self.refusal
        return answer_safely(self.checker, body)
