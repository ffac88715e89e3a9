from app.reports.facts import facts
from tests.made import made_kpi, row


def test_a_share_says_how_its_value_is_spread():
    one = made_kpi(vaerdi="Dage til CV (uden værdi: aldrig)")
    assert facts(one, row("2026-10", "Demo", 1, 2, mean=19.04, median=20)) == [
        ("Dage til CV", "20,0 (median), 19,0 (gennemsnit)")
    ]


def test_a_median_says_its_quartiles_and_the_shares_over_its_limits():
    one = made_kpi(maal="median", enhed="uger", over=(26.0,))
    told = facts(one, row("2026-10", "Demo", None, 9, value=34, q1=12.0, q3=60.5, over_26=0.451))
    assert told == [("1. kvartil", "12,0 uger"), ("3. kvartil", "60,5 uger"), ("Over 26 uger", "45 %")]


def test_a_sum_has_an_average_per_case_but_not_per_place():
    one = row("2026-10", "Demo", 1, 4, x1=10)
    assert facts(made_kpi(sums=(("x1", "Timer"),)), one) == [("Timer", "10,0 i alt, 2,5 i gennemsnit")]
    assert facts(made_kpi(sums=(("x1", "Timer"),), niveauer=("kommune", "pulje")), one) == [("Timer", "10,0")]


def test_what_the_row_does_not_have_is_not_said():
    assert facts(made_kpi(sums=(("x1", "Timer"),)), row("2026-10", "Demo", 1, 4)) == []
