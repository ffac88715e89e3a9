"""The worked examples: each fixture through its profile and the real import, and the answers it must give."""

from datetime import date

import duckdb
import pytest

from app.intake import import_delivery
from app.intake.profile.shipped import choose
from app.store import snapshot
from tests.deliveries import deliver

MANIFEST = "kommune_kode = 580\ndata_pr = 2026-10-31\n"
MOMENTUM = {
    "leverance.toml": MANIFEST,
    "caseworkers.csv": """caseworkerId;caseworkerName;departmentId;departmentName
c1;Anne;d1;Fleks Nord
c2;Bo;d1;Fleks Nord
""",
    "citizens.csv": """id;cpr;caseNumber;municipalityCode;targetGroupCode;targetGroupStartDate
7;0107601234;S-1;580;6.6;2019-05-31T22:00:00Z
8;0207601238;S-2;580;6.2;2020-01-01T23:00:00Z
9;0307601230;S-3;580;6.6;2020-01-01T23:00:00Z
""",
    "responsibleCaseworkers.csv": """citizenId;caseworkerId;role;responsibilityCode;startDate;endDate
7;c1;1;BESKAFTIGELSESSAGSBEHANDLER;2024-12-31T23:00:00Z;
7;c2;0;JOBKONSULENT;2024-12-31T23:00:00Z;2026-05-30T22:00:00Z
9;c2;1;ANDEN_AKTOR;2024-12-31T23:00:00Z;
8;c2;1;BESKAFTIGELSESSAGSBEHANDLER;2024-12-31T23:00:00Z;
""",
    "benefits.csv": """citizenId;benefitCode;startDate;endDate
7;LEDIGHEDSYDELSE;2024-12-31T23:00:00Z;2025-05-31T22:00:00Z
7;SYGEDAGPENGE;2023-12-31T23:00:00Z;2024-05-31T22:00:00Z
""",
    "employments.csv": """id;citizenId;type;startDate;endDate;HoursPerWeek;MinutesPerWeek;employerType
e1;7;FLEKSJOB;2025-06-01T22:00:00Z;;7;30;PRIVATE
e2;9;FLEKSJOB;2025-06-01T22:00:00Z;;10;20;REGION
e3;9;ORDINAER;2025-06-01T22:00:00Z;;37;0;PRIVATE
""",
}
KOMBIT_HEADER = (
    "Uge;CPR nummer;Ydelse;Finansiering Kommunenavn;Beregnet udbetalingsbeløb;Refusionssats;Refusionsbeløb;"
    "Medfinansieringssats;Medfinansieringsbeløb\n"
)


def kombit(*rows):
    return KOMBIT_HEADER + "".join(
        f"{week};{cpr};{benefit};Prøvekommune;{paid};{rate};0,00;0;0,00\n" for week, cpr, benefit, paid, rate in rows
    )


@pytest.fixture
def asked(tmp_path):
    """``asked(folder, profile, SELECT)``: the rows of the store after a real import, and the report."""

    def ask(folder, profile, *statements):
        report = import_delivery(folder, tmp_path / "lager", profile=choose(profile))
        with duckdb.connect(str(snapshot.current(tmp_path / "lager").path), read_only=True) as connection:
            return report, *(connection.sql(one).fetchall() for one in statements)

    return ask


@pytest.fixture
def momentum(tmp_path):
    for name, text in MOMENTUM.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_the_momentum_example_becomes_the_tables_of_the_format(momentum, asked):
    report, borgere, ansvar, ydelse, job, timer = asked(
        momentum,
        "momentum",
        "SELECT borger_id, sagsnr, koen, visitationsdato FROM stage.borgere ORDER BY ALL",
        "SELECT borger_id, sagsbehandler_id, fra_dato, til_dato, rolle FROM stage.sagsansvar ORDER BY ALL",
        "SELECT linje, borger_id, fra_dato, til_dato FROM stage.ledighedsydelse",
        "SELECT fleksjob_id, borger_id, fra_dato, til_dato, sektor FROM stage.fleksjob ORDER BY ALL",
        "SELECT fleksjob_id, fra_dato, round(timer, 6) FROM stage.fleksjobtimer ORDER BY ALL",
    )
    assert borgere == [("7", "S-1", "K", date(2019, 6, 1)), ("9", "S-3", "K", date(2020, 1, 2))]
    assert ansvar == [
        ("7", "c1", date(2025, 1, 1), None, "primaer"),
        ("7", "c2", date(2025, 1, 1), date(2026, 5, 31), "anden"),
    ]
    assert ydelse == [(2, "7", date(2025, 1, 1), date(2025, 6, 1))]
    assert job == [("e1", "7", date(2025, 6, 2), None, "privat"), ("e2", "9", date(2025, 6, 2), None, "stat_region")]
    assert timer == [("e1", date(2025, 6, 2), 7.5), ("e2", date(2025, 6, 2), 10.333333)]
    assert {name: (t.read, t.loaded, t.duplicates, t.set_aside, t.ignored) for name, t in report.tables.items()} == {
        "teams": (2, 1, 1, 0, 0),
        "sagsbehandlere": (2, 2, 0, 0, 0),
        "borgere": (3, 2, 0, 0, 1),
        "sagsansvar": (4, 2, 0, 0, 2),
        "ledighedsydelse": (2, 1, 0, 0, 1),
        "fleksjob": (3, 2, 0, 0, 1),
        "fleksjobtimer": (3, 2, 0, 0, 1),
    }


