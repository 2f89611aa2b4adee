"""The question put to a SPARQL endpoint: who held these offices, as Wikidata models it.

Terms are statements of P39 (position held) with P580 and P582 as qualifiers, each with its precision; only
what SPARQL 1.1 itself has is used, so that any engine can answer.
Source: https://www.wikidata.org/wiki/Wikidata:WikiProject_Heads_of_state_and_government
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.knowledge.sources.wanted import label_variants

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from factcheck.knowledge.model import Office

_ITEM = re.compile(r"Q[1-9]\d*")
_SMALL = frozenset({"of", "the", "for", "and", "in", "to", "on"})
# Characters that may not stand in a short string of SPARQL (grammar rule STRING_LITERAL2), and what may.
_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r"})

_QUERY = """\
PREFIX wd: <http://www.wikidata.org/entity/>
PREFIX wdt: <http://www.wikidata.org/prop/direct/>
PREFIX p: <http://www.wikidata.org/prop/>
PREFIX ps: <http://www.wikidata.org/prop/statement/>
PREFIX pq: <http://www.wikidata.org/prop/qualifier/>
PREFIX pqv: <http://www.wikidata.org/prop/qualifier/value/>
PREFIX psv: <http://www.wikidata.org/prop/statement/value/>
PREFIX wikibase: <http://wikiba.se/ontology#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
SELECT ?asked ?office ?officeLabel ?statement ?rank ?personLabel ?start ?startPrecision ?end ?endPrecision
       ?natureLabel ?predecessorLabel ?successorLabel ?born ?bornPrecision ?died ?diedPrecision
WHERE {
  <asked>
  ?statement ps:P39 ?office ; wikibase:rank ?rank .
  ?person p:P39 ?statement ; rdfs:label ?personLabel .
  FILTER(LANG(?personLabel) = "en")
  OPTIONAL { ?office rdfs:label ?officeLabel . FILTER(LANG(?officeLabel) = "en") }
  OPTIONAL { ?statement pqv:P580 ?s . ?s wikibase:timeValue ?start ; wikibase:timePrecision ?startPrecision }
  OPTIONAL { ?statement pqv:P582 ?e . ?e wikibase:timeValue ?end ; wikibase:timePrecision ?endPrecision }
  OPTIONAL { ?statement pq:P5102/rdfs:label ?natureLabel . FILTER(LANG(?natureLabel) = "en") }
  OPTIONAL { ?statement pq:P1365/rdfs:label ?predecessorLabel . FILTER(LANG(?predecessorLabel) = "en") }
  OPTIONAL { ?statement pq:P1366/rdfs:label ?successorLabel . FILTER(LANG(?successorLabel) = "en") }
  OPTIONAL {
    ?person p:P569/psv:P569 ?b . ?b wikibase:timeValue ?born ; wikibase:timePrecision ?bornPrecision
  }
  OPTIONAL {
    ?person p:P570/psv:P570 ?d . ?d wikibase:timeValue ?died ; wikibase:timePrecision ?diedPrecision
  }
}
ORDER BY ?office ?statement
"""


def query_for(offices: Iterable[Office]) -> tuple[str, Mapping[str, str]]:
    """Return the query about some offices, and which office each item or label asks about.

    An office that names its Wikidata item is asked about by it, the others by their labels.
    """
    items: dict[str, str] = {}
    labels: dict[str, str] = {}
    for office in offices:
        if _ITEM.fullmatch(office.wikidata):
            items[office.wikidata] = office.id
        else:
            for name in label_variants(office):
                for label in dict.fromkeys([name, _titled(name)]):
                    labels.setdefault(label, office.id)
    parts = []
    if items:
        values = " ".join(f"wd:{item}" for item in items)
        parts.append(f"{{ VALUES ?office {{ {values} }} }}")
    if labels:
        values = " ".join(f'"{label.translate(_ESCAPES)}"@en' for label in labels)
        parts.append(f"{{ VALUES ?asked {{ {values} }} ?office rdfs:label ?asked }}")
    return _QUERY.replace("<asked>", " UNION ".join(parts)), {**items, **labels}


def _titled(name: str) -> str:
    """Return a label as Wikidata writes it: "Prime Minister of Japan"."""
    words = name.split(" ")
    return " ".join(w if (n and w in _SMALL) else w[:1].upper() + w[1:] for n, w in enumerate(words))
