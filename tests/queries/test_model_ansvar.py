"""Who answers for a borger on each day, and in which team."""

from tests.queries.conftest import plain_rows

ANSVAR = """
    SELECT
        borger_id, ansvar.fra, nullif(strftime(ansvar.til, '%Y-%m-%d'), '9999-12-31') AS til,
        sagsbehandler_id, team_id
    FROM ansvar JOIN borger USING (b) JOIN sagsbehandler USING (s) LEFT JOIN team USING (t)
    ORDER BY borger_id, ansvar.fra
"""


def ansvar(borger_id, sagsbehandler_id, fra, til=None, rolle=None):
    return {
        "borger_id": borger_id,
        "sagsbehandler_id": sagsbehandler_id,
        "fra_dato": fra,
        "til_dato": til,
        "rolle": rolle,
    }


def i_team(sagsbehandler_id, team_id, fra=None, til=None):
    return {"sagsbehandler_id": sagsbehandler_id, "team_id": team_id, "fra_dato": fra, "til_dato": til}


def answered(model, sagsansvar, sagsbehandlere=()):
    rows = plain_rows(model(sagsansvar=sagsansvar, sagsbehandlere=sagsbehandlere).sql(ANSVAR))
    return [row[1:] for row in rows] if len({row[0] for row in rows}) == 1 else rows


def test_only_the_primary_one_answers_and_an_empty_role_is_primary(model):
    rows = [
        ansvar("another is anden", "S1", "2025-01-01", rolle="primaer"),
        ansvar("another is anden", "S2", "2026-02-01", rolle="anden"),
        ansvar("both primaer", "S1", "2025-01-01", rolle="primaer"),
        ansvar("both primaer", "S2", "2026-02-01", rolle="primaer"),
        ansvar("empty", "S1", "2025-01-01", rolle="primaer"),
        ansvar("empty", "S2", "2026-02-01"),
    ]
    assert answered(model, rows) == [
        ("another is anden", "2025-01-01", None, "S1", "T1"),
        ("both primaer", "2025-01-01", "2026-01-31", "S1", "T1"),
        ("both primaer", "2026-02-01", None, "S2", "T1"),
        ("empty", "2025-01-01", "2026-01-31", "S1", "T1"),
        ("empty", "2026-02-01", None, "S2", "T1"),
    ]


def test_the_earlier_one_answers_again_when_the_later_has_gone(model):
    rows = [ansvar("B1", "S1", "2025-01-01"), ansvar("B1", "S2", "2026-02-01", "2026-02-28")]
    assert answered(model, rows) == [
        ("2025-01-01", "2026-01-31", "S1", "T1"),
        ("2026-02-01", "2026-02-28", "S2", "T1"),
        ("2026-03-01", None, "S1", "T1"),
    ]


def test_of_two_from_the_same_day_the_smallest_id_answers_while_it_lasts(model):
    rows = [ansvar("B1", "S10", "2026-01-01", "2026-03-31"), ansvar("B1", "S9", "2026-01-01")]
    assert answered(model, rows) == [
        ("2026-01-01", "2026-03-31", "S10", "T1"),
        ("2026-04-01", None, "S9", "T1"),
    ]


def test_a_hole_has_no_row_and_the_same_person_in_adjoining_rows_is_one(model):
    rows = [
        ansvar("B1", "S1", "2025-01-01", "2025-06-30"),
        ansvar("B1", "S1", "2025-07-01", "2025-07-31"),
        ansvar("B1", "S1", "2025-08-02"),
    ]
    assert answered(model, rows) == [
        ("2025-01-01", "2025-07-31", "S1", "T1"),
        ("2025-08-02", None, "S1", "T1"),
    ]


def test_a_row_that_starts_after_the_data_date_does_not_answer_yet(model):
    rows = [ansvar("B1", "S1", "2025-01-01"), ansvar("B1", "S2", "2026-11-01")]
    assert answered(model, rows) == [("2025-01-01", None, "S1", "T1")]


def test_the_team_changes_with_the_sagsbehandlers_team(model):
    teams = [i_team("S1", "T1", til="2026-03-14"), i_team("S1", "T2", "2026-03-15")]
    assert answered(model, [ansvar("B1", "S1", "2025-01-01")], teams) == [
        ("2025-01-01", "2026-03-14", "S1", "T1"),
        ("2026-03-15", None, "S1", "T2"),
    ]


