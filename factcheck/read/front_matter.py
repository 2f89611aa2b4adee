"""The YAML head of a Markdown file: title, date, lastmod."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import yaml

from factcheck.errors import ReadError
from factcheck.read.published import parse_day

if TYPE_CHECKING:
    from datetime import date

_HEAD = re.compile(
    r"---[ \t]*\r?\n(?P<body>.{0,65536}?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE
)
_DATES = ("date", "published", "publishdate", "pubdate", "publish_date", "published_at")
_CHANGES = ("lastmod", "updated", "modified", "last_modified_at")
_ADDRESSES = ("url", "canonical_url", "canonicalurl", "link")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What a file says of itself above its text, and where the text starts."""

    length: int = 0
    values: dict[str, Any] = field(default_factory=dict)

    def text(self, *keys: str) -> str:
        """Return the first of these that is a text."""
        return next((value for key in keys if isinstance(value := self.values.get(key), str)), "")

    @property
    def title(self) -> str:
        """The headline."""
        return self.text("title", "headline")

    @property
    def url(self) -> str:
        """The address."""
        return self.text(*_ADDRESSES)


def read_front_matter(source: str, path: str) -> FrontMatter:
    """Return a file's front matter; empty if it has none.

    Raises:
        ReadError: it is not YAML.
    """
    found = _HEAD.match(source)
    if not found:
        return FrontMatter()
    try:
        # The Python loader, not the C one, which a deep nesting brings down. The head is short.
        loaded = yaml.load(found["body"], Loader=_Loader)  # noqa: S506 - a subclass of SafeLoader
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        where = f"{path}:{mark.line + 2}:{mark.column + 1}" if mark else path
        message = f"broken front matter: {error.problem or 'not YAML'}"
        raise ReadError(message, where, "mend the YAML between the --- lines") from None
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        message = f"broken front matter: {str(error).splitlines()[0][:80]}"
        raise ReadError(message, f"{path}:1", "mend the YAML between the --- lines") from None
    values = {str(key).lower(): value for key, value in loaded.items()} if isinstance(loaded, dict) else {}
    return FrontMatter(found.end(), values)


def front_matter_day(head: FrontMatter, source: str, path: str, *, changed: bool = False) -> date | None:
    """Return the day of publication, or with `changed` that of the last change; None if it gives none.

    Raises:
        ReadError: it is there but is no date.
    """
    for key in _CHANGES if changed else _DATES:
        value = head.values.get(key)
        if value is None or value == "":
            continue
        day = parse_day(str(value))
        if day is None:
            line = re.search(rf"^{re.escape(key)}\s*:", source[: head.length], re.MULTILINE | re.IGNORECASE)
            number = source.count("\n", 0, line.start()) + 1 if line else 1
            message = f"{key} {str(value)[:40]!r} is no date"
            raise ReadError(message, f"{path}:{number}", "write it as YYYY-MM-DD, or leave it out")
        return day
    return None


class _Loader(yaml.SafeLoader):
    """A loader that leaves dates as they are written: a day that no calendar has is ours to report."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
