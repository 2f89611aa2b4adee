"""What only a whole run can tell of silences: those of the settings that nothing needed, stories gone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.records import Report, SilenceFault

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.check.baseline import Baseline
    from factcheck.records import Failure, Silence
    from factcheck.settings import Settings


class SilenceWatch:
    """Watches the reports of one run."""

    def __init__(self, settings: Settings, baseline: Baseline | None = None) -> None:
        """Begin with nothing seen."""
        self.settings, self.baseline = settings, baseline
        self.met: dict[Silence, bool] = {}

    def watch(self, items: Iterable[Report | Failure]) -> Iterator[Report | Failure]:
        """Pass items through."""
        for item in items:
            if isinstance(item, Report):
                for silence in self.settings.silences_in(item.story.path):
                    self.met.setdefault(silence, False)
                for silenced in item.silenced:
                    if silenced.silence in self.met:
                        self.met[silenced.silence] = True
            yield item

    def faults(self) -> Iterator[SilenceFault]:
        """Yield what is idle: silences whose stories were read without need of them, entries of no story."""
        for silence, used in self.met.items():
            if not used:
                message = f"the silence of {silence.rule} was needed by no story it is for"
                yield SilenceFault(silence.where, message, "take it out")
        if self.baseline:
            yield from self.baseline.gone()
