from datetime import date

from app.kpi.benchmark import Benchmark
from app.own.targets import Target
from app.reports.diagram import BENCHMARK, TARGET
from app.reports.shares import category_trend, over_trend
from app.reports.trend import trend
from tests.made import made_about, made_kpi, made_result, row

AUG = date(2026, 8, 1)


def published(vaerdi, kategori="", enhed="andel", forskel=""):
    return Benchmark("cv", "cv_rettidig", kategori, vaerdi, 140, enhed, "2021", "Fokusrevision", "afsnit 5.1", forskel)


def drawn(rows, targets=(), lines=(), **given):
    result = made_result(rows, **({"fra": AUG} | given))
    return trend(result, made_about(result), targets, lines)


def test_a_month_without_observations_is_a_gap_never_zero():
    diagram = drawn([row("2026-08", "Demo", 1, 2), row("2026-10", "Demo", 0, 4)])
    assert diagram.categories == ("aug. 2026", "sep. 2026", "okt. 2026")
    assert [point.value for point in diagram.series[0].points] == [0.5, None, 0.0]
    assert [line[1] for line in diagram.table.rows] == [0.5, None, 0.0]


def test_each_point_says_numerator_denominator_interval_and_what_is_unknown():
    diagram = drawn([row("2026-10", "Demo", 3, 4, low=0.3, high=0.95, unknown=2)], fra=date(2026, 10, 1))
    point = diagram.series[0].points[0]
    assert point.text == "Oktober 2026: 75 % (3 af 4), 95 %-interval 30–95 %, 2 ikke registreret"
    assert (point.low, point.high) == (0.3, 0.95)
    assert point.drill == (("maaned", "2026-10"),)


def test_an_unfinished_month_is_marked_and_is_not_the_newest_of_the_description():
    diagram = drawn([row("2026-09", "Demo", 1, 2), row("2026-10", "Demo", 2, 2, preliminary=True)])
    assert [point.preliminary for point in diagram.series[0].points] == [False, False, True]
    assert "Seneste hele måned, september 2026: 50 % (1 af 2)" in diagram.description
    assert diagram.notes == ("Oktober 2026 er foreløbig: måneden er ikke slut.",)
    assert diagram.table.rows[-1][-1] == "foreløbig"


def test_the_target_is_the_one_in_force_each_month():
    targets = [Target("cv_rettidig", 0.6, date(2026, 1, 1)), Target("cv_rettidig", 0.8, date(2026, 10, 1))]
    diagram = drawn([row("2026-10", "Demo", 1, 2)], targets)
    (line,) = [one for one in diagram.references if one.kind == TARGET]
    assert (line.name, line.values) == ("Mål: 80 %", (0.6, 0.6, 0.8))
    assert [one[-1] for one in diagram.table.rows] == [0.6, 0.6, 0.8]


def test_a_published_figure_is_a_line_with_source_year_and_n_in_a_note():
    diagram = drawn([row("2026-10", "Demo", 1, 2)], lines=[published(0.49, forskel="Andet udsnit.")])
    (line,) = [one for one in diagram.references if one.kind == BENCHMARK]
    assert (line.name, line.values) == ("Offentliggjort 2021: 49 %", (0.49,) * 3)
    assert diagram.notes == ("Fokusrevision, afsnit 5.1 (2021, N 140): 49 %. Andet udsnit.",)


def test_only_a_published_figure_of_the_value_itself_is_a_line():
    every = [
        published(0.2, "op"),
        published(0.6, "ned"),
        published(0.7, "højst 10 timer"),
        published(19.8, enhed="uger"),
    ]
    whole = row("2026-10", "Demo", 1, 2)
    assert drawn([whole], lines=every).references == ()
    with_categories = drawn([whole], lines=every, kpi=made_kpi(kategorier=("op", "ned")))
    assert [line.name for line in with_categories.references] == ["Offentliggjort 2021: 20 %"]


def test_two_municipalities_are_two_lines():
    diagram = drawn([row("2026-10", "A", 1, 2, "101"), row("2026-10", "B", 1, 4, "102")])
    assert [(line.name, line.points[-1].value) for line in diagram.series] == [("A", 0.5), ("B", 0.25)]
    assert [line[0] for line in diagram.table.rows[2::3]] == ["oktober 2026, A", "oktober 2026, B"]


def test_a_line_is_named_by_the_team_or_sagsbehandler_that_it_is_of():
    names = [
        drawn([row("2026-10", "Demo", 1, 2)], **given).series[0].name
        for given in ({}, {"team": "T1"}, {"team": "(uden)"})
    ]
    assert names == ["Demo", "Team Nord", "Uden team"]


def test_the_middle_half_is_the_interval_of_a_median():
    weeks = made_kpi(maal="median", enhed="uger", retning="ned")
    diagram = drawn([row("2026-10", "Demo", None, 120, value=34.0, q1=12.0, q3=60.5)], kpi=weeks)
    point = diagram.series[0].points[-1]
    assert (point.value, point.low, point.high) == (34.0, 12.0, 60.5)
    assert point.text == "Oktober 2026: 34,0 uger (N 120), den midterste halvdel 12,0–60,5 uger"


def test_categories_are_shares_of_each_month_and_units_count_together():
    kpi = made_kpi(kategorier=("op", "ned", "uaendret"))
    rows = [
        row("2026-10", "A", 1, 4, "101", categories={"op": 1, "ned": 0, "uaendret": 3}),
        row("2026-10", "B", 1, 4, "102", categories={"op": 1, "ned": 2, "uaendret": 1}),
    ]
    result = made_result(rows, kpi=kpi, fra=AUG)
    diagram = category_trend(result, made_about(result))
    assert [(line.name, line.points[-1].value) for line in diagram.series] == [
        ("Op", 0.25),
        ("Ned", 0.25),
        ("Uændret", 0.5),
    ]
    assert diagram.series[0].points[-1].drill == (("maaned", "2026-10"), ("del", "kategori:op"))
    assert diagram.series[0].points[0].value is None
    assert "Oktober 2026: Op 25 % (2 af 8)" in diagram.description


def test_the_shares_over_each_limit_weigh_units_by_their_size():
    kpi = made_kpi(maal="median", enhed="uger", over=(26.0, 52.0))
    rows = [
        row("2026-10", "A", None, 30, "101", over_26=0.5, over_52=0.1),
        row("2026-10", "B", None, 10, "102", over_26=0.1, over_52=0.0),
    ]
    result = made_result(rows, kpi=kpi)
    diagram = over_trend(result, made_about(result))
    assert [(line.name, line.points[0].value) for line in diagram.series] == [
        ("Over 26 uger", 0.4),
        ("Over 52 uger", 0.075),
    ]
    assert diagram.table.rows == ((date(2026, 10, 1), 0.4, 0.075, 40),)
