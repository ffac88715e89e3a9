"""Every nøgletal against plain Python on random municipalities, through the import that users use.

Four municipalities; ``FLEKS_KOMMUNER=100`` for a long run, ``FLEKS_FRA_KOMMUNE=4`` to begin elsewhere.
"""

import os
from collections import Counter
from pathlib import Path

import pytest

from app.access import Scope
from app.kpi import compute
from tests.plain import puljebelaegning, worklist
from tests.plain.compared import EVERY_MONTH, Compared
from tests.queries.conftest import plain_rows

FIRST = int(os.environ.get("FLEKS_FRA_KOMMUNE", "0"))
SEEDS = range(FIRST, FIRST + int(os.environ.get("FLEKS_KOMMUNER", "4")))
LEVELS = ("sagsbehandler", "team", "kommune")  # one for each kommune: a compute of every nøgletal costs a second


@pytest.mark.parametrize("seed", SEEDS, ids="kommune {}".format)
def test_the_import_finds_what_a_slow_count_finds(seed: int, tmp_path: Path, subtests: pytest.Subtests) -> None:
    kommune = Compared(tmp_path, seed)
    for kpi_id, rows in kommune.rows.items():
        with subtests.test("the cases", kpi_id=kpi_id):
            columns = ["tilstand", *sorted({"del", *(column for row in rows for column in row)} - {"tilstand"})]
            assert kommune.observed(kpi_id, columns) == kommune.expected(kpi_id, columns)
        level = LEVELS[seed % len(LEVELS)]
        with subtests.test("the figures", kpi_id=kpi_id, level=level):
            assert kommune.computed(kpi_id, level) == kommune.figures(kpi_id, level)
    with subtests.test("the puljer"):
        assert _puljer(kommune) == {
            (day.replace(day=1), pulje_id): figure
            for (day, pulje_id), figure in puljebelaegning.figures(kommune.tables, kommune.data_pr).items()
        }
    with subtests.test("the worklist"):
        assert _on_the_worklist(kommune) == _to_be_done(kommune)


def _puljer(kommune: Compared) -> dict[tuple, tuple]:
    rows = compute(kommune.snapshot, "puljebelaegning", EVERY_MONTH, "pulje", Scope.everything()).rows
    return {(row.month, row.id): (row.numerator, row.denominator, row.x1, row.x2) for row in rows.itertuples()}


def _on_the_worklist(kommune: Compared) -> Counter:
    frame = kommune.snapshot.sql("SELECT kpi, borger_id, frist FROM frist JOIN borger USING (b)")
    return Counter(row for row in plain_rows(frame) if row[0] != "puljebelaegning")  # its ends are plans, not deadlines


def _to_be_done(kommune: Compared) -> Counter:
    rows = worklist.deadlines(kommune.tables, kommune.data_pr, kommune.cases)
    return Counter((kpi_id, borger_id, deadline.isoformat()) for kpi_id, borger_id, deadline in rows)
