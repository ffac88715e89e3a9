"""The shell's callbacks: the router on the pathname, the header, navigation, breadcrumbs, and the filters' options."""

from typing import Any

import orjson
from dash import ClientsideFunction, Dash, Input, Output, State
from dash.dependencies import ALL
from dash.development.base_component import Component

from app import danish
from app.errors import AccessDenied, FleksError, StoreError
from app.kpi import Kpi
from app.pages import address, errors, filterbar, person
from app.pages.address import KEYS
from app.pages.house import House
from app.pages.page import Page, Step, find
from app.pages.themes import by_theme
from app.pages.visit import Visit
from app.view import html
from app.view.still import still

NAME = "Fleksoverblik"


def register(app: Dash, house: House, pages: tuple[Page, ...]) -> None:
    """Connect the shell; then every page connects itself."""
    _clientside(app)

    @app.callback(Output("page", "children"), Input("url", "pathname"), State("url", "search"))
    def route(pathname: str | None, search: str | None) -> Component:
        page = find(pages, pathname)
        return still(errors.not_found() if page is None else _page(house, page, pathname, search), house.live)

    @app.callback(
        output={
            "stamp": Output("stamp", "children"),
            "person": Output("person", "children"),
            "banner": Output("banner", "children"),
            "navigation": Output("navigation", "children"),
            "crumbs": Output("crumbs", "children"),
            "words": Output("filter-words", "children"),
            "title": Output("title", "children"),
            "data": {key: Output(filterbar.control_id(key), "data") for key in KEYS},
            "hidden": {key: Output(filterbar.field_id(key), "hidden") for key in (*KEYS, "more")},
        },
        inputs={"pathname": Input("url", "pathname"), "search": Input("url", "search")},
    )
    def frame(pathname: str | None, search: str | None) -> dict[str, Any]:
        drawn = draw(house, pages, pathname, search) | {"person": person.draw(house)}
        drawn["data"] = {key: orjson.Fragment(orjson.dumps(options)) for key, options in drawn["data"].items()}
        return drawn | {name: still(drawn[name]) for name in ("stamp", "banner", "navigation", "crumbs", "words")}

    for page in pages:
        before = set(app.callback_map)
        page.register(app, house)
        house.owners.update(dict.fromkeys(set(app.callback_map) - before, page))


def _page(house: House, page: Page, pathname: str | None, search: str | None) -> Component | list:
    """The layout of a page. It stands also when the filters make no sense, so that they can be mended on the spot."""
    try:
        visit, _ = house.bare_visit(page, pathname, search)
        return page.layout(visit)
    except FleksError as error:
        return errors.whole_page(error)


def _clientside(app: Dash) -> None:
    values = (filterbar.control_id(ALL), "value")
    app.clientside_callback(
        ClientsideFunction("fleks", "filters"),
        Output("url", "search"),
        Output(*values),
        Input("url", "search"),
        Input(*values),
    )
    app.clientside_callback(
        ClientsideFunction("fleks", "theme"),
        Output("theme", "forceColorScheme"),
        Output("theme-switch", "children"),
        Input("theme-switch", "n_clicks"),
    )
    app.clientside_callback(
        ClientsideFunction("fleks", "title"), Output("announcer", "children"), Input("title", "children")
    )
    app.clientside_callback(
        ClientsideFunction("fleks", "menu"),
        Output("shell", "navbar"),
        Output("menu", "opened"),
        Input("menu", "opened"),
        Input("url", "pathname"),
        State("shell", "navbar"),
    )


def draw(house: House, pages: tuple[Page, ...], pathname: str | None, search: str | None) -> dict[str, Any]:
    """Everything in the frame for one address; a store that cannot be read leaves a frame without facts."""
    page = find(pages, pathname)
    try:
        visit, wrong = _visit(house, page, pathname, search)
    except FleksError as error:
        return _bare(error)
    absent = "Ingen adgang" if page else "Siden findes ikke"
    page = page if page and visit.asker.may(page.ret) else None
    wanted = page.filters(visit) if page else ()
    shown = filterbar.shown(visit, wanted)
    title = _title(page, visit) if page else absent
    given = address.raw(search)
    return {
        "stamp": stamp(visit),
        "banner": banner(visit),
        "navigation": navigation(visit, pages),
        "crumbs": crumbs(visit, [*(page.steps(visit) if page else []), (title, "")]),
        "words": [errors.message(wrong), filterbar.reset(visit)] if wrong else filterbar.words(visit, wanted),
        "title": f"{title} – {NAME}",
        "data": {key: filterbar.options(visit, key, given) for key in KEYS},
        "hidden": {key: key not in shown for key in (*KEYS, "more")},
    }


