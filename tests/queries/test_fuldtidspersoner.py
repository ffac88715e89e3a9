"""fuldtidspersoner: persons times the share of the month's days on the benefit."""

import pytest

from tests.answers import result


def days(found):
    return {(name, month, ydelse): count for name, month, ydelse, count in found}


def period(borger_id, fra, til=None):
    return {"borger_id": borger_id, "fra_dato": fra, "til_dato": til}


COLUMNS = "borger_id i_maaned kategori vaerdi"


def test_each_month_counts_its_own_days_both_ends_included(observe):
    found = observe(
        "fuldtidspersoner",
        COLUMNS,
        data_pr="2026-04-29",
        ledighedsydelse=[
            period("A", "2026-01-31", "2026-03-01"),
            period("B", "2026-02-10", "2026-02-19"),
            period("B", "2026-02-15", "2026-02-24"),
            period("B", "2026-02-26", "2026-02-26"),
            period("C", "2026-03-31"),
        ],
        fleksjob=[period("D", "2026-02-28")],
    )
    assert days(found) == {
        ("A", "2026-01", "ledighedsydelse"): 1,
        ("A", "2026-02", "ledighedsydelse"): 28,
        ("A", "2026-03", "ledighedsydelse"): 1,
        ("B", "2026-02", "ledighedsydelse"): 16,
        ("C", "2026-03", "ledighedsydelse"): 1,
        ("D", "2026-02", "fleksjob"): 1,
        ("D", "2026-03", "fleksjob"): 31,
    }


def test_a_day_in_two_fleksjob_counts_once_but_on_both_benefits_in_each(observe):
    found = observe(
        "fuldtidspersoner",
        COLUMNS,
        data_pr="2026-02-28",
        ledighedsydelse=[period("C", "2026-02-01")],
        fleksjob=[
            period("A", "2026-02-01", "2026-02-20"),
            period("A", "2026-02-05", "2026-02-10"),
            period("A", "2026-02-15", "2026-02-24"),
            period("A", "2026-02-26", "2026-02-27"),
            period("B", "2026-02-01"),
            period("B", "2026-02-10", "2026-02-12"),
            period("B", "2026-02-20"),
            period("C", "2026-02-01"),
        ],
    )
    assert days(found) == {
        ("A", "2026-02", "fleksjob"): 26,
        ("B", "2026-02", "fleksjob"): 28,
        ("C", "2026-02", "ledighedsydelse"): 28,
        ("C", "2026-02", "fleksjob"): 28,
    }


def test_the_figure_is_the_sum_of_fractions_and_so_are_the_categories(publish, tmp_path):
    publish(
        data_pr="2024-02-29",
        ledighedsydelse=[period("A", "2024-02-01", "2024-02-15"), period("B", "2024-02-20")],
        fleksjob=[period("A", "2024-02-16"), period("C", "2023-01-01")],
    )
    (row,) = result(tmp_path / "store", "fuldtidspersoner", "2024-02").rows.to_dict("records")
    assert row["value"] == pytest.approx(25 / 29 + 14 / 29 + 1)
    assert row["categories"] == {
        "ledighedsydelse": pytest.approx(25 / 29),
        "fleksjob": pytest.approx(14 / 29 + 1),
    }


def test_an_unfinished_month_is_not_counted(observe):
    assert observe("fuldtidspersoner", COLUMNS, data_pr="2026-02-27", ledighedsydelse=[period("A", "2026-02-01")]) == []
