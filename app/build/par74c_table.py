"""LAS § 74 c for a snapshot: table ``ly_dage`` in, table ``par74c_cyklus`` out, one municipality at a time."""

from dataclasses import asdict
from datetime import date

import duckdb
import numpy as np
import pandas as pd

from app.build.par74c import Cycles, cycles
from app.build.spells import Spells
from app.build.window import NEVER, Rule, Validity, make_rule
from app.store import sqlfile

_HORIZON = 20 * 366  # days after the data date; no forecast reaches further, however long a leave is known
_EPOCH = date(1970, 1, 1)
_PARAMETERS = ("maaneder", "vindue_maaneder", "frist_maaneder", "bortfald_maaneder")


def add_cycles(connection: duckdb.DuckDBPyConnection) -> None:
    """Make ``par74c_cyklus``: every cycle of every borger, with the forecast from each municipality's own data date."""
    connection.execute(sqlfile.read("build", "par74c_tabel").body)
    for k, data_pr in connection.execute("SELECT k, data_pr FROM kommune ORDER BY k").fetchall():
        _add_municipality(connection, k, (data_pr - _EPOCH).days)


def _add_municipality(connection: duckdb.DuckDBPyConnection, k: int, data_pr: int) -> None:
    horizon = data_pr + _HORIZON
    days = sqlfile.read("build", "par74c_dage").body
    read = connection.execute(days, {"k": k, "horisont": horizon}).fetchnumpy()
    if len(read["b"]):
        b, person = np.unique(read["b"], return_inverse=True)
        rule = _rule(connection, k, int(read["first"].min()) - 1, horizon + 1)
        _store(connection, b, cycles(Spells(person, read["first"], read["last"]), rule, data_pr))


def _rule(connection: duckdb.DuckDBPyConnection, k: int, first: int, last: int) -> Rule:
    read = connection.execute(sqlfile.read("build", "par74c_parameter").body, {"k": k}).fetchnumpy()

    def validity(name: str) -> Validity:
        which = read["navn"] == f"revurdering_{name}"
        return Validity(read["since"][which].astype(np.int64), read["months"][which].astype(np.int64))

    return make_rule(first, last, *map(validity, _PARAMETERS))


def _store(connection: duckdb.DuckDBPyConnection, b: np.ndarray, made: Cycles) -> None:
    frame = pd.DataFrame(asdict(made)).assign(b=b[made.person])
    connection.register("par74c_beregnet", frame)
    connection.execute(sqlfile.read("build", "par74c_ind").body, {"aldrig": int(NEVER)})
    connection.unregister("par74c_beregnet")
