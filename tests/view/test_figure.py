from datetime import date

import pandas as pd
import pytest

from app.own.targets import Target
from app.reports.comparison import comparison
from app.reports.diagram import TIMELINE, Diagram, Scale, Series, Span
from app.reports.parts import part_units
from app.reports.shares import category_trend
from app.reports.spread import bands, matrix
from app.reports.table import Table
from app.reports.trend import trend
from app.view import template
from app.view.figure import figure
from app.view.graph import CONFIG
from tests.made import made_about, made_kpi, made_result, row


def a_trend(rows, **given):
    result = made_result(rows, fra=date(2026, 9, 1), **given)
    return trend(result, made_about(result, fiction=True), [Target("cv_rettidig", 0.8, date(2026, 1, 1))])


def test_shares_are_drawn_as_percentages_and_each_point_carries_its_address():
    diagram = a_trend([row("2026-09", "Demo", 23, 47), row("2026-10", "Demo", 1, 4)])
    line = figure(diagram, lambda drill: "/x?" + drill[0][1])["data"][0]
    assert line["y"] == [pytest.approx(48.936170), 25.0]
    assert line["customdata"] == ["/x?2026-09", "/x?2026-10"]
    assert line["hovertext"][0] == "September 2026: 49 % (23 af 47)"


def test_an_unfinished_month_has_an_open_sign_and_the_word():
    diagram = a_trend([row("2026-09", "Demo", 1, 2), row("2026-10", "Demo", 1, 4, preliminary=True)])
    whole, ahead = figure(diagram)["data"][:2]
    assert (whole["y"], ahead["y"]) == ([50.0, None], [None, 25.0])
    assert ahead["marker"]["symbol"] == "circle-open"
    assert ahead["text"] == ["", "foreløbig"]


def test_a_picture_has_what_it_must_say_with_it():
    meta = figure(a_trend([row("2026-10", "Demo", 1, 4)]))["layout"]["meta"]
    assert meta["title"] == "Udvikling: CV til tiden"
    assert meta["subtitle"] == "september 2026 – oktober 2026 · data pr. 31. oktober 2026 · Opdigtede data"
    assert meta["filename"] == "Udvikling - CV til tiden – september 2026 – oktober 2026 (opdigtede data)"


def test_a_name_from_the_delivery_cannot_be_markup():
    result = made_result([row("2026-10", '<a href="x">&', 1, 4, "T1")], "team")
    drawn = figure(comparison(result, made_about(result)))
    assert drawn["layout"]["yaxis"]["ticktext"] == ['&lt;a href="x"&gt;&amp; (N\u00a04)']


def test_units_lie_from_the_top_down_and_two_of_the_same_name_are_two_bars():
    rows = [row("2026-10", "Ida", 3, 4, "S1"), row("2026-10", "Ida", 1, 4, "S2")]
    result = made_result(rows, "sagsbehandler")
    drawn = figure(comparison(result, made_about(result)))
    assert (drawn["data"][0]["y"], drawn["data"][0]["x"]) == ([0, 1], [75.0, 25.0])
    assert drawn["layout"]["yaxis"]["range"][0] > drawn["layout"]["yaxis"]["range"][1]


def test_the_whisker_reaches_to_the_ends_of_the_interval():
    rows = [row("2026-10", "Mange", 40, 40, "T2"), row("2026-10", "Få", 3, 4, "T1", low=0.3, high=0.95)]
    result = made_result(rows, "team")
    bars, whiskers = figure(comparison(result, made_about(result)))["data"]
    assert (bars["x"], whiskers["x"], whiskers["y"]) == ([100.0, 75.0], [75.0], [1])
    assert whiskers["error_x"]["array"] == [pytest.approx(20)]
    assert whiskers["error_x"]["arrayminus"] == [pytest.approx(45)]


