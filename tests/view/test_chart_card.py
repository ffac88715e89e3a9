import json
from datetime import date

from dash import dcc, html

from app.reports.trend import trend
from app.view.chart_card import chart_card
from app.view.graph import CONFIG
from tests.made import made_about, made_result, row


def made(rows):
    result = made_result(rows, fra=date(2026, 9, 1))
    return chart_card(trend(result, made_about(result)), "trend", lambda drill: f"/n?maaned={drill[0][1]}")


def parts(card, kind):
    return [one for one in card._traverse() if isinstance(one, kind)]


def test_every_link_of_the_picture_stands_in_the_table_too():
    card = made([row("2026-09", "Demo", 1, 2), row("2026-10", "Demo", 1, 4)])
    (graph,) = parts(card, dcc.Graph)
    assert [link.href for link in parts(card, html.A)] == graph.figure["data"][0]["customdata"]
    assert graph.config is CONFIG


def test_the_table_shows_what_the_picture_shows():
    card = made([row("2026-10", "Demo", 23, 47)])
    cells = [[cell.children for cell in line.children[1:]] for line in parts(card, html.Tr)[1:]]
    assert cells == [["–", "–", "0"], ["48,9 %", "23", "47"]]


def test_the_picture_is_described_by_its_data():
    card = made([row("2026-10", "Demo", 23, 47)])
    (picture,) = [one for one in parts(card, html.Div) if getattr(one, "role", None) == "img"]
    assert "oktober 2026: 49 % (23 af 47)" in picture.to_plotly_json()["props"]["aria-label"]


def test_a_chart_without_observations_says_so_and_makes_no_pictures():
    card = made([])
    told = json.dumps(card.to_plotly_json(), default=lambda one: one.to_plotly_json())
    assert parts(card, dcc.Graph) == []
    assert "Ingen observationer i perioden." in told
    assert "data-picture" not in told
