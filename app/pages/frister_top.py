"""Above the worklist: how many deadlines each group has, and how they are spread."""

import pandas as pd
from dash.development.base_component import Component

from app import danish
from app.kpi import UDEN
from app.kpi.worklist import GRUPPER
from app.pages import errors
from app.pages.frister_rows import SPLITS, chosen, rows_of, said, splits
from app.pages.visit import Visit
from app.reports import frister as words
from app.view import html

Counts = dict[str, int]


def top(visit: Visit) -> tuple[list[Component], Component, bool]:
    """The counters and the split; the line that says what is shown; and whether the list has no rows."""
    every = rows_of(visit, group=False)
    counted, group = words.counts(every), visit.extra.get("gruppe")
    shown = counted[group] if group else len(every)
    parts = [counters(visit, counted, group), split(visit, every)] if len(every) else []
    return parts, _status(visit, shown), shown == 0


def counters(visit: Visit, counted: Counts, group: str | None) -> Component:
    """A link per group with its number; the one that the address names is marked."""
    rest = _without_group(visit)
    total = _counter(visit.href(extra=rest), "Alle", sum(counted.values()), group is None, "alle")
    groups = [
        _counter(visit.href(extra=rest | {"gruppe": key}), name, counted[key], group == key, key)
        for key, name in GRUPPER
    ]
    return html.Nav(html.Ul([total, *groups], className="counters"), **{"aria-label": "Frister efter tid"})


def _counter(href: str, name: str, number: int, here: bool, key: str) -> Component:
    current = {"aria-current": "true"} if here else {}
    inside = [html.Span(danish.number(number), className="counter-number"), html.Span(name, className="counter-name")]
    return html.Li(html.A(inside, href=href, className=f"counter counter-{key}", **current))


def split(visit: Visit, rows: pd.DataFrame) -> Component:
    """How the deadlines are spread over kinds, teams or sagsbehandlere; each figure leads to its part of the list."""
    by = chosen(visit, "fordelt", splits(visit)) or "kpi"
    names = [*(_narrow(name) for _, name in GRUPPER), "I alt"]
    head = [html.Th(SPLITS[by], scope="col"), *(html.Th(name, scope="col", className="num") for name in names)]
    table = html.Table(
        [
            html.Caption(f"Frister fordelt på {SPLITS[by].lower()}", className="visually-hidden"),
            html.Thead(html.Tr(head)),
            html.Tbody([_split_row(visit, by, *unit) for unit in words.split(rows, by)]),
        ],
        className="table",
    )
    inside = html.Div(table, className="scroll-x", tabIndex=0, role="region", **{"aria-label": "Fordeling af frister"})
    return html.Div(inside, className="panel many-numbers")


def _narrow(name: str) -> list[Component | str]:
    """A heading that finds room on a narrow screen: it may be broken, and days go without saying."""
    days = [html.Span(" dage", className="wide-only")] if "–" in name else []
    return [name.replace("Over", "Over\u00ad").removesuffix(" dage" if days else ""), *days]


def _split_row(visit: Visit, by: str, unit: str | None, name: str, counted: Counts) -> Component:
    def cell(number: int, group: str | None) -> Component:
        told = {"aria-label": f"{name}, {words.group_name(group)}: {number}"} if group else {}
        inside = html.A(danish.number(number), href=_narrowed(visit, by, unit, group), **told) if number else "0"
        return html.Td(inside, className="num")

    link = html.A(name, href=_narrowed(visit, by, unit, None))
    return html.Tr(
        [
            html.Th(link, scope="row"),
            *(cell(counted[key], key) for key, _ in GRUPPER),
            html.Td(danish.number(sum(counted.values())), className="num"),
        ]
    )


def _narrowed(visit: Visit, by: str, unit: str | None, group: str | None) -> str:
    extra = _without_group(visit) | ({"gruppe": group} if group else {})
    if by == "kpi":
        return visit.href(extra=extra | {"slags": str(unit)})
    return visit.href(extra=extra, **{by: unit or UDEN})


def _without_group(visit: Visit) -> dict[str, str]:
    return {key: value for key, value in visit.extra.items() if key != "gruppe"}


def _status(visit: Visit, number: int) -> Component:
    if number:
        shown = f"Viser {danish.count(number, 'frist', 'frister')}: {said(visit)}."
        return html.P(shown, role="status", className="listing-status")
    text = f"Ingen har en frist at handle på lige nu ({said(visit)})."
    return errors.notice("Ingen frister i perioden", text, "Vælg en anden gruppe, eller nulstil filtrene.")
