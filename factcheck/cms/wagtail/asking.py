"""Asks the checker about a page, in this process or at the service; no answer is an answer of its own."""

from __future__ import annotations

import json
import threading
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import requests
from django.utils.html import strip_tags

from factcheck.cms.wagtail.conf import IN_PROCESS, Conf
from factcheck.cms.wagtail.story import story_of
from factcheck.errors import FactcheckError
from factcheck.pipeline import Checker, open_checker
from factcheck.serve.answer import answer_safely

if TYPE_CHECKING:
    from collections.abc import Mapping

_LARGEST = 16 * 2**20  # bytes of an answer
_one_at_a_time = threading.Lock()  # the language model is one, and Django's threads are many


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the checker says: `findings` as in the report, or why there is no answer."""

    findings: tuple[Mapping[str, Any], ...] = ()
    unavailable: str = ""

    def loud(self, severities: tuple[str, ...]) -> list[Mapping[str, Any]]:
        """Return the findings of some severities."""
        return [finding for finding in self.findings if finding["severity"] in severities]


def ask(page: object, conf: Conf) -> Verdict:
    """Return the checker's verdict on a page as it stands in memory."""
    story = story_of(page, conf)
    if not strip_tags(story["html"]).strip():
        return Verdict()  # a page without words contradicts nothing
    body = json.dumps(story, sort_keys=True).encode()
    try:
        status, answer = _answer(body, conf.rules) if conf.checker == IN_PROCESS else _service(body, conf)
        data = json.loads(answer)
    except (FactcheckError, requests.RequestException, ValueError) as fault:
        return Verdict(unavailable=str(fault).splitlines()[0])
    if status != 200:
        told = data.get("detail") or data.get("title") if isinstance(data, dict) else None
        return Verdict(unavailable=f"the checker answers {status}: {told or 'without a reason'}")
    return Verdict(tuple(data["report"]["findings"]))


@lru_cache(maxsize=64)
def _answer(body: bytes, rules: tuple[str, ...]) -> tuple[int, bytes]:
    """Return the answer of a checker in this process; a request asks several times about one page."""
    with _one_at_a_time:
        answer = answer_safely(_checker(rules), body)
    return answer.status, answer.body


@lru_cache(maxsize=1)
def _checker(rules: tuple[str, ...]) -> Checker:
    return open_checker(rules=[Path(directory) for directory in rules])


def _service(body: bytes, conf: Conf) -> tuple[int, bytes]:
    headers = {"Content-Type": "application/json"}
    if conf.token:
        headers["Authorization"] = f"Bearer {conf.token}"
    url = f"{conf.checker.rstrip('/')}/v1/check"
    with requests.post(url, data=body, headers=headers, timeout=conf.timeout, stream=True) as reply:
        data = reply.raw.read(_LARGEST + 1, decode_content=True)
        if len(data) > _LARGEST:
            message = "the answer is too large"
            raise ValueError(message)
        return reply.status_code, data
