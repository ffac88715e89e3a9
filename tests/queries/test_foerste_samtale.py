"""foerste_samtale: one jobsamtale within six months, for forløb from 1 July 2026 on."""


def ly(borger_id, fra, til=None):
    return {"borger_id": borger_id, "fra_dato": fra, "til_dato": til}


def talk(borger_id, dato, kind="jobsamtale"):
    return {"borger_id": borger_id, "dato": dato, "type": kind}


def test_one_talk_by_the_day_before_six_months_have_passed(observe):
    found = observe(
        "foerste_samtale",
        "borger_id dag udfald vaerdi",
        data_pr="2027-03-31",
        ledighedsydelse=[
            ly("before the rule", "2026-06-30"),
            ly("last day", "2026-07-01"),
            ly("too late", "2026-07-01"),
            ly("before the start", "2026-07-01"),
            ly("other talk", "2026-07-01"),
            ly("month end", "2026-08-31"),
            ly("ended before", "2026-07-01", "2026-12-30"),
            ly("ended on the day", "2026-07-01", "2026-12-31"),
        ],
        samtaler=[
            talk("last day", "2026-12-31"),
            talk("too late", "2027-01-01"),
            talk("before the start", "2026-06-30"),
            talk("other talk", "2026-07-10", "opfoelgning"),
            talk("month end", "2027-02-27"),
        ],
    )
    assert sorted(found) == [
        ("before the start", "2026-12-31", False, None),
        ("ended on the day", "2026-12-31", False, None),
        ("last day", "2026-12-31", True, 183),
        ("month end", "2027-02-27", True, 180),
        ("other talk", "2026-12-31", False, None),
        ("too late", "2026-12-31", False, 184),
    ]


def test_who_still_lacks_one_is_on_the_worklist(observe):
    found = observe(
        "foerste_samtale",
        "borger_id tilstand udfald aktuel",
        ledighedsydelse=[
            ly("lacks", "2026-07-01"),
            ly("had one", "2026-07-01"),
            ly("leaves", "2026-07-01", "2026-12-30"),
        ],
        samtaler=[talk("had one", "2026-10-31")],
    )
    assert sorted(found) == [("had one", "afventer", None, False), ("lacks", "afventer", None, True)]
