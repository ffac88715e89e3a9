"""Every nøgletal that a case counts in, in words."""

from datetime import date

import pytest

from app.kpi.sagsdele import Talt
from app.reports.sag_tal import groups, outcome, periods, why
from tests.made import made_kpi


def day(text):
    return text and date.fromisoformat(text)


def row(dag="2026-03-22", udfald=None, frist=None, handlet=None, kpi="cv_rettidig", **more):
    usual = {
        "kpi": kpi,
        "maaned": day(dag).replace(day=1),
        "dag": day(dag),
        "start": None,
        "frist": day(frist),
        "handlet": day(handlet),
        "udfald": udfald,
        "vaerdi": None,
        "kategori": None,
        "tilstand": "talt",
        "genstand": None,
        "delmaal": None,
        "timer_start": None,
        "team": "Team Nord",
        "sagsbehandler": "Anna",
    }
    return Talt(**(usual | more))


@pytest.mark.parametrize(
    ("one", "word"),
    [
        (row(udfald=True), "Ja"),
        (row(udfald=False), "Nej"),
        (row(udfald=None), "Talt med"),
        (row(udfald=False, kategori="uaendret"), "Nej, uændret"),
        (row(tilstand="afventer"), "Afventer"),
        (row(tilstand="uoplyst"), "Ikke registreret"),
    ],
)
def test_an_outcome_is_a_word(one, word):
    assert outcome(one) == word


@pytest.mark.parametrize(
    ("one", "text"),
    [
        (row(frist="2026-03-22", handlet="2026-03-22"), "Sket på fristdagen"),
        (row(frist="2026-03-22", handlet="2026-03-23"), "Sket 1 dag efter fristen"),
        (row(frist="2026-03-22", handlet="2026-03-20"), "Sket 2 dage før fristen"),
        (row(frist="2026-03-22"), "Ikke sket"),
        (row(frist="2026-11-22", tilstand="afventer"), "Afventer fristen"),
        (row(handlet="2026-04-01"), "Sket 01-04-2026"),
        (row(), ""),
    ],
)
def test_why_says_what_was_done_and_when(one, text):
    assert why(one) == text


def stock(*months, **more):
    return [row(f"2026-{month:02d}-28", **more) for month in months]


def test_months_in_a_row_with_the_same_outcome_are_one_period():
    runs = list(periods([*stock(1, 2, 3, udfald=True), *stock(4, udfald=False), *stock(5, udfald=True)]))
    assert [(len(run), run[0].udfald) for run in runs] == [(3, True), (1, False), (1, True)]


def test_a_month_without_an_observation_breaks_a_period():
    assert [len(run) for run in periods(stock(1, 2, 4, udfald=True))] == [2, 1]


def test_december_and_january_are_in_a_row():
    runs = periods([row("2025-12-31", udfald=True), row("2026-01-31", udfald=True)])
    assert [len(run) for run in runs] == [2]


def test_two_fleksjob_are_two_periods():
    runs = periods([*stock(1, 2, udfald=True, genstand="F1"), *stock(1, 2, udfald=True, genstand="F2")])
    assert [len(run) for run in runs] == [2, 2]


def test_another_category_breaks_a_period():
    runs = periods([*stock(1, udfald=False, kategori="ned"), *stock(2, udfald=False, kategori="uaendret")])
    assert [len(run) for run in runs] == [1, 1]


def test_a_stock_is_told_as_periods_latest_first_with_its_first_and_last_value():
    weeks = [row(f"2026-{month:02d}-28", vaerdi=float(month)) for month in (1, 2, 3, 6)]
    (group,) = groups(weeks, {"cv_rettidig": made_kpi(art="bestand", maal="median")})
    assert [row[:6] for row in group.table.rows] == [
        (day("2026-06-01"), day("2026-06-01"), 1, "Talt med", 6.0, 6.0),
        (day("2026-01-01"), day("2026-03-01"), 3, "Talt med", 1.0, 3.0),
    ]


def test_a_flow_is_told_row_by_row_the_latest_first():
    rows = [row("2026-03-22", True, "2026-03-22", "2026-03-20"), row("2026-08-22", False, "2026-08-22")]
    (group,) = groups(rows, {"cv_rettidig": made_kpi()})
    assert [row[:5] for row in group.table.rows] == [
        (day("2026-08-01"), "Nej", "Ikke sket", day("2026-08-22"), None),
        (day("2026-03-01"), "Ja", "Sket 2 dage før fristen", day("2026-03-22"), day("2026-03-20")),
    ]


def test_the_latest_outcome_is_the_newest_that_counts_not_a_pending_one():
    rows = [row("2026-03-22", True), row("2026-11-22", tilstand="afventer")]
    (group,) = groups(rows, {"cv_rettidig": made_kpi()})
    assert group.latest == "Ja, marts 2026"


def test_a_group_says_what_yes_stands_for_and_whose_it_was():
    (group,) = groups([row(udfald=True, team=None, sagsbehandler=None)], {"cv_rettidig": made_kpi()})
    assert group.meaning.startswith("»Ja« betyder: Med CV.")
    assert group.table.rows[0][-1] == "Uden sagsbehandler · Uden team"


def test_the_groups_stand_in_the_order_of_the_catalogue_and_only_those_with_rows():
    rows = [row(kpi="b", udfald=True), row(kpi="c", udfald=True)]
    catalogue = {"c": made_kpi(id="c"), "a": made_kpi(id="a"), "b": made_kpi(id="b")}
    assert [group.kpi.id for group in groups(rows, catalogue)] == ["c", "b"]


def test_a_part_is_told_with_its_name_and_the_nøgletal_itself_first():
    kpi = made_kpi(maal="dele", dele=(("jobmaal", "Klart jobmål"), ("le265", "LÆ 265 indhentet")))
    rows = [row(udfald=None), row(udfald=True, delmaal="jobmaal"), row(udfald=False, delmaal="le265")]
    (group,) = groups(rows, {"cv_rettidig": kpi})
    assert [line[1] for line in group.table.rows] == ["Talt med", "Klart jobmål: ja", "LÆ 265 indhentet: nej"]
    assert group.latest == "Talt med, marts 2026"


def test_two_parts_are_two_periods():
    runs = periods([*stock(1, 2, udfald=True, delmaal="a"), *stock(1, 2, udfald=True, delmaal="b")])
    assert [len(run) for run in runs] == [2, 2]


@pytest.mark.parametrize(("value", "text"), [(60.0, "60 uger"), (1.0, "1 uge"), (7.5, "7,5 uger"), (None, "Talt med")])
def test_a_nøgletal_about_a_value_says_the_value(value, text):
    kpi = made_kpi(art="bestand", maal="median", vaerdi_enhed=("uge", "uger"))
    (group,) = groups([row(vaerdi=value)], {"cv_rettidig": kpi})
    assert group.latest == f"{text}, marts 2026"
