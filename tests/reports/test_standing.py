"""A line of the table by team: figure, status and standing of each team."""

from dataclasses import replace

from app.own.targets import Target
from app.reports.standing import line, units_of
from tests.made import OKT, made_kpi, made_result, row

TEAMS = [row("2026-10", "Nord", 90, 100, id="T1"), row("2026-10", "Syd", 1, 4, id="T2")]
WHOLE = [row("2026-10", "D", 131, 204)]
NONE = row("2026-10", "Uden team", 40, 100, id=None)


def drawn(*teams, targets=(), whole=WHOLE, **kpi):
    one = made_kpi(**kpi)
    by_team = made_result(list(teams or TEAMS), "team", kpi=one)
    units = units_of([by_team], OKT)
    return units, line(made_result(list(whole), kpi=one), by_team, units, list(targets), 0.05)


def test_the_municipality_stands_first_and_uden_team_last():
    units, one = drawn(NONE, *TEAMS)
    assert units == [("T1", "Nord"), ("T2", "Syd"), (None, "Uden team")]
    assert [cell.text for cell in one.cells] == ["64 %", "90 %", "25 %", "40 %"]
    assert one.cells[3].drill == (("team", "(uden)"),)
    assert one.cells[1].basis == "90 af 100"


def test_a_team_is_better_than_the_rest_worse_or_not_to_be_told_apart():
    _, one = drawn(*TEAMS, NONE)
    assert [cell.verdict and cell.verdict.words for cell in one.cells] == [
        None,
        "bedre end",
        "kan ikke skelnes fra",
        "dårligere end",
    ]


def test_a_team_s_own_target_decides_its_status_and_without_a_target_there_is_none():
    _, plain = drawn()
    assert [cell.status for cell in plain.cells] == [None, None, None]
    targets = [Target("cv_rettidig", 0.6, OKT), Target("cv_rettidig", 0.95, OKT, team_id="T1")]
    _, one = drawn(targets=targets)
    assert [cell.status.word for cell in one.cells] == ["Mål nået", "Tæt på mål", "Mål ikke nået"]


def test_a_month_that_has_not_ended_has_no_status():
    early = row("2026-10", "Nord", 90, 100, id="T1", preliminary=True)
    _, one = drawn(early, targets=[Target("cv_rettidig", 0.6, OKT)])
    assert one.cells[1].status is None


def test_a_hidden_figure_has_neither_status_nor_standing():
    by_team = made_result([row("2026-10", "Nord", None, None, id="T1", value=None)], "team")
    by_team = replace(by_team, rows=by_team.rows.assign(hidden=[("value", "numerator", "denominator")]))
    one = line(made_result(WHOLE), by_team, [("T1", "Nord")], [Target("cv_rettidig", 0.6, OKT)], 0.05)
    assert one.cells[1].text == "•"
    assert (one.cells[1].status, one.cells[1].verdict, one.cells[1].told) == (None, None, "Nord: skjult")


def test_a_team_without_observations_has_no_cell():
    units, one = drawn(TEAMS[0], row("2026-09", "Syd", 1, 4, id="T2"), row("2026-10", "Øst", 0, 0, id="T3"))
    assert units == [("T1", "Nord"), ("T3", "Øst")]
    assert one.cells[2] is None


def test_a_team_is_held_against_the_others_and_not_against_itself_among_them():
    half = row("2026-10", "Nord", 60, 100, id="T1")
    _, one = drawn(half, whole=[row("2026-10", "D", 90, 200)])
    assert one.cells[1].verdict.words == "bedre end"
