"""The frozen records that pass between the stages.

Every stage takes records and returns records; nothing here imports the rest of the package. Offsets are
Unicode code points, half-open, into one field (`text` or `title`) of one story.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from typing import TypeAlias


class Granularity(StrEnum):
    """How finely a date is known."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    RANGE = "range"


@dataclass(frozen=True, slots=True)
class Interval:
    """A span of days, both ends included; an end that is None is open."""

    start: date | None
    end: date | None
    granularity: Granularity = Granularity.DAY

    @classmethod
    def day(cls, day: date) -> Interval:
        """Return the interval of one day."""
        return cls(day, day, Granularity.DAY)

    @property
    def is_day(self) -> bool:
        """Whether this is exactly one known day."""
        return self.start is not None and self.start == self.end

    def contains(self, other: Interval) -> bool:
        """Whether every day of `other` lies in this interval."""
        after_start = self.start is None or (other.start is not None and other.start >= self.start)
        before_end = self.end is None or (other.end is not None and other.end <= self.end)
        return after_start and before_end

    def overlaps(self, other: Interval) -> bool:
        """Whether the two share a day."""
        starts_in_time = self.start is None or other.end is None or self.start <= other.end
        ends_in_time = self.end is None or other.start is None or self.end >= other.start
        return starts_in_time and ends_in_time

    def widened(self, days: int) -> Interval:
        """Return the interval with so many days added at both ends."""
        margin = timedelta(days=days)
        return Interval(
            self.start - margin if self.start else None,
            self.end + margin if self.end else None,
            Granularity.RANGE,
        )


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Words of a story: half-open code-point offsets into one field."""

    start: int
    end: int
    field: str = "text"

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a character."""
        return self.field == other.field and self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """Whether `other` lies within this span."""
        return self.field == other.field and self.start <= other.start and other.end <= self.end


class PublishedFrom(StrEnum):
    """Where a story's publication date was taken from."""

    OPTION = "option"
    METADATA = "metadata"
    DATELINE = "dateline"
    INFERRED = "inferred"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class SourceMap:
    """Leads offsets into a field back to offsets into the decoded source file.

    `anchors` are (field offset, source offset) pairs in ascending order of field offset: from an anchor to
    the next, both advance together. Text that stands nowhere in the source has no anchor of its own.
    """

    field: str
    anchors: tuple[tuple[int, int], ...]

    def to_source(self, offset: int) -> int:
        """Return the source offset of a field offset."""
        low, high = 0, len(self.anchors)
        while low < high:
            middle = (low + high) // 2
            if self.anchors[middle][0] <= offset:
                low = middle + 1
            else:
                high = middle
        if low == 0:
            return offset
        here, there = self.anchors[low - 1]
        return there + offset - here


class SilencedBy(StrEnum):
    """Where a silence is written."""

    INLINE = "inline"
    SETTINGS = "settings"
    BASELINE = "baseline"


@dataclass(frozen=True, slots=True)
class Silence:
    """What a newsroom has decided not to be told again of one story: which rule, why, and until when.

    `until` is the last day it is in force. `words` narrows it to findings that speak of them, `fact` to
    findings of that statement (`Finding.fact`). `where` is the place it is written: `file:line`.
    """

    rule: str
    reason: str
    by: SilencedBy
    until: date | None = None
    words: str = ""
    fact: str = ""
    where: str = ""


@dataclass(frozen=True, slots=True)
class SilenceFault:
    """A silence that is not understood, has expired or silences nothing: where, what, and the remedy."""

    where: str
    message: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Story:
    """A text with a title, a publication date and a source.

    `furniture` are the parts of `text` that are not the article: menus, teasers, captions of other stories.
    `source_text` is the decoded file when `maps` lead back to it, else None and places count in the field.
    `line` is its line in a file of one story a line. `notes` say what a reader of the report should know of
    how the story was read. `silences` are the directives written in it, `silence_faults` those that are not
    understood. `section` is the desk or part of the paper it ran in, "" where nothing says.
    """

    id: str
    text: str
    title: str = ""
    published: date | None = None
    published_from: PublishedFrom = PublishedFrom.UNKNOWN
    source: str = ""
    url: str = ""
    furniture: tuple[Span, ...] = ()
    maps: tuple[SourceMap, ...] = ()
    source_text: str | None = field(default=None, repr=False)
    path: str = ""
    line: int = 0
    notes: tuple[str, ...] = ()
    silences: tuple[Silence, ...] = ()
    silence_faults: tuple[SilenceFault, ...] = ()
    section: str = ""

    def field_text(self, name: str) -> str:
        """Return the text of the field `text` or `title`."""
        return self.title if name == "title" else self.text

    def words(self, span: Span) -> str:
        """Return the words a span covers."""
        return self.field_text(span.field)[span.start : span.end]

    def place(self, span: Span) -> tuple[int, int]:
        """Return line and column, from 1, of a span's start, in the source file where it is known."""
        return self._place(span.field, span.start, 0)

    def place_end(self, span: Span) -> tuple[int, int]:
        """Return line and column, from 1, just after a span's last character."""
        if span.end <= span.start:
            return self.place(span)
        # From the last character, since what follows it in the field may stand elsewhere in the source.
        return self._place(span.field, span.end - 1, 1)

    def _place(self, name: str, offset: int, step: int) -> tuple[int, int]:
        text = self.field_text(name)
        if self.source_text is not None:
            for source_map in self.maps:
                if source_map.field == name:
                    text, offset = self.source_text, source_map.to_source(offset)
        offset += step
        line_start = text.rfind("\n", 0, offset) + 1
        return text.count("\n", 0, offset) + 1, offset - line_start + 1


