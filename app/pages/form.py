"""Fields, buttons and answers of the pages on which something is written."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date

import dash_mantine_components as dmc
from dash import Dash, Input, Output, State, ctx
from dash.development.base_component import Component
from dash.exceptions import PreventUpdate

from app import danish
from app.errors import FleksError, UsageError
from app.pages import errors
from app.pages.house import House
from app.pages.page import Page
from app.pages.visit import Visit
from app.view import html
from app.view.choice import DROPDOWN
from app.view.still import still

NONE = "ingen"  # the option that means: nothing chosen
_AHEAD = 24  # months after the data date that one may plan for
Option = tuple[str, str]
_LONGEST = 200  # characters, or choices, that are read of a field


def choice(
    name: str | dict, label: str, options: Iterable[Option], value: str | None = None, **more: object
) -> Component:
    """A drop-down with the id ``name``; options are (value, text).

    What is chosen is told when the field is left (``debounce``): told on a timer, it would come after a button that is
    pressed at once, which then would ask with what stood there before. ``debounce=False`` is for what is drawn anew
    with each choice.
    """
    data = [{"value": key, "label": text} for key, text in options]
    return dmc.Select(
        id=name,
        label=label,
        data=data,
        value=value,
        allowDeselect=False,
        **DROPDOWN | {"debounce": True} | more,
    )


def line(name: str, label: str, hint: str = "", **more: object) -> Component:
    """A field for a short text with the id ``name``; ``hint`` says how it is written. What is written is told when the
    field is left, as in :func:`choice`."""
    return dmc.TextInput(
        id=name, label=label, description=hint, debounce=True, size="sm", className="filter", autoComplete="off", **more
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


def written(value: object) -> str:
    """What a posted field holds as text; a field that holds no text is empty."""
    return value[:_LONGEST] if isinstance(value, str) else ""


def chosen(value: object) -> tuple[str, ...]:
    """What is chosen in a posted field that takes several."""
    return tuple(written(one) for one in value[:_LONGEST]) if isinstance(value, list) else ()


def day(text: str) -> date:
    """A day as it was written in a field.

    :raises UsageError: it is none.
    """
    found = danish.read_date(text)
    if found is None:
        raise UsageError(f"»{text}« er ikke en dato.", "Skriv datoen som 31-12-2026.")
    return found


def day_or_none(text: str) -> date | None:
    """The same of a field that may be empty."""
    return day(text) if text.strip() else None


def register_list(
    app: Dash,
    house: House,
    page: Page,
    where: tuple[str, str],
    after: Input,
    draw: Callable[[Visit], Component],
    names: Callable[[Visit], list[Option]],
) -> None:
    """Let ``draw`` fill the list and ``names`` what there is to choose of it (``where``: the ids of both), anew at each
    change of the address and whenever ``after`` changes."""
    filled, select = where

    @app.callback(
        Output(filled, "children"),
        Output(select, "data"),
        Input("url", "search"),
        Input(filled, "id"),
        after,
        State("url", "pathname"),
    )
    def fill(search: str | None, _: str, __: object, pathname: str | None) -> tuple:
        if page.match(pathname) is None:
            raise PreventUpdate
        options: list[dict] = []

        def drawn(visit: Visit) -> Component:
            options.extend({"value": value, "label": label} for value, label in names(visit))
            return draw(visit)

        return still(house.answer(page, pathname, search, drawn), house.live), options


def register_acts(
    app: Dash,
    house: House,
    page: Page,
    answer: str,
    acts: tuple[str, ...],
    fields: tuple[str, ...],
    do: Callable[[Visit, str, Sequence[object]], str | None],
) -> None:
    """Let a click on one of ``acts`` do what it says with what stands in ``fields``, and ``answer`` hold what is said:
    the sentence that ``do`` returns, or why it was not done."""

    @app.callback(
        Output(answer, "children"),
        [Input(name, "n_clicks") for name in acts],
        [State(name, "value") for name in fields],
        State("url", "search"),
        State("url", "pathname"),
        prevent_initial_call=True,
    )
    def act(*given: object) -> Component | None:
        values, (search, pathname) = given[len(acts) : -2], given[-2:]
        if page.match(pathname) is None or not any(given[: len(acts)]):
            raise PreventUpdate
        try:
            said = do(house.visit(page, pathname, search), str(ctx.triggered_id), values)
            return done(said) if said else None
        except FleksError as error:
            return refused(error)
