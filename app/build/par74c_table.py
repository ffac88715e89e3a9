"""LAS § 74 c for a snapshot: table ``ly_dage`` in, table ``par74c_cyklus`` out."""

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
    """Make ``par74c_cyklus``: every cycle of every borger, with the forecast from each municipality's own data date.

    Municipalities with the same data date and the same parameters are reckoned as one.
    """
    connection.execute(sqlfile.read("build", "par74c_tabel").body)
    validity: dict[int, list[tuple]] = {}
    for k, *known in connection.execute(sqlfile.read("build", "par74c_parameter").body).fetchall():
        validity.setdefault(k, []).append(tuple(known))
    alike: dict[tuple, list[int]] = {}
    for k, data_pr in connection.execute("SELECT k, data_pr FROM kommune ORDER BY k").fetchall():
        alike.setdefault(((data_pr - _EPOCH).days, *validity.get(k, ())), []).append(k)
    for (data_pr, *known), some in alike.items():
        _add_municipalities(connection, some, data_pr, known)


def _add_municipalities(connection: duckdb.DuckDBPyConnection, some: list[int], data_pr: int, known: list) -> None:
    horizon = data_pr + _HORIZON
    days = sqlfile.read("build", "par74c_dage").body
    read = connection.execute(days, {"kommuner": some, "horisont": horizon}).fetchnumpy()
    if len(read["b"]):
        b, person = np.unique(read["b"], return_inverse=True)
        rule = _rule(known, int(read["first"].min()) - 1, horizon + 1)
        _store(connection, b, cycles(Spells(person, read["first"], read["last"]), rule, data_pr))


def _rule(known: list[tuple[str, int, int]], first: int, last: int) -> Rule:
    """``known``: the name of a parameter, from which day on, how many months."""

    def validity(name: str) -> Validity:
        which = [(since, months) for parameter, since, months in known if parameter == f"revurdering_{name}"]
        return Validity(*np.array(which, dtype=np.int64).T)

    return make_rule(first, last, *map(validity, _PARAMETERS))


def _store(connection: duckdb.DuckDBPyConnection, b: np.ndarray, made: Cycles) -> None:
    frame = pd.DataFrame(asdict(made)).assign(b=b[made.person])
    connection.register("par74c_beregnet", frame)
    connection.execute(sqlfile.read("build", "par74c_ind").body, {"aldrig": int(NEVER)})
    connection.unregister("par74c_beregnet")
