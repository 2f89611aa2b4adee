"""Members of organisations: each counted once, each known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.errors import did_you_mean
from factcheck.knowledge.days import in_words
from factcheck.knowledge.model import Membership, Organisation
from factcheck.knowledge.soundness.flaw import flaw
from factcheck.knowledge.soundness.words import known_places

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.knowledge.soundness.flaw import Flaw
    from factcheck.knowledge.store import Filed, Store


def check_members(store: Store) -> Iterator[Flaw]:
    """Yield members nobody describes, joined twice, left before joining, or joined after the check."""
    known = known_places(store)
    for body, filed in store.filed(Organisation):
        for member in sorted({m.member for m in body.members} - known):
            hint = did_you_mean(member, sorted(known)) or "add it to places/ or organisations/"
            yield flaw(filed, f"'{member}', a member of {body.id}, is in no file", hint, "members")
        if body.members and body.checked is None:
            yield flaw(filed, f"{body.id} has members but no `checked` day", "add `checked`", "members")
        yield from _counted_twice(body, filed)
        for membership in body.members:
            if body.checked is not None and membership.joined.earliest > body.checked:
                message = f"{membership.member} joins {body.id} after the list was checked"
                yield flaw(filed, message, "raise `checked`, or leave the line out", "members")


def _counted_twice(body: Organisation, filed: Filed) -> Iterator[Flaw]:
    last: dict[str, Membership] = {}
    for now in body.members:
        if now.left is not None and now.left.latest < now.joined.earliest:
            message = f"{now.member} leaves {body.id} on {in_words(now.left)}, before joining"
            yield flaw(filed, message, "correct one of the days", "members")
        before = last.get(now.member)
        if before is not None and (before.left is None or before.left.earliest > now.joined.latest):
            message = f"{now.member} joins {body.id} on {in_words(now.joined)} while it is a member"
            hint = "take out the second line, or add the line that says when it left"
            yield flaw(filed, message, hint, "members")
        last[now.member] = now
