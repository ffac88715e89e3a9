"""arbejdsevne_udnyttet: used in full, and the hours that are left."""


def job(name, used=None, able=None, **rest):
    return {
        "fleksjob_id": name,
        "borger_id": name,
        "fra_dato": "2026-02-01",
        "arbejdsevne_udnyttet": used,
        "arbejdsevne_timer": able,
        **rest,
    }


def hours(**timer):
    return [{"fleksjob_id": name, "fra_dato": "2026-02-01", "timer": value} for name, value in timer.items()]


def test_it_is_counted_where_it_is_recorded_with_the_hours_left(observe):
    found = observe(
        "arbejdsevne_udnyttet",
        "genstand del udfald vaerdi naevner tilstand",
        data_pr="2026-02-28",
        fleksjob=[
            job("A", True, 8),
            job("B", False, 10.5),
            job("C", True, 5),
            job("D", False),
            job("E", None, 8),
            job("F", True, 8),
            job("G", True, 8, til_dato="2026-02-27"),
        ],
        fleksjobtimer=hours(A=8, B=8, C=7.5, D=8, E=5, G=8),
    )
    assert [row[:1] + row[2:] for row in found if row[1] is None] == [
        ("A", True, 0, 1, "talt"),
        ("B", False, 2.5, 1, "talt"),
        ("C", True, -2.5, 1, "talt"),
        ("D", False, None, 1, "talt"),
        ("E", None, 3, 0, "uoplyst"),
        ("F", True, None, 1, "talt"),
    ]


def test_ten_hours_are_the_most_of_the_first_part_and_unknown_hours_are_in_none(observe):
    found = observe(
        "arbejdsevne_udnyttet",
        "genstand del udfald tilstand",
        data_pr="2026-02-28",
        fleksjob=[job("ten", True), job("more", False), job("no hours", True), job("not recorded")],
        fleksjobtimer=[
            *hours(ten=12, more=10.5),
            {"fleksjob_id": "ten", "fra_dato": "2026-02-28", "timer": 10},
            {"fleksjob_id": "not recorded", "fra_dato": "2026-02-01", "timer": 10},
        ],
    )
    assert [row for row in found if row[1]] == [
        ("more", "over_10_timer", False, "talt"),
        ("not recorded", "hoejst_10_timer", None, "uoplyst"),
        ("ten", "hoejst_10_timer", True, "talt"),
    ]
