"""A recipe: which nøgletal a report shows, in what order, for whom, with which texts in between.

A recipe names no month, so it makes next month's report as it stands. The shipped ones are TOML files; the
municipality's own have the same content and lie in ``app.own.recipes``.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any

from app.errors import UsageError
from app.kpi import catalogue
from app.kpi.filters import DIMENSIONER

NIVEAUER = ("kommune", "team", "pulje")  # never sagsbehandler: a report is about the work, not about the employee
FIGURER = ("udvikling", "sammenligning", "kategorier", "kategorier-over-tid", "delmaal", "over")
SAMMENLIGN = ("maal", "maaned", "aar", "publiceret")
FILTRE = ("team", *DIMENSIONER)
PERIODER = (1, 3, 12)
LONGEST, LONGEST_TEXT, MOST = 200, 5_000, 30


@dataclass(frozen=True)
class Afsnit:
    """A part of a report: a heading, a text, and nøgletal with the figures that they are shown by.

    ``figurer``: of those in ``FIGURER`` that the nøgletal has; none is a row in the table of figures alone.
    """

    overskrift: str
    tekst: str = ""
    noegletal: tuple[str, ...] = ()
    figurer: tuple[str, ...] = ("udvikling", "sammenligning")


@dataclass(frozen=True)
class Recipe:
    """``periode``: how many months the values are of; what is read on a day is of the last one, and so are the
    medians of teams. ``maaneder``: how far back the course goes. ``sammenlign``: what the values are held
    against. ``kolonner``: figures side by side. ``filtre``: (name, value) pairs that the whole report is narrowed to.
    """

    navn: str
    titel: str
    moede: str = ""
    modtager: str = ""
    periode: int = 1
    maaneder: int = 13
    niveauer: tuple[str, ...] = ("kommune", "team", "pulje")
    sammenlign: tuple[str, ...] = SAMMENLIGN
    kolonner: int = 1
    tabeller: bool = True
    indledning: str = ""
    filtre: tuple[tuple[str, str], ...] = ()
    afsnit: tuple[Afsnit, ...] = ()

    @property
    def noegletal(self) -> tuple[str, ...]:
        """Every nøgletal of the report, each once, in its order."""
        return tuple(dict.fromkeys(one for part in self.afsnit for one in part.noegletal))

    def content(self) -> dict[str, Any]:
        """The recipe as plain values, as ``recipe_from`` reads them."""
        given = asdict(self)
        del given["navn"]
        return given | {"filtre": dict(self.filtre)}


def recipe_from(navn: str, given: Mapping[str, Any]) -> Recipe:
    """The recipe with this content.

    :raises UsageError: something in it is not known, missing or out of bounds; the message says what.
    """
    where = f"Opskriften »{navn}«"
    _only(where, given, Recipe)
    afsnit = tuple(_afsnit(where, one) for one in given.get("afsnit", ()))
    filtre = tuple(sorted((str(key), str(value)) for key, value in dict(given.get("filtre", {})).items()))
    made = Recipe(navn, **{**_typed(where, given), "afsnit": afsnit, "filtre": filtre})
    _require(bool(made.titel.strip()), f"{where} mangler en titel.", "Giv den en titel.")
    _require(bool(made.noegletal), f"{where} har ingen nøgletal.", "Tilføj mindst ét nøgletal i et afsnit.")
    _require(len(made.afsnit) <= MOST, f"{where} har for mange afsnit.", f"Højst {MOST}.")
    _require(13 <= made.maaneder <= 60, f"{where} viser {made.maaneder} måneder.", "Brug fra 13 til 60.")
    _require(made.periode in PERIODER, f"{where} dækker {made.periode} måneder.", "Brug 1, 3 eller 12.")
    _require(made.kolonner in (1, 2), f"{where} har {made.kolonner} kolonner.", "Brug 1 eller 2.")
    _known(where, "Niveauet", made.niveauer, NIVEAUER)
    _known(where, "Sammenligningen", made.sammenlign, SAMMENLIGN)
    _known(where, "Filteret", tuple(key for key, _ in filtre), FILTRE)
    return made


def _afsnit(where: str, given: Mapping[str, Any]) -> Afsnit:
    _only(where, given, Afsnit)
    made = Afsnit(**{"overskrift": "", **_typed(where, given)})
    _known(where, "Nøgletallet", made.noegletal, tuple(catalogue()))
    _known(where, "Figuren", made.figurer, FIGURER)
    return made


def _only(where: str, given: Mapping[str, Any], kind: type) -> None:
    known = {one.name for one in fields(kind)} - {"navn"}
    unknown = sorted(set(given) - known)
    _require(not unknown, f"{where}: »{''.join(unknown[:1])}« kendes ikke.", f"Brug: {', '.join(sorted(known))}.")


def _typed(where: str, given: Mapping[str, Any]) -> dict[str, Any]:
    """Lists as tuples of text, text not longer than it may be; numbers and yes/no as they are."""
    made: dict[str, Any] = {}
    for name, value in given.items():
        if name in ("afsnit", "filtre"):
            continue
        if isinstance(value, list | tuple):
            value = tuple(str(one) for one in value)
            _require(len(value) <= MOST, f"{where}: »{name}« er for lang.", f"Højst {MOST}.")
        elif isinstance(value, str):
            longest = LONGEST_TEXT if name in ("tekst", "indledning") else LONGEST
            _require(len(value) <= longest, f"{where}: »{name}« er for lang.", f"Højst {longest} tegn.")
        wanted = type(Recipe.__dataclass_fields__[name].default) if name in _PLAIN else None
        _require(wanted is None or isinstance(value, wanted), f"{where}: »{name}« kan ikke læses.", "Ret opskriften.")
        made[name] = value
    return made


_PLAIN = ("periode", "maaneder", "kolonner", "tabeller")


def _known(where: str, what: str, given: tuple[str, ...], known: tuple[str, ...]) -> None:
    unknown = [one for one in given if one not in known]
    _require(not unknown, f"{where}: {what} »{''.join(unknown[:1])}« kendes ikke.", f"Brug: {', '.join(known)}.")


def _require(holds: bool, message: str, remedy: str) -> None:
    if not holds:
        raise UsageError(message, remedy)
