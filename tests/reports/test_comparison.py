from datetime import date

from app.own.targets import Target
from app.reports.comparison import comparison
from app.reports.diagram import TARGET, TOTAL
from tests.made import OKT, made_about, made_kpi, made_result, row

ROWS = [
    row("2026-10", "Team Nord", 10, 40, "T1"),
    row("2026-10", "Team Syd", 3, 4, "T2", low=0.3, high=0.95),
    row("2026-10", "Team Tom", 0, 0, "T3"),
    row("2026-10", "Uden team", 5, 5, None),
    row("2026-09", "Team Nord", 40, 40, "T1"),
]


def drawn(rows=ROWS, total=None, targets=(), kpi=None, level="team", **filters):
    result = made_result(rows, level, kpi, **filters)
    whole = None if total is None else made_result([total], kpi=kpi)
    return comparison(result, made_about(result), whole, targets)


def test_the_best_stands_first_and_those_without_a_unit_last():
    assert drawn().categories == (
        "Team Syd (N\u00a04)",
        "Team Nord (N\u00a040)",
        "Team Tom (N\u00a00)",
        "Uden team (N\u00a05)",
    )
    few_is_good = drawn(kpi=made_kpi(retning="ned"))
    assert few_is_good.categories[:2] == ("Team Nord (N\u00a040)", "Team Syd (N\u00a04)")


def test_the_numbers_are_those_of_the_month_and_no_denominator_is_no_value():
    diagram = drawn()
    assert [point.value for point in diagram.series[0].points] == [0.75, 0.25, None, 1.0]
    assert [line[:4] for line in diagram.table.rows] == [
        ("Team Syd", 0.75, 3, 4),
        ("Team Nord", 0.25, 10, 40),
        ("Team Tom", None, 0, 0),
        ("Uden team", 1.0, 5, 5),
    ]


def test_few_observations_carry_their_interval_and_a_note_explains_it():
    diagram = drawn()
    assert (diagram.series[0].points[0].low, diagram.series[0].points[0].high) == (0.3, 0.95)
    assert "Wilson" in diagram.notes[0]
    assert drawn(rows=ROWS[:1]).notes == ()


def test_a_unit_leads_to_itself_also_the_one_that_is_none():
    assert [point.drill for point in drawn().series[0].points[2:]] == [(("team", "T3"),), (("team", "(uden)"),)]


def test_the_total_is_a_line_and_the_last_row_of_the_table():
    diagram = drawn(total=row("2026-10", "Demo", 18, 49))
    (line,) = [one for one in diagram.references if one.kind == TOTAL]
    assert (line.name, line.constant) == ("I alt: 37 %", 18 / 49)
    assert diagram.table.rows[-1][:4] == ("I alt", 18 / 49, 18, 49)
    assert diagram.table.drills[-1] == ()


def test_a_team_is_held_against_its_own_target_else_the_municipalitys():
    every = [Target("cv_rettidig", 0.5, OKT), Target("cv_rettidig", 0.9, date(2026, 1, 1), team_id="T2")]
    diagram = drawn(targets=every, total=row("2026-10", "Demo", 18, 49))
    (line,) = [one for one in diagram.references if one.kind == TARGET]
    assert [one[-1] for one in diagram.table.rows] == [0.9, 0.5, 0.5, 0.5, None]
    assert (line.name, line.values) == ("Mål (hver sit)", (0.9, 0.5, 0.5, 0.5))


def test_a_sagsbehandler_is_held_against_the_target_of_the_chosen_team():
    every = [Target("cv_rettidig", 0.5, OKT), Target("cv_rettidig", 0.9, OKT, team_id="T2")]
    rows = [row("2026-10", "Ida", 1, 2, "S1")]
    (line,) = drawn(rows, targets=every, level="sagsbehandler", team="T2").references
    assert (line.name, line.values) == ("Mål: 90 %", (0.9,))


def test_the_description_names_the_ends():
    text = drawn(total=row("2026-10", "Demo", 18, 49)).description
    assert text.startswith("Søjlediagram af CV til tiden for 4 teams, oktober 2026. Fra Team Syd: 75 % (3 af 4)")
    assert text.endswith("I alt: 37 %.")
