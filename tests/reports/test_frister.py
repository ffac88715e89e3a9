"""The worklist in words."""

from datetime import date

import pandas as pd
import pytest

from app.reports import frister
from app.reports.frister import FORECAST, FORMER_UNKNOWN, counts, days_text, frist_table, narrowed, remark, split


def rows(*given):
    usual = {
        "kpi": "cv_rettidig",
        "frist_navn": "CV på Jobnet",
        "gruppe": "uge",
        "deadline": pd.Timestamp("2026-11-01"),
        "start": pd.Timestamp("2026-10-11"),
        "state": "afventer",
        "days_left": 1,
        "borger_id": "B1",
        "sagsnr": "2026-1",
        "sagsref": "abc",
        "team_id": "T1",
        "team": "Team Nord",
        "sagsbehandler_id": "S1",
        "sagsbehandler": "Anna",
        "former_unknown": False,
    }
    return pd.DataFrame([usual | one for one in given], columns=list(usual))


@pytest.mark.parametrize(
    ("days", "text"),
    [
        (-1200, "1.200 dage over"),
        (-2, "2 dage over"),
        (-1, "1 dag over"),
        (0, "på datadagen"),
        (1, "om 1 dag"),
        (90, "om 90 dage"),
    ],
)
def test_days_left_are_said_in_words(days, text):
    assert days_text(days) == text


def test_a_row_says_the_case_the_deadline_and_who_has_it_and_leads_to_the_case():
    table = frist_table(rows({}))
    assert table.rows == (
        ("2026-1", "B1", "CV på Jobnet", date(2026, 11, 1), 1, "Anna", "Team Nord", date(2026, 10, 11), ""),
    )
    assert table.drill(0) == (("sag", "abc"),)


def test_what_is_not_known_is_said_or_left_empty():
    missing = rows({"sagsnr": None, "sagsbehandler": None, "team": None, "start": pd.NaT})
    (row,) = frist_table(missing).rows
    assert row == (None, "B1", "CV på Jobnet", date(2026, 11, 1), 1, "Uden sagsbehandler", "Uden team", None, "")


@pytest.mark.parametrize(
    ("kpi_id", "state", "former_unknown", "text"),
    [
        ("revurdering_igangsat", "afventer", False, FORECAST),
        ("revurdering_igangsat", "talt", False, ""),
        ("cv_rettidig", "afventer", False, ""),  # a fixed number of days is no forecast
        ("revurdering_afsluttet", "talt", True, FORMER_UNKNOWN),
        ("revurdering_afsluttet", "afventer", True, f"{FORECAST}. {FORMER_UNKNOWN}"),
    ],
)
def test_a_deadline_of_74_c_ahead_is_a_forecast(kpi_id, state, former_unknown, text):
    assert remark(kpi_id, state, former_unknown) == text


def test_every_remark_is_explained_on_the_page():
    assert [name for name, _ in frister.REMARKS] == [FORECAST, FORMER_UNKNOWN]


def test_every_group_has_a_number_also_when_it_is_empty():
    assert counts(rows({}, {}, {"gruppe": "90"})) == {"overskredet": 0, "uge": 2, "30": 0, "60": 0, "90": 1}


def test_the_split_puts_the_most_overdue_first_and_nobody_last():
    found = split(
        rows(
            {"team_id": "T1", "team": "Team Nord"},
            {"team_id": None, "team": None, "gruppe": "overskredet"},
            {"team_id": "T2", "team": "Team Syd", "gruppe": "overskredet"},
        ),
        "team",
    )
    assert [(unit, name, number["overskredet"]) for unit, name, number in found] == [
        ("T2", "Team Syd", 1),
        ("T1", "Team Nord", 0),
        (None, "Uden team", 1),
    ]


def test_the_split_by_kind_uses_the_deadlines_name():
    assert [(unit, name) for unit, name, _ in split(rows({}), "kpi")] == [("cv_rettidig", "CV på Jobnet")]


def test_a_group_narrows_the_rows_and_no_group_leaves_them():
    every = rows({}, {"gruppe": "30"})
    assert len(narrowed(every, None)) == 2
    assert narrowed(every, "30")["gruppe"].tolist() == ["30"]


def test_the_page_shows_what_the_file_has_but_for_the_start():
    assert {column.name for column in frister.COLUMNS} - {column.name for column in frister.SHOWN} == {"Startdato"}
