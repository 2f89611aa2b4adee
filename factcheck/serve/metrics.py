"""What is counted, for Prometheus. No label holds a word of a story or of a request."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from prometheus_client import (
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    disable_created_metrics,
    generate_latest,
)

if TYPE_CHECKING:
    from factcheck.serve.answer import Answer

_log = logging.getLogger("factcheck.serve")
disable_created_metrics()  # type: ignore[no-untyped-call]  # a second series for each, which nobody asks for
MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8"
_SECONDS = (0.01, 0.025, 0.05, 0.075, 0.1, 0.15, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)


class Metrics:
    """The counters of one service."""

    def __init__(self) -> None:
        """Start at nothing."""
        self.registry = registry = CollectorRegistry()
        self.requests = Counter(
            "factcheck_requests", "Requests answered.", ("route", "status"), registry=registry
        )
        self.seconds = Histogram(
            "factcheck_request_seconds", "Time to answer.", ("route",), registry=registry, buckets=_SECONDS
        )
        self.verdicts = Counter("factcheck_verdicts", "Stories checked.", ("verdict",), registry=registry)
        self.findings = Counter("factcheck_findings", "Findings, by rule.", ("rule",), registry=registry)
        self.restarts = Counter(
            "factcheck_worker_restarts", "Workers lost and replaced.", ("reason",), registry=registry
        )
        self.reloads = Counter(
            "factcheck_reloads", "Reloads of rules and facts.", ("result",), registry=registry
        )
        self.stale = Gauge(
            "factcheck_reload_failed", "1 while older rules and facts stay in force.", registry=registry
        )
        self.waiting = Gauge("factcheck_waiting", "Stories waiting for a worker.", registry=registry)
        self.callbacks = Counter("factcheck_callbacks", "Callbacks ended.", ("result",), registry=registry)
        self.faults = Counter("factcheck_faults", "Faults of the checker itself.", registry=registry)

    def count(self, answer: Answer) -> None:
        """Count one story's answer."""
        if answer.verdict:
            self.verdicts.labels(answer.verdict).inc()
        for rule in answer.rules:
            self.findings.labels(rule).inc()
        if answer.fault:
            self.faults.inc()
            _log.error("a fault of the checker: %s", answer.fault)

    def text(self) -> bytes:
        """Return all in the text format."""
        return generate_latest(self.registry)
