"""The SQL of the nøgletal against plain Python on random deliveries, through the import that users use."""

from collections import Counter
from datetime import date

import pytest

from app.access import Scope
from app.intake import import_delivery
from app.kpi import Filters, compute
from app.store.snapshot import Snapshot, current
from tests.deliveries import deliver
from tests.plain import cv_rettidig, faa_timer, fleksjobledighed, ly_varighed, progression, puljebelaegning
from tests.plain.days import responsible
from tests.plain.random_delivery import RandomDelivery
from tests.queries.conftest import observations

PLAIN = {
    "cv_rettidig": cv_rettidig.observations,
    "progression": progression.observations,
    "faa_timer": faa_timer.observations,
    "fleksjobledighed": fleksjobledighed.observations,
    "ly_varighed": ly_varighed.observations,
}
SEEDS = range(8)


@pytest.fixture(scope="module", params=SEEDS, ids="delivery {}".format)
def imported(request, tmp_path_factory) -> tuple[RandomDelivery, Snapshot]:
    folder = tmp_path_factory.mktemp("random")
    made = RandomDelivery(request.param)
    report = import_delivery(deliver(folder, data_pr=made.data_pr, **made.tables), folder / "store")
    assert all(table.set_aside == 0 for table in report.tables.values())
    return made, current(folder / "store")


@pytest.mark.parametrize("kpi_id", PLAIN)
def test_every_case_is_the_same(imported, kpi_id):
    made, snapshot = imported
    expected = PLAIN[kpi_id](made.tables, made.data_pr)
    columns = sorted(expected[0])
    found = [row[1:] for row in observations(snapshot, kpi_id, " ".join(["tilstand", *columns])) if row[0] == "talt"]
    assert Counter(found) == Counter(tuple(_plain(row[column]) for column in columns) for row in expected)


@pytest.mark.parametrize("level", ["kommune", "team", "sagsbehandler"])
@pytest.mark.parametrize("kpi_id", PLAIN)
def test_every_unit_has_the_same_figures(imported, kpi_id, level):
    made, snapshot = imported
    numerators, denominators = Counter(), Counter()
    for row in PLAIN[kpi_id](made.tables, made.data_pr):
        sagsbehandler_id, team_id = responsible(made.tables, row["borger_id"], row["dag"], made.data_pr)
        unit = row["dag"].replace(day=1), {"kommune": "580", "team": team_id, "sagsbehandler": sagsbehandler_id}[level]
        denominators[unit] += 1
        numerators[unit] += row.get("udfald", False)
    rows = _computed(snapshot, kpi_id, level)
    assert {(row.month, row.id): row.denominator for row in rows if row.denominator} == denominators
    assert {(row.month, row.id): row.numerator or 0 for row in rows if row.denominator} == dict(numerators)


def test_every_pulje_has_the_same_people_places_and_hours(imported):
    made, snapshot = imported
    figures = puljebelaegning.figures(made.tables, made.data_pr)
    rows = _computed(snapshot, "puljebelaegning", "pulje")
    assert {(row.month, row.id): (row.numerator, row.denominator, row.x1, row.x2) for row in rows} == {
        (day.replace(day=1), pulje_id): figure for (day, pulje_id), figure in figures.items()
    }


def _computed(snapshot: Snapshot, kpi_id: str, level: str) -> list:
    every_month = Filters(date(2010, 1, 1), date(2026, 12, 1))
    return list(compute(snapshot, kpi_id, every_month, level, Scope.everything()).rows.itertuples())


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value
