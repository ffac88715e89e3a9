"""What was shown before, and how deliveries were: schema ``historik``, handed on from snapshot to snapshot.

It lies in the snapshot so that it is published in the same instant as what it tells of. It is handed on by the newest
snapshot that was ever served, also where that one was rolled back from: what was shown stays known.
"""

from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import duckdb
import pandas as pd

from app.build.beside import beside
from app.build.copying import copied
from app.build.version import built_by_this_house
from app.store import sqlfile

_FIGURES_KEPT = 60  # months before the data date; what was older at its first delivery was never reported from here
_MISSING = (duckdb.CatalogException, duckdb.BinderException)  # a snapshot of an earlier house lacks what is asked for


def hand_on(connection: duckdb.DuckDBPyConnection, last: Path | None) -> None:
    """Make schema ``historik`` with what the snapshot ``last`` knows; empty where there is none."""
    connection.execute(sqlfile.read("build", "historik").body)
    if last is None:
        return
    with beside(connection, last):
        for table, rows in copied(connection, "historik"):
            connection.execute(f"INSERT INTO historik.{table} BY NAME {rows}")


def remember(
    connection: duckdb.DuckDBPyConnection,
    last: Path | None,
    kommuner: frozenset[str] | None,
    snapshot: str,
    months: int,
) -> None:
    """Note what a finished snapshot shows otherwise than ``last``, and the months that it shows for the first time.

    :param kommuner: the municipalities that were delivered anew; None: any may show something else.
    :param snapshot: how the new snapshot will be known.
    :param months: so far back, from the newest data date, single borgere are remembered.
    """
    ((since,),) = connection.execute(sqlfile.read("build", "historik_fra").body, {"maaneder": months}).fetchall()
    if last is not None and since is not None:
        with beside(connection, last), suppress(*_MISSING):
            only = sorted(kommuner) if kommuner and built_by_this_house(connection) else None
            connection.execute(sqlfile.read("build", "foerst_sag").body, {"fra": since, "kommuner": only})
    connection.execute(sqlfile.read("build", "foerst_sag_slet").body, {"fra": since})
    now = datetime.now(UTC).replace(tzinfo=None)
    connection.register("regler", _rules())
    connection.execute(sqlfile.read("build", "regel").body)
    connection.execute(
        sqlfile.read("build", "udgivet").body, {"snapshot": snapshot, "nu": now, "maaneder": _FIGURES_KEPT}
    )
    connection.unregister("regler")
    connection.execute(sqlfile.read("build", "foerst").body, {"snapshot": snapshot})


def _rules() -> pd.DataFrame:
    """How each nøgletal is counted: its SQL and parameters, and the months that pass before a month is decided."""
    files = [sqlfile.read("kpi", name) for name in sqlfile.names("kpi")]
    rows = [
        {
            "kpi": file.name,
            "sha256": file.body,
            "parametre": [name.strip() for name in file.header.get("parametre", "").split(",") if name.strip()],
            "afgjort": int(file.header.get("afgjort efter", "0").split()[0]),
        }
        for file in files
    ]
    return pd.DataFrame(rows, columns=["kpi", "sha256", "parametre", "afgjort"])


def measure_quality(connection: duckdb.DuckDBPyConnection) -> None:
    """Note how many rows came, were set aside and got a warning; the latest look at a delivery takes the place of
    earlier ones."""
    connection.execute(sqlfile.read("build", "kvalitet_slet").body)
    connection.execute(sqlfile.read("build", "kvalitet_leverance").body)
