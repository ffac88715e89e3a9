from datetime import date

import pytest

from app.kpi.benchmark import Benchmark
from app.own.targets import Target
from app.reports.card import Card, card, first_month
from tests.made import OKT, made_kpi, made_result, row

TOLERANCE = 0.05
LAST_YEAR = date(2025, 10, 1)


def drawn(*rows: dict, targets: tuple = (), published: tuple = (), **given: object) -> Card:
    """The card of October 2026 for these rows."""
    result = made_result(list(rows), fra=LAST_YEAR, **given)
    return card(result, [Target("cv_rettidig", value, date(2024, 1, 1)) for value in targets], published, TOLERANCE)


def test_a_share_says_its_value_and_what_it_rests_on() -> None:
    one = drawn(row("2026-10", "Demokommune", 489, 1000))
    assert (one.value, one.basis, one.interval, one.unknown) == ("49 %", "489 af 1.000", "", "")


def test_a_share_of_few_says_its_interval_and_unknowns_are_told_beside() -> None:
    one = drawn(row("2026-10", "Demokommune", 1, 2, low=0.094, high=0.906, unknown=3))
    assert one.interval == "Få sager: 95 %-interval 9–91 %"
    assert one.unknown == "3 ikke registreret"


def test_a_median_says_its_middle_half_and_how_many_it_is_of() -> None:
    weeks = made_kpi(maal="median", enhed="uger", retning="ned")
    one = drawn(row("2026-10", "Demokommune", None, 236, value=38.0, q1=14.75, q3=67.25), kpi=weeks)
    assert (one.value, one.basis, one.interval) == ("38,0 uger", "236 i alt", "Midterste halvdel 14,8–67,3 uger")


@pytest.mark.parametrize(
    ("direction", "numerator", "target", "word", "said"),
    [
        ("op", 80, 0.80, "Mål nået", "Mål mindst 80 %"),
        ("op", 75, 0.80, "Tæt på mål", "Mål mindst 80 %"),
        ("op", 74, 0.80, "Mål ikke nået", "Mål mindst 80 %"),
        ("ned", 20, 0.20, "Mål nået", "Mål højst 20 %"),
        ("ned", 26, 0.20, "Mål ikke nået", "Mål højst 20 %"),
    ],
)
def test_the_status_follows_direction_target_and_tolerance(
    direction: str, numerator: int, target: float, word: str, said: str
) -> None:
    one = drawn(row("2026-10", "D", numerator, 100), targets=(target,), kpi=made_kpi(retning=direction))
    assert (one.status.word, one.target) == (word, said)


def test_without_a_target_there_is_no_judgement() -> None:
    assert drawn(row("2026-10", "D", 80, 100)).status.word == "Ingen målsætning"


def test_changes_are_in_percentage_points_since_last_month_and_the_same_month_last_year() -> None:
    one = drawn(row("2025-10", "D", 300, 1000), row("2026-09", "D", 499, 1000), row("2026-10", "D", 500, 1000))
    assert [(each.since, each.shape, each.text, each.told_apart, each.better) for each in one.changes] == [
        ("sep. 2026", "▲", "+0,1 pct.point", False, True),
        ("okt. 2025", "▲", "+20,0 pct.point", True, True),
    ]


def test_less_is_better_where_the_direction_is_down() -> None:
    one = drawn(row("2026-09", "D", 500, 1000), row("2026-10", "D", 300, 1000), kpi=made_kpi(retning="ned"))
    assert [(each.shape, each.text, each.better) for each in one.changes[:1]] == [("▼", "−20,0 pct.point", True)]


def test_neither_way_is_better_where_there_is_no_direction() -> None:
    one = drawn(row("2026-09", "D", 500, 1000), row("2026-10", "D", 300, 1000), kpi=made_kpi(retning="ingen"))
    assert one.changes[0].better is None


def test_what_does_not_move_at_the_precision_shown_is_unchanged() -> None:
    one = drawn(row("2026-09", "D", 5000, 10000), row("2026-10", "D", 5001, 10000))
    assert (one.changes[0].text, one.changes[0].better) == ("Uændret", None)


