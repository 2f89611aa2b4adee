"""Whole records drawn as bars."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest

from factcheck.errors import KnowledgeError
from factcheck.knowledge.timelines import find_timelines
from factcheck.report.options import RenderOptions
from factcheck.report.timeline import render_timelines

if TYPE_CHECKING:
    from factcheck.knowledge.store import Store


def drawn(name: str, store: Store) -> str:
    """Return what `knowledge show` prints on a plain page of 80 columns."""
    out = io.StringIO()
    render_timelines(find_timelines(name, store), out, RenderOptions(width=80, colour=False))
    return out.getvalue()


def test_an_office_is_drawn_holder_by_holder(store: Store) -> None:
    """Each holder has a bar on one scale of years; acting ones are light, the last is open."""
    assert drawn("premier of Ruritania", store) == (
        "prime minister of Ruritania\n"
        "  Ada Roe   █████                               2001-03-02 to 2005-03-02\n"
        "  Bo Lund        ▒                              2005-03-02 to 2005-04-01, acting\n"
        "  Ada Roe        ██████████                     2005-05-10 to 2012-01\n"
        "  Cy Finch                ██████████            2012-01 to 2019-06-10\n"
        "  Dee Voss                          █████████▶  2019-06-10 to now\n"
        "            2001                          2026\n"
        "  prime minister of Ruritania: checked 1 August 2026\n"
        "  source: https://example.org/ruritania\n"
    )


def test_a_person_is_drawn_office_by_office(store: Store) -> None:
    """A person found under any spelling has every term on record, with birth and death beside them."""
    shown = drawn("Adah Roe", store)
    assert shown.startswith("Ada Roe\n")
    assert shown.count("prime minister of Ruritania ") == 2
    assert "foreign secretary of" in shown
    assert "born 3 February 1950, died 1 June 2019" in shown
    assert max(map(len, shown.splitlines())) <= 80


def test_a_name_nobody_has_is_refused(store: Store) -> None:
    """Someone who is not on record is said to be so."""
    with pytest.raises(KnowledgeError, match="nobody and no office on record is called 'Zed Quill'"):
        find_timelines("Zed Quill", store)
