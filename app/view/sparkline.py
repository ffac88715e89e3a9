"""A course of values as a small picture: an SVG of its own, without axes, told in words by its alternative text."""

from collections.abc import Sequence

from dash.development.base_component import Component

from app.view.still import Still

WIDTH, HEIGHT, EDGE = 132.0, 36.0, 4.0
COLOUR = "#3d86ad"  # 3:1 against the light and the dark ground


def sparkline(values: Sequence[float | None], text: str, beside: Sequence[float] = ()) -> Component:
    """One step per value, a gap where one is missing, a dot on the last one.

    ``beside``: further values that the scale holds too, so that pictures side by side can be compared.
    """
    return Still("span", {"className": "sparkline", "role": "img", "aria-label": text}, svg(values, beside))


def svg(values: Sequence[float | None], beside: Sequence[float] = ()) -> str:
    """The picture; without values an empty one."""
    points = _points(values, beside)
    lines = "".join(_line(run) for run in _runs(points))
    last = [point for point in points if point is not None][-1:]
    dot = "".join(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{COLOUR}"/>' for x, y in last)
    size = f'viewBox="0 0 {WIDTH:g} {HEIGHT:g}" width="{WIDTH:g}" height="{HEIGHT:g}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{lines}{dot}</svg>'


def _points(values: Sequence[float | None], beside: Sequence[float]) -> list[tuple[float, float] | None]:
    known = [*(value for value in values if value is not None), *beside]
    if not known:
        return []
    low, spread = min(known), max(known) - min(known)
    step = (WIDTH - 2 * EDGE) / max(len(values) - 1, 1)
    height = HEIGHT - 2 * EDGE
    return [
        None if value is None else (EDGE + step * at, EDGE + height * (1 - (value - low) / spread if spread else 0.5))
        for at, value in enumerate(values)
    ]


def _runs(points: list[tuple[float, float] | None]) -> list[list[tuple[float, float]]]:
    """The stretches without a gap."""
    runs: list[list[tuple[float, float]]] = [[]]
    for point in points:
        if point is None:
            runs.append([])
        else:
            runs[-1].append(point)
    return [run for run in runs if run]


def _line(run: list[tuple[float, float]]) -> str:
    if len(run) == 1:
        return f'<circle cx="{run[0][0]:.1f}" cy="{run[0][1]:.1f}" r="1.5" fill="{COLOUR}"/>'
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in run)
    return f'<polyline points="{path}" fill="none" stroke="{COLOUR}" stroke-width="1.75" stroke-linejoin="round"/>'