def test_a_change_of_team_on_the_last_day_of_responsibility_is_seen(model):
    teams = [i_team("S1", "T1", "2025-01-01", "2026-03-14"), i_team("S1", "T2", "2026-03-15")]
    assert answered(model, [ansvar("B1", "S1", "2025-01-01", "2026-03-15")], teams) == [
        ("2025-01-01", "2026-03-14", "S1", "T1"),
        ("2026-03-15", "2026-03-15", "S1", "T2"),
    ]


def test_a_sagsbehandler_without_a_team_on_the_last_day_alone_is_seen(model):
    teams = [i_team("S1", "T1", "2025-01-01", "2026-03-14")]
    assert answered(model, [ansvar("B1", "S1", "2025-01-01", "2026-03-15")], teams) == [
        ("2025-01-01", "2026-03-14", "S1", "T1"),
        ("2026-03-15", "2026-03-15", "S1", None),
    ]


def test_a_team_that_is_left_on_the_first_day_of_responsibility_is_seen(model):
    teams = [i_team("S1", "T1", "2020-01-01", "2025-01-01"), i_team("S1", "T2", "2026-01-01")]
    assert answered(model, [ansvar("B1", "S1", "2025-01-01", "2026-01-01")], teams) == [
        ("2025-01-01", "2025-01-01", "S1", "T1"),
        ("2025-01-02", "2025-12-31", "S1", None),
        ("2026-01-01", "2026-01-01", "S1", "T2"),
    ]


def test_where_two_teams_overlap_the_latest_holds_and_then_the_first_again(model):
    teams = [i_team("S1", "T1", "2020-01-01"), i_team("S1", "T2", "2026-03-01", "2026-03-31")]
    assert answered(model, [ansvar("B1", "S1", "2026-03-10", "2026-04-10")], teams) == [
        ("2026-03-10", "2026-03-31", "S1", "T2"),
        ("2026-04-01", "2026-04-10", "S1", "T1"),
    ]


def test_without_a_team_the_sagsbehandler_answers_all_the_same(model):
    teams = [
        i_team("S1", "T1", "2025-02-01", "2025-02-28"),
        i_team("S1", "T1", "2025-04-01", "2025-04-30"),
        i_team("S1", "T1", "2026-11-01"),
    ]
    assert answered(model, [ansvar("B1", "S1", "2025-01-01")], teams) == [
        ("2025-01-01", "2025-01-31", "S1", None),
        ("2025-02-01", "2025-02-28", "S1", "T1"),
        ("2025-03-01", "2025-03-31", "S1", None),
        ("2025-04-01", "2025-04-30", "S1", "T1"),
        ("2025-05-01", None, "S1", None),
    ]


def test_two_persons_from_day_to_day_in_two_teams(model):
    teams = [i_team("S1", "T1"), i_team("S2", "T2")]
    rows = [ansvar("B1", "S1", "2025-01-01", "2025-01-01"), ansvar("B1", "S2", "2025-01-02")]
    assert answered(model, rows, teams) == [
        ("2025-01-01", "2025-01-01", "S1", "T1"),
        ("2025-01-02", None, "S2", "T2"),
    ]


def test_today_is_the_data_date(model):
    rows = [
        ansvar("A", "S1", "2025-01-01", "2026-10-30"),
        ansvar("B", "S1", "2026-10-31"),
        ansvar("C", "S1", "2026-11-01"),
    ]
    snapshot = model(sagsansvar=rows)
    nu = snapshot.sql("SELECT borger_id, s, t FROM ansvar_nu JOIN borger USING (b) ORDER BY borger_id")
    assert plain_rows(nu) == [("A", None, None), ("B", 1, 1), ("C", None, None)]


def test_a_sagsbehandler_has_the_name_of_the_latest_row_that_has_begun(model):
    rows = [
        i_team("S1", "T1", "2020-01-01", "2025-12-31") | {"navn": "Ida Holm"},
        i_team("S1", "T2", "2026-01-01") | {"navn": "Ida Lund"},
        i_team("S1", "T2", "2026-12-01") | {"navn": "Ida Krag"},
    ]
    assert plain_rows(model(sagsbehandlere=rows).sql("SELECT navn FROM sagsbehandler")) == [("Ida Lund",)]
