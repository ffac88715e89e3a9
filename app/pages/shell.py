"""The frame around every page: header, navigation, breadcrumbs, filters, and the place where the page is put."""

import re
from importlib.metadata import version

import dash_mantine_components as dmc
from dash import dcc
from dash.development.base_component import Component

from app.pages import filterbar
from app.pages.pictures import TAKEN
from app.view import html

_PETROL = ["#eef6f9", "#d9e9f0", "#b3d3e0", "#86b8cc", "#5a9bb5", "#37819f", "#1f6a89", "#145671", "#0d4259", "#072c3d"]
THEME = {
    "primaryColor": "petrol",
    "primaryShade": {"light": 7, "dark": 5},
    "colors": {"petrol": _PETROL},
    "defaultRadius": "sm",
    "fontFamily": 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif',
    "cursorType": "pointer",
}
PLOTLY = "vendor/plotly-cartesian.min.js"  # of the assets: fetched by the first chart (fleks.js), not by every page
LATER = re.escape(PLOTLY.rpartition("/")[2])
_INDEX = """<!DOCTYPE html>
<html lang="da">
  <head>
    {%metas%}
    <title>{%title%}</title>
    {%favicon%}
    {%css%}
    <link rel="prefetch" as="script" id="plotly" href="/assets/PLOTLY">
  </head>
  <body>
    <noscript>Fleksoverblik kræver, at JavaScript er slået til i browseren.</noscript>
    {%app_entry%}
    <footer>
      {%config%}
      {%scripts%}
      {%renderer%}
    </footer>
  </body>
</html>"""


def index() -> str:
    """The page that everything is put into. What draws the charts is fetched when all else has been."""
    return _INDEX.replace("PLOTLY", f"{PLOTLY}?v={version('plotly')}")


def layout() -> Component:
    """The shell, the same at every address; its callbacks fill it in."""
    return dmc.MantineProvider(
        [
            dcc.Location(id="url", refresh="callback-nav"),
            dcc.Store(id=TAKEN),
            html.A("Gå til indhold", href="#indhold", className="skip"),
            html.Div(id="title", hidden=True),
            html.Div(id="announcer", className="visually-hidden", role="status"),
            html.Div(id="problem", role="alert"),
            dmc.AppShell(
                [_header(), _navbar(), _main()],
                id="shell",
                header={"height": 56},
                navbar={"width": 248, "breakpoint": "md", "collapsed": {"mobile": True}},
                padding=0,
                transitionDuration=0,
            ),
        ],
        id="theme",
        theme=THEME,
        forceColorScheme="light",
    )


def _header() -> Component:
    return dmc.AppShellHeader(
        html.Div(
            [
                dmc.Burger(id="menu", opened=False, size="sm", hiddenFrom="md", **{"aria-label": "Menu"}),
                html.A("Fleksoverblik", href="/", className="brand"),
                html.Div(id="stamp", className="stamp"),
                html.Div(id="person"),
                html.Button("Mørkt tema", id="theme-switch", type="button", className="theme-switch"),
            ],
            className="header",
        )
    )


def _navbar() -> Component:
    return dmc.AppShellNavbar(html.Div(id="navigation", className="navigation"), **{"aria-label": "Sider"})


def _main() -> Component:
    return dmc.AppShellMain(
        html.Div(
            [
                html.Div(id="banner"),
                html.Nav(id="crumbs", className="crumbs", **{"aria-label": "Brødkrumme"}),
                filterbar.bar(),
                html.Div(id="filter-words", className="filter-words"),
                html.Div(id="page"),
            ],
            className="content",
            id="indhold",
            tabIndex="-1",
        )
    )
