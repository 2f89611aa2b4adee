"""A SPARQL endpoint on loopback: pyoxigraph answering over HTTP, with faults to order."""

from __future__ import annotations

import threading
import time
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING
from urllib.parse import parse_qs

import pyoxigraph

if TYPE_CHECKING:
    from collections.abc import Iterator

HEAD = """\
@prefix wd: <http://www.wikidata.org/entity/> .
@prefix s: <http://www.wikidata.org/entity/statement/> .
@prefix v: <http://www.wikidata.org/value/> .
@prefix p: <http://www.wikidata.org/prop/> .
@prefix ps: <http://www.wikidata.org/prop/statement/> .
@prefix psv: <http://www.wikidata.org/prop/statement/value/> .
@prefix pq: <http://www.wikidata.org/prop/qualifier/> .
@prefix pqv: <http://www.wikidata.org/prop/qualifier/value/> .
@prefix wikibase: <http://wikiba.se/ontology#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""


class Wikidata:
    """Items and statements as Wikidata's RDF export has them."""

    def __init__(self) -> None:
        self.turtle = [HEAD]
        self._values = 0

    def item(self, id_: str, label: str) -> None:
        """Name an item."""
        self.turtle.append(f'wd:{id_} rdfs:label "{label}"@en .')

    def _value(self, day: str) -> str:
        self._values += 1
        precision = {4: 9, 7: 10, 10: 11}[len(day)]
        full = f"{day}-01-01"[:10] if len(day) < 10 else day
        self.turtle.append(
            f'v:t{self._values} wikibase:timeValue "{full}T00:00:00Z"^^xsd:dateTime ;'
            f" wikibase:timePrecision {precision} ."
        )
        return f"v:t{self._values}"

    def held(self, statement: str, person: str, office: str, **said: str) -> None:
        """State P39; `start`, `end`, `rank`, `replaces` and `replaced_by` as given."""
        rank = said.get("rank", "Normal")
        self.turtle.append(f"wd:{person} p:P39 s:{statement} .")
        self.turtle.append(f"s:{statement} ps:P39 wd:{office} ; wikibase:rank wikibase:{rank}Rank .")
        for key, prop in (("start", "P580"), ("end", "P582")):
            if key in said:
                self.turtle.append(f"s:{statement} pqv:{prop} {self._value(said[key])} .")
        for key, prop in (("replaces", "P1365"), ("replaced_by", "P1366")):
            if key in said:
                self.turtle.append(f"s:{statement} pq:{prop} wd:{said[key]} .")

    def lived(self, person: str, born: str = "", died: str = "") -> None:
        """State birth and death."""
        for day, prop in ((born, "P569"), (died, "P570")):
            if day:
                statement = f"s:{person}-{prop}"
                self.turtle.append(f"wd:{person} p:{prop} {statement} .")
                self.turtle.append(f"{statement} psv:{prop} {self._value(day)} .")

    def store(self) -> pyoxigraph.Store:
        """Return it loaded."""
        store = pyoxigraph.Store()
        store.load("\n".join(self.turtle).encode(), format=pyoxigraph.RdfFormat.TURTLE)
        return store


class Served:
    """What the server was asked, and the faults it is to show first: status and headers, or `half`."""

    date = "Fri, 20 Nov 2026 10:00:00 GMT"

    def __init__(self, url: str) -> None:
        self.url = url
        self.queries: list[str] = []
        self.agents: list[str] = []
        self.faults: list[tuple[int, dict[str, str]] | str] = []


@contextmanager
def serving(store: pyoxigraph.Store) -> Iterator[Served]:
    """Serve a store on a free port of loopback."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            served.queries.append(parse_qs(body)["query"][0])
            served.agents.append(self.headers["User-Agent"])
            fault = served.faults.pop(0) if served.faults else None
            if fault == "silence":
                time.sleep(2)  # longer than the test waits
                return
            if isinstance(fault, tuple):
                self.send_response_only(fault[0])
                for name, value in fault[1].items():
                    self.send_header(name, value)
                self.end_headers()
                return
            results = store.query(served.queries[-1])
            answer = results.serialize(format=pyoxigraph.QueryResultsFormat.JSON)
            self.send_response_only(200)
            self.send_header("Date", served.date)
            self.send_header("Content-Length", str(len(answer)))
            self.end_headers()
            self.wfile.write(answer[: len(answer) // 2] if fault == "half" else answer)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    served = Served(f"http://127.0.0.1:{server.server_address[1]}/sparql")
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield served
    finally:
        server.shutdown()
        server.server_close()
