"""How a nøgletal is counted, in words: from its header, its parameters and the published figures."""

from collections.abc import Iterable
from datetime import date

from app import danish
from app.kpi import Kpi
from app.kpi.benchmark import Benchmark
from app.kpi.filters import DIMENSIONER
from app.kpi.parameters import Parameter
from app.reports.diagram import Scale
from app.reports.table import COUNT, DAY, NUMBER, Column, Table
from app.reports.words import category_text, scale, value_text

_ART = {
    "forløb": "Hvert forløb hører til den måned, som dets dag eller frist falder i.",
    "bestand": "Læses på månedens sidste dag, og kun for måneder, der er slut.",
}
_GOOD = {"op": "Højere er bedre", "ned": "Lavere er bedre", "ingen": "Tallet er hverken godt eller dårligt i sig selv"}
PARAMETRE = {
    "cv_frist_dage": "Frist for CV på Jobnet, dage",
    "revurdering_maaneder": "§ 74 c: måneder på ledighedsydelse, der udløser en revurdering",
    "revurdering_vindue_maaneder": "§ 74 c: måneder, som der tælles inden for",
    "revurdering_frist_maaneder": "§ 74 c: måneder på ledighedsydelse, som den skal være afsluttet inden",
    "revurdering_bortfald_maaneder": "§ 74 c: måneder uden ledighedsydelse, før forløbet bortfalder",
    "revurdering_tidligst_dage": "§ 74 c: hvor tidligt en revurdering kan begynde, dage",
    "tilflytter_maaneder": "§ 74 c: frist efter tilflytning, måneder",
    "fritaget": "Fritaget som frikommune (1: ja)",
    "samtaler_antal": "Antal jobsamtaler",
    "samtaler_maaneder": "Jobsamtaler inden for, måneder",
    "opfoelgning_maaneder": "Opfølgning efter, måneder",
    "opfoelgning_dage_foer": "Opfølgning tidligst, dage før",
    "opfoelgning_dage_efter": "Opfølgning senest, dage efter",
    "status_maaneder": "Status efter, måneder",
    "status_senest_maaneder": "Status senest efter, måneder",
    "overgang_dage": "Overgang til andet inden for, dage",
    "afgang_dage": "Afgang til fleksjob inden for, dage",
    "anden_aktoer": "Reglen om anden aktør gælder (1: ja)",
    "diskretion_mindst": "Mindste antal, der vises uden for huset",
}


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
        *(Column("Parameter"), Column("Værdi", NUMBER, 0), Column("Gælder fra", DAY), Column("Gælder til", DAY)),
        *(Column("Kommune"), Column("På datadagen")),
    )
    return Table(columns, tuple(_parameter(row, data_pr) for row in rows))


def _parameter(row: Parameter, data_pr: date) -> tuple:
    since = None if row.fra.year <= 1900 else row.fra
    in_force = "gælder" if row.holds(data_pr) else ""
    return PARAMETRE.get(row.navn, row.navn), row.vaerdi, since, row.til, row.kommune or "alle", in_force


def published_table(one: Kpi, rows: Iterable[Benchmark]) -> Table:
    """The published figures with source, year, N, and how they differ from what is counted here."""
    columns = (
        *(Column("Tal"), Column("Værdi"), Column("N", COUNT), Column("År")),
        *(Column("Kilde"), Column("Forskel")),
    )
    return Table(columns, tuple(_published(one, row) for row in rows))


def _scale(one: Kpi, row: Benchmark) -> Scale:
    """How a published figure is read: a share beside a nøgletal that is none (over 26 weeks) is a percentage too."""
    return Scale(True, "andel") if row.enhed == "andel" else scale(one)


def _published(one: Kpi, row: Benchmark) -> tuple:
    name = category_text(dict(one.dele).get(row.kategori, row.kategori)) if row.kategori else one.titel
    source = ", ".join(part for part in (row.kilde, row.sted) if part)
    how = _scale(one, row)
    value = danish.percent(row.vaerdi) if how.share else value_text(row.vaerdi, how)
    return name, value.replace(" ", "\u00a0"), row.n, row.aar, source, row.forskel