def test_lines_and_stacks_differ_by_more_than_colour():
    kpi = made_kpi(kategorier=("op", "ned", "uaendret"))
    result = made_result([row("2026-10", "A", 1, 2, categories={"op": 1, "ned": 1, "uaendret": 0})], kpi=kpi)
    stacks = figure(category_trend(result, made_about(result)))["data"]
    assert len({stack["marker"]["pattern"]["shape"][0] for stack in stacks}) == 3
    lines = figure(a_trend([row("2026-10", name, 1, 2, name) for name in "ABC"]))["data"]
    assert len({(line["line"]["dash"], line["marker"]["symbol"]) for line in lines}) == len(lines) == 4


def test_a_cell_of_the_matrix_shows_its_number_and_an_empty_one_nothing():
    result = made_result([])
    counted = pd.DataFrame([[2, 0], [0, 1234]], index=["1-5", "6-10"], columns=["1-5", "6-10"])
    (heat,) = figure(matrix(result, counted, made_about(result)), lambda drill: drill[0][1])["data"]
    assert heat["text"] == [["2", ""], ["", "1.234"]]
    assert heat["z"] == [[2, None], [None, 1234]]
    assert heat["customdata"][0][1] == "matrix:1-5:6-10"


def test_a_heat_map_of_shares_shows_a_share_of_none_and_leaves_what_is_not_known_empty():
    share = {"denominator": 1, "unknown": 0}
    known = {"d": share | {"numerator": 0, "value": 0.0}, "e": share | {"numerator": 1, "value": None}}
    one = row("2026-10", "Nord", None, 1, "T1", value=None, parts=known)
    result = made_result([one], "team", made_kpi(maal="dele", dele=(("d", "Delmål"), ("e", "Et andet"))))
    (heat,) = figure(part_units(result, made_about(result)))["data"]
    assert (heat["text"], heat["z"], heat["zmax"]) == ([["0 %"], [""]], [[0.0], [None]], 1)


def test_a_stretch_of_the_timeline_covers_both_its_ends_and_a_day_is_a_sign():
    spans = (
        Span(0, date(2026, 1, 1), date(2026, 1, 31), "LY", "Ledighedsydelse", "periode"),
        Span(1, date(2026, 2, 1), date(2026, 2, 1), "", "Samtale", "samtale"),
    )
    about = made_about(made_result([]))
    lanes = ("Ydelse", "Samtaler")
    diagram = Diagram(
        "Sag", about, lanes, (Series("", TIMELINE, ()),), Scale(False, ""), Table((), ()), "x", spans=spans
    )
    bar, sign = figure(diagram)["data"]
    assert (bar["base"], bar["x"]) == (["2026-01-01"], [31 * 86_400_000])
    assert (sign["x"], sign["y"]) == (["2026-02-01"], [1])


def luminance(colour):
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("colour", [*template.COLOURS, *(line[0] for line in template.LINES.values())])
@pytest.mark.parametrize("ground", ["#ffffff", "#1f2429"])
def test_every_colour_stands_out_from_the_light_and_the_dark_ground(colour, ground):
    lighter, darker = sorted((luminance(colour), luminance(ground)), reverse=True)
    assert (lighter + 0.05) / (darker + 0.05) >= 3


def test_no_chart_can_be_sent_to_the_cloud():
    assert CONFIG["showSendToCloud"] is False
    assert CONFIG["plotlyServerURL"] == ""
    assert CONFIG["displayModeBar"] is False


@pytest.mark.parametrize(("share", "top"), [(1.0, 110), (0.5, None)])
def test_a_full_bar_has_room_for_its_value_above_it(share, top):
    counted = pd.DataFrame({"band": ["0-21", "22-"], "name": ["0–21", "22–"], "n": [share * 10, 10 - share * 10]})
    result = made_result([])
    drawn = figure(bands(result, counted, made_about(result)))
    assert drawn["layout"]["yaxis"].get("range", [0, None])[1] == top
    assert next(label["text"] for label in drawn["layout"]["annotations"]) == f"{share * 100:.0f} %"
