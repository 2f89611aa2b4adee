"""Who may ask: bearer tokens, and on an open loopback port only those who mean this machine by its name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.serve.options import is_loopback
from factcheck.serve.problem import Problem

if TYPE_CHECKING:
    from starlette.datastructures import Headers

    from factcheck.serve.tokens import Tokens

# Pages and signs of life, which hold nothing of a story.
_OPEN = frozenset({"/", "/healthz", "/readyz", "/openapi.json", "/docs"})


def _is_open(path: str) -> bool:
    return path in _OPEN or path.startswith("/page/")


@dataclass(frozen=True, slots=True)
class Guard:
    """Lets requests pass or stops them."""

    tokens: Tokens
    hosts: tuple[str, ...] = ()

    def check(self, path: str, headers: Headers) -> None:
        """Let a request pass.

        Raises:
            Problem: 401 it names no token in force; 421 it was meant for another host.
        """
        if not self.tokens.needed:
            self._check_host(headers.get("host", ""))
        elif not _is_open(path) and not self.tokens.allow(headers.get("authorization", "")):
            challenge = {"WWW-Authenticate": 'Bearer realm="factcheck"'}
            raise Problem(401, "no token in force was given", "send Authorization: Bearer TOKEN", challenge)

    def _check_host(self, host: str) -> None:
        """Stop a page of the web whose own name was made to lead here (DNS rebinding)."""
        name = host.rpartition(":")[0] if host.rpartition(":")[2].isdigit() else host
        if name.lower() not in self.hosts and not is_loopback(name):
            hint = "name it with --allow-host, or set tokens"
            raise Problem(421, "this service does not answer to that host name", hint)
