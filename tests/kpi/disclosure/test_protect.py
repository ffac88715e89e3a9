"""What is hidden, and what is not."""

from dataclasses import replace

from app.kpi.catalogue import catalogue
from app.kpi.disclosure import Rules, identical, protect
from app.kpi.rows import empty_rows
from tests.kpi.disclosure.tables import nøgletal, result, row, shown, table

RULES = Rules()
SOME = {"N": (1, 1), "S": (0, 1)}


def test_a_table_without_small_counts_is_shown_as_it_is():
    whole, teams = protect(table({"N": (12, 20), "S": (18, 30)}), RULES)
    assert shown(whole) == {"999": 30}
    assert shown(teams) == {"N": 12, "S": 18}
    assert shown(teams, "value") == {"N": 0.6, "S": 0.6}
    assert set(shown(teams, "hidden").values()) == {frozenset()}


def test_the_example_of_the_manual():
    whole, teams = protect(table({"N": (12, 15), "S": (18, 27), "Ø": (10, 18)}), RULES)
    assert shown(whole) == {"999": 40}
    assert shown(teams) == {"N": None, "S": 18, "Ø": None}
    assert shown(teams, "denominator") == {"N": 15, "S": 27, "Ø": 18}
    assert shown(teams, "hidden")["N"] == {"numerator", "value", "low", "high"}


def test_a_0_of_few_takes_the_0_of_all_with_it():
    """0 of 7 would follow from 0 of 37; and who is not in the numerator follows from 37 of 37."""
    for counted in ({"N": (0, 7), "S": (0, 30)}, {"N": (7, 7), "S": (30, 30)}):
        whole, teams = protect(table(counted), RULES)
        assert (shown(whole), shown(teams)["N"]) == ({"999": None}, None)
        assert shown(whole, "denominator") == {"999": 37}
    assert shown(protect(table({"N": (0, 17), "S": (0, 30)}), RULES)[0]) == {"999": 0}


def said(name: str, naevner: str, teams: dict) -> list:
    """A nøgletal that says whom it counts; a's numerator are c's people."""
    whole, of_teams = table(teams, name)
    one = replace(whole.kpi, naevner=naevner, taeller=f"{naevner}, der er ramt")
    return [replace(found, kpi=one) for found in (whole, of_teams)]


def test_a_row_that_is_not_there_would_tell_of_few_and_is_there_with_hidden_figures():
    teams = {"S": (18, 30), "Ø": (12, 25)}
    those = said("c", "folk, der er ramt", {"S": (9, 18), "Ø": (6, 12)})
    _, few, _, rows = protect([*said("a", "folk", {"N": (0, 7), **teams}), *those], RULES)
    assert shown(few)["N"] is None
    assert shown(rows, "denominator")["N"] is None
    assert set(shown(rows)) == {"S", "Ø", "N"}
    _, many, _, rows = protect([*said("a", "folk", {"N": (0, 17), **teams}), *those], RULES)
    assert shown(many)["N"] == 0
    assert set(shown(rows)) == {"S", "Ø"}


def test_a_table_without_rows_tells_as_much_and_gets_them():
    whole, teams = said("c", "folk, der er ramt", {"N": (0, 0), "S": (0, 0)})
    nothing = replace(teams, rows=empty_rows())
    *_, rows = protect([*said("a", "folk", {"N": (0, 7), "S": (0, 30)}), whole, nothing], RULES)
    assert shown(rows, "denominator")["N"] is None
    assert protect([*said("a", "folk", {"N": (0, 17), "S": (0, 30)}), whole, nothing], RULES)[3].rows.empty


def test_what_was_not_delivered_is_not_nobody():
    whole, teams = said("c", "folk, der er ramt", {"N": (0, 0), "S": (0, 0)})
    lacking = replace(teams, rows=empty_rows(), missing="Ingen data leveret")
    asked = [*said("a", "folk", {"N": (0, 7), "S": (0, 30)}), whole, lacking]
    assert protect(asked, RULES)[3].rows.empty


def test_those_of_a_share_of_100_per_cent_are_its_people_only_where_that_is_said():
    """b has a's people, and c those of its numerator: that they are as many does not say that all are hit."""
    one = nøgletal("a", naevner="folk", taeller="folk, der er ramt", kategorier=("x", "y"))
    whole = result(one, "kommune", [row("999", (2, 2), categories={"x": 2, "y": 0})])
    teams = result(one, "team", [row(name, (1, 1), categories={"x": 1, "y": 0}) for name in "NS"])
    others = [*said("b", "folk", SOME), *said("c", "folk, der er ramt", SOME)]
    assert [found.refused for found in protect([whole, teams, *others], RULES)] == [None] * 6


def test_the_numerator_that_is_said_in_other_words_is_said_as_in_the_catalogue():
    known = {one.naevner for one in catalogue().values()}
    assert {whom for kpi_id, whom in identical.NUMERATORS.items() if kpi_id in catalogue()} <= known
    assert identical.NUMERATORS


def test_a_count_is_hidden_under_both_its_names():
    one = nøgletal(maal="antal")
    counted = {"N": (2, 2), "S": (18, 18), "Ø": (10, 10)}
    rows = [row(team, pair, value=pair[0]) for team, pair in counted.items()]
    whole, teams = protect([result(one, "kommune", [row("999", (30, 30), value=30)]), result(one, "team", rows)], RULES)
    assert shown(whole) == {"999": 30}
    assert shown(teams) == shown(teams, "denominator") == shown(teams, "value") == {"N": None, "S": 18, "Ø": None}


def test_the_same_people_in_two_tables_are_one_figure():
    first, second = table({"N": (12, 20), "S": (18, 30), "Ø": (11, 25)}), table({"N": (10, 20), "S": (9, 30)}, "b")
    both = protect([*first, second[1]], RULES)
    assert shown(both[1], "denominator") == {"N": 20, "S": 30, "Ø": 25}
    few = table({"N": (1, 3), "S": (18, 30), "Ø": (11, 25)}), table({"N": (0, 3), "S": (9, 30), "Ø": (8, 25)}, "b")
    told = protect([*few[0], *few[1]], RULES)
    assert shown(told[1], "denominator") == shown(told[3], "denominator")
    assert shown(told[1], "denominator")["N"] is None
