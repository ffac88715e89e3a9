"""The municipality's own parameters, copied into the snapshot that is built; a nøgletal's SQL needs no others."""

import duckdb

from app.own.parameters import OwnParameter


def stage_parameters(connection: duckdb.DuckDBPyConnection, every: list[OwnParameter]) -> None:
    """Let ``stage.parameter`` hold exactly these."""
    connection.execute("DELETE FROM stage.parameter")
    for one in every:
        connection.execute(
            "INSERT INTO stage.parameter BY NAME SELECT $navn AS navn, $kode AS kommune_kode, $fra::DATE AS fra, "
            "$til::DATE AS til, $vaerdi::DOUBLE AS vaerdi",
            {"navn": one.navn, "kode": one.kommune_kode, "fra": one.fra, "til": one.til, "vaerdi": one.vaerdi},
        )
