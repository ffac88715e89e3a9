"""The catalogue of nøgletal, read from the headers of ``queries/kpi/*.sql``; there is no second list."""

import re
from dataclasses import dataclass
from functools import cache

from app.errors import UsageError
from app.ordbog import said
from app.store import sqlfile

_TEXTS = frozenset(
    (
        "titel",
        "definition",
        "hvorfor",
        "tæller",
        "nævner",
        "værdi",
        "kilde",
        "arbejdsliste",
        "valg",
        "tæller anderledes",
    )
)
NIVEAUER = ("kommune", "team", "sagsbehandler", "pulje")


@dataclass(frozen=True)
class Band:
    """One interval of a distribution: whole values from ``low`` to ``high``, both included; no ``high`` is open."""

    name: str
    low: float
    high: float | None


@dataclass(frozen=True)
class Kpi:
    """One nøgletal as its header tells it. Texts are Danish and shown as they stand."""

    id: str
    titel: str
    tema: str
    art: str  # "forløb": belongs to the month of its day; "bestand": read on the month's last day
    maal: str  # "andel", "median", "gennemsnit", "antal", or "dele": only its parts have a figure
    definition: str
    hvorfor: str
    taeller: str
    naevner: str
    enhed: str
    retning: str  # "op", "ned" or "ingen": which way is good
    vaerdi: str
    vaerdi_enhed: tuple[str, str]  # one and many of what the value is counted in: ("dag", "dage")
    kilde: str
    arbejdsliste: str
    valg: str
    ejer: str
    efterproevet: str
    fordeling: tuple[Band, ...]
    over: tuple[float, ...]
    kategorier: tuple[str, ...]
    sammenligning: tuple[str, ...]
    tabeller: tuple[str, ...]
    niveauer: tuple[str, ...]
    dimensioner: tuple[str, ...]
    parametre: tuple[str, ...]
    dele: tuple[tuple[str, str], ...]  # ("jobmaal", "Klart jobmål"): parts with a share of their own
    sums: tuple[tuple[str, str], ...]  # ("x1", "Timer brugt")
    sql: str
    raekker_pr_borger: int = 1  # how many rows a month one borger has: five where weeks are counted
    anderledes: str = ""  # where others who publish the figure count otherwise

    @property
    def is_stock(self) -> bool:
        """Read on a month's last day, and only for months that have ended."""
        return self.art == "bestand"

    @property
    def has_chance(self) -> bool:
        """Its cases might by chance have been others, so that few of them say little.

        The places of a pulje are counted, all of them: a nøgletal without teams has no interval.
        """
        return "team" in self.niveauer


@cache
def catalogue() -> dict[str, Kpi]:
    """Every nøgletal by its id, in the order of theme and title."""
    every = [_from_file(name) for name in sqlfile.names("kpi")]
    return {one.id: one for one in sorted(every, key=lambda one: (one.tema, one.titel))}


def kpi(kpi_id: str) -> Kpi:
    """The nøgletal with this id.

    :raises UsageError: there is none.
    """
    try:
        return catalogue()[kpi_id]
    except KeyError:
        raise UsageError(f"Nøgletallet »{kpi_id}« findes ikke.", "Se kataloget: fleks kpis") from None


def _from_file(name: str) -> Kpi:
    file = sqlfile.read("kpi", name)
    header = {field: said(value) if field in _TEXTS else value for field, value in file.header.items()}
    text = header.get
    return Kpi(
        id=name,
        titel=header["titel"],
        tema=header["tema"],
        art=header["art"],
        maal=header["mål"],
        definition=header["definition"],
        hvorfor=text("hvorfor", ""),
        taeller=text("tæller", ""),
        naevner=text("nævner", ""),
        enhed=text("enhed", "andel"),
        retning=text("god retning", "ingen"),
        vaerdi=text("værdi", ""),
        vaerdi_enhed=_unit(text("værdi enhed", "uge, uger" if text("enhed") == "uger" else "dag, dage")),
        kilde=text("kilde", ""),
        arbejdsliste=text("arbejdsliste", ""),
        valg=text("valg", ""),
        ejer=text("ejer", ""),
        efterproevet=text("efterprøvet", ""),
        fordeling=tuple(_band(part) for part in _list(text("fordeling", ""))),
        over=tuple(float(part) for part in _list(text("over", ""))),
        kategorier=_list(text("kategorier", "")),
        sammenligning=_list(text("sammenligning", "")),
        tabeller=_list(text("tabeller", "")),
        niveauer=_list(text("niveauer", "kommune, team, sagsbehandler")),
        dimensioner=_list(text("dimensioner", "")),
        parametre=_list(text("parametre", "")),
        dele=_pairs(text("delmål", "")),
        sums=tuple((key, text(f"sum.{key}", "")) for key in ("x1", "x2") if text(f"sum.{key}")),
        sql=file.body,
        raekker_pr_borger=int(text("rækker pr. borger", "1")),
        anderledes=text("tæller anderledes", ""),
    )


def _list(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(",") if part.strip())


def _pairs(text: str) -> tuple[tuple[str, str], ...]:
    """``jobmaal = Klart jobmål; samtale = …`` as (key, Danish name) pairs; a name may hold a comma."""
    parts = [part.partition("=") for part in text.split(";") if part.strip()]
    return tuple((key.strip(), name.strip()) for key, _, name in parts)


def _unit(text: str) -> tuple[str, str]:
    """``samtale, samtaler`` as one and many; a single word, ``timer``, is both."""
    words = _list(text)
    return words[0], words[-1]


def _band(text: str) -> Band:
    """``22-35`` is 22 to 35, ``57-`` is 57 and up, ``-90--1`` is −90 to −1, ``--91`` is −91 and down."""
    found = re.fullmatch(r"(-?\d+)?-(-?\d+)?", text)
    if not found:
        raise ValueError(f"not an interval: {text!r}")
    low = float(found[1]) if found[1] is not None else float("-inf")
    return Band(text, low, float(found[2]) if found[2] is not None else None)
