"""Months and their sum: what one hides, the other does not tell."""

from app.kpi.disclosure import Rules, protect
from app.kpi.pool import pool
from tests.kpi.disclosure.tables import OCT, SEP, nøgletal, result, row, shown

RULES = Rules()


def months(september, october, **more):
    return result(nøgletal(**more), "kommune", [row("999", september, SEP), row("999", october, OCT)])


def test_a_month_of_few_takes_another_with_it_where_their_sum_is_shown():
    asked = months((3, 20), (12, 25))
    both = protect([asked, pool(asked)], RULES)
    assert [line["numerator"] for line in both[0].lines] == [None, None]
    assert shown(both[1]) == {"999": 15}


def test_a_sum_alone_is_shown_though_its_months_are_few():
    assert shown(protect([pool(months((3, 20), (12, 25)))], RULES)[0]) == {"999": 15}


def test_the_sum_of_protected_months_is_hidden_where_one_of_them_is():
    told = pool(protect([months((3, 20), (12, 25))], RULES)[0])
    assert shown(told) == {"999": None}
    assert shown(told, "value") == {"999": None}
    assert shown(told, "denominator") == {"999": 45}
    assert shown(told, "hidden")["999"] >= {"numerator", "value"}


def test_the_sum_of_protected_months_is_whole_where_none_is_hidden():
    told = pool(protect([months((8, 20), (12, 25))], RULES)[0])
    assert shown(told) == {"999": 20}
    assert shown(told, "value") == {"999": 20 / 45}


def test_a_hidden_category_or_part_is_hidden_in_the_sum_too():
    one = nøgletal(maal="antal", kategorier=("a", "b", "c"), dele=(("p", "P"),))
    few, many = ({"p": {"numerator": n, "denominator": 30, "value": n / 30, "unknown": 0}} for n in (3, 12))
    counted = result(
        one,
        "kommune",
        [
            row("999", (40, 40), SEP, categories={"a": 20, "b": 17, "c": 3}, parts=few),
            row("999", (40, 40), OCT, categories={"a": 20, "b": 10, "c": 10}, parts=many),
        ],
    )
    line = pool(protect([counted], RULES)[0]).lines[0]
    assert line["categories"] == {"a": 40, "b": None, "c": None}
    assert (line["parts"]["p"]["numerator"], line["parts"]["p"]["denominator"]) == (None, 60)
    assert line["parts"]["p"]["value"] is None
