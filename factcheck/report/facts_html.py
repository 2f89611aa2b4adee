"""What was understood of stories as one page: their text marked, an entry a mark, fact graphs; no network.

A mark needs no script: hovering tells all that was understood of its words, and it is a link to the entry of
the closest of these.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TextIO

from factcheck.records import Report
from factcheck.report.facts_words import interval_words, known_words, role_words, time_words
from factcheck.report.html_graph import write_graph
from factcheck.report.html_marks import stretches
from factcheck.report.html_page import text, write_end, write_head

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from factcheck.records import DateMention, Entity, Extraction, Fact, Span, Story
    from factcheck.report.options import RenderOptions

_MOST = 12  # what one mark tells on hovering; more would not fit on a screen


@dataclass(frozen=True)
class _Entry:
    """One thing understood: its anchor, the classes of its marks, where it stands, and what is said of it."""

    anchor: str
    style: str
    title: str
    spans: tuple[Span, ...]
    details: tuple[tuple[str, str], ...]

    @property
    def told(self) -> str:
        """What hovering over a mark tells."""
        return f"{self.title}: " + "; ".join(f"{name} {words}" for name, words in self.details)


def render(items: Iterable[tuple[Story, Extraction]], out: TextIO, _options: RenderOptions) -> None:
    """Write the page, story by story."""
    drawn = False
    write_head(out, "factcheck facts", "report.css", "graph.css", "facts.css")
    for number, (story, extraction) in enumerate(items, start=1):
        day = story.published.isoformat() if story.published else "on an unknown day"
        out.write(f"<section>\n<h2>{text(story.title or story.id)}</h2>\n")
        out.write(f'<p class="place">{text(story.id)}, published {day} ({story.published_from.value})</p>\n')
        notes = dict.fromkeys((*story.notes, *extraction.notes))
        out.writelines(f'<p class="note">{text(note)}</p>\n' for note in notes)
        drawn |= _write_story(story, extraction, number, out)
        out.write("</section>\n")
    write_end(out, drawn=drawn)


def _write_story(story: Story, extraction: Extraction, number: int, out: TextIO) -> bool:
    """Write a story, its graph and its entries; return whether there is a graph."""
    prefix = f"s{number}"
    labels = {entity.id: entity.label for entity in extraction.entities}
    groups = {
        "dates": [_date(date, f"{prefix}-d{n}") for n, date in enumerate(extraction.dates, 1)],
        "entities": [_entity(entity, f"{prefix}-e{n}") for n, entity in enumerate(extraction.entities, 1)],
        "facts": [_fact(fact, labels, f"{prefix}-f{n}") for n, fact in enumerate(extraction.facts, 1)],
    }
    entries = [entry for group in groups.values() for entry in group]
    anchored: set[str] = set()
    out.write('<div class="understood">\n<div>\n')
    if story.title:
        out.write(f'<h3 class="text">{_marked(story, "title", entries, anchored)}</h3>\n')
    out.write(f'<div class="text">{_marked(story, "text", entries, anchored)}</div>\n')
    # The first is drawn at once; all of them would keep the reader of a long page waiting.
    drawn = write_graph(Report(story, extraction=extraction), out, opened=number == 1)
    out.write("</div>\n")
    out.write('<div class="entries">\n')
    for name, group in groups.items():
        out.write(f"<details open><summary>{name} ({len(group)})</summary>\n<ul>\n")
        out.writelines(_listed(entry, story, linked=entry.anchor in anchored) for entry in group)
        out.write("</ul>\n</details>\n")
    out.write("</div>\n</div>\n")
    return drawn


def _date(mention: DateMention, anchor: str) -> _Entry:
    details = [("type", mention.type.value), ("value", mention.value)]
    if mention.interval:
        details.append(("days", interval_words(mention.interval)))
    if mention.impossible:
        details.append(("calendar", "no such day"))
    return _Entry(anchor, "date", "date", (mention.span,), tuple(details))


def _entity(entity: Entity, anchor: str) -> _Entry:
    kind = entity.kind.value
    return _Entry(
        anchor, kind, kind, entity.mentions, (("name", entity.label), ("record", known_words(entity)))
    )


def _fact(fact: Fact, labels: Mapping[str, str], anchor: str) -> _Entry:
    details = [(role.name, role_words(role, labels)) for role in fact.roles]
    details += [
        ("time", time_words(fact)),
        ("voice", f"{fact.voice.value}, {fact.speaker}" if fact.speaker else fact.voice.value),
        ("modality", fact.modality.value),
        ("status", fact.status.value),
    ]
    return _Entry(anchor, "fact", f"fact {fact.kind.value}", (fact.evidence,), tuple(details))


def _marked(story: Story, field: str, entries: Sequence[_Entry], anchored: set[str]) -> str:
    """Return a field with its marks; `anchored` takes the entries whose first words are now an anchor."""
    body = story.field_text(field)
    marks = [(span, (span, entry)) for entry in entries for span in entry.spans if span.field == field]
    parts: list[str] = []
    for start, end, here in stretches(body, marks):
        words = "\n".join(text(line) for line in body[start:end].split("\n"))
        if here:
            # The closest: where one fact is all of a clause, a name in it leads to the name.
            _, closest = min(here, key=lambda mark: mark[0].end - mark[0].start)
            among = list(dict.fromkeys(entry for _, entry in here))
            styles = " ".join(dict.fromkeys(entry.style for entry in among))
            told = [text(entry.told) for entry in among[:_MOST]]
            if len(among) > _MOST:
                told.append(f"and {len(among) - _MOST} more")
            words = f'<a class="{styles}" href="#{closest.anchor}" title="{"&#10;".join(told)}">{words}</a>'
            for entry in among:
                if entry.anchor not in anchored:
                    anchored.add(entry.anchor)
                    words = f'<span class="at" id="{entry.anchor}-words">{words}</span>'
        parts.append(words)
    return "".join(parts)


def _listed(entry: _Entry, story: Story, *, linked: bool) -> str:
    words = text(story.words(entry.spans[0])) if entry.spans else ""
    said = f' “<a href="#{entry.anchor}-words">{words}</a>”' if linked else f" “{words}”" if words else ""
    details = "".join(f"<dt>{text(name)}</dt><dd>{text(value)}</dd>" for name, value in entry.details)
    title = f"<strong>{text(entry.title)}</strong>{said}"
    return f'<li class="{entry.style}" id="{entry.anchor}">{title}<dl>{details}</dl></li>\n'
