"""Facts of an invented country, one text a file."""

from __future__ import annotations

OFFICES = """\
place: Ruritania
source: https://example.org/ruritania
checked: 2026-08-01
offices:
  - office: prime minister of Ruritania
    kind: head of government
    titles: [prime minister, premier]
    holders:
      - {from: 2001-03-02, person: Ada Roe}
      - {from: 2005-03-02, to: 2005-04-01, person: Bo Lund, status: acting}
      - {from: 2005-05-10, person: Ada Roe}
      - {from: 2012-01, person: Cy Finch}
      - {from: 2019-06-10, person: Dee Voss}
  - office: foreign secretary of Ruritania
    kind: foreign minister
    titles: [foreign secretary]
    holders:
      - {from: 2010-01-01, to: 2015-01-01, person: Ada Roe}
      - {from: 2015-01-01, vacant: true}
      - {from: 2015-03-01, person: Eve Carr}
  - office: guardian of Zenda
    kind: head
    names: [guardian of Zenda, the Guardian]
    holders:
      - {from: 2000-01-01, person: Flo Gray}
"""
PEOPLE = """\
source: https://example.org/people
people:
  - {name: Ada Roe, also: [Adah Roe], born: 1950-02-03, died: 2019-06-01}
  - {name: Bo Lund, born: 1960}
  - {name: Cy Finch, born: 1970-01-01}
"""
PLACES = """\
source: https://example.org/places
checked: 2026-04-01
places:
  - {name: Ruritania, kind: country, also: [RU, Kingdom of Ruritania, People's Realm], demonyms: [Ruritanian]}
  - {name: Illyria, kind: country, demonyms: [Illyrian]}
  - {name: Zenda, kind: city, within: Ruritania}
"""
ORGANISATIONS = """\
source: https://example.org/neto
organisations:
  - name: NETO
    also: [North Example Treaty Organisation]
    kind: alliance
    checked: 2026-08-01
    members:
      - {joined: 1949-04-04, members: [Ruritania, Illyria]}
      - {left: 1966-03-07, members: [Illyria]}
      - {joined: 1990-01-01, members: [Illyria]}
"""
NETO_OFFICES = """\
place: NETO
source: https://example.org/neto
checked: 2026-08-01
offices:
  - office: secretary general of NETO
    kind: head
    titles: [secretary general]
    holders:
      - {from: 2004, person: Gil Hart}
      - {from: 2014-10-01, person: Hal Iden}
"""
EVENTS = """\
series: NETO summit
organisation: NETO
entitled: [members]
source: https://example.org/summits
checked: 2026-08-01
editions:
  - {ordinal: 1, dates: 2022-06-28/2022-06-30, venue: Zenda, host: Ruritania}
  - {ordinal: 2, dates: 2023-05-24, venue: Zenda, host: Ruritania}
"""
RURITANIA = {
    "offices/ruritania": OFFICES,
    "offices/neto": NETO_OFFICES,
    "people/people": PEOPLE,
    "places/places": PLACES,
    "organisations/neto": ORGANISATIONS,
    "events/neto": EVENTS,
}
