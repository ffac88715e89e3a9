"""fleksjob_sektor: running fleksjob by sektor, and the share in kommune, stat or region."""

from tests.answers import by_unit, result


def job(name, sektor=None, fra="2026-02-01", til=None, **rest):
    return {"fleksjob_id": name, "fra_dato": fra, "til_dato": til, "sektor": sektor, "borger_id": name, **rest}


JOBS = [
    job("A", "kommunal", branche="Undervisning"),
    job("B", "stat_region", branche="Sundhed"),
    job("C", "privat", branche="Handel"),
    job("D", "forening"),
    job("E"),
    job("F", "privat", til="2026-02-27"),
    job("G", "privat", fra="2012-12-31", branche="Handel"),
]


def test_kommune_stat_and_region_are_public_and_unknown_is_beside(observe):
    found = observe("fleksjob_sektor", "genstand udfald kategori naevner tilstand", data_pr="2026-02-28", fleksjob=JOBS)
    assert found[-6:] == [
        ("A", True, "kommunal", 1, "talt"),
        ("B", True, "stat_region", 1, "talt"),
        ("C", False, "privat", 1, "talt"),
        ("D", False, "forening", 1, "talt"),
        ("E", None, None, 0, "uoplyst"),
        ("G", False, "privat", 1, "talt"),
    ]


def test_the_categories_add_up_and_branche_divides_them(publish, tmp_path):
    publish(data_pr="2026-02-28", fleksjob=JOBS)
    store = tmp_path / "store"
    (row,) = result(store, "fleksjob_sektor", "2026-02").rows.to_dict("records")
    assert (row["numerator"], row["denominator"], row["unknown"]) == (2, 5, 1)
    assert row["categories"] == {"kommunal": 1, "stat_region": 1, "privat": 2, "forening": 1}
    narrowed = {
        name: by_unit(store, "fleksjob_sektor", "2026-02", "kommune", dims=(("branche", name),))
        for name in ("Handel", "Sundhed")
    }
    assert narrowed == {"Handel": {"580": (0, 2)}, "Sundhed": {"580": (1, 1)}}
