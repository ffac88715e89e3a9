"""Small multiples: one small course per team of each nøgletal, all of a nøgletal on the same scale."""

from datetime import date

from dash.development.base_component import Component

from app import danish
from app.kpi import UDEN, Kpi, KpiResult
from app.pages.visit import Visit
from app.reports.card import first_month
from app.reports.months import months_of
from app.reports.words import course_text, scale, value_text
from app.view import html
from app.view.board import WHOLE
from app.view.sparkline import sparkline

Course = tuple[tuple[date, float | None], ...]


def draw_small(visit: Visit, every: list[Kpi]) -> Component | None:
    """A row of small courses for each nøgletal, the municipality's first."""
    ids, first = [one.id for one in every], first_month(visit.filters.til)
    whole, by_team = visit.compute_many(ids, fra=first), visit.compute_many(ids, "team", fra=first)
    drawn = [row for name in ids if (row := _row(visit, whole[name], by_team[name]))]
    if not drawn:
        return None
    span = f"{danish.month(first).capitalize()} – {danish.month(visit.filters.til)}."
    note = f"{span} Kurverne af et nøgletal har samme skala. En måned, der ikke er slut, er ikke med."
    heading = html.H2("Udviklingen i hvert team", id="smaa")
    return html.Section([heading, html.P(note, className="soft"), *drawn], className="panel")


def _row(visit: Visit, whole: KpiResult, by_team: KpiResult) -> Component | None:
    one = whole.kpi
    courses = [((WHOLE, ""), course) for _, course in _courses(whole).items()]
    courses += [((name, unit or UDEN), course) for (unit, name), course in _courses(by_team).items()]
    known = [value for _, course in courses for _, value in course if value is not None]
    if not known:
        return None
    pictures = [_picture(visit, one, unit, course, known) for unit, course in courses]
    return html.Div([html.H3(one.titel), html.Ul(pictures, className="small")])


def _courses(result: KpiResult) -> dict[tuple, Course]:
    """Unit → value per month, whole months only; a unit without any is left out, "Uden …" comes last."""
    found: dict[tuple, dict[date, float]] = {}
    for row in result.lines:
        if not row["preliminary"] and row["value"] is not None:
            found.setdefault((row["id"], row["name"]), {})[row["month"]] = row["value"]
    ordered = sorted(found, key=lambda unit: (unit[0] is None, danish.sort_key(unit[1])))
    return {unit: tuple((month, found[unit].get(month)) for month in months_of(result)) for unit in ordered}


def _picture(visit: Visit, one: Kpi, unit: tuple[str, str], course: Course, known: list[float]) -> Component:
    name, team = unit
    values = [value for _, value in course]
    latest = next((value for value in reversed(values) if value is not None), None)
    change = {"team": team} if team else {}
    link = html.A(name, href=visit.href(f"/noegletal/{one.id}", extra={}, **change))
    picture = sparkline(values, f"{name}: {course_text(one, course)}", known)
    return html.Li([link, picture, html.Span(value_text(latest, scale(one)), className="small-value")])
