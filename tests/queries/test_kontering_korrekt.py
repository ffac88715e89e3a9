"""kontering_korrekt: bookings on the borger's own ordning."""


def booking(borger_id, maaned, booked, ydelse="ledighedsydelse"):
    return {"borger_id": borger_id, "maaned": maaned, "ordning_konteret": booked, "ydelse": ydelse}


BORGERE = [
    {"borger_id": "new", "ordning": "ny"},
    {"borger_id": "old", "ordning": "gammel"},
    {"borger_id": "unknown", "ordning": None},
]


def test_the_booked_ordning_must_be_the_borgers(observe):
    found = observe(
        "kontering_korrekt",
        "borger_id del i_maaned udfald naevner tilstand",
        borgere=BORGERE,
        konteringer=[
            booking("new", "2026-03", "ny"),
            booking("new", "2026-04", "gammel"),
            booking("old", "2026-03", "gammel", "fleksjob"),
            booking("old", "2026-04", "ny", "fleksjob"),
            booking("unknown", "2026-03", "ny"),
        ],
    )
    answers = [
        ("new", "2026-03", True, 1, "talt"),
        ("old", "2026-03", True, 1, "talt"),
        ("unknown", "2026-03", None, 0, "uoplyst"),
        ("new", "2026-04", False, 1, "talt"),
        ("old", "2026-04", False, 1, "talt"),
    ]
    assert [row[:1] + row[2:] for row in found if row[1] is None] == answers
    assert [row[:1] + row[2:] for row in found if row[1] == "fleksjob"] == [row for row in answers if row[0] == "old"]
    assert [row[:1] + row[2:] for row in found if row[1] == "ledighedsydelse"] == [
        row for row in answers if row[0] != "old"
    ]


def test_it_belongs_to_who_has_the_case_on_the_months_last_day_or_on_the_data_date(observe):
    found = observe(
        "kontering_korrekt",
        "del dag sagsbehandler_id ydelse",
        data_pr="2026-03-10",
        sagsansvar=[
            {"sagsbehandler_id": "S1", "fra_dato": "2026-01-01"},
            {"sagsbehandler_id": "S2", "fra_dato": "2026-02-28"},
            {"sagsbehandler_id": "S3", "fra_dato": "2026-03-10"},
        ],
        konteringer=[booking("B1", month, "ny") for month in ("2026-01", "2026-02", "2026-03")],
    )
    assert [row[1:] for row in found if row[0] is None] == [
        ("2026-01-31", "S1", "ledighedsydelse"),
        ("2026-02-28", "S2", "ledighedsydelse"),
        ("2026-03-10", "S3", "ledighedsydelse"),
    ]


def test_two_bookings_of_a_month_are_two(observe):
    found = observe(
        "kontering_korrekt",
        "genstand del udfald",
        konteringer=[booking("B1", "2026-03", "ny"), booking("B1", "2026-03", "gammel")],
    )
    assert sorted(row[2] for row in found if row[1] is None) == [False, True]
    assert len({row[0] for row in found}) == 2
