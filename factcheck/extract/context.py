"""What a story has said so far: plain records that one sentence hands to the next."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from factcheck.extract.language import DEFAULT_MODEL
from factcheck.records import TimexType

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from factcheck.extract.described import AgeTold
    from factcheck.extract.frame.found import Told
    from factcheck.extract.frame.numbers import Counted
    from factcheck.extract.meeting_mention import MeetingMention
    from factcheck.extract.naming import InFull, Mention
    from factcheck.extract.spellings import Form
    from factcheck.extract.spelt_headline import Headlined
    from factcheck.records import DateMention, Fact, Interval, Span


@dataclass(slots=True)
class Known:
    """A person the story has named in full: the knowledge's ids for the name, or none."""

    label: str
    ids: tuple[str, ...]
    span: Span


@dataclass(slots=True)
class Context:
    """The running state of a reading, from the first sentence to the last."""

    published: date | None
    inferred: bool = False  # whether the day of publication was worked out from the story itself
    people: dict[str, Known] = field(default_factory=dict)  # by folded family name
    named: dict[str, list[InFull]] = field(
        default_factory=dict
    )  # everyone named in full, by folded family name
    mentions: list[Mention] = field(default_factory=list)  # of the sentence that is read
    previous: list[Mention] = field(default_factory=list)  # of the one before it
    spelt: dict[str, list[Form]] = field(default_factory=dict)  # family names as first written, by first name
    headline: list[Headlined] = field(default_factory=list)  # its words that can be family names
    seats: list[Fact] = field(default_factory=list)  # who is given a title of which a place has one
    deaths: set[str] = field(default_factory=set)  # who the story says has died, by the role's value
    country: str = ""
    dateline: tuple[str, ...] = ()  # the place that heads the story, as the ids it can be
    places: list[str] = field(default_factory=list)
    organisations: list[str] = field(default_factory=list)
    titled: dict[str, str] = field(default_factory=dict)  # who the story gives an office, by the office's id
    occurrences: dict[str, list[Told]] = field(default_factory=dict)  # those told of so far, by kind
    ages: list[AgeTold] = field(default_factory=list)  # ages told so far
    groups: dict[str, list[Counted]] = field(default_factory=dict)  # numbers of things, by the thing
    meeting: MeetingMention | None = None  # the last one named
    paragraph: int = -1
    running: list[Interval] = field(default_factory=list)  # dates of this paragraph so far
    before: list[Interval] = field(default_factory=list)  # last dates of the last paragraph that had any
    model: str = DEFAULT_MODEL  # the language model, by its package's name

    def enter(self, paragraph: int) -> None:
        """Begin a sentence; a new paragraph puts the running dates one step back, if there are any."""
        if paragraph != self.paragraph:
            if self.running:
                self.before, self.running = self.running[-2:], []
            self.paragraph = paragraph

    def go_on(self, dates: Iterable[DateMention]) -> None:
        """End a sentence: its dates run on. An hour of the day they are reckoned from sets no other time."""
        for date in dates:
            interval = date.interval
            hour = interval is not None and date.type is TimexType.TIME and interval.start == date.anchor
            if interval is not None and not hour:
                self.running.append(interval)

    def pass_over(self) -> None:
        """Go past a sentence that names nobody: those of the one before it are no longer the last named."""
        self.previous, self.mentions = self.mentions, []
