"""Status from direction, target and tolerance."""

from dataclasses import replace

import pytest

from app.kpi import catalogue
from app.kpi.judge import judge


def kpi(retning: str, maal: str = "andel"):
    some = next(iter(catalogue().values()))
    return replace(some, retning=retning, maal=maal)


@pytest.mark.parametrize(
    ("retning", "maal", "value", "target", "word"),
    [
        ("op", "andel", 0.60, 0.60, "Mål nået"),
        ("op", "andel", 0.599, 0.60, "Tæt på mål"),
        ("op", "andel", 0.55, 0.60, "Tæt på mål"),
        ("op", "andel", 0.549, 0.60, "Mål ikke nået"),
        ("ned", "andel", 0.14, 0.15, "Mål nået"),
        ("ned", "andel", 0.20, 0.15, "Tæt på mål"),
        ("ned", "andel", 0.21, 0.15, "Mål ikke nået"),
        ("ned", "median", 41, 40, "Tæt på mål"),
        ("ned", "median", 43, 40, "Mål ikke nået"),
        ("op", "andel", None, 0.60, "Intet tal"),
        ("op", "andel", 0.60, None, "Ingen målsætning"),
        ("ingen", "andel", 0.60, 0.60, "Ingen målsætning"),
    ],
)
def test_a_value_is_judged_by_direction_target_and_tolerance(retning, maal, value, target, word):
    assert judge(kpi(retning, maal), value, target, tolerance=0.05).word == word


def test_every_status_has_a_word_and_a_shape_of_its_own():
    one = kpi("op")
    every = {judge(one, value, target, 0.05) for value in (None, 0.1, 0.58, 0.9) for target in (None, 0.6)}
    assert len({status.word for status in every}) == len({status.shape for status in every}) == len(every) == 5
