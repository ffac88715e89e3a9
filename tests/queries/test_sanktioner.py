"""sanktioner: how many, and how many of them with a reason."""

from tests.answers import result


def test_each_sanction_counts_on_its_day_and_an_empty_reason_is_none(observe):
    found = observe(
        "sanktioner",
        "borger_id dag del taeller naevner udfald tilstand",
        sanktioner=[
            {"borger_id": "A", "dato": "2026-02-28", "begrundelse": "Udeblevet"},
            {"borger_id": "A", "dato": "2026-03-01", "begrundelse": None},
            {"borger_id": "B", "dato": "2026-03-01", "begrundelse": " "},
        ],
    )
    assert [row for row in found if row[2] is None] == [
        ("A", "2026-02-28", None, 1, 1, None, "talt"),
        ("A", "2026-03-01", None, 1, 1, None, "talt"),
        ("B", "2026-03-01", None, 1, 1, None, "talt"),
    ]
    assert [row[:2] + row[3:] for row in found if row[2] == "begrundelse"] == [
        ("A", "2026-02-28", 1, 1, True, "talt"),
        ("A", "2026-03-01", 0, 1, False, "talt"),
        ("B", "2026-03-01", 0, 1, False, "talt"),
    ]


def test_a_reason_is_unknown_where_the_column_was_not_delivered(observe):
    found = observe("sanktioner", "del taeller naevner udfald tilstand", sanktioner=[{"dato": "2026-03-01"}])
    assert {row[0]: row[1:] for row in found} == {
        None: (1, 1, None, "talt"),
        "begrundelse": (0, 0, None, "uoplyst"),
    }


def test_two_on_the_same_day_are_two(publish, tmp_path):
    publish(sanktioner=[{"dato": "2026-03-01", "begrundelse": text} for text in ("Udeblevet", "Afslag", None)])
    (row,) = result(tmp_path / "store", "sanktioner", "2026-03").rows.to_dict("records")
    assert row["value"] == row["numerator"] == 3
    assert row["parts"]["begrundelse"] == {"numerator": 2, "denominator": 3, "value": 2 / 3, "unknown": 0}
