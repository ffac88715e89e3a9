"""A heat map of counts or shares: the number stands in each cell, so the colour only helps the eye."""

from collections.abc import Callable

from app import danish
from app.reports.diagram import Diagram
from app.view import template


def heat_traces(diagram: Diagram, href: Callable[[tuple], str | None]) -> list[dict]:
    """One trace; a cell without observations is left empty, so that what there is stands out."""
    rows = [one.points for one in diagram.series]
    share = diagram.scale.share
    return [
        {
            "type": "heatmap",
            "x": list(range(len(diagram.categories))),
            "y": list(range(len(rows))),
            "z": [[point.value if share else point.value or None for point in row] for row in rows],
            "text": [[_text(point.value, share) for point in row] for row in rows],
            "texttemplate": "%{text}",
            "hovertext": [[point.text for point in row] for row in rows],
            "hoverinfo": "text",
            "customdata": [[href(point.drill) for point in row] for row in rows],
            "colorscale": [list(step) for step in (template.SHARE_SCALE if share else template.HEAT_SCALE)],
            "showscale": False,
            "xgap": 2,
            "ygap": 2,
            "hoverongaps": False,
        }
        | (_SHARES if share else {})
    ]


_SHARES = {"zmin": 0, "zmax": 1, "textfont": {"color": template.INK}}


def _text(value: float | None, share: bool) -> str:
    if share:
        return "" if value is None else danish.percent(value, 0)
    return danish.number(value) if value else ""
