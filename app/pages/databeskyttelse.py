"""Databeskyttelse: what is stored, who sees it, and for how long, with the settings that hold here.

The text is ``docs/databeskyttelse.md``, the same that the data-protection officer reads in the repository.
"""

from functools import cache

from dash.development.base_component import Component

from app.config import house_folder
from app.pages.page import Page
from app.pages.visit import Visit
from app.reports.markup import LIST, Block, Line, blocks
from app.view import html

_SETTINGS = {
    "behold_snapshots": "Øjebliksbilleder, der gemmes",
    "rettelse_maaneder": "Måneder, som sager bag rettede tal huskes",
    "revision_gem_maaneder": "Måneder, som revisionssporet gemmes",
    "session_tomgang_min": "Minutter uden brug, før et login slutter",
    "session_hoejst_timer": "Timer, et login højst varer",
    "sagsbehandlertal": "Roller, der ser andres tal pr. sagsbehandler",
    "diskretion_mindst": "Mindre antal end dette skjules for den, der ikke arbejder med sagerne",
}


@cache
def sections() -> tuple[tuple[str, tuple[Block, ...]], ...]:
    """The headings of the text, each with its blocks; the first is the page's own."""
    text = (house_folder("docs") / "databeskyttelse.md").read_text(encoding="utf-8")
    parts = text.removeprefix("# ").split("\n## ")
    return tuple((heading.strip(), blocks(rest)) for heading, _, rest in (part.partition("\n") for part in parts))


def layout(visit: Visit) -> Component:
    """The whole text, and the settings as they are."""
    (title, lead), *rest = sections()
    return html.Article(
        [
            html.H1(title),
            *map(_drawn, lead),
            *(part for heading, told in rest for part in (html.H2(heading), *map(_drawn, told))),
            html.H2("Indstillingerne her"),
            html.Dl(
                [part for key, name in _SETTINGS.items() for part in _setting(visit, key, name)], className="facts"
            ),
        ],
        className="panel prose",
    )


def _setting(visit: Visit, key: str, name: str) -> tuple[Component, Component]:
    return html.Dt(name), html.Dd(str(getattr(visit.settings, key)) or "ingen")


def _drawn(block: Block) -> Component:
    if block.kind == LIST:
        return html.Ul([html.Li(_line(line)) for line in block.lines])
    return html.P(_line(block.lines[0]))


def _line(line: Line) -> list[Component | str]:
    return [html.Strong(span.text) if span.bold else span.text for span in line]


PAGE = Page(
    path="/databeskyttelse",
    title=lambda _: "Databeskyttelse",
    nav="Databeskyttelse",
    layout=layout,
    ret="tal",
)
