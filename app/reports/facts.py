"""What a nøgletal's row knows beside its value: quartiles, shares over limits, sums, and the spread of the value."""

from collections.abc import Mapping

from app import danish
from app.kpi import Kpi
from app.reports.hidden import HIDDEN, is_hidden
from app.reports.words import scale, value_text

Fact = tuple[str, str]


def facts(one: Kpi, row: Mapping) -> list[Fact]:
    """(what, how much) for the headline of a nøgletal, in Danish; nothing that the row does not have."""
    return [*_quartiles(one, row), *_over(one, row), *_value(one, row), *_sums(one, row), *_parts(one, row)]


def _quartiles(one: Kpi, row: Mapping) -> list[Fact]:
    if one.maal != "median" or row["q1"] is None:
        return []
    how = scale(one)
    return [("1. kvartil", value_text(row["q1"], how)), ("3. kvartil", value_text(row["q3"], how))]


def _over(one: Kpi, row: Mapping) -> list[Fact]:
    return [(f"Over {limit:g} {one.enhed}", _share(row, f"over_{limit:g}")) for limit in one.over]


def _share(row: Mapping, name: str) -> str:
    return HIDDEN if is_hidden(row, name) else danish.share(row[name])


def _value(one: Kpi, row: Mapping) -> list[Fact]:
    """Average and median of the value behind a share: days to the CV, change of hours."""
    if one.maal != "andel" or row["mean"] is None or not one.vaerdi:
        return []
    name = one.vaerdi.split(" (")[0]
    spread = f"{danish.number(row['median'], 1)} (median), {danish.number(row['mean'], 1)} (gennemsnit)"
    return [(name, spread)]


def _parts(one: Kpi, row: Mapping) -> list[Fact]:
    shares = row["parts"] or {} if one.maal == "dele" else {}  # else they have a chart beside the value
    return [(name, _share(shares[key], "value")) for key, name in one.dele if key in shares]


def _sums(one: Kpi, row: Mapping) -> list[Fact]:
    return [(name, _sum(one, row, row[key])) for key, name in one.sums if row[key] is not None]


def _sum(one: Kpi, row: Mapping, total: float) -> str:
    """The sum, and per case where the nøgletal counts cases; a pulje counts places, and its hours are a sum alone."""
    if "team" not in one.niveauer or not row["denominator"]:
        return danish.number(total, 1)
    return f"{danish.number(total, 1)} i alt, {danish.number(total / row['denominator'], 1)} i gennemsnit"
