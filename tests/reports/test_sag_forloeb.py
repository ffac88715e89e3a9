"""The timeline of one case. The data date is 2026-10-31."""

from datetime import date
from types import SimpleNamespace

import pytest

from app.kpi.sagsdele import Stykke
from app.reports.about import About
from app.reports.koder import said
from app.reports.sag_forloeb import timeline, told

DATA_PR = date(2026, 10, 31)
ABOUT = About("sag", "Forløbet", "Sag abc", "", DATA_PR, "000001-2026-10-31")


def piece(spor, fra, til=None, hvad=None, navn=None, tal=None, ja=None, genstand=None):
    return Stykke(spor, date.fromisoformat(fra), til and date.fromisoformat(til), hvad, navn, tal, ja, genstand)


def cycle(t, u=None):
    return SimpleNamespace(t=date.fromisoformat(t), frist_u=u and date.fromisoformat(u))


def drawn(*pieces, since=None, cycles=()):
    sag = SimpleNamespace(stamdata=SimpleNamespace(data_pr=DATA_PR), stykker=pieces, cykler=cycles)
    return timeline(sag, ABOUT, since and date.fromisoformat(since))


def test_only_lanes_with_something_in_them_are_drawn_in_a_fixed_order():
    diagram = drawn(piece("samtale", "2026-01-05", "2026-01-05"), piece("ledighedsydelse", "2026-01-01"))
    assert diagram.categories == ("Ledighedsydelse", "Samtaler")
    assert [span.lane for span in diagram.spans] == [0, 1]


def test_what_still_runs_is_drawn_to_the_data_date_and_said_to_run():
    diagram = drawn(piece("ledighedsydelse", "2026-01-01"))
    assert diagram.spans[0].end == DATA_PR
    assert "løber stadig" in diagram.spans[0].told
    assert diagram.table.rows == (("Ledighedsydelse", date(2026, 1, 1), None, "løber stadig"),)


def test_a_known_end_ahead_is_drawn_to_its_day():
    assert drawn(piece("ledighedsydelse", "2026-01-01", "2026-12-24")).spans[0].end == date(2026, 12, 24)


def test_a_stretch_from_before_is_drawn_from_the_first_day_shown_and_told_whole():
    diagram = drawn(piece("ledighedsydelse", "2020-01-01"), since="2023-10-28")
    assert diagram.spans[0].start == date(2023, 10, 28)
    assert "01-01-2020" in diagram.spans[0].told
    assert diagram.table.rows[0][1] == date(2020, 1, 1)


@pytest.mark.parametrize(("til", "shown"), [("2023-10-27", 0), ("2023-10-28", 1), (None, 1)])
def test_what_ended_before_the_first_day_shown_is_left_out(til, shown):
    assert len(drawn(piece("ledighedsydelse", "2020-01-01", til), since="2023-10-28").spans) == shown


def test_hours_stand_on_a_fleksjob_and_a_pulje_is_a_kind_of_its_own():
    plain = drawn(piece("fleksjob", "2026-01-01", tal=7.5)).spans[0]
    pool = drawn(piece("fleksjob", "2026-01-01", tal=5.0, navn="Den brede pulje")).spans[0]
    assert (plain.text, plain.kind) == ("7,5 t.", "Fleksjob")
    assert (pool.text, pool.kind) == ("5 t.", "Puljefleksjob")


def test_the_deadlines_of_74_c_are_moments_and_those_ahead_are_forecasts():
    spans = drawn(cycles=[cycle("2026-10-31", "2026-11-01")]).spans
    assert [(span.start, span.kind) for span in spans] == [
        (date(2026, 10, 31), "Frist efter § 74 c"),
        (date(2026, 11, 1), "Frist efter § 74 c, prognose"),
    ]


def test_a_forecast_is_called_so_in_the_table_too():
    rows = drawn(cycles=[cycle("2026-12-01")]).table.rows
    assert rows[0][3] == "12 måneder nået, prognose"


def test_the_table_has_the_latest_first():
    rows = drawn(piece("samtale", "2026-01-05", "2026-01-05"), piece("samtale", "2026-03-05", "2026-03-05")).table.rows
    assert [row[1] for row in rows] == [date(2026, 3, 5), date(2026, 1, 5)]


@pytest.mark.parametrize(
    ("one", "text"),
    [
        (piece("ledighedsydelse", "2026-01-01", "2026-02-01", hvad="foertidspension"), "Afgang til førtidspension"),
        (piece("fleksjob", "2026-01-01"), "Timer ikke oplyst"),
        (
            piece("fleksjob", "2026-01-01", tal=5.0, navn="Puljen", hvad="ledighedsydelse"),
            "5 timer om ugen, pulje: Puljen, afgang til ledighedsydelse",
        ),
        (piece("samtale", "2026-01-01", hvad="opfoelgning_2_5"), "Opfølgning efter 2½ år"),
        (piece("cv", "2026-01-01", ja=True), "Kompetencefokuseret"),
        (piece("cv", "2026-01-01"), ""),
        (
            piece("revurdering", "2026-01-01", "2026-02-01", hvad="rehabteam", ja=False),
            "Udfald: rehabiliteringsteam, uden redegørelse efter § 74 c, stk. 3",
        ),
        (piece("ansvar", "2026-01-01", navn="Anna"), "Anna, uden team"),
        (piece("sanktion", "2026-01-01", ja=False), "Uden begrundelse"),
        (piece("minplan", "2026-01-01", ja=True), "Klart jobmål"),
        (piece("indsats", "2026-01-01", hvad="vejledning_opkvalificering"), "Vejledning og opkvalificering"),
        (piece("fravaer", "2026-01-01", hvad="barsel"), "Barsel"),
    ],
)
def test_what_there_is_to_know_of_a_piece(one, text):
    assert told(one, DATA_PR) == text


def test_an_empty_case_says_so():
    diagram = drawn()
    assert diagram.is_empty
    assert diagram.description == "Tidslinje uden hændelser."


def test_the_description_counts_what_is_drawn():
    diagram = drawn(piece("samtale", "2026-01-05", "2026-01-05"), piece("ledighedsydelse", "2026-01-01"))
    assert diagram.description == (
        "Tidslinje over sagen til 31. oktober 2026. Antal perioder og dage: ledighedsydelse: 1, samtaler: 1."
    )


@pytest.mark.parametrize(("code", "text"), [("doed", "død"), ("mentor", "mentor"), (None, "")])
def test_a_code_of_the_format_is_said_in_danish(code, text):
    assert said(code) == text
