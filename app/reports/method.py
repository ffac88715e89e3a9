"""How a nøgletal is counted, in words: from its header, its parameters and the published figures."""

from collections.abc import Iterable, Mapping
from datetime import date

from app import danish
from app.kpi import Kpi
from app.kpi.benchmark import Benchmark
from app.kpi.filters import DIMENSIONER
from app.kpi.parameter_change import value_words
from app.kpi.parameters import Parameter, in_force_on
from app.reports.diagram import Scale
from app.reports.hidden import HIDDEN, is_hidden
from app.reports.parameter_words import parameter_name
from app.reports.table import COUNT, DAY, Column, Table
from app.reports.trend import comparable
from app.reports.words import category_text, scale, value_text

_ART = {
    "forløb": "Hvert forløb hører til den måned, som dets dag eller frist falder i.",
    "bestand": "Læses på månedens sidste dag, og kun for måneder, der er slut.",
}
_GOOD = {"op": "Højere er bedre", "ned": "Lavere er bedre", "ingen": "Tallet er hverken godt eller dårligt i sig selv"}


def method(one: Kpi) -> list[tuple[str, str]]:
    """(heading, text) of everything that the header says, in the order in which it is read."""
    split = [DIMENSIONER[name].lower() for name in one.dimensioner if name in DIMENSIONER]
    said = [
        ("Definition", one.definition),
        ("Hvorfor", one.hvorfor),
        ("Tæller", one.taeller),
        ("Nævner", one.naevner),
        ("Værdi", one.vaerdi),
        ("Hvornår", _ART.get(one.art, "")),
        ("Retning", _GOOD.get(one.retning, "")),
        ("Valg", one.valg),
        ("Andre tæller anderledes", one.anderledes),
        ("Retsgrundlag og kilde", one.kilde),
        ("Opgøres pr.", ", ".join(one.niveauer)),
        ("Kan opdeles på", ", ".join(split)),
        ("Kræver i leverancen", ", ".join(one.tabeller)),
        ("Ansvarlig", one.ejer),
        ("Sidst efterprøvet", _day(one.efterproevet)),
    ]
    return [(heading, text) for heading, text in said if text]


def _day(text: str) -> str:
    try:
        return danish.long_date(date.fromisoformat(text))
    except ValueError:
        return text


def parameter_table(rows: Iterable[Parameter], data_pr: date) -> Table:
    """The values with their periods; those in force on the data date say so."""
    columns = (
        *(Column("Parameter"), Column("Værdi"), Column("Gælder fra", DAY), Column("Gælder til", DAY)),
        *(Column("Kommune"), Column("På datadagen")),
    )
    every = list(rows)
    decides = in_force_on(every, data_pr)
    return Table(columns, tuple(_parameter(row, row in decides) for row in every))


def _parameter(row: Parameter, decides: bool) -> tuple:
    since = None if row.fra.year <= 1900 else row.fra
    in_force = "gælder" if decides else ""
    name, value = parameter_name(row.navn), value_words(row.navn, row.vaerdi)
    return name, value, since, row.til, row.kommune or "alle", in_force


def published_table(one: Kpi, rows: Iterable[Benchmark], own: Mapping | None = None) -> Table:
    """The published figures with source, year, N, and how they differ from what is counted here.

    ``own``: a row of ``KpiResult.rows``, whose figures stand beside them.
    """
    columns = (
        *(Column("Tal"), Column("Offentliggjort"), Column("N", COUNT), Column("År")),
        *(Column("Eget tal"), Column("Eget N", COUNT)),
        *(Column("Kilde"), Column("Forskel")),
    )
    return Table(columns, tuple(_published(one, row, own) for row in rows))


def published_heading(when: str) -> str:
    """What stands above the table; ``when`` says of what time one's own figures are."""
    return f"Offentliggjorte tal og egne ({when})"


def _scale(one: Kpi, row: Benchmark) -> Scale:
    """How a published figure is read: a share beside a nøgletal that is none (over 26 weeks) is a percentage too."""
    return Scale(True, "andel") if row.enhed == "andel" else scale(one)


def _published(one: Kpi, row: Benchmark, own: Mapping | None) -> tuple:
    name = category_text(dict(one.dele).get(row.kategori, row.kategori)) if row.kategori else one.titel
    source = ", ".join(part for part in (row.kilde, row.sted) if part)
    how = _scale(one, row)
    value, n = (None, None) if own is None else own_figure(one, own, row)
    hidden = own is not None and is_hidden(own, "value")
    mine = _printed(value, how) if value is not None else HIDDEN if hidden else danish.NO_VALUE
    return name, _printed(row.vaerdi, how), row.n, row.aar, mine, n, source, row.forskel


def _printed(value: float, how: Scale) -> str:
    """A figure in a table: one decimal, and its unit not broken from it."""
    text = danish.percent(value) if how.share else value_text(value, how)
    return text.replace(" ", "\u00a0")


def own_figure(one: Kpi, own: Mapping, line: Benchmark) -> tuple[float | None, float | None]:
    """(value, N) of the same thing as a published figure: the nøgletal itself, a part, or a category of it.

    Nothing where it is not counted here, or is hidden.
    """
    if line in comparable(one, [line]):
        return own["value"], None if one.maal == "antal" else own["denominator"]
    part = next((key for key, name in one.dele if line.kategori in (key, name.lower())), None)
    if part and line.enhed == "andel":
        share = (own["parts"] or {}).get(part, {})
        return share.get("value"), share.get("denominator")
    return _category(one, own, line)


def _category(one: Kpi, own: Mapping, line: Benchmark) -> tuple[float | None, float | None]:
    counts = own["categories"] or {}
    if line.kategori not in counts or any(count is None for count in counts.values()):
        return None, None
    total = sum(counts.values())
    if one.maal == "antal":
        return counts[line.kategori], None
    return (counts[line.kategori] / total, total) if total and line.enhed == "andel" else (None, None)
