"""Temaer: what has moved, every nøgletal of a theme by team, and its small courses side by side."""

from dash import Dash
from dash.development.base_component import Component

from app import danish
from app.kpi import Kpi, KpiResult, catalogue, kpi
from app.kpi.pool import can_pool, pool
from app.pages import errors, filterbar
from app.pages.filterbar import ALL
from app.pages.house import House, kept, section
from app.pages.kpi_charts import YEAR, YEAR_LONG, months_before
from app.pages.page import Page
from app.pages.temaer_small import draw_small
from app.pages.themes import by_theme
from app.pages.visit import Visit
from app.reports.months import month_before
from app.reports.moved import Move, moved
from app.reports.standing import Line, line, units_of
from app.view import html
from app.view.board import board
from app.view.parts import legend, skeleton, table

EVERY = "alle-temaer"
MOST = 12  # moves on the page
_HEAD = ("Nøgletal", "Svarer til", "Før", "Nu", "Betydning")
_MOVES = (
    "Tallet er, hvor mange flere eller færre sager der er i tælleren, end der ville have været med andelen fra måneden "
    "før. Så vejer små hold ikke mere, end de er. Medianer og gennemsnit er ikke med."
)
_BOARD = (
    "Hvert team er holdt op mod resten: kommunen uden teamet. »Kan ikke skelnes« betyder, at de to tals "
    "95 %-intervaller overlapper, så forskellen kan være tilfældig."
)


def layout(visit: Visit) -> Component:
    """The frame: the moves, the choice of theme, the table, the small courses."""
    themes = list(by_theme())
    options = [{"value": ALL, "label": themes[0]}, *({"value": tema, "label": tema} for tema in themes[1:])]
    options.append({"value": EVERY, "label": "Alle temaer"})
    over = [{"value": ALL, "label": "Valgt måned"}, {"value": YEAR, "label": "Seneste 12 måneder"}]
    controls = [
        filterbar.control("tema", "Tema", options, value=visit.extra.get("tema")),
        filterbar.control("over", "Tabellen er for", over, value=visit.extra.get("over")),
    ]
    return html.Div(
        [
            html.H1("Temaer"),
            html.P(_lead(visit), className="lead"),
            html.Div(skeleton("14rem"), id="temaer-flyttet"),
            html.Div([html.Div(one, className="field") for one in controls], className="filters page-controls"),
            html.Div(skeleton("20rem"), id="temaer-tavle"),
            html.Div(skeleton("20rem"), id="temaer-smaa"),
        ]
    )


def _lead(visit: Visit) -> list[Component | str]:
    """What the page shows; the theme Datakvalitet is a page of cases, for those who may see them."""
    said = "Hvad der har flyttet sig, og hvordan hvert tema står i hvert team."
    if not visit.asker.may("sager"):
        return [said]
    return [f"{said} Datakvaliteten har ", html.A("sin egen side", href=visit.href("/datakvalitet", extra={})), "."]


def register(app: Dash, house: House) -> None:
    """Every section follows the filters and the theme."""
    for where, draw in (
        ("temaer-flyttet", draw_moved),
        ("temaer-tavle", draw_board),
        ("temaer-smaa", lambda visit: draw_small(visit, chosen(visit))),
    ):
        section(app, house, PAGE, where, kept(house, where, draw))


def chosen(visit: Visit) -> list[Kpi]:
    """The nøgletal of the theme that the address asks for, with a figure of their own per team."""
    themes = by_theme()
    tema = visit.extra.get("tema", next(iter(themes)))
    every = [one for of_theme in themes.values() for one in of_theme] if tema == EVERY else themes.get(tema, [])
    return [one for one in every if one.maal != "dele" and "team" in one.niveauer]


def draw_moved(visit: Visit) -> Component:
    """The moves since the month before, the most cases first."""
    month = visit.filters.til
    before = month_before(month)
    asked = [one.id for one in catalogue().values() if "kommune" in one.niveauer]
    found = moved(visit.compute_many(asked, fra=before).values())
    heading = html.H2(f"Hvad har flyttet sig siden {danish.month(before)}?")
    if not found:
        nothing = "Ingen nøgletal kan sammenlignes med måneden før, eller ingen er ændret med en hel sag."
        return html.Section([heading, html.P(nothing)], className="panel")
    rows = [_move(visit, one) for one in found[:MOST]]
    more = f" Yderligere {danish.number(len(found) - MOST)} har flyttet sig mindre." if len(found) > MOST else ""
    return html.Section([heading, table(_HEAD, rows, _MOVES + more, (1,), stacks=True)], className="panel")


def _move(visit: Visit, one: Move) -> list[Component | str]:
    extra = {"del": f"delmaal:{one.part}"} if one.part else {}
    link = html.A(one.name, href=visit.href(f"/noegletal/{one.kpi.id}", extra=extra))
    return [link, html.Strong(one.text), one.before, one.now, _meaning(one)]


def _meaning(one: Move) -> Component | str:
    if one.chance:
        return one.chance
    if one.better is None:
        return "hverken bedre eller dårligere"
    word, shape, css = ("bedre", "▲", "change-better") if one.better else ("dårligere", "▼", "change-worse")
    return html.Strong([html.Span(f"{shape} ", **{"aria-hidden": "true"}), word], className=css)


def draw_board(visit: Visit) -> Component:
    """Nøgletal × teams, each number with its status and how it stands to the rest."""
    every = chosen(visit)
    if not every:
        return errors.empty("Temaet har ingen nøgletal, der opgøres pr. team.", "Vælg et andet tema.")
    ids = [one.id for one in every]
    whole, by_team = (_asked(visit, ids, level) for level in ("kommune", "team"))
    units = units_of(by_team.values(), visit.filters.til)
    targets, tolerance = visit.targets, visit.settings.tolerance
    lines: list[Line] = [line(whole[name], by_team[name], units, targets, tolerance) for name in ids]
    filled = [one for one in lines if one.absent or any(one.cells)]
    without = [one.kpi.titel for one in lines if one not in filled]
    caption = " ".join(
        [f"{_when(visit).capitalize()}.", _BOARD, *([f"Uden tal: {'; '.join(without)}."] if without else [])]
    )
    drawn = board(filled, units, caption, lambda kpi_id, drill: _address(visit, kpi_id, drill))
    told = legend(whole[ids[0]])
    return html.Section([html.H2("Nøgletal pr. team"), *told, drawn], className="panel")


def _asked(visit: Visit, ids: list[str], level: str) -> dict[str, KpiResult]:
    """The figures of the month; where the address asks for a year, what happens in it as one sum."""
    results = visit.compute_many(ids, level)
    if visit.extra.get("over") != YEAR:
        return results
    pooled = [name for name in ids if can_pool(kpi(name))]
    year = visit.compute_many(pooled, level, fra=months_before(visit, YEAR_LONG))
    return results | {name: pool(result) for name, result in year.items()}


def _when(visit: Visit) -> str:
    month = danish.month(visit.filters.til)
    return f"tolv måneder til og med {month}; bestande ultimo {month}" if visit.extra.get("over") == YEAR else month


def _address(visit: Visit, kpi_id: str, drill: tuple) -> str:
    over = {"over": YEAR} if visit.extra.get("over") == YEAR else {}
    return visit.href(f"/noegletal/{kpi_id}", extra=over, **dict(drill))


PAGE = Page(
    path="/temaer",
    title=lambda _: "Temaer",
    nav="Temaer",
    layout=layout,
    ret="tal",
    filters=lambda _: ("maaned", "kommune", "ordning", "koen", "aldersgruppe"),
    extra=("tema", "over"),
    register=register,
)
