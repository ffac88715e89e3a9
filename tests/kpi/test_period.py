"""The median of several months is that of all their cases."""

from datetime import date
from statistics import fmean, median

import pytest

from app.access import Scope
from app.kpi import Filters, compute
from app.kpi.cases import cases
from app.kpi.catalogue import kpi
from app.kpi.period import has_period, period_spread
from app.kpi.pool import pool

YEAR = Filters(date(2025, 11, 1), date(2026, 10, 1))
EVERYTHING = Scope.everything()


@pytest.fixture(scope="module")
def waited(demo):
    """The weeks of every case of the year."""
    return sorted(cases(demo, "rehab_varighed", YEAR, EVERYTHING)["value"])


def test_it_is_of_every_case_of_the_months(demo, waited):
    found = period_spread(demo, "rehab_varighed", YEAR, EVERYTHING)
    half = len(waited) // 2
    assert len(waited) > 100
    assert found["median"] == median(waited)
    assert found["mean"] == pytest.approx(fmean(waited))
    assert waited[half // 2 - 1] <= found["q1"] <= waited[half // 2 + 1]
    assert waited[half + half // 2 - 1] <= found["q3"] <= waited[half + half // 2 + 1]


def test_a_month_has_the_one_that_it_has_alone(demo):
    month = YEAR.replace(fra=YEAR.til)
    (row,) = compute(demo, "rehab_varighed", month, "kommune", EVERYTHING).lines
    assert period_spread(demo, "rehab_varighed", month, EVERYTHING) == {
        name: pytest.approx(row[name]) for name in ("mean", "q1", "median", "q3")
    }


def test_a_sum_of_months_has_it_as_its_value(demo, waited):
    months = compute(demo, "rehab_varighed", YEAR, "kommune", EVERYTHING)
    (year,) = pool(months, period_spread(demo, "rehab_varighed", YEAR, EVERYTHING)).lines
    assert (year["value"], year["denominator"]) == (median(waited), len(waited))
    assert year["parts"]["inden_4_mdr"]["denominator"] == len(waited)


def test_months_without_cases_have_none(demo):
    assert period_spread(demo, "rehab_varighed", Filters(date(1990, 1, 1), date(1990, 12, 1)), EVERYTHING) == {}


def test_a_stock_has_none_and_a_share_is_summed():
    assert [has_period(kpi(name)) for name in ("rehab_varighed", "ly_varighed", "cv_rettidig")] == [True, False, False]
