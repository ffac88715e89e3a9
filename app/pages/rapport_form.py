"""The form in which a recipe is written, and the recipe that stands in it."""

from collections.abc import Sequence
from typing import Any

import dash_mantine_components as dmc
from dash.dependencies import ALL
from dash.development.base_component import Component

from app.kpi import catalogue
from app.pages import form
from app.reports.recipe import FIGURER, NIVEAUER, SAMMENLIGN, Afsnit, Recipe, recipe_from
from app.view import html
from app.view.choice import DROPDOWN

PLAIN = (
    "titel",
    "moede",
    "modtager",
    "periode",
    "maaneder",
    "niveauer",
    "sammenlign",
    "kolonner",
    "tabeller",
    "indledning",
)
AFSNIT = ("overskrift", "tekst", "noegletal", "figurer")
_FIGURES = {
    "udvikling": "Udvikling over tid",
    "sammenligning": "Teams eller puljer side om side",
    "kategorier": "Fordeling på kategorier",
    "kategorier-over-tid": "Fordeling over tid",
    "delmaal": "Delmål",
    "over": "Andele over grænserne",
}
_AGAINST = {
    "maal": "Kommunens mål",
    "maaned": "Perioden før",
    "aar": "Samme periode året før",
    "publiceret": "Offentliggjorte tal",
}
_LEVELS = {"kommune": "Kommunen", "team": "Teams", "pulje": "Puljer"}
_MARKUP = (
    "En tom linje skiller afsnit. **Fed** skrives med to stjerner, en liste med en bindestreg først på linjen. "
    "{maaned}, {kommune} og et nøgletals id, fx {cv_rettidig}, udfyldes med tallene."
)


def plain_id(name: str) -> str:
    """The id of a field of the recipe itself."""
    return f"opskrift-{name}"


def afsnit_id(name: str, number: object) -> dict[str, Any]:
    """The id of a field of section ``number`` (or ``ALL``)."""
    return {"type": "afsnit", "felt": name, "nr": number}


def act_id(act: object, number: object) -> dict[str, Any]:
    """The id of a button that moves or removes section ``number``."""
    return {"type": "afsnit-knap", "goer": act, "nr": number}


EVERY_AFSNIT = tuple(afsnit_id(name, ALL) for name in AFSNIT)
EVERY_ACT = act_id(ALL, ALL)


def form_of(recipe: Recipe) -> Component:
    """All of the recipe in fields."""
    return html.Div(
        [
            form.fields(
                form.line(plain_id("titel"), "Titel", value=recipe.titel, w=340),
                form.line(plain_id("moede"), "Møde", value=recipe.moede, w=260),
                form.line(plain_id("modtager"), "Til", value=recipe.modtager, w=220),
                name="Hvad og til hvem",
            ),
            form.fields(
                _choice("periode", "Tallene er for", _PERIODS, str(recipe.periode)),
                _choice("maaneder", "Udvikling over", _MONTHS, str(recipe.maaneder)),
                _choice("kolonner", "Figurer ved siden af hinanden", _COLUMNS, str(recipe.kolonner), w=240),
                _choice("tabeller", "Tabel under hver figur", _YESNO, "ja" if recipe.tabeller else "nej"),
                name="Form",
            ),
            _many(plain_id("niveauer"), "Niveauer", [(key, _LEVELS[key]) for key in NIVEAUER], recipe.niveauer),
            _many(
                plain_id("sammenlign"), "Hold op imod", [(key, _AGAINST[key]) for key in SAMMENLIGN], recipe.sammenlign
            ),
            _text(plain_id("indledning"), "Indledning", recipe.indledning, _MARKUP),
            html.Div(sections(recipe.afsnit), id="opskrift-afsnit"),
            form.button("afsnit-tilfoej", "Tilføj afsnit", plain=True),
        ],
        className="report-form",
    )


_MONTHS = [(str(count), f"{count} måneder") for count in (13, 24, 36, 60)]
_PERIODS = [("1", "Måneden"), ("3", "Tre måneder"), ("12", "Tolv måneder")]
_COLUMNS = [("1", "Én"), ("2", "To")]
_YESNO = [("ja", "Ja"), ("nej", "Nej")]


