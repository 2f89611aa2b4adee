"""Facts files -> model: validated, each fault with its place and its remedy."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import msgspec

from factcheck.errors import KnowledgeError, did_you_mean
from factcheck.knowledge import forms
from factcheck.knowledge.parse_events import read_series
from factcheck.knowledge.parse_offices import read_office
from factcheck.knowledge.parse_others import read_organisation, read_person, read_place
from factcheck.knowledge.sheet import Sheet
from factcheck.yamlfile import load_yaml, locate

if TYPE_CHECKING:
    from pathlib import Path

    from factcheck.knowledge.model import Entry

_PATH = re.compile(r" - at `\$(.*)`$")
_STEP = re.compile(r"\.([A-Za-z_]+)|\[(\d+)\]")
_UNKNOWN = re.compile(r"Object contains unknown field `(.+?)`")
_FORMS: dict[str, type[forms.Form]] = {
    "offices": forms.OfficeForm,
    "holders": forms.HolderForm,
    "people": forms.PersonForm,
    "places": forms.PlaceForm,
    "organisations": forms.OrganisationForm,
    "members": forms.MemberForm,
    "editions": forms.EditionForm,
    "changes": forms.ChangeForm,
    "names": forms.NamingForm,
    "capitals": forms.NamingForm,
}


def parse_facts(path: Path) -> list[Entry]:
    """Return what a facts file states.

    Raises:
        KnowledgeError: it is malformed; names file, line, column and the nearest valid word.
    """
    data = load_yaml(path, KnowledgeError)
    if data is None:
        return []
    try:
        form = msgspec.convert(data, forms.FactsFile)
    except msgspec.ValidationError as fault:
        raise _explain(path, str(fault)) from fault
    sheet = Sheet(path, form)
    entries: list[Entry] = []
    entries += [read_office(sheet, o, i) for i, o in enumerate(form.offices)]
    entries += [read_person(sheet, p, i) for i, p in enumerate(form.people)]
    entries += [read_place(sheet, p, i) for i, p in enumerate(form.places)]
    entries += [read_organisation(sheet, o, i) for i, o in enumerate(form.organisations)]
    if form.series:
        entries.append(read_series(sheet))
    return entries


def _explain(path: Path, fault: str) -> KnowledgeError:
    """Turn msgspec's words into place, fault and remedy."""
    found = _PATH.search(fault)
    keys: tuple[str | int, ...] = ()
    if found:
        keys = tuple(name or int(number) for name, number in _STEP.findall(found[1]))
        fault = fault[: found.start()]
    unknown = _UNKNOWN.match(fault)
    if not unknown:
        return KnowledgeError(fault[0].lower() + fault[1:], locate(path, keys))
    known = _keys_at(keys)
    hint = "; ".join(filter(None, [f"known keys: {', '.join(known)}", did_you_mean(unknown[1], known)]))
    return KnowledgeError(f"unknown key '{unknown[1]}'", locate(path, (*keys, unknown[1])), hint)


def _keys_at(keys: tuple[str | int, ...]) -> list[str]:
    here: Any = forms.FactsFile
    for key in keys:
        here = _FORMS.get(str(key), here)
    return [f.encode_name for f in msgspec.structs.fields(here)]
