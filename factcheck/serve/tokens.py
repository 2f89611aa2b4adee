"""Bearer tokens: several at a time, so that one can be replaced while another still holds.

They come from a file, one a line (`#` begins a comment), read again when it changes, or from the environment
variable FACTCHECK_TOKENS, split by white space. Only their digests are kept.

Source: RFC 6750, https://www.rfc-editor.org/rfc/rfc6750
"""

from __future__ import annotations

import hashlib
import hmac
import logging
import os
from typing import TYPE_CHECKING

from factcheck.errors import SettingsError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

VARIABLE = "FACTCHECK_TOKENS"
# 16 characters of a random token are 64 bits and more; shorter ones are words that somebody thought of.
_SHORTEST = 16
_log = logging.getLogger("factcheck.serve")


class Tokens:
    """The tokens in force."""

    def __init__(self, path: Path | None = None, environment: Mapping[str, str] = os.environ) -> None:
        """Read them.

        Raises:
            SettingsError: the file cannot be read, or a token is too short.
        """
        self._path = path
        self._stamp = _stamp(path)
        self._from_environment = _digests(environment.get(VARIABLE, "").split(), VARIABLE)
        self._from_file = _read(path) if path else ()

    @property
    def needed(self) -> bool:
        """Whether a request must name one: also when a file that had some has been emptied."""
        return self._path is not None or bool(self._from_environment)

    @property
    def any(self) -> bool:
        """Whether there is one that could be named."""
        return bool(self._from_environment or self._from_file)

    def allow(self, header: str) -> bool:
        """Whether an Authorization header names a token in force; takes as long whichever it is."""
        self._refresh()
        scheme, _, token = header.partition(" ")
        digest = hashlib.sha256(token.strip().encode("utf-8", "surrogateescape")).digest()
        allowed = False
        for known in (*self._from_environment, *self._from_file):
            allowed |= hmac.compare_digest(digest, known)
        return allowed and scheme.lower() == "bearer"

    def _refresh(self) -> None:
        """Read the file again if it has changed; while it cannot be read, what was read last holds."""
        stamp = _stamp(self._path)
        if self._path is None or stamp == self._stamp:
            return
        self._stamp = stamp
        try:
            self._from_file = _read(self._path)
        except SettingsError as fault:
            _log.error("the tokens were not read again, the old ones hold: %s", fault)
        else:
            _log.info("the tokens were read again: %d", len(self._from_file))


def _stamp(path: Path | None) -> tuple[int, int, int] | None:
    try:
        status = path.stat() if path else None
    except OSError:
        return None
    return (status.st_mtime_ns, status.st_size, status.st_ino) if status else None


def _read(path: Path) -> tuple[bytes, ...]:
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except OSError as fault:
        raise SettingsError(f"the tokens cannot be read: {fault.strerror}", str(path)) from fault
    except UnicodeDecodeError as fault:
        raise SettingsError("the tokens are not UTF-8", str(path)) from fault
    words = [line.strip() for line in lines if line.strip() and not line.lstrip().startswith("#")]
    return _digests(words, str(path))


def _digests(tokens: list[str], where: str) -> tuple[bytes, ...]:
    for number, token in enumerate(tokens, 1):
        if len(token) < _SHORTEST:
            hint = 'make one: python3 -c "import secrets; print(secrets.token_urlsafe(32))"'
            raise SettingsError(f"token {number} has fewer than {_SHORTEST} characters", where, hint)
        if any(mark.isspace() for mark in token):
            raise SettingsError(f"token {number} holds a space", where, "write one token a line")
    return tuple(hashlib.sha256(token.encode()).digest() for token in tokens)
