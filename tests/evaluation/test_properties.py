"""What must not change a verdict, and what always must."""

from __future__ import annotations

import io
import json
import re
import textwrap
import unicodedata
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from scoring import loud, read_rows, story_of

from factcheck.knowledge.model import Office, Term
from factcheck.knowledge.names import fold
from factcheck.records import PublishedFrom, Report, Story
from factcheck.report import render

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.knowledge.record import Knowledge
    from factcheck.pipeline import Checker

pytestmark = pytest.mark.model

# Derandomised: the same examples on every run, so that a failure is the change's and nobody's luck.
DESK = settings(
    derandomize=True,
    max_examples=40,
    deadline=None,
    database=None,
    phases=[Phase.explicit, Phase.generate],  # stories do not shrink
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
STORIES: list[dict[str, Any]] = read_rows(Path(__file__).parent / "stories.jsonl")
STRAIGHT = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'"})
UNRELATED = (
    "The bakery on the corner sold ninety loaves before noon and closed early.",
    "Rain is expected in the hills, with some sun by the evening.",
    "The choir sang two songs, and the cat of the house slept through both.",
)
some_story = st.sampled_from(STORIES).map(story_of)
# Weeks beyond the days around a change in which rules are quiet on purpose.
MARGIN = timedelta(days=45)


def verdict(report: Report) -> list[tuple[str, str]]:
    """Return the loud findings of a report, as rule and folded words."""
    return sorted((f.rule, fold(" ".join(report.story.words(f.span).split()))) for f in loud(report))


def assert_same(checker: Checker, one: Story, other: Story) -> None:
    """Assert that two stories get the same verdict."""
    assert verdict(checker.check(other)) == verdict(checker.check(one)), other.id


@DESK
@given(story=some_story, paragraph=st.sampled_from(UNRELATED))
def test_an_unrelated_paragraph_at_the_end_changes_no_verdict(
    checker: Checker, story: Story, paragraph: str
) -> None:
    """What is added about something else says nothing of the rest."""
    assert_same(checker, story, replace(story, text=f"{story.text}\n\n{paragraph}"))


@DESK
@given(story=some_story, paragraph=st.sampled_from(UNRELATED), where=st.integers(1, 4))
def test_an_unrelated_paragraph_anywhere_changes_no_verdict(
    checker: Checker, story: Story, paragraph: str, where: int
) -> None:
    """Nor does it matter where it is put."""
    parts = story.text.split("\n\n")
    parts.insert(min(where, len(parts)), paragraph)
    assert_same(checker, story, replace(story, text="\n\n".join(parts)))


def wrapped(text: str, width: int) -> str:
    """Return a text with the lines of its paragraphs broken at a width."""
    return "\n\n".join(textwrap.fill(part, width, break_on_hyphens=False) for part in text.split("\n\n"))


@DESK
@given(story=some_story, width=st.integers(48, 100))
def test_lines_wrapped_before_small_letters_change_no_verdict(
    checker: Checker, story: Story, width: int
) -> None:
    """A line that goes on with a small letter goes on with its sentence."""
    text = re.sub(r"(?<!\n)\n(?![a-z\n])", " ", wrapped(story.text, width))
    assert_same(checker, story, replace(story, text=text))


@DESK
@given(story=some_story, width=st.integers(48, 100))
def test_wrapped_lines_change_no_verdict(checker: Checker, story: Story, width: int) -> None:
    """Where lines are broken does not matter."""
    assert_same(checker, story, replace(story, text=wrapped(story.text, width)))


@DESK
@given(story=some_story)
def test_straight_quotes_change_no_verdict(checker: Checker, story: Story) -> None:
    """Straight marks quote as curly ones do."""
    assert_same(
        checker,
        story,
        replace(story, text=story.text.translate(STRAIGHT), title=story.title.translate(STRAIGHT)),
    )


@DESK
@given(story=some_story)
def test_curly_apostrophes_change_no_verdict(checker: Checker, story: Story) -> None:
    """ "Japan’s" is "Japan's"."""
    assert_same(
        checker, story, replace(story, text=story.text.replace("'", "’"), title=story.title.replace("'", "’"))
    )


@DESK
@given(story=some_story)
def test_decomposed_letters_change_no_verdict(checker: Checker, story: Story) -> None:
    """A letter and its accent written apart (NFD) are the same letter."""
    assert_same(checker, story, replace(story, text=unicodedata.normalize("NFD", story.text)))


@DESK
@given(story=st.sampled_from([row for row in STORIES if not row["text"].isascii()]).map(story_of))
def test_names_without_their_accents_change_no_verdict(checker: Checker, story: Story) -> None:
    """ "Erdoğan" and "Erdogan" are one man."""
    plain = "".join(c for c in unicodedata.normalize("NFD", story.text) if not unicodedata.combining(c))
    assert_same(checker, story, replace(story, text=plain))


@DESK
@given(story=some_story)
def test_checking_twice_gives_the_same_bytes(checker: Checker, story: Story) -> None:
    """Same input, same bytes out."""
    once, twice = (_bytes(checker.check(story)) for _ in range(2))
    assert once == twice
    assert json.loads(once)["id"] == story.id


def _bytes(report: Report) -> bytes:
    out = io.StringIO()
    render([report], "jsonl", out)
    return out.getvalue().encode()


@dataclass(frozen=True)
class Post:
    """A country's single-seat office as a sentence names it, and two of its terms, the earlier first."""

    country: str
    title: str
    before: Term
    now: Term

    def says(self, person: str, status: str = "") -> str:
        """Return a sentence that gives the office to someone."""
        title = f"{self.country} {self.title.title()}"
        return f"The roads will be mended, {status}{title} {person} said in a statement."

    def days(self) -> tuple[date, date]:
        """Return the first and the last day on which the later term is beyond doubt and the earlier over."""
        assert self.now.end is not None
        return self.now.start.latest + MARGIN, self.now.end.earliest - MARGIN


def posts(knowledge: Knowledge) -> Iterator[Post]:
    """Yield heads of state and government since 1990, with a predecessor who never came back."""
    for office in knowledge.store.all(Office):
        place = knowledge.place(office.place)
        if office.seats != 1 or office.kind not in {"head of state", "head of government"}:
            continue
        if place is None or place.kind != "country" or not place.demonyms or not office.titles:
            continue
        for before, now in zip(office.terms, office.terms[1:], strict=False):
            if _is_plain(office, before, now):
                yield Post(place.demonyms[0], office.titles[0], before, now)


def _is_plain(office: Office, before: Term, now: Term) -> bool:
    if before.end is None or now.end is None or now.start.earliest.year < 1990 or before.status or now.status:
        return False
    if now.end.earliest - now.start.latest < 3 * MARGIN or now.end.latest > office.checked:
        return False
    names = {fold(term.person.partition(" (")[0]) for term in (before, now)}
    later = [term.person for term in office.terms if term.start.latest >= now.start.earliest]
    again = [term for term in office.terms if term.person == now.person]
    return (
        len(names) == 2
        and all(len(name.split()) > 1 for name in names)
        and not {name.split()[-1] for name in names if len({n.split()[-1] for n in names}) == 1}
        and before.person not in later
        and len(again) == 1
    )


@pytest.fixture(scope="session")
def known(knowledge: Knowledge) -> list[Post]:
    """Return the offices to write sentences about."""
    found = list(posts(knowledge))
    assert len(found) > 300
    return found


def on(post: Post, share: float) -> date:
    """Return a day of the later term."""
    first, last = post.days()
    return first + timedelta(days=int(share * (last - first).days))


def say(text: str, day: date) -> Story:
    """Return a dated story of one sentence."""
    return Story("s", text, "", day, PublishedFrom.METADATA)


def name_of(term: Term) -> str:
    """Return a holder's name as written."""
    return term.person.partition(" (")[0]


# Many short sentences are cheap: a whole term of every country is worth trying.
WIDE = settings(DESK, max_examples=250)


@WIDE
@given(at=st.integers(0, 100_000), share=st.floats(0, 1))
def test_a_past_holder_without_former_is_always_found(
    checker: Checker, known: list[Post], at: int, share: float
) -> None:
    """Dropping "former" from a past holder, country named, always gives a finding."""
    post = known[at % len(known)]
    report = checker.check(say(post.says(name_of(post.before)), on(post, share)))
    assert [rule for rule, _ in verdict(report)] == ["outdated-officeholder"]


@WIDE
@given(at=st.integers(0, 100_000), share=st.floats(0, 1))
def test_a_past_holder_with_former_is_never_found(
    checker: Checker, known: list[Post], at: int, share: float
) -> None:
    """A past holder called "former" is right, unless dead and said to speak."""
    post = known[at % len(known)]
    report = checker.check(say(post.says(name_of(post.before), "former "), on(post, share)))
    assert {rule for rule, _ in verdict(report)} <= {"deceased-person-acting"}


@WIDE
@given(at=st.integers(0, 100_000), share=st.floats(0, 1))
def test_former_before_an_incumbent_is_always_found(
    checker: Checker, known: list[Post], at: int, share: float
) -> None:
    """Adding "former" to whoever is in office always gives a finding."""
    post = known[at % len(known)]
    report = checker.check(say(post.says(name_of(post.now), "former "), on(post, share)))
    assert [rule for rule, _ in verdict(report)] == ["incumbent-called-former"]


@WIDE
@given(at=st.integers(0, 100_000), share=st.floats(0, 1))
def test_an_incumbent_is_never_found(checker: Checker, known: list[Post], at: int, share: float) -> None:
    """Whoever is in office, named as such, is right on every day of the term."""
    post = known[at % len(known)]
    assert verdict(checker.check(say(post.says(name_of(post.now)), on(post, share)))) == []


@WIDE
@given(at=st.integers(0, 100_000), shares=st.tuples(st.floats(0, 1), st.floats(0, 1)), past=st.booleans())
def test_moving_the_day_within_a_term_changes_no_verdict(
    checker: Checker, known: list[Post], at: int, shares: tuple[float, float], past: bool
) -> None:
    """Any two days of one term give the same verdict on the same sentence."""
    post = known[at % len(known)]
    text = post.says(name_of(post.before if past else post.now))
    one, other = (verdict(checker.check(say(text, on(post, share)))) for share in shares)
    assert one == other
