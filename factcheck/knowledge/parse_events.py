"""A series of meetings from a facts file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.knowledge.model import Change, Edition, Series

if TYPE_CHECKING:
    from factcheck.knowledge.forms import ChangeForm, EditionForm
    from factcheck.knowledge.sheet import Sheet


def read_series(sheet: Sheet) -> Series:
    """Return the series of a file.

    Raises:
        KnowledgeError: a date is none, or dates end before they start.
    """
    form = sheet.form
    entitled = form.entitled if isinstance(form.entitled, list) else [form.entitled]
    return Series(
        id=form.series,
        also=tuple(form.also),
        organisation=form.organisation,
        entitled=tuple(str(e) for e in entitled if e),
        editions=tuple(_read_edition(sheet, e, i) for i, e in enumerate(form.editions)),
        checked=sheet.checked(None, "checked"),
        source=form.source,
    )


def _read_edition(sheet: Sheet, form: EditionForm, index: int) -> Edition:
    at: tuple[str | int, ...] = ("editions", index)
    announced = sheet.day(form.announced, *at, "announced")
    start, end = sheet.span(form.dates, *at, "dates")
    known = announced.earliest if announced else None
    versions = [Change(known, form.status, start, end, form.venue, tuple(form.places))]
    for number, change in enumerate(form.changes):
        versions.append(_changed(sheet, versions[-1], change, (*at, "changes", number)))
    return Edition(
        series=sheet.form.series,
        number=index,
        name=form.name,
        ordinal=form.ordinal,
        host=form.host,
        versions=tuple(versions),
        source=form.source or sheet.form.source,
    )


def _changed(sheet: Sheet, last: Change, change: ChangeForm, here: tuple[str | int, ...]) -> Change:
    """Return the plan after a change; what the change does not name stays."""
    day = sheet.day(change.announced, *here, "announced")
    start, end = sheet.span(change.dates, *here, "dates")
    return Change(
        announced=day.earliest if day else None,
        status=change.status,
        start=start or last.start,
        end=end or last.end,
        venue=change.venue or last.venue,
        places=tuple(change.places) or (() if change.venue else last.places),
    )
