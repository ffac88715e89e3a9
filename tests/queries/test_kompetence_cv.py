"""kompetence_cv: whether the CV available on the month's last day is focused on competences."""


def test_the_latest_cv_available_on_the_day_decides_and_the_unknown_stand_aside(observe):
    cvs = {
        "focused": [("2026-01-01", None, True)],
        "not": [("2026-01-01", None, False)],
        "unknown": [("2026-01-01", None, None)],
        "latest": [("2026-01-01", None, False), ("2026-10-31", None, True)],
        "gone": [("2026-01-01", "2026-10-30", True)],
        "older still there": [("2026-01-01", None, True), ("2026-02-01", "2026-10-30", False)],
        "to come": [("2026-11-01", None, True)],
    }
    found = observe(
        "kompetence_cv",
        "i_maaned borger_id udfald tilstand",
        ledighedsydelse=[{"borger_id": name, "fra_dato": "2026-10-01"} for name in [*cvs, "none"]],
        cv=[
            {"borger_id": name, "tilgaengelig_fra": fra, "tilgaengelig_til": til, "kompetencefokuseret": focused}
            for name, rows in cvs.items()
            for fra, til, focused in rows
        ],
    )
    assert found == [
        ("2026-10", "focused", True, "talt"),
        ("2026-10", "latest", True, "talt"),
        ("2026-10", "not", False, "talt"),
        ("2026-10", "older still there", True, "talt"),
        ("2026-10", "unknown", None, "uoplyst"),
    ]
