"""kontaktforloeb_foer_2020: a jobsamtale in each three months, until the rule ended with 2019."""


def ly(borger_id, fra, til=None):
    return {"borger_id": borger_id, "fra_dato": fra, "til_dato": til}


def talk(borger_id, dato, kind="jobsamtale"):
    return {"borger_id": borger_id, "dato": dato, "type": kind}


def test_each_three_months_have_their_own_outcome(observe):
    found = observe(
        "kontaktforloeb_foer_2020",
        "start dag udfald vaerdi",
        ledighedsydelse=[ly("B1", "2019-01-31", "2019-10-30")],
        samtaler=[
            talk("B1", "2019-01-30"),
            talk("B1", "2019-04-29"),
            talk("B1", "2019-05-01", "opfoelgning"),
            talk("B1", "2019-07-31"),
        ],
    )
    assert found == [
        ("2019-01-31", "2019-04-29", True, 88),
        ("2019-04-30", "2019-07-30", False, None),
        ("2019-07-31", "2019-10-30", True, 0),
    ]


def test_the_rule_ended_with_2019_and_a_period_that_is_not_reached_does_not_count(observe):
    found = observe(
        "kontaktforloeb_foer_2020",
        "borger_id dag",
        ledighedsydelse=[
            ly("last day", "2019-10-01"),
            ly("too late", "2019-10-02"),
            ly("not reached", "2019-01-01", "2019-03-30"),
            ly("reached", "2019-01-01", "2019-03-31"),
            ly("new rule", "2020-01-01"),
        ],
        samtaler=[],
    )
    assert found == [("reached", "2019-03-31"), ("last day", "2019-12-31")]


def test_a_period_counts_when_its_last_day_has_come(observe):
    rows = {"ledighedsydelse": [ly("B1", "2019-01-01"), ly("B2", "2019-01-02")], "samtaler": []}
    assert observe("kontaktforloeb_foer_2020", "borger_id dag", data_pr="2019-06-30", **rows) == [
        ("B1", "2019-03-31"),
        ("B2", "2019-04-01"),
        ("B1", "2019-06-30"),
    ]