def test_a_month_without_a_number_is_not_compared_with() -> None:
    one = drawn(row("2026-09", "D", 0, 0), row("2026-10", "D", 5, 10))
    assert [each.text for each in one.changes] == ["Ingen tal", "Ingen tal"]


def test_places_are_counted_so_chance_is_no_question() -> None:
    places = made_kpi(niveauer=("kommune", "pulje"))
    one = drawn(row("2026-09", "D", 79, 80), row("2026-10", "D", 81, 80), kpi=places)
    assert (one.changes[0].text, one.changes[0].told_apart) == ("+2,5 pct.point", None)


def test_in_january_last_month_is_december() -> None:
    january = date(2026, 1, 1)
    result = made_result([row("2025-12", "D", 1, 2), row("2026-01", "D", 2, 2)], fra=first_month(january), til=january)
    assert card(result, [], [], TOLERANCE).changes[0].since == "dec. 2025"


def test_an_unfinished_month_is_preliminary_not_judged_and_not_compared() -> None:
    one = drawn(row("2026-09", "D", 1, 2), row("2026-10", "D", 1, 1, preliminary=True), targets=(0.5,))
    assert (one.status.word, one.changes, one.preliminary) == ("Foreløbig", (), True)
    assert one.course[-1] == (OKT, None)


def test_the_course_has_every_month_and_a_gap_is_a_gap() -> None:
    one = drawn(row("2025-10", "D", 1, 4), row("2026-10", "D", 3, 4))
    assert len(one.course) == 13
    assert one.course[0] == (LAST_YEAR, 0.25)
    assert one.course[1] == (date(2025, 11, 1), None)
    assert one.course_text == ("Udvikling oktober 2025 – oktober 2026: fra 25 % til 75 %; lavest 25 %, højest 75 %")


def test_without_observations_a_card_says_so_and_shows_no_number() -> None:
    one = drawn(row("2026-09", "D", 1, 4))
    assert (one.absent, one.value, one.status) == ("Ingen observationer i oktober 2026.", "", None)
    assert one.course[-2] == (date(2026, 9, 1), 0.25)


def test_a_stock_is_not_read_before_the_month_has_ended() -> None:
    november = date(2026, 11, 1)
    result = made_result([], fra=first_month(november), til=november, kpi=made_kpi(art="bestand"))
    assert card(result, [], [], TOLERANCE).absent == "Læses på månedens sidste dag; november 2026 er ikke slut."


def test_a_published_figure_is_told_with_source_year_and_n() -> None:
    published = Benchmark("x", "cv_rettidig", "", 0.49, 140, "andel", "2021", "Fokusrevision 2021", "afsnit 5.1", "")
    one = drawn(row("2026-10", "D", 1, 4), published=(published,))
    assert one.benchmark == "≈ kan ikke skelnes fra Fokusrevision 2021, afsnit 5.1 (2021, N 140): 49 %"


def _of_parts(count: int, **more: object) -> Card:
    share = {"numerator": 1, "denominator": 3, "value": 1 / 3, "unknown": 0}
    names = tuple((f"d{at}", f"Del {at}") for at in range(count))
    one = row("2026-10", "D", None, 40, value=None, parts={key: share for key, _ in names} | more)
    return drawn(one, kpi=made_kpi(maal="dele", dele=names), targets=(0.8,))


def test_a_nøgletal_of_parts_alone_shows_the_share_of_each_and_is_not_judged() -> None:
    one = _of_parts(2, d1={"numerator": 0, "denominator": 0, "value": None, "unknown": 4})
    assert one.parts == (("Del 0", "33 %"), ("Del 1", "–"))
    assert (one.basis, one.value, one.status, one.changes, one.more) == ("40 i alt", "", None, (), 0)


def test_of_many_parts_a_card_shows_the_first_and_says_how_many_more_there_are() -> None:
    one = _of_parts(12)
    assert ([name for name, _ in one.parts][-1], one.more) == ("Del 5", 6)


def test_a_target_is_said_as_it_was_set() -> None:
    assert drawn(row("2026-10", "D", 80, 100), targets=(0.625,)).target == "Mål mindst 62,5 %"
