"""Many questions at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.knowledge.queries import answer_lines

if TYPE_CHECKING:
    from factcheck.knowledge.store import Store


def test_answers_come_in_order_and_bad_lines_do_not_stop_them(store: Store) -> None:
    """Each line has its answer in its place; one that cannot be answered says why and the rest go on."""
    lines = [
        b'{"office": "PM of Ruritania", "on": "2003-01-01"}\n',
        b"not JSON\n",
        b"\n",
        b'["a list"]\n',
        b'{"office": "PM of Ruritania"}\n',
        b'{"office": "king of Ruritania", "on": "2003-01-01"}\n',
        b'{"office": "PM of Ruritania", "on": "soon"}\n',
        b"\xff\xfe\n",
        b'{"office": "PM of Ruritania", "on": "2027-01-01"}\n',
    ]
    answers = list(answer_lines(lines, store))
    assert [a["outcome"] for a in answers] == ["known", *["unknown"] * 7]
    assert [bool(a.get("error")) for a in answers] == [False, *[True] * 6, False]
    assert all(list(a)[:4] == ["office", "on", "outcome", "holders"] for a in answers)
    assert answers[0]["holders"][0]["person"] == "Ada Roe"
    assert answers[1]["error"] == "the line is not JSON"
    assert answers[4]["error"].startswith("no office on record is called 'king of Ruritania'; on record for")
    assert answers[5]["error"] == "'soon' is not a date: write 2023-05-24, 2023-05 or 2023"