def test_the_kombit_example_joins_weeks_of_several_files_and_keeps_what_still_runs_open(tmp_path, asked):
    cpr, nine = "0107601234", "107601234"
    folder = deliver(tmp_path, borgere=[{"borger_id": "B1", "cpr": cpr}], fleksjob=[{"fra_dato": "2026-08-01"}])
    (folder / "ledighedsydelse.csv").unlink()
    september = kombit(
        ("2026-09-07", cpr, "Ledighedsydelse", "4.000,00", 80),
        ("2026-09-14", nine, "Ledighedsydelse", "4.000,00", 80),
        ("2026-09-14", cpr, "Fleksbidrag fra staten", "100,00", 80),
        ("2026-09-28", cpr, "Ledighedsydelse", "4000,00", 40),
    )
    october = kombit(
        ("2026-10-05", cpr, "Ledighedsydelse", "4.000,00", 40),
        ("2026-10-12", cpr, "Ledighedsydelse", "4.000,00", 40),
        ("2026-10-12", cpr, "Ledighedsydelse", "-4.000,00", 40),
        ("2026-10-19", cpr, "Ledighedsydelse", "4.000,00", 40),
        ("2026-10-19", cpr, "Fleksløntilskud", "900,00", 40),
    )
    (folder / "yr-ydelsesrefusion-beregning_2026-10-01.csv").write_text(september, encoding="cp1252")
    (folder / "yr-ydelsesrefusion-beregning_2026-11-01.csv").write_text(october, encoding="utf-8-sig")
    report, periods, weeks = asked(
        folder,
        "kombit_refusion",
        "SELECT borger_id, fra_dato, til_dato, linje FROM stage.ledighedsydelse ORDER BY fra_dato",
        "SELECT uge, ydelse, refusionssats, sum(beloeb) FROM stage.refusion GROUP BY ALL ORDER BY ALL",
    )
    assert periods == [
        ("B1", date(2026, 9, 7), date(2026, 9, 20), 2),
        ("B1", date(2026, 9, 28), date(2026, 10, 11), 5),
        ("B1", date(2026, 10, 19), None, 5),
    ]
    assert weeks == [
        ("2026-W37", "ledighedsydelse", 80, 4000.0),
        ("2026-W38", "ledighedsydelse", 80, 4000.0),
        ("2026-W40", "ledighedsydelse", 40, 4000.0),
        ("2026-W41", "ledighedsydelse", 40, 4000.0),
        ("2026-W42", "ledighedsydelse", 40, 0.0),
        ("2026-W43", "fleksjob", 40, 900.0),
        ("2026-W43", "ledighedsydelse", 40, 4000.0),
    ]
    counted = report.tables["ledighedsydelse"]
    assert (counted.read, counted.loaded, counted.ignored) == (9, 3, 6)
    told = " ".join(report.notes)
    assert "sorterede 2 rækker fra" in told
    assert "2 ugerækker blev lagt sammen" in told
    assert "2 ugerækker gav ingen penge" in told


def test_the_dream_example_turns_week_columns_into_periods_by_its_code_table(tmp_path, asked):
    folder = deliver(tmp_path, borgere=[{"borger_id": "B1"}, {"borger_id": "B2"}])
    for table in ("ledighedsydelse", "fleksjob", "fleksjobtimer"):
        (folder / f"{table}.csv").unlink()
    weeks = "y_2551;y_2552;y_2601;y_2602;y_2603"
    (folder / "dream.csv").write_text(f"borger_id;{weeks}\nB1;740;741;742;771;771\nB2;;130;;740;\n", encoding="utf-8")
    report, spells, jobs = asked(
        folder,
        "dream",
        "SELECT borger_id, fra_dato, til_dato, linje FROM stage.ledighedsydelse ORDER BY ALL",
        "SELECT borger_id, fra_dato, til_dato, linje FROM stage.fleksjob ORDER BY ALL",
    )
    assert spells == [
        ("B1", date(2025, 12, 15), date(2026, 1, 4), 2),
        ("B2", date(2026, 1, 5), date(2026, 1, 11), 3),
    ]
    assert jobs == [("B1", date(2026, 1, 5), None, 2)]
    counted = report.tables["ledighedsydelse"]
    assert (counted.read, counted.loaded, counted.ignored) == (7, 2, 5)
