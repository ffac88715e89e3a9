from datetime import date

from app.kpi.benchmark import Benchmark
from app.kpi.catalogue import catalogue
from app.kpi.parameters import Parameter
from app.reports.method import method, parameter_table, published_table
from app.reports.parameter_words import PARAMETRE, parameter_words
from tests.made import made_kpi

DATA_PR = date(2026, 10, 31)


def test_only_what_the_header_says_is_said():
    said = dict(method(made_kpi(valg="Tre uger er 21 dage.", efterproevet="2026-11-21", dimensioner=("koen", "pulje"))))
    assert said["Valg"] == "Tre uger er 21 dage."
    assert said["Sidst efterprøvet"] == "21. november 2026"
    assert said["Kan opdeles på"] == "køn, pulje"
    assert "Hvorfor" not in said


def test_a_parameter_says_whether_it_is_in_force_on_the_data_date():
    rows = [
        Parameter("cv_frist_dage", None, date(1900, 1, 1), None, 21),
        Parameter("cv_frist_dage", "Demokommune", date(2026, 1, 1), date(2026, 10, 30), 14),
        Parameter("cv_frist_dage", "Demokommune", date(2026, 10, 31), None, 28),
    ]
    assert [row[1:] for row in parameter_table(rows, DATA_PR).rows] == [
        ("21 dage", None, None, "alle", "gælder"),
        ("14 dage", date(2026, 1, 1), date(2026, 10, 30), "Demokommune", ""),
        ("28 dage", date(2026, 10, 31), None, "Demokommune", "gælder"),
    ]


def test_the_parameters_are_said_with_their_periods_on_one_line():
    rows = [
        Parameter("cv_frist_dage", None, date(1900, 1, 1), None, 21),
        Parameter("fritaget", "Demokommune", date(2026, 1, 1), date(2026, 10, 30), 1),
    ]
    said = (
        "Frist for CV på Jobnet: 21 dage; Fritaget for § 74 c som frikommune: ja fra 01-01-2026 til og med 30-10-2026"
    )
    assert parameter_words(rows) == f"{said} (Demokommune)"


def test_every_parameter_that_a_header_names_has_a_danish_name():
    named = {name for one in catalogue().values() for name in one.parametre}
    assert named
    assert named - set(PARAMETRE) == set()


def test_a_published_figure_stands_with_n_year_source_and_difference():
    share = Benchmark("x", "cv", "", 0.49, 140, "andel", "2021", "Fokusrevision", "afsnit 5.1", "En stikprøve")
    weeks = Benchmark("y", "rehab", "med job", 16.7, None, "uger", "2021", "Fokusrevision", "", "")
    one = made_kpi(maal="median", enhed="uger", titel="Ventetid")
    assert published_table(one, [share, weeks]).rows == (
        ("Ventetid", "49,0\u00a0%", 140, "2021", "Fokusrevision, afsnit 5.1", "En stikprøve"),
        ("Med job", "16,7\u00a0uger", None, "2021", "Fokusrevision", ""),
    )
