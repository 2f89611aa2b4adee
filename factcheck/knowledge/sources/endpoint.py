"""A SPARQL endpoint, asked politely: one query at a time, named, waiting as long as it is told to.

Source: https://www.mediawiki.org/wiki/Wikidata_Query_Service/User_Manual (query limits, User-Agent) and
RFC 9110, section 10.2.3 (Retry-After).
"""

from __future__ import annotations

from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any

import requests

from factcheck import __version__
from factcheck.errors import KnowledgeError
from factcheck.knowledge.sources.opening import decoded

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

WIKIDATA = "https://query.wikidata.org/sparql"
_BUSY = frozenset({429, 502, 503, 504})
_TRIES = 4
_FIRST_WAIT = 5  # seconds, doubled at each try, where the endpoint does not say how long
_LONGEST_WAIT = 300  # seconds; an endpoint that wants more is asked another day
_LARGEST = 64 * 2**20  # bytes of one answer


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where to ask and how.

    Attributes:
        url: the endpoint.
        contact: an address for the operators, named in the User-Agent as they ask.
        timeout: seconds to wait for the first byte, and between bytes.
        wait: what waits so many seconds; a test gives one that does not.
    """

    url: str
    wait: Callable[[float], object]
    contact: str = ""
    timeout: float = 60.0

    def ask(self, query: str) -> tuple[Any, date | None]:
        """Return the decoded answer and the day the endpoint says it is.

        Raises:
            KnowledgeError: it cannot be reached, refuses, stays busy, or sends half an answer.
        """
        headers = {
            "User-Agent": f"factcheck-desk/{__version__} ({self.contact or 'newsroom fact checker'})",
            "Accept": "application/sparql-results+json",
        }
        for attempt in range(_TRIES):
            try:
                with requests.post(
                    self.url, data={"query": query}, headers=headers, timeout=self.timeout, stream=True
                ) as reply:
                    if reply.status_code not in _BUSY:
                        return self._read(reply), _day(reply.headers.get("Date", ""))
                    pause = _pause(
                        reply.headers.get("Retry-After", ""), reply.headers.get("Date", ""), attempt
                    )
            except requests.Timeout as fault:
                raise KnowledgeError(
                    f"no answer within {self.timeout:g} s", self.url, "ask again later"
                ) from fault
            except requests.RequestException as fault:
                raise KnowledgeError(f"cannot be asked: {_plain(fault)}", self.url) from fault
            if pause > _LONGEST_WAIT:
                raise KnowledgeError(f"asks to wait {pause:.0f} s", self.url, "ask again after that")
            if attempt + 1 < _TRIES:
                self.wait(pause)
        raise KnowledgeError(f"was busy {_TRIES} times", self.url, "ask again later")

    def _read(self, reply: requests.Response) -> Any:  # noqa: ANN401 - JSON
        if reply.status_code != requests.codes.ok:
            raise KnowledgeError(f"answers {reply.status_code} {reply.reason or ''}".rstrip(), self.url)
        data = bytearray()
        for piece in reply.iter_content(65536):
            data += piece
            if len(data) > _LARGEST:
                raise KnowledgeError(
                    f"sends more than {_LARGEST >> 20} MB", self.url, "ask about fewer offices"
                )
        told = reply.headers.get("Content-Length", "")
        if told.isdigit() and "Content-Encoding" not in reply.headers and len(data) != int(told):
            raise KnowledgeError("sends half an answer", self.url, "ask again later")
        return decoded(bytes(data), self.url)


def _pause(told: str, now: str, attempt: int) -> float:
    """Return the seconds to wait: as told, in seconds or as a date, else longer each time."""
    if told.strip().isdigit():
        return float(told)
    try:
        until, since = parsedate_to_datetime(told), parsedate_to_datetime(now)
        return max(0.0, (until - since).total_seconds())
    except (TypeError, ValueError):
        return float(_FIRST_WAIT * 2**attempt)


def _day(header: str) -> date | None:
    try:
        return parsedate_to_datetime(header).date()
    except (TypeError, ValueError):
        return None


def _plain(fault: BaseException) -> str:
    """Return the innermost reason of a fault of the network, in one line."""
    while (inner := fault.__cause__ or fault.__context__) is not None:
        fault = inner
    return (str(fault) or type(fault).__name__).splitlines()[0]
