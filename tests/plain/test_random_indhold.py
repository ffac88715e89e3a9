"""Nøgletal about the content of the cases against plain Python on random deliveries, through the import."""

from collections import Counter
from datetime import date

import pytest

from app.access import Scope
from app.intake import import_delivery
from app.kpi import Filters, compute
from app.store import sqlfile
from app.store.snapshot import Snapshot, current
from tests.deliveries import deliver
from tests.plain import fleksjob_indhold, fuldtidspersoner, indhold, refusion, rehabilitering
from tests.plain.days import responsible
from tests.plain.random_indhold import RandomIndhold
from tests.queries.conftest import observations

PLAIN = {
    "minplan_jobmaal": indhold.minplan_jobmaal,
    "minplan_indsats": indhold.minplan_indsats,
    "samtale_indhold": indhold.samtale_indhold,
    "kompetence_cv": indhold.kompetence_cv,
    "progression_droeftet": fleksjob_indhold.progression_droeftet,
    "arbejdsevne_udnyttet": fleksjob_indhold.arbejdsevne_udnyttet,
    "fuldtidspersoner": fuldtidspersoner.observations,
    "rehab_varighed": rehabilitering.rehab_varighed,
    "rehab_orientering": rehabilitering.rehab_orientering,
    "refusion_trin": refusion.observations,
}
WITH_PARTS = [
    "arbejdsevne_udnyttet",
    "minplan_indsats",
    "samtale_indhold",
    "progression_droeftet",
    "rehab_varighed",
    "rehab_orientering",
]
SEEDS, PEOPLE = range(4), 50
COUNTS = ("numerator", "denominator", "unknown")
Imported = tuple[RandomIndhold, Snapshot]


@pytest.fixture(scope="module", params=SEEDS, ids="delivery {}".format)
def imported(request, tmp_path_factory) -> Imported:
    names = sqlfile.names
    folder, made = tmp_path_factory.mktemp("indhold"), RandomIndhold(request.param, PEOPLE)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sqlfile, "names", lambda where: tuple(PLAIN) if where == "kpi" else names(where))
        report = import_delivery(deliver(folder, data_pr=made.data_pr, **made.tables), folder / "store")
    assert all(table.set_aside == 0 and table.duplicates == 0 for table in report.tables.values())
    return made, current(folder / "store")


@pytest.mark.parametrize("kpi_id", PLAIN)
def test_every_case_is_the_same(imported, kpi_id):
    made, snapshot = imported
    expected = PLAIN[kpi_id](made.tables, made.data_pr)
    columns = sorted(expected[0])
    found = observations(snapshot, kpi_id, " ".join(["tilstand", "del", *columns]))
    kept = Counter(row[2:] for row in found if row[0] != "afventer" and (row[1] is None or kpi_id in WITH_PARTS))
    assert kept == Counter(tuple(_plain(row[column]) for column in columns) for row in expected)


@pytest.mark.parametrize("level", ["team", "sagsbehandler"])
@pytest.mark.parametrize("kpi_id", WITH_PARTS)
def test_every_part_has_the_same_share_in_every_unit(imported, kpi_id, level):
    made, snapshot = imported
    expected: dict[tuple, Counter] = {}
    for row in PLAIN[kpi_id](made.tables, made.data_pr):
        if row["del"] is not None:
            sagsbehandler_id, team_id = responsible(made.tables, row["borger_id"], row["dag"], made.data_pr)
            unit = row["dag"].replace(day=1), team_id if level == "team" else sagsbehandler_id, row["del"]
            counted = (
                {"denominator": 1, "numerator": int(row["udfald"])} if row["tilstand"] == "talt" else {"unknown": 1}
            )
            expected.setdefault(unit, Counter()).update(counted)
    every_month = Filters(date(2010, 1, 1), date(2026, 12, 1))
    rows = compute(snapshot, kpi_id, every_month, level, Scope.everything()).rows
    shares = {(row.month, row.id, part): share for row in rows.itertuples() for part, share in row.parts.items()}
    found = {unit: Counter({key: share[key] for key in COUNTS}) for unit, share in shares.items()}
    assert {unit: counts for unit, counts in found.items() if counts.total()} == expected


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value
