"""loenloft: fleksjob under ny ordning with the wage ceiling reported."""


def job(name, fra, til=None, reported=None, **rest):
    return {
        "fleksjob_id": name,
        "borger_id": f"Borger {name}",
        "fra_dato": fra,
        "til_dato": til,
        "loenloft_indberettet": reported,
        **rest,
    }


def test_running_jobs_under_ny_ordning_are_asked(observe):
    found = observe(
        "loenloft",
        "genstand i_maaned udfald naevner tilstand start",
        data_pr="2026-03-30",
        fleksjob=[
            job("reported", "2026-02-28", reported=True),
            job("not reported", "2026-02-01", "2026-02-28", reported=False),
            job("not recorded", "2026-02-01"),
            job("ended the day before", "2026-02-01", "2026-02-27", True),
            job("first day of ny ordning", "2013-01-01", "2013-01-31", True),
            job("gammel ordning", "2012-12-31", "2013-01-31", True),
        ],
    )
    assert found == [
        ("first day of ny ordning", "2013-01", True, 1, "talt", "2013-01-01"),
        ("not recorded", "2026-02", None, 0, "uoplyst", "2026-02-01"),
        ("not reported", "2026-02", False, 1, "talt", "2026-02-01"),
        ("reported", "2026-02", True, 1, "talt", "2026-02-28"),
    ]


def test_the_ordning_of_the_borger_does_not_matter(observe):
    found = observe(
        "loenloft",
        "genstand",
        data_pr="2026-02-28",
        borgere=[{"borger_id": "Borger A", "ordning": "gammel"}],
        fleksjob=[job("A", "2026-02-01", reported=True)],
    )
    assert found == [("A",)]
