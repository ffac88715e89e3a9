"""samtale_indhold: what the latest jobsamtale of those on ledighedsydelse held."""

YES_NO = ["jobsoegning_fulgt_op", "nye_aftaler", "borgerperspektiv"]


def ly(*borgere):
    return [{"borger_id": name, "fra_dato": "2026-02-02"} for name in borgere]


def talk(borger_id, dato="2026-02-20", **content):
    return {"borger_id": borger_id, "dato": dato, **content}


def part(found, name):
    return [row[:1] + row[2:] for row in found if row[1] == name]


def test_the_latest_jobsamtale_until_the_months_last_day_is_read(observe):
    found = observe(
        "samtale_indhold",
        "borger_id del i_maaned handlet vaerdi udfald",
        data_pr="2026-03-31",
        ledighedsydelse=ly("A"),
        samtaler=[
            talk("A", "2025-06-01", nye_aftaler=True),
            talk("A", "2026-02-28", nye_aftaler=False),
            talk("A", "2026-03-30", type="opfoelgning", nye_aftaler=False),
            talk("A", "2026-03-01", nye_aftaler=True),
        ],
    )
    assert part(found, "nye_aftaler") == [
        ("A", "2026-02", "2026-02-28", 0, False),
        ("A", "2026-03", "2026-03-01", 30, True),
    ]
    assert part(found, None) == [("A", "2026-02", "2026-02-28", 0, None), ("A", "2026-03", "2026-03-01", 30, None)]


def test_each_part_reads_its_own_column_and_a_next_date_is_one_that_is_set(observe):
    said = {name: {other: other == name for other in YES_NO} for name in YES_NO}
    said["naeste_dato"] = dict.fromkeys(YES_NO, False) | {"naeste_dato": "2026-12-01"}
    found = observe(
        "samtale_indhold",
        "borger_id del udfald tilstand",
        data_pr="2026-02-28",
        ledighedsydelse=ly(*said),
        samtaler=[talk(name, **content) for name, content in said.items()],
    )
    assert {row[:2] for row in found if row[2]} == {(name, name) for name in said}
    assert {row[3] for row in found} == {"talt"}


def test_what_is_not_recorded_is_unknown_and_so_is_a_next_date_where_its_column_was_not_delivered(observe):
    found = observe(
        "samtale_indhold",
        "del udfald tilstand",
        data_pr="2026-02-28",
        ledighedsydelse=ly("A"),
        samtaler=[talk("A")],
    )
    unknown = [*YES_NO, "naeste_dato"]
    assert sorted(found, key=str) == sorted(
        [(None, None, "talt"), *((name, None, "uoplyst") for name in unknown)], key=str
    )


def test_an_empty_next_date_in_a_delivered_column_is_one_that_is_not_set(observe):
    found = observe(
        "samtale_indhold",
        "borger_id del udfald tilstand",
        data_pr="2026-02-28",
        ledighedsydelse=ly("A", "B"),
        samtaler=[talk("A", naeste_dato=None), talk("B", naeste_dato="2026-03-01")],
    )
    assert [row for row in found if row[1] == "naeste_dato"] == [
        ("A", "naeste_dato", False, "talt"),
        ("B", "naeste_dato", True, "talt"),
    ]


def test_an_offer_is_followed_up_only_where_one_runs_on_the_day_of_the_talk(observe):
    offers = {
        "began that day": ("2026-02-20", None),
        "ended that day": ("2026-02-01", "2026-02-20"),
        "ended before": ("2026-02-01", "2026-02-19"),
        "began after": ("2026-02-21", None),
        "unknown start": (None, None),
    }
    found = observe(
        "samtale_indhold",
        "borger_id del udfald tilstand",
        data_pr="2026-02-28",
        ledighedsydelse=ly("not recorded", "no offer", *offers),
        samtaler=[
            talk("not recorded"),
            *(talk(name, tilbud_fulgt_op=True) for name in ("no offer", *offers)),
        ],
        indsatser=[
            {"borger_id": "not recorded", "fra_dato": "2026-02-01"},
            *({"borger_id": name, "fra_dato": fra, "til_dato": til} for name, (fra, til) in offers.items()),
        ],
    )
    assert part(found, "tilbud_fulgt_op") == [
        ("began that day", True, "talt"),
        ("ended that day", True, "talt"),
        ("not recorded", None, "uoplyst"),
    ]


def test_two_jobsamtaler_on_one_day_are_read_as_one(observe):
    found = observe(
        "samtale_indhold",
        "borger_id del udfald",
        data_pr="2026-02-28",
        ledighedsydelse=ly("A"),
        samtaler=[talk("A", nye_aftaler=True), talk("A", nye_aftaler=False, naeste_dato="2026-03-01")],
    )
    assert part(found, "nye_aftaler") == [("A", True)]
    assert part(found, "naeste_dato") == [("A", True)]
    assert len(part(found, None)) == 1


def test_only_those_on_ledighedsydelse_with_a_jobsamtale_are_counted(observe):
    found = observe(
        "samtale_indhold",
        "borger_id del i_maaned",
        data_pr="2026-03-30",
        ledighedsydelse=[
            *ly("counts", "no talk"),
            {"borger_id": "left", "fra_dato": "2026-02-02", "til_dato": "2026-02-27"},
        ],
        samtaler=[talk("counts"), talk("left"), talk("not on ledighedsydelse")],
    )
    assert {(name, month) for name, _, month in found} == {("counts", "2026-02")}
