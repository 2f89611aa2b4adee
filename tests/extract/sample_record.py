"""A small record of invented countries, and ways to read a text against it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from factcheck.extract import extract_facts
from factcheck.extract.context import Context
from factcheck.extract.dates import find_dates
from factcheck.extract.gazetteer import find_names
from factcheck.extract.offices import Holding, find_holdings
from factcheck.extract.quotes import Quotes
from factcheck.extract.reading import Reading
from factcheck.extract.sentences import split_sentences
from factcheck.extract.tokens import tokenise
from factcheck.records import PublishedFrom, Story

if TYPE_CHECKING:
    from pathlib import Path

    from factcheck.knowledge.record import Knowledge
    from factcheck.records import Extraction, Fact

DAY = date(2020, 5, 14)  # a Thursday

PLACES = """\
source: https://example.org/places
checked: 2026-08-01
places:
  - {name: Ruritania, kind: country, also: [RU], demonyms: [Ruritanian]}
  - {name: Illyria, kind: country, demonyms: [Illyrian]}
  - {name: Gondal, kind: country, also: [U.G.], demonyms: [Gondalian]}
  - {name: Angria, kind: state, within: Gondal, demonyms: [Angrian]}
  - {name: Zenda, kind: city, within: Ruritania}
  - {name: Strelsau, kind: city, within: Ruritania}
  - {name: Port Vale, kind: city, within: Gondal}
"""
ORGANISATIONS = """\
source: https://example.org/bodies
checked: 2026-08-01
organisations:
  - name: NETO
    also: [North Example Treaty Organisation]
    kind: alliance
    members:
      - {joined: 1949-04-04, members: [Ruritania, Illyria, Gondal, Northia, Southia]}
  - {name: Quellon, kind: company}
  - {name: Old Church, kind: other}
"""
RURITANIA = """\
place: Ruritania
source: https://example.org/ruritania
checked: 2026-08-01
offices:
  - office: prime minister of Ruritania
    kind: head of government
    titles: [prime minister, premier]
    holders:
      - {from: 2001-03-02, person: Ada Roe}
      - {from: 2012-01-09, person: Cy Finch}
      - {from: 2019-06-10, person: Dee Voss}
  - office: foreign minister of Ruritania
    kind: foreign minister
    titles: [foreign minister]
    holders:
      - {from: 2010-01-01, person: Élise Çelik}
      - {from: 2019-06-10, person: Jan van der Berg}
  - office: monarch of Ruritania
    kind: monarch
    courtesy: true
    titles: [king, queen]
    holders:
      - {from: 1980-01-01, to: 2018-05-01, person: Rudolf V}
      - {from: 2018-05-01, person: Flavia II}
"""
ILLYRIA = """\
place: Illyria
source: https://example.org/illyria
checked: 2026-08-01
offices:
  - office: prime minister of Illyria
    kind: head of government
    titles: [prime minister, premier]
    holders:
      - {from: 2010-05-01, person: Bo Lund}
      - {from: 2016-05-01, person: Eve Carr}
"""
GONDAL = """\
place: Gondal
source: https://example.org/gondal
checked: 2026-08-01
offices:
  - office: president of Gondal
    kind: head of state
    courtesy: true
    titles: [president]
    holders:
      - {from: 2001-01-20, person: Grant Vale}
      - {from: 2009-01-20, person: Hope Marsh}
      - {from: 2017-01-20, person: Ivo Stern}
  - office: vice president of Gondal
    kind: vice-president
    titles: [vice president]
    holders:
      - {from: 2009-01-20, person: Ivo Stern}
      - {from: 2017-01-20, person: Kit Penrose}
  - office: secretary of state of Gondal
    kind: foreign minister
    titles: [secretary of state]
    names: [secretary of state]
    holders:
      - {from: 2009-01-26, person: Max Ferris}
      - {from: 2017-02-01, person: Nora Quill}
"""
ANGRIA = """\
place: Angria
source: https://example.org/angria
checked: 2026-08-01
offices:
  - office: governor of Angria
    kind: governor
    titles: [governor, Gov.]
    holders:
      - {from: 2011-01-04, person: Otto Pine}
      - {from: 2019-01-08, person: Pia Reed}
"""
NETO = """\
place: NETO
source: https://example.org/neto
checked: 2026-08-01
offices:
  - office: secretary general of NETO
    kind: head
    titles: [secretary general]
    names: [NETO chief]
    holders:
      - {from: 2004-01-05, person: Gil Hart}
      - {from: 2014-10-01, person: Hal Iden}
