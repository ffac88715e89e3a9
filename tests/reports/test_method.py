from datetime import date

import pytest

from app.kpi.benchmark import Benchmark
from app.kpi.catalogue import catalogue
from app.kpi.parameters import Parameter
from app.reports.method import method, own_figure, parameter_table, published_table
from app.reports.parameter_words import PARAMETRE, parameter_words
from tests.made import made_kpi, row

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
        Parameter("cv_frist_dage", "Demokommune", date(2026, 10, 30), None, 35),
    ]
    assert [row[1:] for row in parameter_table(rows, DATA_PR).rows] == [
        ("21 dage", None, None, "alle", "gælder"),
        ("14 dage", date(2026, 1, 1), date(2026, 10, 30), "Demokommune", ""),
        ("28 dage", date(2026, 10, 31), None, "Demokommune", "gælder"),
        ("35 dage", date(2026, 10, 30), None, "Demokommune", ""),
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
        ("Ventetid", "49,0\u00a0%", 140, "2021", "–", None, "Fokusrevision, afsnit 5.1", "En stikprøve"),
        ("Med job", "16,7\u00a0uger", None, "2021", "–", None, "Fokusrevision", ""),
    )


def line(kategori: str, enhed: str = "andel") -> Benchmark:
    return Benchmark(kategori, "x", kategori, 0.5, 100, enhed, "2021", "Kilde", "", "")


PARTS = {"jobmaal": {"value": 0.75, "denominator": 40}}


@pytest.mark.parametrize(
    ("kategori", "own"),
    [
        ("", (0.6, 50)),
        ("op", (0.6, 50)),
        ("ned", (0.25, 8)),
        ("jobmaal", (0.75, 40)),
        ("klart jobmål", (0.75, 40)),
        ("med konkret fleksjob", (None, None)),
    ],
)
def test_beside_a_published_figure_stands_one_s_own_of_the_same_thing(kategori, own):
    one = made_kpi(kategorier=("op", "ned"), dele=(("jobmaal", "Klart jobmål"),))
    mine = row("2026-10", "D", 30, 50, categories={"op": 6, "ned": 2}, parts=PARTS)
    assert own_figure(one, mine, line(kategori)) == own


def test_a_count_of_a_category_stands_beside_a_published_count_and_a_hidden_one_does_not():
    one = made_kpi(maal="antal", enhed="fuldtidspersoner", kategorier=("ledighedsydelse", "fleksjob"))
    mine = row("2026-10", "D", 30, None, categories={"ledighedsydelse": 10.5, "fleksjob": 20})
    assert own_figure(one, mine, line("ledighedsydelse", "personer")) == (10.5, None)
    hidden = mine | {"categories": {"ledighedsydelse": None, "fleksjob": 20}}
    assert own_figure(one, hidden, line("ledighedsydelse", "personer")) == (None, None)


def test_the_own_figure_stands_with_its_n():
    table = published_table(made_kpi(), [line("")], row("2026-10", "D", 30, 50))
    assert table.rows[0][4:6] == ("60,0\u00a0%", 50)
