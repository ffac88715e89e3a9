"""A figure said in Danish, with what it rests on: ``48,9 % (23 af 47)``."""

from collections.abc import Mapping

from app import danish
from app.kpi import Kpi
from app.kpi.benchmark import Benchmark
from app.reports.diagram import Scale

_CATEGORIES = {"uaendret": "uændret"}


def scale(one: Kpi) -> Scale:
    """How the value of a nøgletal is read: percentages, whole persons, or weeks with one decimal."""
    if one.maal == "andel":
        return Scale(True, "andel")
    return Scale(False, one.enhed, 0 if one.maal == "antal" else 1)


def value_text(value: float | None, how: Scale) -> str:
    """``48,9 %``, ``34,0 uger`` or ``12 personer``; no value is an en dash."""
    if value is None:
        return danish.NO_VALUE
    return danish.percent(value) if how.share else f"{danish.number(value, how.decimals)} {how.unit}"


def interval_text(low: float, high: float, how: Scale) -> str:
    """``33,2–64,8 %`` or ``12,0–60,5 uger``."""
    if how.share:
        return f"{danish.number(low * 100, 1)}–{danish.percent(high)}"
    return f"{danish.number(low, how.decimals)}–{value_text(high, how)}"


def row_text(one: Kpi, row: Mapping) -> str:
    """A row of a result in words: value, what it rests on, its interval, and that it is preliminary."""
    parts = [f"{value_text(row['value'], scale(one))}{_basis(one, row)}", *_spread(one, row)]
    if row["unknown"]:
        parts.append(f"{danish.number(row['unknown'])} ikke registreret")
    if row["preliminary"]:
        parts.append("foreløbig")
    return ", ".join(parts)


def _basis(one: Kpi, row: Mapping) -> str:
    if one.maal == "antal":
        return ""
    if one.maal == "andel":
        return f" ({danish.number(row['numerator'])} af {danish.number(row['denominator'])})"
    return f" (N {danish.number(row['denominator'])})"


def _spread(one: Kpi, row: Mapping) -> list[str]:
    how = scale(one)
    if row["low"] is not None:
        return [f"95 %-interval {interval_text(row['low'], row['high'], how)}"]
    if one.maal == "median" and row["q1"] is not None:
        return [f"den midterste halvdel {interval_text(row['q1'], row['q3'], how)}"]
    return []


def category_text(category: str) -> str:
    """A category as a heading: ``Op``, ``Uændret``, ``1–5``."""
    said = _CATEGORIES.get(category, category).replace("-", "–")
    return said[:1].upper() + said[1:]


def benchmark_text(published: Benchmark, how: Scale) -> str:
    """A published figure with source, year and N: ``Fokusrevision 2021, tabel 4 (2021, N 140): 49,0 %``."""
    counted = f", N {danish.number(published.n)}" if published.n else ""
    place = ", ".join(part for part in (published.kilde, published.sted) if part)
    return f"{place} ({published.aar}{counted}): {value_text(published.vaerdi, how)}"


def benchmark_name(published: Benchmark, how: Scale) -> str:
    """The short name of its line: ``Publiceret 2021: 49,0 %``."""
    return f"Publiceret {published.aar}: {value_text(published.vaerdi, how)}"
