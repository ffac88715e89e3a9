"""What has moved is ranked by cases, and what may be chance is called so."""

from dataclasses import replace
from datetime import date

import pytest

from app.reports.moved import moved
from tests.made import made_kpi, made_result, row


def result(*rows, **kpi):
    return made_result(list(rows), kpi=made_kpi(**kpi), fra=date(2026, 9, 1))


def share(before, now, **kpi):
    return result(row("2026-09", "D", *before), row("2026-10", "D", *now), **kpi)


def test_a_little_of_many_comes_before_much_of_few():
    many = share((500, 1000), (520, 1000), id="mange", titel="Mange")
    few = share((1, 4), (3, 4), id="faa", titel="Få")
    assert [(one.name, one.text) for one in moved([few, many])] == [("Mange", "+20 sager"), ("Få", "+2 sager")]


def test_cases_are_the_change_of_the_share_at_the_denominator_of_now():
    (one,) = moved([share((50, 100), (15, 20))])
    assert (one.cases, one.text) == (5, "+5 sager")
    assert (one.before, one.now) == ("50 % (50 af 100)", "75 % (15 af 20)")


@pytest.mark.parametrize(
    ("retning", "now", "better"), [("op", 900, True), ("op", 100, False), ("ned", 100, True), ("ingen", 900, None)]
)
def test_better_follows_the_direction_that_is_good(retning, now, better):
    (one,) = moved([share((500, 1000), (now, 1000), retning=retning)])
    assert (one.better, one.chance) == (better, "")


def test_what_may_be_chance_is_said_to_be():
    (one,) = moved([share((1, 4), (3, 4))])
    assert one.chance == "kan ikke skelnes fra måneden før"


def test_one_case_is_one():
    assert [one.text for one in moved([share((10, 20), (9, 20))])] == ["−1 sag"]


def test_half_a_case_is_told_and_less_is_not():
    assert [one.text for one in moved([share((1, 2), (1, 1))])] == ["+1 sag"]
    assert moved([share((60, 100), (61, 101))]) == []


@pytest.mark.parametrize(
    "rows",
    [
        [row("2026-10", "D", 3, 4)],
        [row("2026-09", "D", 1, 4), row("2026-10", "D", 3, 4, preliminary=True)],
        [row("2026-09", "D", 0, 0), row("2026-10", "D", 3, 4)],
        [row("2026-09", "D", 2, 4), row("2026-10", "D", 2, 4)],
    ],
    ids=["nothing before", "not a whole month", "no share before", "no change"],
)
def test_what_cannot_be_compared_is_not_there(rows):
    assert moved([result(*rows)]) == []


def test_what_is_hidden_is_not_told():
    one = share((1, 4), (3, 4))
    told = replace(one, rows=one.rows.assign(hidden=[(), ("numerator",)]))
    assert (len(moved([one])), moved([told])) == (1, [])


def test_medians_and_counts_of_time_have_no_cases_but_persons_are_counted():
    rows = [row("2026-09", "D", 10, None, value=10), row("2026-10", "D", 14, None, value=14)]
    assert moved([result(*rows, maal="median", enhed="uger")]) == []
    assert moved([result(*rows, maal="antal", enhed="uger")]) == []
    assert [one.text for one in moved([result(*rows, maal="antal", enhed="personer")])] == ["+4 personer"]


def test_a_nøgletal_of_parts_moves_by_its_parts():
    def parts(numerator):
        return {"a": {"numerator": numerator, "denominator": 100, "value": numerator / 100, "unknown": 0}}

    rows = [row(month, "D", None, 100, value=None, parts=parts(n)) for month, n in (("2026-09", 20), ("2026-10", 80))]
    (one,) = moved([result(*rows, maal="dele", dele=(("a", "Nye aftaler"),), titel="Samtalen")])
    assert (one.name, one.text, one.part, one.better) == ("Samtalen: Nye aftaler", "+60 sager", "a", True)
