"""The SQL of the nøgletal against plain Python on random deliveries, through the import that users use."""

from collections import Counter
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from app.access import Scope
from app.intake import import_delivery
from app.kpi import Filters, compute
from app.store import sqlfile
from app.store.snapshot import current
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


class Imported:
    """A random delivery, the snapshot that the import made of it, and what plain Python makes of it."""

    def __init__(self, folder: Path, seed: int) -> None:
        made = RandomDelivery(seed)
        self.tables, self.data_pr = made.tables, made.data_pr
        report = import_delivery(deliver(folder, data_pr=made.data_pr, **made.tables), folder / "store")
        assert all(table.set_aside == 0 for table in report.tables.values())
        self.snapshot = current(folder / "store")

    @cache  # noqa: B019 (one object per delivery, for the length of the module)
    def expected(self, kpi_id: str) -> list[dict]:
        """The observations by plain Python, with the unit that each belongs to at every level."""
        return [row | self._units(row["borger_id"], row["dag"]) for row in PLAIN[kpi_id](self.tables, self.data_pr)]

    def _units(self, borger_id: str, day: date) -> dict[str, str | None]:
        sagsbehandler_id, team_id = responsible(self.tables, borger_id, day, self.data_pr)
        return {"kommune": "580", "team": team_id, "sagsbehandler": sagsbehandler_id}

    def computed(self, kpi_id: str, level: str) -> list:
        """The rows of every month as pages, files and ``fleks kpi`` get them."""
        every_month = Filters(date(2010, 1, 1), date(2026, 12, 1))
        return list(compute(self.snapshot, kpi_id, every_month, level, Scope.everything()).rows.itertuples())


@pytest.fixture(scope="module", params=SEEDS, ids="delivery {}".format)
def imported(request, tmp_path_factory) -> Imported:
    names = sqlfile.names
    mine = (*PLAIN, "puljebelaegning")  # the other nøgletal would take most of the time
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sqlfile, "names", lambda folder: mine if folder == "kpi" else names(folder))
        return Imported(tmp_path_factory.mktemp("random"), request.param)


@pytest.mark.parametrize("kpi_id", PLAIN)
def test_every_case_is_the_same(imported, kpi_id):
    columns = sorted(set(imported.expected(kpi_id)[0]) - {"kommune", "team", "sagsbehandler"})
    rows = observations(imported.snapshot, kpi_id, " ".join(["tilstand", *columns]))
    found = Counter(row[1:] for row in rows if row[0] == "talt")
    assert found == Counter(tuple(_plain(row[column]) for column in columns) for row in imported.expected(kpi_id))


@pytest.mark.parametrize("level", ["kommune", "team", "sagsbehandler"])
@pytest.mark.parametrize("kpi_id", PLAIN)
def test_every_unit_has_the_same_figures(imported, kpi_id, level):
    numerators, denominators = Counter(), Counter()
    for row in imported.expected(kpi_id):
        unit = row["dag"].replace(day=1), row[level]
        denominators[unit] += 1
        numerators[unit] += row.get("udfald", False)
    rows = [row for row in imported.computed(kpi_id, level) if row.denominator]
    assert {(row.month, row.id): row.denominator for row in rows} == denominators
    assert {(row.month, row.id): row.numerator or 0 for row in rows} == dict(numerators)


def test_every_pulje_has_the_same_people_places_and_hours(imported):
    figures = puljebelaegning.figures(imported.tables, imported.data_pr)
    rows = imported.computed("puljebelaegning", "pulje")
    assert {(row.month, row.id): (row.numerator, row.denominator, row.x1, row.x2) for row in rows} == {
        (day.replace(day=1), pulje_id): figure for (day, pulje_id), figure in figures.items()
    }


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value
