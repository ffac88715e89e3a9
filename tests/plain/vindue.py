"""How much ledighedsydelse lies in the months up to each month's last day, counted as in LAS § 74 c."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from datetime import date

from tests.build.par74c_plain import w_length, w_start
from tests.deliveries import Row
from tests.plain.indhold import on_benefit
from tests.plain.revurdering import benefit_days


def ly_18_af_24(tables: dict[str, list[Row]], data_pr: date) -> list[dict]:
    """Every borger and month on ledighedsydelse: ``udfald`` (18 months within 24), ``vaerdi`` (days in the 24)."""
    found = []
    for borger_id, day, days in _with_days(tables, data_pr):
        inside = _within(days, day, 24)
        outcome = inside >= w_length(day, 18)
        found.append({"borger_id": borger_id, "dag": day, "udfald": outcome, "vaerdi": inside})
    return found


def anden_aktoer(tables: dict[str, list[Row]], data_pr: date) -> list[dict]:
    """Every borger and month on ledighedsydelse: the duty (12 months within 18), else the right (6 within 9)."""
    found = []
    for borger_id, day, days in _with_days(tables, data_pr):
        right = _within(days, day, 9) >= w_length(day, 6)
        duty = _within(days, day, 18) >= w_length(day, 12)
        found.append(
            {
                "borger_id": borger_id,
                "dag": day,
                "udfald": right or duty,
                "kategori": "pligt" if duty else "ret" if right else "ingen",
                "vaerdi": _within(days, day, 18),
            }
        )
    return found


def _with_days(tables: dict[str, list[Row]], data_pr: date) -> Iterator[tuple[str, date, list[date]]]:
    """Each borger on ledighedsydelse on each month's last day, with D."""
    known: dict[str, list[date]] = {}
    for borger_id, day, _ in on_benefit(tables, data_pr):
        if borger_id not in known:
            known[borger_id] = benefit_days(tables, borger_id, data_pr)
        yield borger_id, day, known[borger_id]


def _within(days: list[date], day: date, months: int) -> int:
    """|D ∩ W(day, months)|."""
    return bisect_right(days, day) - bisect_left(days, w_start(day, months))