"""
QUELLON = """\
place: Quellon
source: https://example.org/quellon
checked: 2026-08-01
offices:
  - office: chief executive of Quellon
    kind: chief executive
    titles: [CEO, chief executive]
    holders:
      - {from: 2004-01-05, person: Liv Tran}
      - {from: 2014-10-01, person: Moe Sills}
"""
CHURCH = """\
place: Old Church
source: https://example.org/church
checked: 2026-08-01
offices:
  - office: pope
    kind: pope
    titles: [pope, pontiff]
    names: [pope, pontiff]
    holders:
      - {from: 1995-01-01, to: 2000-12-24, person: Urban IX}
      - {from: 2001-01-01, to: 2013-02-28, person: Boniface X}
      - {from: 2013-03-13, person: Celestine}
"""
PEOPLE = """\
source: https://example.org/people
people:
  - {name: Ada Roe, also: [Adah Roe], born: 1950-02-03, died: 2019-06-01}
  - {name: Grant Vale, born: 1940-02-03, died: 2012-03-04}
  - {name: Urban IX, born: 1920-02-03, died: 2000-12-24}
"""
SUMMITS = """\
series: NETO summit
also: [NETO leaders' summit]
organisation: NETO
entitled: [prime minister of Ruritania, prime minister of Illyria]
source: https://example.org/summits
checked: 2026-08-01
editions:
  - {ordinal: 11, dates: 2019-06-28/2019-06-30, venue: Zenda, host: Ruritania}
  - {ordinal: 12, dates: 2020-05-13/2020-05-14, venue: Strelsau, host: Ruritania, name: NETO12}
"""
FACTS = {
    "places/places": PLACES,
    "organisations/bodies": ORGANISATIONS,
    "offices/ruritania": RURITANIA,
    "offices/illyria": ILLYRIA,
    "offices/gondal": GONDAL,
    "offices/angria": ANGRIA,
    "offices/neto": NETO,
    "offices/quellon": QUELLON,
    "offices/church": CHURCH,
    "people/people": PEOPLE,
    "events/summits": SUMMITS,
}


def write_facts(directory: Path) -> Path:
    """Write the record as facts files and return the directory."""
    for name, text in FACTS.items():
        path = directory / f"{name}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return directory


class Desk:
    """Reads texts against a record, as the stages do one by one."""

    def __init__(self, knowledge: Knowledge) -> None:
        """Read against a record."""
        self.knowledge = knowledge

    def holdings(self, text: str) -> list[Holding]:
        """Return the grammar's holdings of one sentence."""
        tokens = tokenise(text)
        return find_holdings(tokens, find_names(tokens, self.knowledge.store))

    def given(self, text: str) -> list[tuple[str, str, str]]:
        """Return (name, offices it can be, status) of each holding of one sentence."""
        return [
            (h.name.label, "|".join(h.office.candidates(self.knowledge.store)), h.office.status.value)
            for h in self.holdings(text)
        ]

    def understand(self, text: str, published: date | None = DAY, title: str = "") -> Extraction:
        """Return what a story says."""
        story = Story("s", text, title, published, PublishedFrom.METADATA)
        return extract_facts(story, self.knowledge)

    def facts(self, kind: str, text: str, published: date | None = DAY, title: str = "") -> list[Fact]:
        """Return the facts of one kind in a story."""
        return [f for f in self.understand(text, published, title).facts if f.kind == kind]

    def fact(self, kind: str, text: str, published: date | None = DAY, title: str = "") -> Fact:
        """Return the only fact of one kind in a story."""
        (fact,) = self.facts(kind, text, published, title)
        return fact

    def held(self, text: str, published: date | None = DAY, title: str = "") -> list[tuple[object, object]]:
        """Return (person, office) of each `holds` fact of a story."""
        return [(f.roles[0].value, f.roles[1].value) for f in self.facts("holds", text, published, title)]

    def reading(self, text: str, published: date | None = DAY) -> Reading:
        """Return one sentence, prepared."""
        (sentence,) = split_sentences(text)
        tokens = tokenise(text)
        names = find_names(tokens, self.knowledge.store)
        dates = find_dates(text, published)
        return Reading(text, sentence, tokens, names, dates, Quotes(text), Context(published), self.knowledge)
