"""Puljer in words and charts."""

from datetime import date

import pandas as pd
import pytest

from app.reports.diagram import TOTAL
from app.reports.puljer import afterwards, hours_text, occupancy, place_table, running_out, vacant_text
from tests.made import made_about, made_kpi, made_result, row

SEP, OKT = date(2026, 9, 1), date(2026, 10, 1)


@pytest.mark.parametrize(
    ("taken", "places", "text"),
    [
        (80, 80, "Alle pladser er besat"),
        (79, 80, "1 ledig plads"),
        (0, 1200, "1.200 ledige pladser"),
        (81, 80, "Overbooket med 1"),
        (3, 0, "Overbooket med 3"),
    ],
)
def test_vacant_and_overbooked_places_are_said_in_words(taken, places, text):
    assert vacant_text({"numerator": taken, "denominator": places}) == text


@pytest.mark.parametrize(
    ("used", "available", "text"),
    [
        (400, 480, "400 af 480 timer om ugen er i brug; 80 kan gives videre"),
        (37.5, 40, "37,5 af 40 timer om ugen er i brug; 2,5 kan gives videre"),
        (480, 480, "480 af 480 timer om ugen er i brug"),
        (500, 480, "500 af 480 timer om ugen er i brug; 20 mere, end der er afsat"),
        (None, 480, "0 af 480 timer om ugen er i brug; 480 kan gives videre"),
        (12, None, "Timer pr. plads er ikke oplyst"),
    ],
)
def test_hours_used_are_held_against_hours_available(used, available, text):
    assert hours_text({"x1": used, "x2": available}) == text


def course(**months):
    rows = [
        row(month.replace("m", "2026-"), "Puljen", *numbers, unit="P1", x1=10, x2=20)
        for month, numbers in months.items()
    ]
    result = made_result(rows, "pulje", made_kpi(niveauer=("kommune", "pulje")), fra=SEP)
    return occupancy(result, "Puljen", {one["month"]: one for one in rows}, made_about(result))


def test_the_places_are_a_line_that_steps_beside_the_people_in_them():
    diagram = course(m09=(20, 24), m10=(27, 30))
    assert [point.value for point in diagram.series[0].points] == [20, 27]
    (places,) = diagram.references
    assert (places.kind, places.values) == (TOTAL, (24, 30))


def test_a_month_in_which_the_pulje_was_not_in_force_has_no_value_and_is_no_zero():
    diagram = course(m10=(27, 30))
    assert diagram.series[0].points[0].value is None
    assert diagram.references[0].values == (None, 30)
    assert diagram.table.rows[0] == (SEP, None, None, None, None, None, None)


def test_the_table_of_a_pulje_shows_vacant_places_as_they_are():
    assert course(m09=(20, 24), m10=(33, 30)).table.rows[1] == (OKT, 33, 30, -3, 1.1, 10, 20)


def test_the_description_tells_the_newest_month():
    text = "27 af 30 pladser besat. 3 ledige pladser. 10 af 20 timer om ugen er i brug; 10 kan gives videre."
    assert course(m09=(20, 24), m10=(27, 30)).description.endswith(text)


def places(*given):
    usual = {
        "udloeb": "30",
        "pulje_id": "P1",
        "pulje": "Puljen",
        "borger_id": "B1",
        "sagsnr": "2026-1",
        "sagsref": "abc",
        "genstand": "F1",
        "start": pd.Timestamp("2026-01-01"),
        "planned_end": pd.Timestamp("2026-11-20"),
        "days_left": 20,
        "hours": 5.0,
        "team_id": "T1",
        "team": "Team Nord",
        "sagsbehandler_id": "S1",
        "sagsbehandler": "Anna",
    }
    return pd.DataFrame([usual | one for one in given], columns=list(usual))


def test_a_place_leads_to_its_case_and_what_is_not_known_is_empty():
    unknown = {
        "planned_end": pd.NaT,
        "days_left": None,
        "hours": None,
        "sagsbehandler": None,
        "team": None,
        "sagsnr": None,
    }
    table = place_table(places({}, unknown))
    assert table.rows == (
        ("2026-1", "B1", "Puljen", date(2026, 11, 20), 20, 5.0, date(2026, 1, 1), "Anna", "Team Nord"),
        (None, "B1", "Puljen", None, None, None, date(2026, 1, 1), "Uden sagsbehandler", "Uden team"),
    )
    assert table.drill(0) == (("sag", "abc"),)


def test_only_places_that_run_out_are_on_the_timeline_a_lane_per_pulje():
    about = made_about(made_result([]))
    diagram = running_out(places({}, {"pulje": "Den anden", "udloeb": "180"}, {"udloeb": None}), about)
    assert diagram.categories == ("Puljen", "Den anden")
    assert [(span.lane, span.start, span.kind) for span in diagram.spans] == [
        (0, date(2026, 11, 20), "Udløber inden for 30 dage"),
        (1, date(2026, 11, 20), "Udløber om 91–180 dage"),
    ]
    assert len(diagram.table.rows) == 2


def went():
    kpi = made_kpi(kategorier=("fleksjob uden for pulje", "ledighedsydelse", "pension"))
    counts = {"fleksjob uden for pulje": 2, "ledighedsydelse": 6, "pension": 0}
    result = made_result([row("2026-10", "Puljen", 2, 8, unit="P1", categories=counts)], "pulje", kpi)
    return afterwards(result, made_about(result))


def test_where_people_went_is_a_share_per_pulje_with_its_number():
    diagram = went()
    assert diagram.categories == ("Puljen (N\u00a08)",)
    assert {one.name: one.points[0].value for one in diagram.series} == {
        "Fleksjob uden for pulje": 0.25,
        "Ledighedsydelse": 0.75,
    }


def test_the_table_keeps_the_categories_without_anybody():
    assert went().table.rows == (("Puljen", 2, 6, 0, 8),)


def test_the_description_names_what_followed():
    assert went().description.endswith("Puljen: fleksjob uden for pulje 2, ledighedsydelse 6 af 8.")
