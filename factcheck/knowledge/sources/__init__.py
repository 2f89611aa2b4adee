"""Lists of officeholders in other forms -> claims.

To add a form: one module here with `claims_in(path, store)`, one line below.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factcheck.errors import KnowledgeError, did_you_mean
from factcheck.knowledge.sources import popolo, position_csv, sparql_results, wikidata_dump
from factcheck.knowledge.sources.opening import first_bytes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from factcheck.knowledge.sources.claim import Claim
    from factcheck.knowledge.store import Store


class Source(NamedTuple):
    """A form: whether the first bytes of a file are of it, and what reads it."""

    fits: Callable[[str, bytes], bool]
    claims_in: Callable[[Path, Store], Iterator[Claim]]


# In the order they are tried: the surest sign first.
SOURCES: dict[str, Source] = {
    "sparql": Source(sparql_results.fits, sparql_results.claims_in),
    "wikidata": Source(wikidata_dump.fits, wikidata_dump.claims_in),
    "popolo": Source(popolo.fits, popolo.claims_in),
    "csv": Source(position_csv.fits, position_csv.claims_in),
}


def read_claims(path: Path, store: Store, form: str = "") -> list[Claim]:
    """Return what a file claims, whole or not at all.

    Args:
        path: the file; `.gz` and `.bz2` are unpacked as they are read.
        store: the record, which tells the offices worth keeping from the others.
        form: one of `SOURCES`; "" to tell it from the file's first bytes.

    Raises:
        KnowledgeError: the file cannot be read to its end, or is of no known form.
    """
    known = f"known forms: {', '.join(SOURCES)}"
    if form and form not in SOURCES:
        hint = "; ".join(filter(None, [known, did_you_mean(form, SOURCES)]))
        raise KnowledgeError(f"unknown form '{form}'", hint=hint)
    if not form:
        head = first_bytes(path)
        name = path.name.lower().removesuffix(".gz").removesuffix(".bz2")
        form = next((f for f, source in SOURCES.items() if source.fits(name, head)), "")
        if not form:
            raise KnowledgeError("not a list of officeholders in a form that is known", str(path), known)
    return list(SOURCES[form].claims_in(path, store))
