"""The demo municipality, held beside the published figures."""

import pytest

from seed.faults import EXPECTED
from tests.seed import readme
from tests.seed.calibration import generated, published, within
from tests.seed.claims import CLAIMS


@pytest.mark.parametrize("claim", CLAIMS, ids=lambda claim: f"{claim.text} {claim.period[0]}")
def test_the_demo_says_what_was_published(demo, claim):
    value, n = generated(claim, demo)
    assert n > 0
    assert value == pytest.approx(published(claim), abs=claim.tolerance)


def test_about_1700_are_in_the_scheme_now_and_2600_were_ever(demo):
    now = demo.sql(
        "SELECT count(DISTINCT b) AS n FROM observation WHERE kpi = 'fleksjobledighed' AND maaned = '2026-10-01'"
    )
    ever = demo.sql("SELECT count(*) AS n FROM borger")
    assert now["n"][0] == pytest.approx(1700, rel=0.03)
    assert ever["n"][0] == pytest.approx(2600, rel=0.03)


def test_most_late_cvs_come_after_four_to_five_weeks(demo):
    late = demo.sql(
        "SELECT avg((vaerdi BETWEEN 22 AND 35)::INTEGER) AS andel FROM observation "
        "WHERE kpi = 'cv_rettidig' AND tilstand = 'talt' AND NOT udfald"
    )
    assert late["andel"][0] > 0.6


def test_every_step_of_the_refusion_ladder_is_there_and_most_weeks_are_on_the_last(demo):
    steps = demo.sql("SELECT refusionssats, count(*) AS n FROM refusion GROUP BY ALL ORDER BY n").set_index(
        "refusionssats"
    )
    assert set(steps.index) == {80, 40, 30, 20}
    assert steps["n"].idxmax() == 20


def test_teams_differ_so_that_a_comparison_has_something_to_show(demo):
    teams = demo.sql(
        "SELECT t, avg(udfald::INTEGER) AS andel FROM observation "
        "WHERE kpi = 'cv_rettidig' AND tilstand = 'talt' AND maaned >= '2025-11-01' AND t IS NOT NULL GROUP BY t"
    )
    assert len(teams) == 6
    assert teams["andel"].max() - teams["andel"].min() > 0.2


@pytest.mark.parametrize(
    ("kpi", "which", "more", "less"),
    [
        ("cv_rettidig", "navn = 'Team Syd'", ("2026-06", "2026-10"), ("2025-01", "2026-01")),
        ("cv_rettidig", "navn = 'Team Østbyen'", ("2025-01", "2025-12"), ("2026-02", "2026-10")),
        ("revurdering_redegoerelse", "navn = 'Team Åparken'", ("2026-01", "2026-10"), ("2024-01", "2025-12")),
        ("kontaktforloeb", "true", ("2026-01", "2026-10"), ("2025-01", "2025-12")),
        ("fleksjobledighed", "true", ("2021-01", "2021-12"), ("2025-01", "2025-12")),
        ("fleksjobledighed", "true", ("2026-01", "2026-10"), ("2025-01", "2025-12")),
        ("puljebelaegning", "pulje_nr = 2", ("2026-01", "2026-04"), ("2026-09", "2026-10")),
    ],
)
def test_what_the_readme_says_that_a_manager_sees_is_there_to_see(demo, kpi, which, more, less):
    table = "(SELECT observation.*, navn FROM observation LEFT JOIN team USING (t))"
    counted = f"kpi = '{kpi}' AND tilstand = 'talt' AND {which}"
    shares = f"SELECT sum(taeller) / sum(naevner) AS v FROM {table} WHERE {counted} AND "  # noqa: S608 (our own)
    high, low = (demo.sql(shares + within("maaned", period))["v"][0] for period in (more, less))
    assert high > low


def test_the_importer_sets_aside_the_faulty_rows_and_no_others(demo_report):
    tables = demo_report["tables"].items()
    assert {name: table["set_aside"] for name, table in tables if table["set_aside"]} == EXPECTED
    assert max(table["set_aside"] / table["read"] for _, table in tables) < 0.05


def test_the_readme_shows_what_is_computed(demo, demo_delivery):
    page = readme.README.read_text(encoding="utf-8")
    tables = {"sammenligning": readme.beside(demo), "skævheder": readme.oddities(demo_delivery)}
    assert readme.with_tables(page, tables) == page, "Skriv siden igen: python -m tests.seed.readme"
