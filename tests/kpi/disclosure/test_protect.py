"""What is hidden, and what is not."""

from app.kpi.disclosure import Rules, protect
from tests.kpi.disclosure.tables import nøgletal, result, row, shown, table

RULES = Rules()


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
