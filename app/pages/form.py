"""Fields, buttons and answers of the pages on which something is written."""

from collections.abc import Iterable
from datetime import date

import dash_mantine_components as dmc
from dash import html
from dash.development.base_component import Component

from app import danish
from app.errors import FleksError
from app.pages import errors
from app.pages.visit import Visit

NONE = "ingen"  # the option that means: nothing chosen
_AHEAD = 24  # months after the data date that one may plan for
Option = tuple[str, str]


def choice(name: str, label: str, options: Iterable[Option], value: str | None = None, **more: object) -> Component:
    """A drop-down with the id ``name``; options are (value, text)."""
    data = [{"value": key, "label": text} for key, text in options]
    return dmc.Select(
        id=name,
        label=label,
        data=data,
        value=value,
        allowDeselect=False,
        nothingFoundMessage="Ingen passer",
        maxDropdownHeight=320,
        size="sm",
        className="filter",
        **more,
    )


def line(name: str, label: str, hint: str = "", **more: object) -> Component:
    """A field for a short text with the id ``name``; ``hint`` says how it is written."""
    return dmc.TextInput(
        id=name, label=label, description=hint, size="sm", className="filter", autoComplete="off", **more
    )


def button(name: str, text: str, plain: bool = False) -> Component:
    """A button with the id ``name``; ``plain`` for what is not the form's main act."""
    return html.Button(text, id=name, type="button", className="act act-plain" if plain else "act")


def fields(*parts: Component, name: str) -> Component:
    """Fields side by side, as one named group."""
    return html.Div(list(parts), className="form", role="group", **{"aria-label": name})


def months(visit: Visit) -> list[Option]:
    """The months that something can hold from or to: those of the data and two years on, newest first."""
    first, last = visit.choices.months[-1], visit.data_pr
    count = (last.year - first.year) * 12 + last.month - first.month + _AHEAD
    every = [_later(first, ahead) for ahead in range(count, -1, -1)]
    return [(f"{month:%Y-%m}", danish.month(month).capitalize()) for month in every]


def _later(first: date, ahead: int) -> date:
    years, month = divmod(first.month - 1 + ahead, 12)
    return date(first.year + years, month + 1, 1)


def done(text: str) -> Component:
    """It was done."""
    return html.Div(errors.notice("Gemt", text), role="status")


def refused(error: FleksError) -> Component:
    """It was not done, and why."""
    return html.Div(errors.notice("Ikke gemt", error.message, error.remedy, "warn"), role="alert")
