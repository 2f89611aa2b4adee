"""An invented archive of some thirty stories: contradictions between them, copied errors and near misses."""

# ruff: noqa: E501 - one story a line

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_FILLER = (
    "The council met in the old hall and heard from residents about the bridge.",
    "Work on the north bank has been slow because of the rain, officials said.",
    "Tickets for the museum can be had at the door, and children go in free of charge.",
    "The library will stay open late this week, a spokeswoman for the town said.",
    "Traffic on the ring road was slow in the morning, and buses were late.",
)
# id, day, source, text
_STORIES = (
    # one meeting in two cities, told after it
    ("g7-right", "2023-06-12", "Gazette", "The G7 summit was held in Hiroshima from 19 to 21 May 2023."),
    ("g7-wrong", "2023-06-13", "Herald", "The G7 summit was held in Osaka from 19 to 21 May 2023."),
    # one post, two holders on one day; two papers agree
    ("mayor-1", "2023-06-12", "Gazette", "Anytown mayor Ada Roe opened the bridge on Monday with a speech."),
    ("mayor-2", "2023-06-12", "Herald", "The mayor of Anytown, Ada Roe, said that the new bridge was safe."),
    ("mayor-3", "2023-06-12", "Post", "The mayor of Anytown, Bo Lund, cut a ribbon on the new bridge."),
    # a toll that goes down
    ("toll-1", "2023-06-04", "Gazette", "The fire at Acorn Hall on 3 June killed 14 people, the police said."),
    ("toll-2", "2023-06-06", "Herald", "The fire at Acorn Hall on 3 June killed 11 people and closed a road."),
    # one yearly event on two days
    ("regatta-1", "2023-06-12", "Gazette", "The Elmford regatta took place on 3 June under a blue sky."),
    ("regatta-2", "2023-06-13", "Herald", "The Elmford regatta took place on 4 June in heavy rain."),
    # one wrong sentence, copied and edited
    ("copy-1", "2022-03-10", "Wire", "The hearing on the new harbour is on Tuesday, March 23, 2022, at noon."),
    ("copy-2", "2022-03-11", "Gazette", "The hearing on the new harbour is on Tuesday, March 23, 2022, at noon."),
    ("copy-3", "2022-03-12", "Herald", "The hearing on the new  harbour is on Tuesday, March 23, 2022, at noon!"),
    ("copy-4", "2022-03-12", "Post", "The hearing on the new harbour is on Tuesday, March 23, 2022, at noon sharp."),
    ("no-copy", "2022-03-12", "Post", "Voters of both towns will go to the polls on Tuesday, March 23, 2022, officials said."),
    # near misses, each by itself quiet
    ("rise-1", "2023-07-04", "Gazette", "The fire at Beech House on 3 July killed two people, the police said."),
    ("rise-2", "2023-07-06", "Herald", "The fire at Beech House on 3 July killed five people, the police said."),
    ("mended-1", "2023-07-14", "Gazette", "The fire at Cedar Court on 13 July killed nine people in all."),
    ("mended-2", "2023-07-16", "Herald", "The fire at Cedar Court on 13 July killed six people, officials said in a correction."),
    ("former-1", "2023-07-14", "Gazette", "Headley mayor Cy Dorn spoke at the fair and praised the farmers."),
    ("former-2", "2023-07-14", "Herald", "The former mayor of Headley, Di Ford, spoke at the fair as well."),
    ("other-town", "2023-06-12", "Post", "Beeville mayor Ed Gray was there to see the opening of the bridge."),
    ("quoted", "2023-06-12", "Post", '"The mayor of Anytown, Flo Hart, is a fool," said a man at the bridge.'),
    ("handover-1", "2023-08-01", "Gazette", "The mayor of Farham, Gil Ives, visited the new school on Tuesday."),
    ("handover-2", "2023-08-09", "Gazette", "The mayor of Farham, Gil Ives, closed the old school in the morning."),
    ("handover-3", "2023-08-09", "Herald", "The mayor of Farham, Hal Jett, opened the new school at night."),
    ("handover-4", "2023-08-15", "Herald", "The mayor of Farham, Hal Jett, visited the farmers at the market."),
    ("plan-1", "2023-04-03", "Gazette", "The Oakham regatta will take place on 3 June, the club said."),
    ("plan-2", "2023-04-20", "Herald", "The Oakham regatta will take place on 10 June, the club said."),
    ("bound-1", "2023-07-24", "Gazette", "The fire at Dale Mill on 23 July killed eight people in the night."),
    ("bound-2", "2023-07-26", "Herald", "Nearly seven people were killed in the fire at Dale Mill on 23 July."),
    ("other-day", "2023-06-20", "Post", "The fire at Acorn Hall on 18 June killed two people, the police said."),
    ("alone", "2022-03-12", "Post", "The ball is on Tuesday, March 23, 2022."),
)  # fmt: skip


def write_contradicting_archive(path: Path, *, backwards: bool = False) -> Path:
    """Write the archive as JSON lines, in the order of its stories or the other way round."""
    lines = [
        json.dumps(
            {
                "id": id_,
                "published": day,
                "source": source,
                "text": f"{text} {_FILLER[number % len(_FILLER)]} Report {number}.",
            }
        )
        for number, (id_, day, source, text) in enumerate(_STORIES)
    ]
    path.write_text("\n".join(reversed(lines) if backwards else lines) + "\n", encoding="utf-8")
    return path
