"""A figure said in Danish, with what it rests on: ``49 % (23 af 47)``."""

from collections.abc import Iterable, Mapping
from datetime import date

from app import danish
from app.kpi import Kpi
from app.kpi.benchmark import Benchmark
from app.ordbog import words
from app.reports.diagram import Scale
from app.reports.hidden import count_text, is_hidden

_CATEGORIES = words("kategori")


def scale(one: Kpi) -> Scale:
    """How the value of a nøgletal is read: percentages, whole persons, or weeks with one decimal."""
    if one.maal == "andel":
        return Scale(True, "andel")
    return Scale(False, one.enhed, 0 if one.maal == "antal" else 1)


def value_text(value: float | None, how: Scale) -> str:
    """In a text: ``49 %``, ``34,0 uger`` or ``12 personer``; no value is an en dash. Tables show a share's decimal."""
    if value is None:
        return danish.NO_VALUE
    return danish.share(value) if how.share else f"{danish.number(value, how.decimals)} {how.unit}"


def target_text(value: float, how: Scale) -> str:
    """A target as it was set: ``60 %``, but ``62,5 %``, since it was not counted and is not rounded."""
    exact = round(value * 100, 9)
    return value_text(value, how) if not how.share or exact.is_integer() else danish.percent(value)


def interval_text(low: float, high: float, how: Scale) -> str:
    """``33–65 %`` or ``12,0–60,5 uger``."""
    if how.share:
        return f"{danish.number(low * 100)}–{danish.share(high)}"
    return f"{danish.number(low, how.decimals)}–{value_text(high, how)}"


def row_text(one: Kpi, row: Mapping) -> str:
    """A row of a result in words: value, what it rests on, its interval, and that it is preliminary."""
    value = "skjult" if is_hidden(row, "value") else value_text(row["value"], scale(one))
    parts = [f"{value}{_basis(one, row)}", *_spread(one, row)]
    if row["unknown"] or is_hidden(row, "unknown"):
        parts.append(f"{count_text(row, 'unknown')} ikke registreret")
    if row["preliminary"]:
        parts.append("foreløbig")
    return ", ".join(parts)


def _basis(one: Kpi, row: Mapping) -> str:
    if one.maal == "antal":
        return ""
    if is_hidden(row, "numerator") and is_hidden(row, "denominator"):
        return ""
    if one.maal == "andel":
        return f" ({count_text(row, 'numerator')} af {count_text(row, 'denominator')})"
    return f" (N {count_text(row, 'denominator')})"


def spread_of(one: Kpi, row: Mapping) -> tuple[float | None, float | None]:
    """The ends of what stands around the value: the quartiles of a median, the interval of a share of few."""
    return (row["q1"], row["q3"]) if one.maal == "median" else (row["low"], row["high"])


def _spread(one: Kpi, row: Mapping) -> list[str]:
    low, high = spread_of(one, row)
    if low is None or high is None:
        return []
    name = "den midterste halvdel" if one.maal == "median" else "95 %-interval"
    return [f"{name} {interval_text(low, high, scale(one))}"]


def course_text(one: Kpi, course: Iterable[tuple[date, float | None]]) -> str:
    """A course of months in words: ``Udvikling oktober 2025 – oktober 2026: fra 41 % til 49 %; lavest …``."""
    known = [(month, value) for month, value in course if value is not None]
    if not known:
        return "Ingen udvikling at vise"
    how = scale(one)
    (first, start), (last, end) = known[0], known[-1]
    low, high = (value_text(choose(value for _, value in known), how) for choose in (min, max))
    return (
        f"Udvikling {danish.month(first)} – {danish.month(last)}: fra {value_text(start, how)} til "
        f"{value_text(end, how)}; lavest {low}, højest {high}"
    )


def category_text(category: str) -> str:
    """A category as a heading: ``Op``, ``Uændret``, ``1–5``."""
    said = _CATEGORIES.get(category, category).replace("-", "–")
    return said[:1].upper() + said[1:]


def benchmark_text(published: Benchmark, how: Scale) -> str:
    """A published figure with source, year and N: ``Fokusrevision 2021, tabel 4 (2021, N 140): 49 %``."""
    counted = f", N {danish.number(published.n)}" if published.n else ""
    return f"{benchmark_source(published)} ({published.aar}{counted}): {value_text(published.vaerdi, how)}"


def benchmark_source(published: Benchmark) -> str:
    """Where it stands: ``Fokusrevision 2021, tabel 4``."""
    return ", ".join(part for part in (published.kilde, published.sted) if part)


def benchmark_name(published: Benchmark, how: Scale) -> str:
    """The short name of its line: ``Offentliggjort 2021: 49 %``."""
    return f"Offentliggjort {published.aar}: {value_text(published.vaerdi, how)}"
