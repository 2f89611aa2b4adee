"""The charts of an audit as SVG: drawn here, so that the page needs neither script nor network."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import altair as alt
import vl_convert

from factcheck.report.harmless import make_harmless

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_WIDTH = 620
_MOST_BARS = 20
_LABEL = 60  # characters; sections of some archives are whole paths
_COLOUR = "#b3261e"


def draw_charts(summary: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Return a title and an SVG for each trend that an audit's sums can show."""
    charts: list[tuple[str, str]] = []
    months = [
        {"month": f"{name}-01", "rate": _rate(row)}
        for name, row in summary["by_month"].items()
        if name != "unknown"
    ]
    if len(months) > 1:
        charts.append(("Findings per 100 stories, by month", _line(months)))
    desks = [
        {"name": name, "value": _rate(row)}
        for name, row in summary["by_section"].items()
        if name != "unknown"
    ]
    if desks:
        charts.append(("Findings per 100 stories, by desk", _bars(desks)))
    rules = [{"name": name, "value": number} for name, number in summary["by_rule"].items()]
    if rules:
        charts.append(("Findings by rule", _bars(rules)))
    return charts


def _rate(row: Mapping[str, int]) -> float:
    return round(100 * row["findings"] / max(row["stories"], 1), 2)


def _line(rows: Sequence[Mapping[str, Any]]) -> str:
    chart = alt.Chart(alt.InlineData(values=list(rows)), width=_WIDTH, height=160)
    month = alt.X("month:T").title(None).axis(format="%b %Y", labelAngle=0)
    return _svg(chart.mark_line(point=True, color=_COLOUR).encode(month, alt.Y("rate:Q").title(None)))


def _bars(rows: Sequence[Mapping[str, Any]]) -> str:
    most = sorted(rows, key=lambda row: (-row["value"], row["name"]))[:_MOST_BARS]
    most = [{"name": _label(row["name"]), "value": row["value"]} for row in most]
    chart = alt.Chart(alt.InlineData(values=most), width=_WIDTH - 160, height=alt.Step(18))
    names = alt.Y("name:N").sort([row["name"] for row in most]).title(None).axis(labelLimit=220)
    return _svg(chart.mark_bar(color=_COLOUR).encode(alt.X("value:Q").title(None), names))


def _label(name: str) -> str:
    """Return a name that can be drawn: the renderer aborts the whole process at control characters."""
    drawn = "".join(c if c.isprintable() else "\ufffd" for c in make_harmless(name))
    return drawn if len(drawn) <= _LABEL else drawn[: _LABEL - 1] + "…"


def _svg(chart: alt.Chart) -> str:
    return str(vl_convert.vegalite_to_svg(chart.to_dict()))
