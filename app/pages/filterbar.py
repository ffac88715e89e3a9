"""The filters above every page: controls that write the address, and the line that says in words what is filtered."""

from dash.development.base_component import Component

from app import danish
from app.kpi import units
from app.kpi.filters import DIMENSIONER, VAERDIER
from app.ordbog import words as terms
from app.pages import form
from app.pages.address import DIMS, KEYS, LEVELS
from app.pages.visit import Visit
from app.view import html
from app.view.choice import Choice

NEWEST, ALL = "nyeste", "alle"  # what a control shows when the address is silent; assets/fleks.js knows them too
LABELS = {"maaned": "Måned", **terms("niveau"), **DIMENSIONER}
_EVERY = {key: f"Alle {many}" for key, many in terms("niveau_flere").items()}


def control_id(key: str) -> dict[str, str]:
    """The id of the control of a filter or of a page's own parameter: every such control takes part in the address."""
    return {"type": "filter", "key": key}


def control(key: str, label: str, options: list[dict] | None = None, value: str | None = None) -> Component:
    """A drop-down whose value stands in the address under ``key``; the option ``alle`` leaves it out.

    ``value``: what it opens with. A page's own control opens with what the address says: the circular callback takes a
    single control that appears for one that a reader has just changed.
    """
    given = value or (NEWEST if key == "maaned" else ALL)
    return Choice(control_id(key), label, options or [{"value": given, "label": "Alle"}], given)


def _searched(key: str) -> Component:
    """A control in which one writes a part of a name."""
    return form.choice(control_id(key), LABELS[key], [(ALL, "Alle")], ALL, searchable=True, debounce=False)


def bar() -> Component:
    """The controls, empty; the shell fills in what there is to choose between."""
    every = [*(_field(key) for key in ("maaned", *LEVELS)), _more()]
    return html.Div(
        html.Div(every, className="filters", role="group", **{"aria-label": "Filtre"}),
        id="filterbar",
        className="filterbar",
    )


def _field(key: str) -> Component:
    inside = _searched(key) if key == "sagsbehandler" else control(key, LABELS[key])
    return html.Div(inside, id=field_id(key), hidden=True, className=f"field field-{key}")


def field_id(key: str) -> str:
    """The id of the wrapper that is hidden where the page does not know the filter."""
    return f"field-{key}"


def _more() -> Component:
    return html.Details(
        [html.Summary("Flere filtre"), html.Div([_field(key) for key in DIMS], className="more-filters")],
        id=field_id("more"),
        hidden=True,
        className="field more",
    )


def options(visit: Visit, key: str, given: dict[str, str]) -> list[dict]:
    """What the control of ``key`` offers in this visit; ``given`` is the address as it stands, sensible or not."""
    offered = _months(visit, given) if key == "maaned" else _values(visit, key)
    value = given.get(key, offered[0]["value"])
    if value not in {option["value"] for option in offered}:
        offered.append(
            {"value": value, "label": "Findes ikke i data"}
        )  # a control without its value would rewrite the address
    return offered


def _values(visit: Visit, key: str) -> list[dict]:
    if key == "kommune":
        return [{"value": code if at else ALL, "label": name} for at, (code, name) in enumerate(visit.choices.kommuner)]
    known = visit.choices.staff_of(visit.filters) if key == "sagsbehandler" else visit.choices.of(key)
    every = {"value": ALL, "label": _EVERY.get(key, "Alle")}
    return [every, *({"value": value, "label": label} for value, label in known)]


def _months(visit: Visit, given: dict[str, str]) -> list[dict]:
    """The months, newest first. The newest whole one is what a silent address means, unless the address names it."""
    newest = visit.choices.newest
    named = given.get("maaned")
    silent = None if newest is None or named == f"{newest:%Y-%m}" else f"{newest:%Y-%m}"
    options = [
        {"value": NEWEST if value == silent else value, "label": words} for value, words in visit.choices.month_words
    ]
    return options or [{"value": NEWEST, "label": "Ingen måneder"}]


def shown(visit: Visit, wanted: tuple[str, ...]) -> frozenset[str]:
    """Which controls the page shows: those that it knows and that leave something to choose."""
    known = {key for key in KEYS if key in wanted and (key == "maaned" or visit.choices.of(key))}
    if len(visit.choices.kommuner) < 2:
        known.discard("kommune")
    if not visit.scope.cases and "team" in wanted:  # teams and puljer across would be too small groups
        known.discard("pulje")
    return frozenset(known | ({"more"} if known & set(DIMS) else set()))


def words(visit: Visit, wanted: tuple[str, ...]) -> list[Component]:
    """``Viser oktober 2026`` and each further filter with a link that takes it away again."""
    if not wanted:
        return []
    chips = [_chip(visit, key, text) for key, text in _narrowed(visit)]
    shown = visit.filters.period() if "maaned" in wanted else f"data pr. {danish.long_date(visit.data_pr)}"
    return [html.Span(["Viser ", html.Strong(shown)]), *chips, *([reset(visit)] if chips else [])]


def reset(visit: Visit) -> Component:
    """The way back to the page without filters."""
    return html.A("Nulstil filtre", href=visit.path, className="reset")


def _narrowed(visit: Visit) -> list[tuple[str, str]]:
    names, filters = units.display_names(visit.snapshot), visit.filters
    levels = [(key, getattr(filters, key)) for key in LEVELS if key != "kommune"]  # one is always chosen
    return [
        (key, names.get((key, value)) or VAERDIER.get((key, value)) or dict(visit.choices.of(key)).get(value, value))
        for key, value in (*levels, *filters.dims)
        if value is not None
    ]


def _chip(visit: Visit, key: str, text: str) -> Component:
    dims = tuple(pair for pair in visit.filters.dims if pair[0] != key)
    change = {key: None} if key in LEVELS else {"dims": dims}
    return html.Span(
        [
            html.Span(f"{LABELS[key]}: ", className="chip-label"),
            text,
            html.A(
                "×",
                href=visit.href(extra=visit.extra, **change),
                **{"aria-label": f"Fjern filteret {LABELS[key].lower()}"},
            ),
        ],
        className="chip",
    )
