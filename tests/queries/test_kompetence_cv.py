"""kompetence_cv: a CV focused on competences, of those on ledighedsydelse with a CV."""


def cv(borger_id, fra, til=None, focused=None):
    return {
        "borger_id": borger_id,
        "tilgaengelig_fra": fra,
        "tilgaengelig_til": til,
        "kompetencefokuseret": focused,
    }


def ly(*borgere):
    return [{"borger_id": name, "fra_dato": "2026-02-02"} for name in borgere]


def test_a_cv_counts_while_it_is_available_on_the_months_last_day(observe):
    found = observe(
        "kompetence_cv",
        "borger_id i_maaned udfald start",
        data_pr="2026-03-30",
        ledighedsydelse=ly("from that day", "until that day", "until the day before", "from the day after", "none"),
        cv=[
            cv("from that day", "2026-02-28", focused=True),
            cv("until that day", "2025-01-01", "2026-02-28", False),
            cv("until the day before", "2025-01-01", "2026-02-27", True),
            cv("from the day after", "2026-03-01", focused=True),
        ],
    )
    assert found == [
        ("from that day", "2026-02", True, "2026-02-28"),
        ("until that day", "2026-02", False, "2025-01-01"),
    ]


def test_of_several_the_one_made_available_last_decides(observe):
    found = observe(
        "kompetence_cv",
        "borger_id udfald naevner tilstand",
        data_pr="2026-02-28",
        ledighedsydelse=ly("newer says no", "newer not recorded", "two on one day", "newer withdrawn"),
        cv=[
            cv("newer says no", "2026-01-01", focused=True),
            cv("newer says no", "2026-02-01", focused=False),
            cv("newer not recorded", "2026-01-01", focused=True),
            cv("newer not recorded", "2026-02-01"),
            cv("two on one day", "2026-02-01", focused=False),
            cv("two on one day", "2026-02-01", "2026-12-01", True),
            cv("newer withdrawn", "2026-01-01", focused=True),
            cv("newer withdrawn", "2026-02-01", "2026-02-27", False),
        ],
    )
    assert found == [
        ("newer not recorded", None, 0, "uoplyst"),
        ("newer says no", False, 1, "talt"),
        ("newer withdrawn", True, 1, "talt"),
        ("two on one day", True, 1, "talt"),
    ]


def test_without_cv_in_the_delivery_there_is_no_figure(observe):
    assert observe("kompetence_cv", "udfald", ledighedsydelse=ly("A")) == []
