"""What a finding is known by from one version of a story to the next: its rule, its story, and the fact.

Not its line or its wording around: text above may grow, and a paragraph may be wrapped anew.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from factcheck.records import Interval, Status

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.records import Fact, Role, Story


# "PM" and "prime minister" are one statement; a setting says where in the story the words stand.
_LEFT_OUT = frozenset({"title", "setting"})


def normal_form(facts: Iterable[Fact]) -> str:
    """Return what facts say, without their places: "holds: person=Ada Roe, office=president of Ruritania"."""
    return "; ".join(map(_said, facts))


def fingerprint(rule: str, story: Story, fact: str) -> str:
    """Return the id of a finding: 16 hexadecimal digits, the same as long as the story says the same."""
    return hashlib.sha256(f"{rule}|{story.id}|{fact}".encode("utf-8", "replace")).hexdigest()[:16]


def _said(fact: Fact) -> str:
    roles = ", ".join(f"{role.name}={_value(role)}" for role in fact.roles if role.name not in _LEFT_OUT)
    status = f" ({fact.status.value})" if fact.status is not Status.CURRENT else ""
    return f"{fact.kind.value}{status}: {roles}"


def _value(role: Role) -> str:
    value = role.value
    if not isinstance(value, Interval):
        return " ".join(str(value).split())  # a line may break within the words
    first, last = (day.isoformat() if day else "" for day in (value.start, value.end))
    return first if first == last else f"{first}/{last}"
