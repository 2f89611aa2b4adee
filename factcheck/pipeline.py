"""The stages joined: the only module that knows them all."""

from __future__ import annotations

import traceback
from dataclasses import dataclass, field, replace
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.check.baseline import Baseline, read_baseline
from factcheck.check.engine import check_story
from factcheck.check.house_style import apply_spellings
from factcheck.check.misdated import drop_undone, keep_shared, likely_day, sample_days
from factcheck.check.ruleset import load_rules, select_rules
from factcheck.check.silence import apply_silences
from factcheck.check.tellings import is_across
from factcheck.check.tuned import let_pass, tune_rules
from factcheck.errors import FactcheckError, SettingsError
from factcheck.extract import date_story, extract_facts
from factcheck.extract.language import DEFAULT_MODEL, parse
from factcheck.graph import build_graph
from factcheck.knowledge.asked import note
from factcheck.knowledge.record import open_knowledge
from factcheck.read import ReadOptions, read_path
from factcheck.records import Extraction, Failure, PublishedFrom, Report, Severity, Story
from factcheck.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from factcheck.check.compiled import Compiled
    from factcheck.graph import FactGraph
    from factcheck.knowledge.record import Knowledge


@dataclass(frozen=True, slots=True)
class Checker:
    """Knowledge and rules, loaded once, for any number of stories.

    `gate` leaves sentences and extractors out that a glance tells cannot matter; what is found is the same
    without, for which it is there: to be measured and tested.
    """

    knowledge: Knowledge
    rules: tuple[Compiled, ...]
    as_of: date | None = None
    settings: Settings = field(default_factory=Settings)
    baseline: Baseline | None = None
    known: frozenset[str] = frozenset()
    gate: bool = True

    def understand(self, story: Story) -> Extraction:
        """Return what a story says."""
        model = self.settings.model or DEFAULT_MODEL
        return extract_facts(story, self.knowledge, model, gate=self.gate)

    def warm_up(self) -> None:
        """Load what the first stories would wait for, by checking the rules' own cases."""
        parse("The record is open.", self.settings.model or DEFAULT_MODEL)
        for rule in self.rules:
            for case in (*rule.rule.fail_cases, *rule.rule.pass_cases):
                self.check(Story(rule.rule.id, case.text, case.title, case.published, PublishedFrom.OPTION))

    def graph(self, story: Story) -> FactGraph:
        """Return the graph of what a story says."""
        return build_graph(self.understand(story))

    def check(self, story: Story) -> Report:
        """Return what contradicts the record, the calendar or the story itself."""
        return self.examine(story)[0]

    def examine(self, story: Story) -> tuple[Report, Extraction]:
        """Return what contradicts the record, the calendar or the story itself, and what was understood."""
        model = self.settings.model or DEFAULT_MODEL
        story, days = date_story(story, self.knowledge, model, gate=self.gate)
        report, extraction = self._judge(story)
        for day in sample_days(days) if days is not None else ():
            if report.findings:
                other, _ = self._judge(replace(story, published=day))
                report = keep_shared(report, other)
        likely = likely_day(report, extraction.facts)
        if likely is not None:
            again, _ = self._judge(replace(story, published=likely, published_from=PublishedFrom.INFERRED))
            report = drop_undone(report, again, likely)
        report = let_pass(report, extraction, self.settings.never_flag)
        report = apply_spellings(report, self.settings.spellings)
        return self._silenced(report), extraction

    def _judge(self, story: Story) -> tuple[Report, Extraction]:
        extraction = self.understand(story)
        graph = build_graph(extraction)
        return check_story(story, graph, self._running(story), self.knowledge, self.as_of), extraction

    def _running(self, story: Story) -> Sequence[Compiled]:
        ignored = self.settings.ignored_in(story.path)
        return [rule for rule in self.rules if rule.rule.id not in ignored] if ignored else self.rules

    def _silenced(self, report: Report) -> Report:
        story = report.story
        accepted = self.baseline.silences_of(story) if self.baseline else ()
        silences = (*story.silences, *self.settings.silences_in(story.path), *accepted)
        if not silences and not story.silence_faults:
            return report
        note("rules", "")
        # what several stories together show is silenced where that is looked for
        running = {rule.rule.id for rule in self._running(story) if not is_across(rule)}
        return apply_silences(report, silences, self.known | running, running, self.as_of)

    def check_paths(
        self, paths: Sequence[Path], options: ReadOptions, *, understood: bool = False
    ) -> Iterator[Report | Failure]:
        """Yield a report, or a failure, for every story under the paths, in input order.

        `understood` has each report keep what was understood of its story.
        """
        for path in paths:
            for item in read_path(path, options):
                if isinstance(item, Failure):
                    yield item
                    continue
                examined = self.attempt(item)
                if isinstance(examined, Failure):
                    yield examined
                else:
                    report, extraction = examined
                    yield replace(report, extraction=extraction) if understood else report

    def attempt(self, story: Story) -> tuple[Report, Extraction] | Failure:
        """Examine a story; a failure when the checker itself is at fault: the other stories go on.

        Raises:
            FactcheckError: settings or files that no story could be checked with.
        """
        try:
            return self.examine(story)
        except FactcheckError:
            raise  # settings or files that no story could be checked with
        except MemoryError:
            return Failure(story.id, "out of memory", "shorten it, or give the checker more memory")
        except Exception as fault:  # noqa: BLE001 - the boundary of one story
            message = f"a fault of the checker, not of the story: {fault_place(fault)}: {fault}"
            return Failure(story.id, message, "please report it with the story")


def open_checker(  # noqa: PLR0913 - each is a choice of the caller's
    rules: Sequence[Path] = (),
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    as_of: date | None = None,
    settings: Settings | None = None,
    *,
    in_memory: bool = False,
) -> Checker:
    """Return a checker with our rules and facts and those of further rule directories.

    What is given here wins over the settings; rule directories given here come after those of the settings.
    `in_memory` holds the record there, for a process that runs for long or forks.

    Raises:
        RuleError: a rule file is malformed or an id unknown.
        KnowledgeError: a facts file is malformed.
        SettingsError: the settings name a language model that is not installed, or the baseline is none.
    """
    settings = settings or Settings()
    if settings.model and find_spec(settings.model) is None:
        message = f"the language model '{settings.model}' is not installed"
        raise SettingsError(message, settings.path, f"install it: pip install {settings.model}")
    directories = (*settings.rules, *rules)
    known = tune_rules(load_rules(directories), settings)
    chosen = select_rules(known, select or settings.select, ignore or settings.ignore)
    accepted = read_baseline(settings.baseline) if settings.baseline else None
    ids = frozenset(rule.rule.id for rule in known)
    return Checker(open_knowledge(directories, in_memory=in_memory), chosen, as_of, settings, accepted, ids)


def fault_place(fault: BaseException) -> str:
    """Return the kind of a fault and the line of code it came from; no word of a story is in it."""
    where = traceback.extract_tb(fault.__traceback__)[-1]
    return f"{type(fault).__name__} at {Path(where.filename).name}:{where.lineno}"


def at_least(report: Report, severity: Severity) -> bool:
    """Whether a report has a finding as loud as this or louder."""
    loud = list(Severity)[: list(Severity).index(severity) + 1]
    return any(finding.severity in loud for finding in report.findings)


def without_source(story: Story) -> Story:
    """Return a story that does not keep its file's text; for results that are held on to."""
    return replace(story, source_text=None, maps=())
