"""Asks an endpoint about the offices on file, some at a time; all of it is had before any of it is used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.knowledge.sources.query import query_for
from factcheck.knowledge.sources.sparql_results import claims_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from factcheck.knowledge.model import Office
    from factcheck.knowledge.sources.claim import Claim
    from factcheck.knowledge.sources.endpoint import Endpoint

AT_ONCE = 20  # offices a query: some hundred labels, well under the minute that Wikidata allows a query


def ask_all(offices: Sequence[Office], endpoint: Endpoint) -> tuple[list[Claim], date | None]:
    """Return what an endpoint claims of offices, and the earliest day it named when asked.

    Raises:
        KnowledgeError: one of the questions was not answered whole; then nothing of it is to be used.
    """
    claims: list[Claim] = []
    days: list[date] = []
    for some in _parts(offices):
        query, asked = query_for(some)
        data, day = endpoint.ask(query)
        claims += claims_of(data, endpoint.url, asked)
        days += [day] if day is not None else []
    return claims, min(days, default=None)


def _parts(offices: Sequence[Office]) -> Iterator[Sequence[Office]]:
    for start in range(0, len(offices), AT_ONCE):
        yield offices[start : start + AT_ONCE]
