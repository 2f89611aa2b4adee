"""The spool: what goes in is what comes out."""

from __future__ import annotations

from dataclasses import fields
from datetime import date
from typing import TYPE_CHECKING

from factcheck.audit.candidate import Candidate, content_of, key_of
from factcheck.audit.shards import read_shard, split_shard, write_shard
from factcheck.records import PublishedFrom, Silence, SilencedBy, SilenceFault, Span, Story

if TYPE_CHECKING:
    from pathlib import Path

FULL = Story(
    id="half \udcff of a name",
    text="Words – “quoted” – and 🙂.",
    title="A title",
    published=date(2024, 5, 1),
    published_from=PublishedFrom.DATELINE,
    source="The Valley Post",
    url="https://example.org/1",
    furniture=(Span(0, 5), Span(2, 3, "title")),
    path="folder/half \udcff",
    line=7,
    notes=("a note",),
    silences=(Silence("wrong-age", "a joke", SilencedBy.INLINE, date(2026, 1, 1), "Ada Roe", "x", "f:1"),),
    silence_faults=(SilenceFault("f:2", "not understood", "write it so"),),
    section="world",
)


def candidate(story: Story) -> Candidate:
    """Return a story with its hashes."""
    content = content_of(story)
    return Candidate(story, content, key_of(story, content), "en")


def test_a_story_comes_out_of_the_spool_as_it_went_in(tmp_path: Path) -> None:
    """Every field of a story is spooled but the way back to its file, which no result shows."""
    default = Story(id="", text="")
    for field in fields(Story):
        if field.name not in {"maps", "source_text"}:
            assert getattr(FULL, field.name) != getattr(default, field.name), f"{field.name} is not tried"
    shard = write_shard([candidate(FULL), candidate(default)], tmp_path, "rules")
    assert read_shard(shard.path) == [candidate(FULL), candidate(default)]


def test_a_shard_is_named_by_what_is_in_it(tmp_path: Path) -> None:
    """The same stories by the same rules are the same shard; others are another."""
    one = write_shard([candidate(FULL)], tmp_path, "rules")
    assert write_shard([candidate(FULL)], tmp_path, "rules").id == one.id
    assert write_shard([candidate(FULL)], tmp_path, "other rules").id != one.id
    assert write_shard([candidate(FULL)] * 2, tmp_path, "rules").id != one.id


def test_a_split_shard_is_two_suspect_halves(tmp_path: Path) -> None:
    """No story is lost or doubled by a split, and the whole is gone."""
    whole = write_shard([candidate(Story(id=str(n), text="x")) for n in range(5)], tmp_path, "rules")
    first, second = split_shard(whole, tmp_path, "rules")
    ids = [c.story.id for part in (first, second) for c in read_shard(part.path)]
    assert ids == ["0", "1", "2", "3", "4"]
    assert first.suspect
    assert second.suspect
    assert not whole.path.exists()


def test_a_story_known_to_hang_is_taken_out_by_itself(tmp_path: Path) -> None:
    """The stories before and after it are not suspect; it is, and has ended one worker."""
    whole = write_shard([candidate(Story(id=str(n), text="x")) for n in range(4)], tmp_path, "rules")
    parts = split_shard(whole, tmp_path, "rules", hung=1)
    assert [[c.story.id for c in read_shard(part.path)] for part in parts] == [["0"], ["2", "3"], ["1"]]
    assert [(part.suspect, part.deaths) for part in parts] == [(False, 0), (False, 0), (True, 1)]


def test_a_story_is_checked_again_when_what_it_depends_on_changes() -> None:
    """Text, title, day, furniture, ignored rules and silences enter a story's content; its id does not."""
    plain = Story(id="1", text="Words.")
    seen = {content_of(plain)}
    for changed in (
        Story(id="1", text="Words!"),
        Story(id="1", text="Words.", title="T"),
        Story(id="1", text="Words.", published=date(2024, 5, 1)),
        Story(id="1", text="Words.", furniture=(Span(0, 1),)),
    ):
        seen.add(content_of(changed))
    seen.add(content_of(plain, ["wrong-age"]))
    seen.add(content_of(plain, silences=[Silence("wrong-age", "", SilencedBy.SETTINGS)]))
    assert len(seen) == 7
    assert content_of(Story(id="2", text="Words.")) == content_of(plain)
    assert key_of(Story(id="2", text="Words."), "c") != key_of(plain, "c")
