"""The order of a build: model, § 74 c between two of its files, observations, checks."""

from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial

import duckdb

from app.build.check import Finding, count_findings
from app.build.cpr_scan import stop_at_cpr
from app.build.history import measure_quality
from app.build.month_sums import add_up
from app.build.observation import add_rows, make_observations, make_tables
from app.build.par74c_table import add_cycles
from app.build.side_by_side import side_by_side
from app.build.version import sign
from app.errors import DeliveryRefused, StoreError
from app.store import sqlfile

Progress = Callable[[int, int, str], None]
_AFTER_PAR74C = "60"  # model files from this number on may read the table that the engine writes


def build_model(
    connection: duckdb.DuckDBPyConnection, progress: Progress, remember: Callable[[], object]
) -> list[Finding]:
    """Run every step; returns the findings of the checks that only warn.

    :param remember: notes what was shown before, when the observations are there.
    :raises StoreError: a step failed; the message names the step, never a value.
    :raises DeliveryRefused: a check that stops publication found something, or a text looks like a CPR number.
    """
    kpis = [sqlfile.read("kpi", name) for name in sqlfile.names("kpi")]
    with closing(side_by_side(connection, [partial(add_rows, kpi=kpi) for kpi in kpis])) as added:
        steps = [*_steps(connection, kpis, added), ("Husker det, der har været vist", remember)]
        for done, (text, run) in enumerate(steps):
            progress(done, len(steps) + 1, text)
            try:
                run()
            except duckdb.Error as error:
                raise StoreError(
                    f"Opbygningen standsede: {text}.",
                    "Det hidtidige øjebliksbillede vises stadig. Meld fejlen til den, der vedligeholder Fleksoverblik.",
                ) from error
    sign(connection)
    progress(len(steps), len(steps) + 1, "Kontrollerer")
    stop_at_cpr(connection)
    measure_quality(connection)
    return _checked(connection)


def _steps(
    connection: duckdb.DuckDBPyConnection, kpis: list[sqlfile.SqlFile], added: Iterator
) -> list[tuple[str, Callable[[], object]]]:
    """``added`` goes on when it is asked for the next nøgletal."""

    def model(name: str) -> tuple[str, Callable[[], object]]:
        return f"Bygger model: {name}", lambda: connection.execute(sqlfile.read("model", name).body)

    names = sqlfile.names("model")
    return [
        *(model(name) for name in names if name < _AFTER_PAR74C),
        ("Beregner frister efter LAS § 74 c", lambda: add_cycles(connection)),
        *(model(name) for name in names if name >= _AFTER_PAR74C),
        ("Gør klar til observationer", lambda: make_tables(connection)),
        *((f"Beregner: {kpi.header.get('titel', kpi.name)}", lambda: next(added)) for kpi in kpis),
        ("Samler observationer og arbejdsliste", lambda: make_observations(connection)),
        ("Lægger månedernes tal sammen", lambda: add_up(connection)),
    ]


def _checked(connection: duckdb.DuckDBPyConnection) -> list[Finding]:
    found = [finding for finding in count_findings(connection) if finding.antal]
    stops = [f"{finding.tekst} ({finding.name}: {finding.antal})" for finding in found if finding.stop]
    if stops:
        raise DeliveryRefused(
            "Kontrollen af de beregnede tal fandt fejl: " + " ".join(stops),
            "Intet er ændret, og det hidtidige øjebliksbillede vises stadig. "
            "Meld fejlen til den, der vedligeholder Fleksoverblik.",
        )
    return found
