"""Where the rule and facts files are: inside the package (a wheel) or beside it (a checkout)."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def rules_directory() -> Path:
    """Return the directory that holds `checks/` and `facts/`.

    An editable install does not see what the wheel's build puts inside the package, so both are looked at.

    Raises:
        FileNotFoundError: neither is there; the installation is broken.
    """
    for directory in (_PACKAGE / "rules", _PACKAGE.parent / "rules"):
        if (directory / "facts").is_dir():
            return directory
    message = f"no rules directory in {_PACKAGE} or beside it: reinstall factcheck-desk"
    raise FileNotFoundError(message)


def cache_directory() -> Path:
    """Return the directory for compiled knowledge, made if need be.

    `FACTCHECK_CACHE` names another; where the home directory cannot be written, a private temporary
    directory serves.
    """
    named = os.environ.get("FACTCHECK_CACHE")
    base = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    wanted = Path(named) if named else Path(base) / "factcheck"
    try:
        wanted.mkdir(parents=True, exist_ok=True)
        if os.access(wanted, os.W_OK):
            return wanted
    except OSError:
        pass
    fallback = Path(tempfile.gettempdir()) / f"factcheck-{os.getuid() if hasattr(os, 'getuid') else 'user'}"
    fallback.mkdir(mode=0o700, parents=True, exist_ok=True)
    return fallback
