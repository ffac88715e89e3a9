"""What a reader sees when there is nothing to see: what is wrong, where, and what to do now."""

from dash.development.base_component import Component

from app.errors import FleksError, StoreError
from app.view import html


def notice(title: str, text: str, remedy: str = "", kind: str = "info") -> Component:
    """A framed message: ``kind`` is ``info`` (nothing is wrong), ``warn`` or ``bad``."""
    sign = {"info": "i", "warn": "!", "bad": "✕"}[kind]
    return html.Div(
        [
            html.Span(sign, className="notice-sign", **{"aria-hidden": "true"}),
            html.Div([html.P(title, className="notice-title"), html.P(text), html.P(remedy) if remedy else None]),
        ],
        className=f"notice notice-{kind}",
        role="alert" if kind == "bad" else "note",
    )


def message(error: FleksError) -> Component:
    """An error that the house foresaw."""
    title = "Data kan ikke læses" if isinstance(error, StoreError) else "Det kan ikke vises"
    return notice(title, error.message, error.remedy, "bad" if isinstance(error, StoreError) else "warn")


def broken() -> Component:
    """An error that nobody foresaw."""
    return notice(
        "Noget gik galt",
        "Denne del af siden kunne ikke vises. Fejlen er skrevet i serverens log, uden oplysninger om borgere.",
        "Prøv at genindlæse siden. Sker det igen, så kontakt den, der driver Fleksoverblik.",
        "bad",
    )


def empty(text: str, remedy: str = "") -> Component:
    """Nothing to show, and nothing wrong."""
    return notice("Ingen tal", text, remedy)


def not_delivered(text: str) -> Component:
    """A table that the figures need is not in the delivery; ``text`` says which (``KpiResult.missing``)."""
    head, _, rest = text.partition(". ")
    return notice(f"{head}.", rest, "Tag tabellen med i den næste leverance, så kommer tallet af sig selv.")


def not_found() -> Component:
    """The page for an address that no page answers for."""
    return html.Div(
        [
            html.H1("Siden findes ikke"),
            html.P("Adressen fører ikke til nogen side i Fleksoverblik. Måske er den skrevet forkert eller forældet."),
            html.P(html.A("Gå til Overblik", href="/")),
        ],
        className="plain-page",
    )


def whole_page(error: FleksError) -> Component:
    """The page when it cannot be drawn at all: the store cannot be served, or what the address names is not there."""
    title = "Fleksoverblik kan ikke vise data" if isinstance(error, StoreError) else "Siden kan ikke vises"
    again = "Genindlæs siden, når det er gjort." if isinstance(error, StoreError) else ""
    return html.Div([html.H1(title), message(error), html.P(again)], className="plain-page")
