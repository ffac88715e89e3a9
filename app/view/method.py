"""»Sådan er tallet opgjort«: the header of a nøgletal, its parameters, the published figures, and the SQL."""

from dash.development.base_component import Component

from app.reports.table import Table
from app.view import html
from app.view.data_table import data_table


def method_section(
    said: list[tuple[str, str]], parameters: Table, published: tuple[str, Table], sql: str, title: str
) -> list[Component]:
    """What ``app.reports.method`` says of a nøgletal, drawn; ``published`` is a table with its heading. ``title`` names
    the tables to a screen reader."""
    terms = [part for heading, text in said for part in (html.Dt(heading), html.Dd(text))]
    return [
        html.Dl(terms, className="method"),
        *_table("Parametre", parameters, title),
        *_table(*published, title),
        html.Details(
            [
                html.Summary("SQL: sådan findes sagerne"),
                html.Pre(html.Code(sql), className="sql", tabIndex=0, role="region", **{"aria-label": f"SQL: {title}"}),
            ]
        ),
    ]


def _table(heading: str, table: Table, title: str) -> list[Component]:
    if not table.rows:
        return []
    return [html.H3(heading), data_table(table, f"{heading}: {title}", lambda _: None)]
