"""The parameters in words: their names, and their values with the periods in which they hold."""

from collections.abc import Iterable

from app import danish
from app.kpi.parameter_change import value_words
from app.kpi.parameters import Parameter

PARAMETRE = {
    "cv_frist_dage": "Frist for CV på Jobnet",
    "revurdering_maaneder": "§ 74 c: ledighedsydelse, der udløser en revurdering",
    "revurdering_vindue_maaneder": "§ 74 c: vinduet, som der tælles inden for",
    "revurdering_frist_maaneder": "§ 74 c: ledighedsydelse, når revurderingen skal være afsluttet",
    "revurdering_bortfald_maaneder": "§ 74 c: tid uden ledighedsydelse, før forløbet bortfalder",
    "revurdering_tidligst_dage": "§ 74 c: hvor tidligt en revurdering kan begynde",
    "tilflytter_maaneder": "§ 74 c: frist efter tilflytning",
    "fritaget": "Fritaget for § 74 c som frikommune",
    "samtaler_antal": "Antal jobsamtaler",
    "samtaler_maaneder": "Jobsamtaler inden for",
    "opfoelgning_maaneder": "Opfølgning hver",
    "opfoelgning_dage_foer": "Opfølgning tidligst før dagen",
    "opfoelgning_dage_efter": "Opfølgning senest efter dagen",
    "status_maaneder": "Status tidligst efter",
    "status_senest_maaneder": "Status senest efter",
    "overgang_dage": "Overgang til andet inden for",
    "afgang_dage": "Afgang til fleksjob inden for",
    "anden_aktoer": "Reglen om anden aktør gælder",
    "diskretion_mindst": "Mindste antal, der vises uden for huset",
}


def parameter_name(navn: str) -> str:
    """What a parameter is called on screen."""
    return PARAMETRE.get(navn, navn)


def parameter_words(rows: Iterable[Parameter]) -> str:
    """Every value with its period on one line, for what leaves the page: ``Frist for CV på Jobnet: 21 dage; …``."""
    return "; ".join(f"{parameter_name(row.navn)}: {_held(row)}" for row in rows)


def _held(row: Parameter) -> str:
    parts = [
        value_words(row.navn, row.vaerdi),
        "" if row.fra.year <= 1900 else f"fra {danish.short_date(row.fra)}",
        f"til og med {danish.short_date(row.til)}" if row.til else "",
        f"({row.kommune})" if row.kommune else "",
    ]
    return " ".join(part for part in parts if part)
