"""A heat map of counts: the number stands in each cell, so the colour only helps the eye."""

from collections.abc import Callable

from app import danish
from app.reports.diagram import Diagram
from app.view import template


def heat_traces(diagram: Diagram, href: Callable[[tuple], str | None]) -> list[dict]:
    """One trace; a cell without observations is left empty, so that what there is stands out."""
    rows = [one.points for one in diagram.series]
    return [
        {
            "type": "heatmap",
            "x": list(range(len(diagram.categories))),
            "y": list(range(len(rows))),
            "z": [[point.value or None for point in row] for row in rows],
            "text": [[danish.number(point.value) if point.value else "" for point in row] for row in rows],
            "texttemplate": "%{text}",
            "hovertext": [[point.text for point in row] for row in rows],
            "hoverinfo": "text",
            "customdata": [[href(point.drill) for point in row] for row in rows],
            "colorscale": [list(step) for step in template.HEAT_SCALE],
            "showscale": False,
            "xgap": 2,
            "ygap": 2,
            "hoverongaps": False,
        }
    ]
