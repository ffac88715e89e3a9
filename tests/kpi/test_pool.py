from datetime import date

import pytest

from app.kpi.pool import can_pool, pool
from tests.made import OKT, made_kpi, made_result, row

SEP = date(2026, 9, 1)


def test_months_are_summed_before_they_are_divided():
    rows = [row("2026-09", "Nord", 1, 1, "T1"), row("2026-10", "Nord", 10, 39, "T1"), row("2026-10", "Syd", 1, 2, "T2")]
    pooled = pool(made_result(rows, "team", fra=SEP)).rows.to_dict("records")
    assert [(one["name"], one["month"], one["numerator"], one["denominator"], one["value"]) for one in pooled] == [
        ("Nord", OKT, 11, 40, 11 / 40),
        ("Syd", OKT, 1, 2, 0.5),
    ]


def test_the_interval_follows_the_sum_and_not_the_months():
    rows = [row("2026-09", "Nord", 1, 20, low=0.1, high=0.3), row("2026-10", "Nord", 2, 20, low=0.1, high=0.3)]
    (one,) = pool(made_result(rows, fra=SEP)).rows.to_dict("records")
    assert (one["low"], one["high"]) == (None, None)
    (few,) = pool(made_result(rows[:1], fra=SEP)).rows.to_dict("records")
    assert few["low"] < 0.05 < few["high"]


def test_unknown_categories_and_parts_are_summed_and_one_open_month_makes_it_preliminary():
    part = {"numerator": 1, "denominator": 2, "value": 0.5, "unknown": 1}
    more = {"unknown": 2, "categories": {"op": 1, "ned": 0}, "parts": {"x": part}}
    rows = [row("2026-09", "Nord", 1, 2, **more), row("2026-10", "Nord", 0, 1, preliminary=True, **more)]
    (one,) = pool(made_result(rows, fra=SEP)).rows.to_dict("records")
    assert (one["unknown"], one["categories"], one["preliminary"]) == (4, {"op": 2, "ned": 0}, True)
    assert one["parts"] == {"x": {"numerator": 2, "denominator": 4, "value": 0.5, "unknown": 2}}


def test_a_unit_without_denominator_has_no_value():
    (one,) = pool(made_result([row("2026-10", "Nord", 0, 0)], fra=SEP)).rows.to_dict("records")
    assert one["value"] is None


@pytest.mark.parametrize("given", [{"art": "bestand"}, {"maal": "median"}, {"maal": "gennemsnit"}])
def test_a_stock_and_a_median_cannot_be_summed_over_months(given):
    kpi = made_kpi(**given)
    assert not can_pool(kpi)
    with pytest.raises(ValueError, match="cannot be summed"):
        pool(made_result([], kpi=kpi))
