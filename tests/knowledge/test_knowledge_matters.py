"""What a minister is minister of."""

from __future__ import annotations

import pytest

from factcheck.knowledge.matters import kinds_of_matter
from factcheck.knowledge.names import fold

FOREIGN, DEFENCE = "foreign minister", "defence minister"
INTERIOR, FINANCE = "interior minister", "finance minister"


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Federal Minister of the Interior, Building and Community", INTERIOR),
        ("Minister for Europe and Foreign Affairs", FOREIGN),
        ("Secretary of State for Foreign, Commonwealth and Development Affairs", FOREIGN),
        ("First Deputy Prime Minister and Minister of Defense", DEFENCE),
        ("Deputy Prime Minister, Minister of National Defence", DEFENCE),
        ("Vice-Chancellor and Federal Minister of Finance", FINANCE),
        ("Minister of Economy and Finance", FINANCE),
        ("Minister of the Armed Forces", DEFENCE),
        ("Minister of Internal Affairs", INTERIOR),
    ],
)
def test_a_long_title_tells_its_matter(title: str, kind: str) -> None:
    """Whatever else a ministry has been given, its matter tells which minister is meant."""
    assert kinds_of_matter(fold(title)) == (kind,)


@pytest.mark.parametrize(
    "title",
    [
        "Deputy Minister of Finance",
        "Minister of State for Foreign Affairs",
        "Parliamentary Secretary for Defence",
        "Minister of Health",
        "Deputy Prime Minister",
        "foreign trade office",
    ],
)
def test_a_lesser_or_another_post_tells_none(title: str) -> None:
    """A deputy minister is not the minister."""
    assert kinds_of_matter(fold(title)) == ()
