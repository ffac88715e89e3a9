"""Corrected figures said in Danish: what a month was first shown as, what it is now, and who makes the difference."""

from collections.abc import Iterable, Mapping

import pandas as pd

from app import danish
from app.kpi import Kpi, KpiResult
from app.kpi.rettelser import Figure, Rettelse
from app.reports.diagram import Scale
from app.reports.hidden import is_hidden
from app.reports.months import name_of
from app.reports.table import DAY, MONTH, Cell, Column, Table
from app.reports.words import scale, value_text

_FINEST = 2  # decimals that two shares are told apart by
_COLUMNS = (
    *(Column("Måned", MONTH), Column("Tal for"), Column("Først vist som"), Column("Nu")),
    *(Column("Først vist", DAY), Column("Med data pr.", DAY), Column("Opgørelse")),
)
_CASES = (
    Column("Sagsnr."),
    Column("Borger"),
    Column("Måned", MONTH),
    Column("Hvad"),
    Column("Talt først"),
    Column("Talt nu"),
)


def sentence(one: Rettelse) -> str:
    """``Tallet for maj 2026 er rettet fra 61 til 63 % (40 af 66, nu 42 af 67).``"""
    what = f"Tallet for {_of(one)}"
    if one.first.value is None:
        said = f"{what} er nu {_value(one, one.now.value)}; der var intet tal, da måneden først blev vist"
    elif one.now.value is None:
        said = f"{what} er taget tilbage; det var {_value(one, one.first.value)}, da måneden først blev vist"
    else:
        first, now = _pair(one)
        kept = f"{what} er stadig {now}, men sagerne bag er rettet"
        said = kept if first == now else f"{what} er rettet fra {_from(first, now)} til {now}"
    again = " Opgørelsen er ændret siden." if one.recounted else ""
    return f"{said}{_basis(one)}.{again}"


def plain_sentence(one: Rettelse) -> str:
    """The same without a figure, for those who may not see small counts."""
    return f"Tallet for {_of(one)} er rettet, siden måneden først blev vist."


def from_to(result: KpiResult, row: Mapping, was: Mapping[str, float]) -> str:
    """``september 2026 fra 49 % (23 af 47) til 51 % (24 af 47)``, of a figure that was published otherwise.

    ``row`` as it may be shown now, ``was``: the counts that were shown then. Nothing where one of the figures is
    hidden, or is not made of counts alone.
    """
    one, now = result.kpi, {name: row[name] for name in ("numerator", "denominator")}
    needed = {"antal": ("numerator",), "andel": ("numerator", "denominator")}.get(one.maal)
    if needed is None or any(counts.get(name) is None for counts in (was, now) for name in needed):
        return ""
    if is_hidden(row, "value") or (one.maal == "andel" and not (was["denominator"] and now["denominator"])):
        return ""
    first, second = (_published(one, counts) for counts in (was, now))
    return f"{name_of(row['month'], result.span)} fra {first} til {second}"


def _published(one: Kpi, counts: Mapping[str, float]) -> str:
    if one.maal == "antal":
        return value_text(counts["numerator"], scale(one))
    share = counts["numerator"] / counts["denominator"]
    return f"{value_text(share, scale(one))} ({_count(counts['numerator'])} af {_count(counts['denominator'])})"


def correction_table(corrected: Iterable[Rettelse]) -> Table:
    """A row per corrected figure."""
    return Table(_COLUMNS, tuple(_row(one) for one in corrected))


def case_table(one: Kpi, rows: pd.DataFrame) -> Table:
    """The borgere behind the difference; a row leads to the case while the borger is still delivered.

    ``rows`` are ``app.kpi.rettelser.rettede_sager``; a column ``part`` names the part (``delmål``) that a row is of.
    """
    records = rows.to_dict("records")
    drills = tuple((("sagsref", row["sagsref"]),) if isinstance(row["sagsref"], str) else () for row in records)
    return Table(_CASES, tuple(_case(one, row) for row in records), drills)


