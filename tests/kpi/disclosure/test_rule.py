"""The rule itself, row by row: what is hidden when nothing else stands beside it."""

import pytest

from app.kpi.disclosure import Rules, protect
from tests.kpi.disclosure.tables import nøgletal, result, row

RULES = Rules()


def told(one, counted, **more):
    """A row of the municipality alone, as it may be shown."""
    return protect([result(one, "kommune", [row("999", counted, **more)])], RULES)[0].lines[0]


@pytest.mark.parametrize(
    ("numerator", "denominator", "hidden"),
    [
        (5, 10, ""),
        (0, 10, ""),  # nobody: a 0 is shown
        (10, 10, ""),
        (4, 10, "numerator value"),
        (1, 400, "numerator value"),
        (6, 10, "numerator value"),  # four are left
        (399, 400, "numerator value"),
        (0, 9, "numerator value"),  # all nine are alike
        (9, 9, "numerator value"),
        (5, 9, "numerator value"),
        (0, 4, "numerator denominator value"),
        (4, 4, "numerator denominator value"),
        (0, 0, ""),
    ],
)
def test_a_share_and_what_it_is_made_of(numerator, denominator, hidden):
    line = told(nøgletal(), (numerator, denominator))
    assert line["hidden"] - {"low", "high"} == set(hidden.split())
    assert [line[name] for name in hidden.split()] == [None] * len(hidden.split())


@pytest.mark.parametrize(("unknown", "hidden"), [(0, False), (1, True), (4, True), (5, False)])
def test_how_many_are_not_recorded(unknown, hidden):
    assert ("unknown" in told(nøgletal(), (20, 40), unknown=unknown)["hidden"]) is hidden


@pytest.mark.parametrize(
    ("counts", "hidden"),
    [
        ((20, 10, 10), ""),
        ((20, 16, 4), "k:b k:c"),  # beside the 4 another, since they add up
        ((20, 20, 0), ""),
        ((36, 2, 2), "k:a k:b k:c"),  # the two alone are four together
    ],
)
def test_categories(counts, hidden):
    one = nøgletal(maal="antal", kategorier=("a", "b", "c"))
    line = told(one, (40, 40), categories=dict(zip("abc", counts, strict=True)))
    assert line["hidden"] == set(hidden.split())
    assert [name for name, count in line["categories"].items() if count is None] == [one[2:] for one in hidden.split()]


@pytest.mark.parametrize(
    ("maal", "denominator", "hidden"),
    [("median", 10, False), ("median", 9, True), ("gennemsnit", 9, True), ("gennemsnit", 10, False)],
)
def test_averages_and_quartiles_of_few(maal, denominator, hidden):
    spread = {"q1": 3, "median": 5, "q3": 8, "mean": 5.5, "value": 5}
    line = told(nøgletal(maal=maal), (None, denominator), **spread)
    assert (line["median"], line["q1"], line["mean"], line["value"]) == ((None,) * 4 if hidden else (5, 3, 5.5, 5))


def test_sums_of_hours_are_shown_of_ten_and_hidden_of_nine():
    assert told(nøgletal(), (5, 10), x1=80.0)["x1"] == 80.0
    assert told(nøgletal(), (5, 9), x1=80.0)["x1"] is None


@pytest.mark.parametrize(
    ("share", "over", "hidden"), [(0.5, 0.25, set()), (0.9, 0.5, {"over_26"}), (0.5, 0.4, {"over_52"})]
)
def test_shares_over_a_limit_are_counts_too(share, over, hidden):
    one = nøgletal(maal="median", over=(26.0, 52.0))
    line = told(one, (None, 40), over_26=share, over_52=over)
    assert line["hidden"] >= hidden
    assert all(line[name] is None for name in line["hidden"])


def test_a_part_has_a_rule_of_its_own():
    one = nøgletal(dele=(("p", "P"), ("q", "Q")))
    parts = {
        "p": {"numerator": 10, "denominator": 30, "value": 1 / 3, "unknown": 0},
        "q": {"numerator": 3, "denominator": 25, "value": 0.12, "unknown": 2},
    }
    told_parts = told(one, (20, 40), parts=parts)["parts"]
    assert told_parts["p"] | {"hidden": None} == parts["p"] | {"hidden": None}
    assert told_parts["q"]["hidden"] == {"numerator", "value", "unknown"}
    assert (told_parts["q"]["numerator"], told_parts["q"]["denominator"]) == (None, 25)


def test_vacant_places_are_nobody():
    one = nøgletal(niveauer=("kommune", "pulje"))
    assert told(one, (78, 80))["hidden"] == set()
    assert told(one, (83, 80))["hidden"] == set()
    assert told(one, (3, 80))["hidden"] == {"numerator", "value", "low", "high"}


def test_the_limits_are_those_of_the_municipality():
    asked = [result(nøgletal(), "kommune", [row("999", (3, 9))])]
    assert protect(asked, Rules(3, 5))[0].lines[0]["hidden"] == set()
    assert protect(asked, Rules(3, 10))[0].lines[0]["hidden"] >= {"value"}


def test_figures_of_a_sagsbehandler_are_never_told():
    one = nøgletal()
    of_one = result(one, "sagsbehandler", [row("S1", (20, 40))])
    narrowed = result(one, "kommune", [row("999", (20, 40))], filters=of_one.filters.replace(sagsbehandler="S1"))
    assert [(told.rows.empty, bool(told.refused)) for told in protect([of_one, narrowed], RULES)] == [(True, True)] * 2


def test_weeks_are_counted_as_so_many_fewer_people():
    one = nøgletal(maal="antal", kategorier=("80", "20"), dele=(("kr", "Kroner"),), raekker_pr_borger=5)
    amount = {"kr": {"numerator": 29_855, "denominator": 37_319, "value": 0.8, "unknown": 0}}
    line = told(one, (600, 600), categories={"80": 9, "20": 591}, parts=amount)
    assert line["hidden"] == {"k:80", "k:20", "p:kr"}
    assert line["parts"]["kr"]["denominator"] is None
