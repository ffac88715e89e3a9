"""kontaktforloeb: four talks in the first six months of a forløb of ledighedsydelse."""


def ly(borger_id, fra, til=None):
    return {"borger_id": borger_id, "fra_dato": fra, "til_dato": til}


def talks(borger_id, *days, kind="jobsamtale"):
    return [{"borger_id": borger_id, "dato": day, "type": kind} for day in days]


def test_four_talks_on_different_days_from_the_first_day_to_the_deadline(observe):
    found = observe(
        "kontaktforloeb",
        "borger_id dag udfald vaerdi",
        ledighedsydelse=[ly(name, "2025-03-01") for name in "ABCDEF"],
        samtaler=[
            *talks("A", "2025-03-01", "2025-04-01", "2025-05-01", "2025-08-31"),
            *talks("B", "2025-02-28", "2025-04-01", "2025-05-01", "2025-08-31"),
            *talks("C", "2025-03-01", "2025-04-01", "2025-05-01", "2025-09-01"),
            *talks("D", "2025-03-01", "2025-04-01", "2025-05-01"),
            *talks("D", "2025-05-01", kind="opfoelgning"),
            *talks("E", "2025-03-01", "2025-03-02", "2025-03-03", "2025-03-04", "2025-03-05"),
        ],
    )
    assert found == [
        ("A", "2025-08-31", True, 4),
        ("B", "2025-08-31", False, 3),
        ("C", "2025-08-31", False, 3),
        ("D", "2025-08-31", False, 3),
        ("E", "2025-08-31", True, 5),
        ("F", "2025-08-31", False, 0),
    ]


def test_two_talks_on_one_day_are_one(observe):
    days = talks("A", "2025-03-01", "2025-03-02", "2025-03-03")
    again = [row | {"nye_aftaler": True} for row in talks("A", "2025-03-03")]
    found = observe("kontaktforloeb", "udfald vaerdi", ledighedsydelse=[ly("A", "2025-03-01")], samtaler=days + again)
    assert found == [(False, 3)]


def test_six_months_from_the_end_of_a_month_are_clipped(observe):
    starts = {
        "2023-08-29": "2024-02-28",
        "2023-08-30": "2024-02-28",
        "2023-08-31": "2024-02-28",
        "2024-08-28": "2025-02-27",
        "2024-08-31": "2025-02-27",
        "2024-02-29": "2024-08-28",
        "2025-01-01": "2025-06-30",
    }
    found = observe("kontaktforloeb", "start dag", ledighedsydelse=[ly(start, start) for start in starts], samtaler=[])
    assert dict(found) == starts


def test_ended_before_the_deadline_is_left_out_and_on_it_counts(observe):
    found = observe(
        "kontaktforloeb",
        "borger_id",
        ledighedsydelse=[
            ly("A", "2025-03-01", "2025-08-30"),
            ly("B", "2025-03-01", "2025-08-31"),
            ly("C", "2025-03-01", "2025-05-31"),
            ly("C", "2025-06-01"),
            ly("D", "2025-03-01", "2025-05-31"),
            ly("D", "2025-06-02", "2025-09-30"),
        ],
        samtaler=[],
    )
    assert found == [("B",), ("C",)]


def test_only_forloeb_begun_in_2020_or_later(observe):
    found = observe(
        "kontaktforloeb", "borger_id", ledighedsydelse=[ly("A", "2019-12-31"), ly("B", "2020-01-01")], samtaler=[]
    )
    assert found == [("B",)]


def test_a_deadline_on_the_data_date_counts_and_a_later_one_is_on_the_worklist_until_four_are_held(publish):
    snapshot = publish(
        ledighedsydelse=[ly("A", "2026-05-01"), ly("B", "2026-05-02"), ly("C", "2026-05-02"), ly("D", "2026-10-31")],
        samtaler=talks("C", "2026-05-02", "2026-06-01", "2026-07-01", "2026-08-01"),
    )
    rows = snapshot.sql(
        "SELECT borger_id, dag, tilstand, udfald, handlet, aktuel FROM observation JOIN borger USING (b) "
        "WHERE kpi = 'kontaktforloeb' ORDER BY borger_id"
    )
    assert [(r.borger_id, str(r.dag.date()), r.tilstand, r.aktuel) for r in rows.itertuples()] == [
        ("A", "2026-10-31", "talt", False),
        ("B", "2026-11-01", "afventer", True),
        ("C", "2026-11-01", "afventer", False),
        ("D", "2027-04-29", "afventer", True),
    ]
    assert rows["udfald"].notna().tolist() == [True, False, False, False]
    assert str(rows["handlet"][2].date()) == "2026-08-01"
    on_list = snapshot.sql("SELECT borger_id FROM frist JOIN borger USING (b) WHERE kpi = 'kontaktforloeb' ORDER BY 1")
    assert on_list["borger_id"].tolist() == ["B", "D"]