class TimexType(StrEnum):
    """TIMEX3 types."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


@dataclass(frozen=True, slots=True)
class DateMention:
    """A calendar expression, read: TIMEX3 type and value, and the days it can mean.

    `weekday` is the weekday the words state (0 Monday to 6 Sunday) when they also state a date.
    `interval` is None for durations, sets and vague references. `explicit` tells dates that name their year
    from those resolved against another day (`anchor`). `impossible` marks a day that no calendar has.
    `counted` are the days that a length comes to, counted from an event the text dates: "two days after the
    summit".
    """

    span: Span
    type: TimexType
    value: str
    interval: Interval | None = None
    weekday: int | None = None
    weekday_span: Span | None = None
    explicit: bool = False
    anchor: date | None = None
    impossible: bool = False
    counted: Interval | None = None


class EntityKind(StrEnum):
    """What a mention names."""

    PERSON = "person"
    OFFICE = "office"
    PLACE = "place"
    ORGANISATION = "organisation"
    EVENT = "event"


@dataclass(frozen=True, slots=True)
class Entity:
    """Someone or something a story names, with every mention of it.

    `known` tells whether the knowledge has it; its id is then the knowledge's own.
    """

    id: str
    kind: EntityKind
    label: str
    mentions: tuple[Span, ...] = ()
    known: bool = False


class FactKind(StrEnum):
    """What a fact states; the roles of each are in `check.predicates`."""

    HOLDS = "holds"
    ATTENDS = "attends"
    VISITS = "visits"
    HOSTS = "hosts"
    TAKES_PLACE = "takes_place"
    GOES_AHEAD = "goes_ahead"
    VENUE = "venue"
    ORDINAL = "ordinal"
    MEMBER = "member"
    MEMBER_COUNT = "member_count"
    ACTS = "acts"
    DIED = "died"
    BORN = "born"
    AGE = "age"
    CALLED_LATE = "called_late"
    SPELT = "spelt"
    WEEKDAY = "weekday"
    DATE = "date"
    NAMED = "named"
    CAPITAL = "capital"
    COUNT = "count"
    LISTED = "listed"
    ELAPSED = "elapsed"
    SCHEDULED = "scheduled"
    CALLED = "called"
    HAPPENS = "happens"
    SITED = "sited"
    RELATIVE = "relative"
    TENSED = "tensed"
    DATED = "dated"


class Voice(StrEnum):
    """Whose words a fact is in."""

    REPORTER = "reporter"
    QUOTED = "quoted"


class Modality(StrEnum):
    """How a fact is stated."""

    ASSERTED = "asserted"
    SCHEDULED = "scheduled"
    DENIED = "denied"
    HYPOTHETICAL = "hypothetical"


class Status(StrEnum):
    """How a person is said to stand to an office."""

    CURRENT = "current"
    FORMER = "former"
    ELECT = "elect"
    ACTING = "acting"
    LATE = "late"
    THEN = "then"


class TimeBasis(StrEnum):
    """Why a fact is held to be about its time."""

    EXPLICIT = "explicit"  # a date in the clause
    NARRATIVE = "narrative"  # the running date of the passage
    TENSE = "tense"  # the past or future at large
    PUBLICATION = "publication"  # nothing else is said
    UNKNOWN = "unknown"


Value: TypeAlias = str | int | Interval


@dataclass(frozen=True, slots=True)
class Role:
    """One argument of a fact: an entity's id or a value, and the words that give it."""

    name: str
    value: Value
    span: Span
    is_entity: bool = False