def _choice(name: str, label: str, options: list[form.Option], value: str, **more: object) -> Component:
    return form.choice(plain_id(name), label, options, value, debounce=False, **more)  # the draft follows each choice


def sections(every: Sequence[Afsnit]) -> list[Component]:
    """The fields of each section, with buttons to move and remove it."""
    return [_section(number, one, len(every)) for number, one in enumerate(every)]


def _section(number: int, one: Afsnit, count: int) -> Component:
    kinds = [(kpi.id, kpi.titel) for kpi in catalogue().values()]
    figures = [(key, _FIGURES[key]) for key in FIGURER]
    acts = [("op", "Flyt op", number == 0), ("ned", "Flyt ned", number == count - 1), ("fjern", "Fjern", count == 1)]
    return html.Fieldset(
        [
            html.Legend(f"Afsnit {number + 1}"),
            form.line(afsnit_id("overskrift", number), "Overskrift", value=one.overskrift, w=420),
            _text(afsnit_id("tekst", number), "Tekst", one.tekst),
            _many(afsnit_id("noegletal", number), "Nøgletal, i rækkefølge", kinds, one.noegletal),
            _many(afsnit_id("figurer", number), "Figurer (ingen: kun tallet i oversigten)", figures, one.figurer),
            html.Div([_act(act, text, number, off) for act, text, off in acts], className="acts"),
        ]
    )


def _act(act: str, text: str, number: int, off: bool) -> Component:
    told = {"aria-label": f"{text}: afsnit {number + 1}"}
    return html.Button(text, id=act_id(act, number), type="button", className="act act-plain", disabled=off, **told)


def _many(name: str | dict, label: str, options: list[tuple[str, str]], value: Sequence[str]) -> Component:
    return dmc.MultiSelect(
        id=name,
        label=label,
        data=[{"value": key, "label": text} for key, text in options],
        value=list(value),
        searchable=True,
        w="100%",
        maw=640,
        **DROPDOWN,
    )


def _text(name: str | dict, label: str, value: str, hint: str = "") -> Component:
    return dmc.Textarea(
        id=name,
        label=label,
        description=hint,
        value=value.strip(),
        debounce=True,  # told when the field is left, as form.line
        autosize=True,
        minRows=2,
        maxRows=14,
        size="sm",
        maw=760,
        className="filter",
    )


def recipe_in(navn: str, plain: Sequence[Any], parts: Sequence[Sequence[Any]]) -> Recipe:
    """The recipe that stands in the fields: ``plain`` in the order of ``PLAIN``, ``parts`` in that of ``AFSNIT``.

    :raises UsageError: something in it is not known, missing or out of bounds.
    """
    given = dict(zip(PLAIN, plain, strict=True))
    given |= {name: _number(given[name]) for name in ("periode", "maaneder", "kolonner")}
    given |= {name: str(given[name] or "") for name in ("titel", "moede", "modtager", "indledning")}
    given |= {"tabeller": given["tabeller"] == "ja", "afsnit": afsnit_in(parts)}
    return recipe_from(navn, {key: [] if value is None else value for key, value in given.items()})


def afsnit_in(parts: Sequence[Sequence[Any]]) -> list[dict[str, Any]]:
    """The sections that stand in the fields, as plain values."""
    rows = zip(*parts, strict=True)
    return [
        {"overskrift": str(head or ""), "tekst": str(text or ""), "noegletal": kpis or [], "figurer": figures or []}
        for head, text, kpis, figures in rows
    ]


def moved(every: list[dict[str, Any]], act: str, number: int) -> list[dict[str, Any]]:
    """The sections after a button was pressed."""
    made = list(every)
    if act == "tilfoej":
        return [*made, {"overskrift": "Nyt afsnit", "tekst": "", "noegletal": [], "figurer": ["udvikling"]}]
    other = {"op": number - 1, "ned": number + 1}.get(act)
    if other is None:
        del made[number]
    elif 0 <= other < len(made):
        made[number], made[other] = made[other], made[number]
    return made


def _number(text: object) -> int:
    return int(text) if isinstance(text, str) and text.isdigit() else 0
