"""LAS § 74 c and the talks against plain Python on random deliveries, through the import that users use."""

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from app.access import Scope
from app.intake import import_delivery
from app.kpi import Filters, compute
from app.store.snapshot import current
from tests.deliveries import deliver
from tests.plain import kontaktforloeb, revurdering
from tests.plain.days import responsible
from tests.plain.random_ledighed import RandomLedighed
from tests.queries.conftest import observations, plain_rows

KPIS = ["revurdering_igangsat", "revurdering_afsluttet", "revurdering_rettidig", "revurdering_redegoerelse"]
KPIS += ["kontaktforloeb"]
SEEDS = range(3)
PEOPLE = 150


class Compared:
    """A random delivery, the snapshot that the import made of it, and what plain Python says."""

    def __init__(self, seed: int, folder: Path, people: int = PEOPLE) -> None:
        made = RandomLedighed(seed, people)
        self.tables, self.data_pr = made.tables, made.data_pr
        report = import_delivery(deliver(folder, data_pr=made.data_pr, **made.tables), folder / "store")
        assert all(table.set_aside == 0 and table.duplicates == 0 for table in report.tables.values())
        self.snapshot = current(folder / "store")
        cases = revurdering.cases(made.tables, made.data_pr)
        self.rows = {
            "revurdering_igangsat": revurdering.igangsat(cases, made.data_pr),
            "revurdering_afsluttet": revurdering.afsluttet(cases, made.data_pr),
            "revurdering_rettidig": revurdering.rettidig(cases, made.data_pr),
            "revurdering_redegoerelse": revurdering.redegoerelse(made.tables),
            "kontaktforloeb": kontaktforloeb.observations(made.tables, made.data_pr),
        }
        self.worklist = [*revurdering.worklist(cases), *kontaktforloeb.worklist(made.tables, made.data_pr)]


@pytest.fixture(scope="module", params=SEEDS, ids="delivery {}".format)
def compared(request, tmp_path_factory) -> Compared:
    return Compared(request.param, tmp_path_factory.mktemp("ledighed"))


@pytest.mark.parametrize("kpi_id", KPIS)
def test_every_case_is_the_same(compared, kpi_id):
    expected = compared.rows[kpi_id]
    columns = sorted(expected[0])
    rows = observations(compared.snapshot, kpi_id, " ".join(["tilstand", *columns]))
    found = Counter(row[1:] for row in rows if row[0] == "talt")
    assert found == Counter(tuple(_plain(row[column]) for column in columns) for row in expected)
    assert {row["udfald"] for row in expected} == {True, False}


@pytest.mark.parametrize("level", ["team", "sagsbehandler"])
@pytest.mark.parametrize("kpi_id", KPIS)
def test_every_unit_has_the_same_figures(compared, kpi_id, level):
    expected = Counter()
    for row in compared.rows[kpi_id]:
        of_day = responsible(compared.tables, row["borger_id"], row["dag"], compared.data_pr)
        expected[row["dag"].replace(day=1), of_day[level == "team"], row["udfald"]] += 1
    every_month, found = Filters(date(2010, 1, 1), date(2026, 12, 1)), Counter()
    for row in compute(compared.snapshot, kpi_id, every_month, level, Scope.everything()).rows.itertuples():
        found[row.month, row.id, True] += row.numerator or 0
        found[row.month, row.id, False] += (row.denominator or 0) - (row.numerator or 0)
    assert +found == +expected


def test_the_worklist_holds_what_can_still_be_done_and_nothing_else(compared):
    frame = compared.snapshot.sql("SELECT kpi, borger_id, frist FROM frist JOIN borger USING (b)")
    found = Counter(row for row in plain_rows(frame) if row[0] in KPIS)
    assert found == Counter(tuple(map(_plain, row)) for row in compared.worklist)
    assert {kpi_id for kpi_id, _, _ in found} == {"revurdering_igangsat", "revurdering_afsluttet", "kontaktforloeb"}


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value
