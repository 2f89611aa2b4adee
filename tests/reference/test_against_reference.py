"""Our record against the independent lists, where these are at hand."""

from __future__ import annotations

import pytest
from lists import MINISTRIES, REFERENCE

pytestmark = pytest.mark.skipif(not REFERENCE.is_dir(), reason="the reference lists are not shipped")


def test_heads_and_ministers_agree_with_the_lists() -> None:
    """On days two lists agree, at least 99% of heads and 97% of ministers are right, no head wrong."""
    from compare import FIRST, FIRST_MINISTERS, GOVERNMENT, STATE, Comparison  # noqa: PLC0415 - reads the lists

    comparison = Comparison()
    heads = [v.outcome for v in comparison.measure((STATE, GOVERNMENT), FIRST)]
    assert heads.count("right") >= 0.99 * len(heads)
    assert heads.count("wrong") == 0
    assert heads.count("unknown") + heads.count("missing") < 0.01 * len(heads)
    ministers = [v.outcome for v in comparison.measure(MINISTRIES, FIRST_MINISTERS)]
    assert ministers.count("right") >= 0.97 * len(ministers)