def _title(page: Page, visit: Visit) -> str:
    try:
        return page.title(visit)
    except FleksError:  # what the address names is not there; the page says so
        return "Siden findes ikke"


def _visit(
    house: House, page: Page | None, pathname: str | None, search: str | None
) -> tuple[Visit, FleksError | None]:
    """The visit that the frame is drawn from; a page that the asker may not see still has the frame around it."""
    try:
        return house.bare_visit(page, pathname, search)
    except AccessDenied:
        return house.bare_visit(None, pathname, search)


def _bare(error: FleksError) -> dict[str, Any]:
    text = "Ingen data" if isinstance(error, StoreError) else error.message
    return {
        "stamp": html.Span(text, className="stamp-old"),
        "banner": None,
        "navigation": None,
        "crumbs": None,
        "words": None,
        "title": NAME,
        "data": {key: [{"value": filterbar.ALL, "label": "Alle"}] for key in KEYS},
        "hidden": dict.fromkeys((*KEYS, "more"), True),
    }


def stamp(visit: Visit) -> list[Component]:
    """Whose data, of which day, in which snapshot, and in red when they are old."""
    names = [one.navn for one in visit.leverancer]
    old = [html.Strong("Forældede data", className="stamp-old")] if visit.is_old else []
    return [
        html.Span(names[0] if len(names) == 1 else f"{len(names)} kommuner", className="stamp-kommune"),
        html.Span(f"Data pr. {danish.long_date(visit.data_pr)}", className="stamp-date"),
        *old,
        html.Span(f"Øjebliksbillede {visit.snapshot.name}", className="stamp-snapshot"),
    ]


def banner(visit: Visit) -> list[Component]:
    """What must not be overlooked: that the newest data are damaged, made-up data, and data that are too old."""
    said = []
    if visit.problem:
        text = f"{visit.problem} Sig det til den, der importerer."
        said.append(html.P([html.Strong("Ikke de nyeste data. "), text], className="banner banner-old"))
    if visit.is_fiction:
        text = "Tallene er lavet til afprøvning og handler ikke om virkelige borgere."
        said.append(html.P([html.Strong("Opdigtede data. "), text], className="banner banner-fiction"))
    if visit.is_old:
        age = danish.count(visit.age, "dag gamle", "dage gamle")
        text = f"Data er {age}. Importér den nyeste leverance, før tallene bruges."
        said.append(html.P([html.Strong("Forældede data. "), text], className="banner banner-old"))
    return said


def navigation(visit: Visit, pages: tuple[Page, ...]) -> list[Component]:
    """The pages, and below them every nøgletal by theme, with the filters kept."""
    plain = html.Ul(
        [_item(visit, page.nav, page.path) for page in pages if page.nav and visit.asker.may(page.ret)],
        className="nav-list",
    )
    groups = [_group(visit, tema, of_theme) for tema, of_theme in by_theme().items()]
    return [plain, html.Div(groups, className="nav-list nav-kpis")]


def _group(visit: Visit, tema: str, of_theme: list[Kpi]) -> Component:
    """A theme folds out; the one that the reader is in stands open."""
    addresses = [f"/noegletal/{one.id}" for one in of_theme]
    items = [_item(visit, one.titel, path) for one, path in zip(of_theme, addresses, strict=True)]
    return html.Details([html.Summary(tema), html.Ul(items)], open=visit.path in addresses)


def _item(visit: Visit, text: str, path: str) -> Component:
    here = {"aria-current": "page"} if visit.path == path else {}
    return html.Li(html.A(text, href=visit.href(path, extra={}), **here))


def crumbs(visit: Visit, steps: list[Step]) -> Component | None:
    """The way from Overblik to here; the last step is the page itself. None on Overblik."""
    if visit.path == "/":
        return None
    before = [html.Li(html.A(text, href=href)) for text, href in [("Overblik", visit.href("/", extra={})), *steps[:-1]]]
    return html.Ol([*before, html.Li(html.Span(steps[-1][0], **{"aria-current": "page"}))])
