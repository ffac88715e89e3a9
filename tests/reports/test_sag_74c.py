"""§ 74 c in one case, in words. The data date is 2026-10-31."""

from datetime import date
from types import SimpleNamespace

import pytest

from app.kpi.sagsdele import Cyklus, Taelling
from app.reports.sag_74c import counted_text, cycle_table, next_text, status

DATA_PR = date(2026, 10, 31)
NOT_OURS = "måneder blev nået før tilflytningen eller i en periode, hvor kommunen var fritaget, og tæller ikke her."


def day(text):
    return text and date.fromisoformat(text)


def cycle(t, u=None, igangsat=None, afsluttet=None, **more):
    usual = {
        "nr": 1,
        "t": day(t),
        "u": day(u),
        "frist_u": day(u),
        "tilflyttet_frist": False,
        "egen_t": True,
        "egen_u": u is not None,
        "bortfaldet": None,
        "i_bero": False,
        "aktuel": True,
        "fra_taelling": date(2025, 1, 1),
        "dage": 400,
        "dage_til_t": 0,
        "dage_til_u": None,
        "igangsat": day(igangsat),
        "afsluttet": day(afsluttet),
        "redegoerelse": None,
    }
    return Cyklus(**(usual | more))


def sag(*cycles):
    return SimpleNamespace(stamdata=SimpleNamespace(data_pr=DATA_PR), cykler=cycles)


@pytest.mark.parametrize(
    ("one", "text"),
    [
        (cycle("2025-12-31", "2026-06-30", "2025-12-31", "2026-06-30"), "Sat i gang til tiden. Afsluttet til tiden."),
        (
            cycle("2025-12-31", "2026-06-30", "2026-01-01", "2026-07-02"),
            "Sat i gang 1 dag for sent. Afsluttet 2 dage for sent.",
        ),
        (
            cycle("2025-12-31", "2026-06-30"),
            "Ikke sat i gang: 304 dage over fristen. Ikke afsluttet: 123 dage over fristen.",
        ),
        (
            cycle("2026-10-31", "2027-04-30", dage_til_u=181),
            "Ikke sat i gang: fristen er på datadagen. Prognose: 18 måneder nås 30-04-2027, der mangler 181 dage.",
        ),
        (
            cycle("2026-11-01", "2027-04-30", dage_til_t=1, dage_til_u=181),
            "Prognose: 12 måneder nås 01-11-2026, der mangler 1 dag. "
            "Prognose: 18 måneder nås 30-04-2027, der mangler 181 dage.",
        ),
        (
            cycle("2026-11-01", "2027-04-30", "2026-10-01", dage_til_t=1, dage_til_u=181),
            "Prognose: 12 måneder nås 01-11-2026, der mangler 1 dag. Revurderingen er allerede sat i gang. "
            "Prognose: 18 måneder nås 30-04-2027, der mangler 181 dage.",
        ),
        (
            cycle("2026-08-31", None, "2026-08-01", i_bero=True),
            "Sat i gang til tiden. I bero: Borgeren får ikke ledighedsydelse, så fristen på 18 måneder løber ikke.",
        ),
        (
            cycle("2026-08-31", None, "2026-08-01", "2026-09-15", i_bero=True),
            "Sat i gang til tiden. Afsluttet 15-09-2026, før 18 måneder blev nået.",
        ),
        (
            cycle("2026-08-31", "2027-02-28", "2026-08-01", "2026-09-15", dage_til_u=120),
            "Sat i gang til tiden. Afsluttet 15-09-2026, før 18 måneder blev nået.",
        ),
        (
            cycle("2024-12-31", None, "2024-12-01", bortfaldet=date(2026, 6, 30)),
            "Sat i gang til tiden. Bortfaldet 30-06-2026: 18 måneder uden ledighedsydelse.",
        ),
        (cycle("2026-09-30", None, "2026-09-01"), "Sat i gang til tiden. 18 måneder nås ikke med de kendte perioder."),
        (
            cycle("2026-03-31", "2026-09-30", egen_t=False, frist_u=date(2027, 2, 28), tilflyttet_frist=True),
            f"12 {NOT_OURS} Frist for at afslutte: 28-02-2027. Fristen er seks måneder efter tilflytningen.",
        ),
        (
            cycle("2025-03-31", "2025-09-30", egen_t=False, egen_u=False),
            f"12 {NOT_OURS} 18 {NOT_OURS}",
        ),
    ],
)
def test_where_a_cycle_stands(one, text):
    assert status(one, DATA_PR) == text


def test_the_latest_cycle_stands_first_with_its_days():
    table = cycle_table(sag(cycle("2024-12-31", nr=1), cycle("2025-12-31", nr=2, dage=120)))
    assert [(row[0], row[1], row[5]) for row in table.rows] == [
        ("2", day("2025-12-31"), 120),
        ("1", day("2024-12-31"), 400),
    ]


@pytest.mark.parametrize(
    ("cycles", "text"),
    [
        ([], "Ingen frist efter § 74 c løber i sagen på datadagen."),
        ([cycle("2025-12-31", "2026-06-30")], "Ingen frist efter § 74 c løber i sagen på datadagen."),
        (
            [cycle("2026-11-30", "2027-05-31")],
            "Næste frist efter § 74 c: revurderingen sættes i gang senest 30-11-2026, om 30 dage (prognose).",
        ),
        (
            [cycle("2026-11-30", "2027-05-31", "2026-10-01")],
            "Næste frist efter § 74 c: revurderingen afsluttes senest 31-05-2027, om 212 dage (prognose).",
        ),
        (
            [cycle("2026-08-31", "2027-02-28"), cycle("2027-08-31", "2028-02-29")],
            "Næste frist efter § 74 c: revurderingen afsluttes senest 28-02-2027, om 120 dage (prognose).",
        ),
        (
            [cycle("2026-03-31", "2026-09-30", egen_t=False, frist_u=day("2026-12-01"), tilflyttet_frist=True)],
            "Næste frist efter § 74 c: revurderingen afsluttes senest 01-12-2026, om 31 dage.",
        ),
        (
            [cycle("2026-11-30", "2027-05-31", "2026-10-01", "2026-10-20")],
            "Ingen frist efter § 74 c løber i sagen på datadagen.",
        ),
        ([cycle("2026-11-30", egen_t=False)], "Ingen frist efter § 74 c løber i sagen på datadagen."),
    ],
)
def test_what_is_left_until_the_next_deadline(cycles, text):
    assert next_text(sag(*cycles)) == text


def test_the_counted_days_are_said_with_what_is_needed():
    count = Taelling(date(2026, 1, 1), DATA_PR, 365, 304)
    assert counted_text(count) == (
        "304 dage af 365 talt mod de næste 12 måneder: dage på ledighedsydelse fra 01-01-2026 til 31-10-2026, "
        "uden barsel og sorgorlov."
    )
