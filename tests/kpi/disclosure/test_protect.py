"""What is hidden, and what is not."""

from app.kpi.disclosure import Rules, protect
from tests.kpi.disclosure.tables import shown, table

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
