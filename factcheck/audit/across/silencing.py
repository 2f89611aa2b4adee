"""What a newsroom has accepted of findings over several stories: by the story, the settings or a baseline.

A story that silences the rule no longer speaks for the finding; it is told as long as enough of the others
do: two values that differ, or two stories that have the wrong sentence. A baseline names it by one of its
stories and by `about` as its fact.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factcheck.check.silence import covers_words, has_expired
from factcheck.records import Silence, SilencedBy

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from factcheck.audit.across.asking import Row
    from factcheck.audit.results.query import Query
    from factcheck.records import Story
    from factcheck.settings import Settings

_LEAST = 2


def silences_of(story: Story, settings: Settings, rules: Iterable[str]) -> list[dict[str, Any]]:
    """Return what a story's row keeps: its silences of rules over several stories."""
    return [
        {name: getattr(s, name) for name in ("rule", "reason", "until", "words", "fact")} | {"by": s.by.value}
        for s in (*story.silences, *settings.silences_in(story.path))
        if s.rule in rules
    ]  # fmt: skip


class Silences:
    """The silences of all stories, by key: few have any."""

    def __init__(self, query: Query, as_of: date | None) -> None:
        """Read them; they expire by `as_of`, else by the publication day of their story."""
        self._as_of = as_of
        self._of: Mapping[str, list[dict[str, Any]]] = dict(
            query.rows("SELECT key, silences FROM stories WHERE len(silences) > 0 ORDER BY key")
        )

    def silenced(self, row: Row) -> dict[str, str] | None:
        """Return by whom, where and why a finding is silenced; None when it is told."""
        covering = [(said, silence) for said in row["said"] if (silence := self._covering(row, said))]
        quiet = {said["key"] for said, _ in covering}
        if not quiet:
            return None
        loud = [said for said in row["said"] if said["key"] not in quiet]
        speaking = {said["value" if row["rule"] == "stories-disagree" else "key"] for said in loud}
        unnamed = row["stories"] - len({said["key"] for said in row["said"]})
        if len(speaking) + max(unnamed, 0) >= _LEAST:
            return None
        said, silence = covering[0]
        return {
            **{name: row[name] for name in ("rule", "about", "message")},
            "by": silence.by.value, "story": said["id"], "reason": silence.reason,
        }  # fmt: skip

    def _covering(self, row: Row, said: Row) -> Silence | None:
        for kept in self._of.get(said["key"], ()):
            silence = Silence(**kept | {"by": SilencedBy(kept["by"])})
            if silence.rule != row["rule"] or has_expired(silence, self._as_of or said["published"]):
                continue
            if (not silence.fact or silence.fact == row["about"]) and covers_words(
                silence, said["value"], row["message"]
            ):
                return silence
        return None