def _of(one: Rettelse) -> str:
    named = [text for text in (f"»{dict(one.kpi.dele)[one.part]}«" if one.part else None, one.name) if text]
    return ", ".join([*named, danish.month(one.month)])


def _row(one: Rettelse) -> tuple[Cell, ...]:
    named = [dict(one.kpi.dele)[one.part]] if one.part else []
    return (
        one.month,
        ", ".join([*named, one.name or "hele kommunen"]),
        _unbroken(f"{_value(one, one.first.value)}{_rest(one, one.first)}"),
        _unbroken(f"{_value(one, one.now.value)}{_rest(one, one.now)}"),
        one.shown,
        one.data_pr,
        "ændret siden" if one.recounted else "uændret",
    )


def _unbroken(text: str) -> str:
    return text.replace(" ", "\u00a0")


def _how(one: Rettelse) -> Scale:
    return Scale(True, "andel") if one.is_share else scale(one.kpi)


def _value(one: Rettelse, value: float | None) -> str:
    return value_text(value, _how(one))


def _pair(one: Rettelse) -> tuple[str, str]:
    """Both values with as few decimals as tell them apart."""
    values = (one.first.value, one.now.value)
    if not one.is_share:
        return tuple(_value(one, value) for value in values)  # type: ignore[return-value]
    pairs = [tuple(danish.percent(value, decimals) for value in values) for decimals in range(_FINEST + 1)]
    return next((pair for pair in pairs if pair[0] != pair[1]), pairs[0])


def _from(first: str, now: str) -> str:
    """``61`` of ``61 %`` where the other has the same unit."""
    unit = now.partition(" ")[2]
    return first.removesuffix(f" {unit}") if unit else first


def _basis(one: Rettelse) -> str:
    if None in (one.first.value, one.now.value):
        return ""
    first, now = (_rest(one, figure).strip(" ()") for figure in (one.first, one.now))
    return f" ({first}, nu {now})" if first and now else ""


def _rest(one: Rettelse, figure: Figure) -> str:
    if one.is_share:
        return f" ({_count(figure.numerator)} af {_count(figure.denominator)})"
    return "" if one.kpi.maal == "antal" else f" (N {_count(figure.denominator)})"


def _count(value: float) -> str:
    return danish.number(value, 0 if float(value).is_integer() else 1)


def _case(one: Kpi, row: Mapping) -> tuple[Cell, ...]:
    first = _counted(one, row["numerator"], row["denominator"], row["unknown"], row["value"])
    now = _counted(one, row["numerator_now"], row["denominator_now"], row["unknown_now"], row["value_now"])
    return (
        row["sagsnr"] if isinstance(row["sagsnr"], str) else row["borger_id"],
        row["borger_id"],
        pd.Timestamp(row["month"]).date(),
        f"{row['part']}: {_what(row)}" if row.get("part") else _what(row),
        first,
        now,
    )


def _what(row: Mapping) -> str:
    if not row["denominator"] and row["denominator_now"]:
        return "kommet til"
    if row["denominator"] and not row["denominator_now"]:
        return "gået ud" if isinstance(row["sagsref"], str) else "ikke længere leveret"
    return "ændret"


def _counted(one: Kpi, numerator: float, denominator: float, unknown: float, value: float | None) -> str:
    """How a borger counted: ``i tælleren``, ``34,0 uger``, ``1 af 2``, ``ikke registreret``, ``ikke med``."""
    if not denominator:
        return "ikke registreret" if unknown else "ikke med"
    if one.maal in ("andel", "dele"):
        plain = {(0, 1): "ikke i tælleren", (1, 1): "i tælleren"}
        return plain.get((numerator, denominator), f"{_count(numerator)} af {_count(denominator)}")
    if one.maal == "antal" or value is None or value != value:
        return _count(numerator or denominator)
    return value_text(value, scale(one))
