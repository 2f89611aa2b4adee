"""One story's answer: verdict, report and, if asked for, the fact graph; for the service and the hook."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import msgspec

from factcheck.errors import ReadError
from factcheck.pipeline import fault_place
from factcheck.read import ReadOptions
from factcheck.read.published import parse_day
from factcheck.records import PublishedFrom, Report, Severity, Story
from factcheck.report.in_source import place_in_source
from factcheck.report.records_json import dump_json, report_object
from factcheck.report.understood import understood_object
from factcheck.serve.body import CheckRequest, read_check
from factcheck.serve.problem import Problem

if TYPE_CHECKING:
    from factcheck.pipeline import Checker

NAME = "story"  # the id of a story sent without `id` and `url`


class Answer(msgspec.Struct, frozen=True):
    """What is sent back, and what is counted of it; `fault` is for the log and names no word of the story."""

    status: int
    body: bytes
    verdict: str = ""
    rules: tuple[str, ...] = ()
    fault: str = ""


def answer_safely(checker: Checker, body: bytes) -> Answer:
    """Return the answer to one story as it was sent; whatever is wrong is a problem document."""
    try:
        return answer_request(checker, read_check(body))
    except Problem as problem:
        return Answer(problem.status, problem.body())
    except Exception as fault:  # noqa: BLE001 - the boundary of one story
        told = Problem(500, "a fault of the checker, not of the story", "please report it with the story")
        return Answer(500, told.body(), fault=fault_place(fault))


def answer_request(checker: Checker, request: CheckRequest) -> Answer:
    """Return the answer to one story.

    Raises:
        Problem: 422 the story cannot be read.
    """
    report, extraction = checker.examine(read_request(request))
    placed = place_in_source(report)
    verdict = verdict_of(report)
    document: dict[str, Any] = {"verdict": verdict, "report": report_object(placed)}
    if request.graph:
        document["graph"] = understood_object(report, extraction)
    rules = tuple(finding.rule for finding in report.findings)
    return Answer(200, dump_json(document).encode(), verdict, rules)


def verdict_of(report: Report) -> str:
    """Return block (an error was found), warn (a warning was) or pass."""
    severities = {finding.severity for finding in report.findings}
    if Severity.ERROR in severities:
        return "block"
    return "warn" if Severity.WARNING in severities else "pass"


def read_request(request: CheckRequest) -> Story:
    """Return the story of a request.

    Raises:
        Problem: 422 it cannot be read.
    """
    name = request.id or request.url or NAME
    day = parse_day(request.published) if request.published else None
    options = ReadOptions(published=day)
    try:
        story = _read(request, name, options)
    except ReadError as fault:
        raise Problem(422, fault.message, fault.hint) from None
    return replace(
        story,
        id=name,
        title=request.title or story.title,
        published_from=PublishedFrom.METADATA if day else story.published_from,
        source=request.source or "",
        url=request.url or story.url,
        path="",
    )


def _read(request: CheckRequest, name: str, options: ReadOptions) -> Story:
    if request.html is not None:
        from factcheck.read.html import read_sent  # noqa: PLC0415 - selectolax is only loaded for HTML

        story = read_sent(request.html, name, options)
        if request.title:  # the headline sent is the one that counts, and is no part of the HTML
            story = replace(story, maps=tuple(way for way in story.maps if way.field != "title"))
        return story
    from factcheck.read.jsonl import plain_story  # noqa: PLC0415 - likewise

    return plain_story({"text": request.text}, name, name, "", options)