@dataclass(frozen=True, slots=True)
class Fact:
    """One checkable statement of a story, with the words that make it. No evidence, no fact.

    `time` is the time it is most likely about; `times` are all it can be about, and a contradiction must
    hold at each of them. `traits` are further marks a rule may ask for, such as `bare-title`.
    """

    id: str
    kind: FactKind
    roles: tuple[Role, ...]
    evidence: Span
    sentence: Span
    time: Interval | None = None
    basis: TimeBasis = TimeBasis.UNKNOWN
    times: tuple[Interval, ...] = ()
    traits: tuple[str, ...] = ()
    voice: Voice = Voice.REPORTER
    modality: Modality = Modality.ASSERTED
    status: Status = Status.CURRENT
    speaker: str = ""
    status_span: Span | None = None

    def role(self, name: str) -> Role | None:
        """Return the role of that name, or None."""
        for role in self.roles:
            if role.name == name:
                return role
        return None


@dataclass(frozen=True, slots=True)
class Extraction:
    """What was understood of one story."""

    dates: tuple[DateMention, ...] = ()
    entities: tuple[Entity, ...] = ()
    facts: tuple[Fact, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """A piece of knowledge given as evidence: what, from when to when, last checked, by which source."""

    text: str
    start: str | None = None
    end: str | None = None
    checked: str | None = None
    source: str = ""


class Outcome(StrEnum):
    """What one rule says of one fact."""

    HOLDS = "holds"
    CONTRADICTS = "contradicts"
    UNKNOWN = "unknown"


class Severity(StrEnum):
    """How loud a finding is."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


SEVERITY_RANK = {Severity.INFO: 0, Severity.WARNING: 1, Severity.ERROR: 2}


@dataclass(frozen=True, slots=True)
class Case:
    """One example a rule carries: a story, and what the rule must say of it.

    `spans` are the exact words that must be found (none: the rule must stay quiet); `because` names the
    exception that must stop it. An example of several stories has them in `stories`, each with its own text
    and spans, and no text itself.
    """

    text: str
    published: date | None
    title: str = ""
    spans: tuple[Span, ...] = ()
    says: str = ""
    because: str = ""
    as_of: date | None = None
    number: int = 0
    stories: tuple[Case, ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """One consistency check, as its file states it; clauses are in the language of `check`.

    `safe` is the one of `fixes`, if any, that may be applied without a person looking, unless the fact has
    one of the marks `unsafe`. `overrides` marks a newsroom's rule that takes the place of ours of the same
    id.
    """

    id: str
    title: str
    why: str
    severity: Severity
    status: str
    match: tuple[str, ...]
    message: str
    require: str
    known: tuple[tuple[str, str], ...] = ()
    unless: tuple[str, ...] = ()
    let: tuple[tuple[str, str], ...] = ()
    at: str = ""
    fixes: tuple[str, ...] = ()
    safe: str = ""
    unsafe: tuple[str, ...] = ()
    source: str = ""
    limits: tuple[str, ...] = ()
    fail_cases: tuple[Case, ...] = ()
    pass_cases: tuple[Case, ...] = ()
    on_unknown: str = "silent"
    path: str = ""
    overrides: bool = False


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace the words of a span (empty: insert)."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """One way to settle a finding. `safe` fixes may be applied without a person looking.

    `form` is what the rule says of it: `replace {person} with {holder}`.
    """

    title: str
    edits: tuple[Edit, ...]
    safe: bool = False
    form: str = ""


@dataclass(frozen=True, slots=True)
class Related:
    """Another place in the story that a finding speaks of."""

    span: Span
    note: str


@dataclass(frozen=True, slots=True)
class Finding:
    """A contradiction, shown to a person.

    `fact` is what the story was read to say, in normal form: the same wherever in the story, and however
    wrapped, it is said. `fingerprint` is a short id of rule, story and fact.
    """

    rule: str
    severity: Severity
    message: str
    span: Span
    related: tuple[Related, ...] = ()
    evidence: tuple[Statement, ...] = ()
    fixes: tuple[Fix, ...] = ()
    fingerprint: str = ""
    title: str = ""
    fact: str = ""


@dataclass(frozen=True, slots=True)
class Silenced:
    """A finding that is not told, and the silence that is why."""

    finding: Finding
    silence: Silence


@dataclass(frozen=True, slots=True)
class Report:
    """What one story's check gave; `extraction` is what was understood, where it is to be shown too."""

    story: Story
    findings: tuple[Finding, ...] = ()
    holds: int = 0
    contradicts: int = 0
    unknown: int = 0
    notes: tuple[str, ...] = ()
    silenced: tuple[Silenced, ...] = ()
    silence_faults: tuple[SilenceFault, ...] = ()
    extraction: Extraction | None = None


@dataclass(frozen=True, slots=True)
class Failure:
    """An input that could not be checked: where (`file`, `file:line:column`), why, and the remedy."""

    source: str
    message: str
    hint: str = ""
