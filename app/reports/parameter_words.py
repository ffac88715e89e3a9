"""The parameters in words: their names, and their values with the periods in which they hold."""

from collections.abc import Iterable

from app import danish
from app.kpi.parameter_change import value_words
from app.kpi.parameters import Parameter
from app.ordbog import words

PARAMETRE = words("parameter")


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
