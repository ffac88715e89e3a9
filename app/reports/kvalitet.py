"""Datakvalitet as tables: the account of a delivery, its reasons and warnings, a check's findings, rows set aside."""

import json

import pandas as pd

from app.reports.table import COUNT, DAY, Cell, Column, Table

_ACCOUNT = ("Læst", "Indlæst", "Gentagelser", "Sat til side", "Sprunget over")
_REASONS = (Column("Tabel"), Column("Hvad"), Column("Kolonne"), Column("Antal", COUNT), Column("Forklaring"))
_KEYS = {
    "borgere": "Borgere",
    "ledighedsydelse": "Perioder med ledighedsydelse",
    "fleksjob": "Fleksjob",
    "sagsbehandlere": "Sagsbehandlere",
}
_MOVES = ("nye", "forsvundne", "aendrede")
_CASES = (
    Column("Sagsnr."),
    Column("Team"),
    Column("Sagsbehandler"),
    Column("Det drejer sig om"),
    Column("Dag", DAY),
)
_SET_ASIDE = (
    Column("Tabel"),
    Column("Fil"),
    Column("Linje", COUNT),
    Column("Kolonne"),
    Column("Grund"),
    Column("Række som leveret"),
)


def account(rows: pd.DataFrame) -> Table:
    """Where the rows of each delivered table ended; the four last numbers add up to the first."""
    columns = (Column("Tabel"), *(Column(name, COUNT) for name in _ACCOUNT))
    names = ("laest", "indlaest", "dubletter", "sat_til_side", "ignoreret")
    delivered = rows[rows["leveret"]].to_dict("records")
    return Table(columns, tuple((row["tabel"], *(int(row[name]) for name in names)) for row in delivered))


def reasons(rows: pd.DataFrame) -> Table:
    """Why rows were set aside, and what was loaded with a warning."""
    said = {True: "Sat til side", False: "Advarsel"}
    return Table(
        _REASONS,
        tuple(
            (row["tabel"], said[bool(row["sat_til_side"])], _text(row["kolonne"]), int(row["antal"]), row["tekst"])
            for row in rows.to_dict("records")
        ),
    )


def changed_keys(rows: pd.DataFrame) -> Table:
    """How many borgere, spells, jobs and sagsbehandlere are new, gone or changed since the delivery before."""
    columns = (Column("Hvad"), Column("Nye", COUNT), Column("Forsvundet", COUNT), Column("Ændret", COUNT))
    keys = rows[rows["slags"] == "noegle"].to_dict("records")
    return Table(columns, tuple((_KEYS[row["navn"]], *(int(row[name]) for name in _MOVES)) for row in keys))


def changed_counts(rows: pd.DataFrame, kind: str) -> Table:
    """Rows per table (``raekker``) or borgere per team (``team``), before and now, where they are not as many."""
    columns = (Column("Team" if kind == "team" else "Tabel"), Column("Før", COUNT), Column("Nu", COUNT))
    moved = rows[(rows["slags"] == kind) & (rows["foer"] != rows["nu"])].to_dict("records")
    return Table(columns, tuple((row["navn"], int(row["foer"]), int(row["nu"])) for row in moved))


def per_team(found: pd.DataFrame) -> Table:
    """Findings per team, most first."""
    counted = found["team"].value_counts().to_dict()
    rows = sorted(counted.items(), key=lambda one: (-one[1], one[0]))
    return Table((Column("Team"), Column("Antal", COUNT)), tuple(rows))


def cases(found: pd.DataFrame) -> Table:
    """The findings one by one; a row leads to its case."""
    rows = found.to_dict("records")
    return Table(
        _CASES,
        tuple(
            (
                _text(row["sagsnr"]) or _text(row["borger_id"]) or "Uden borger",
                row["team"],
                _text(row["sagsbehandler"]),
                _text(row["genstand"]),
                _day(row["dag"]),
            )
            for row in rows
        ),
        tuple((("sagsref", ref),) if (ref := _text(row["sagsref"])) else () for row in rows),
    )


def set_aside(rows: pd.DataFrame) -> Table:
    """The rows set aside, to be corrected where the extract is made."""
    return Table(
        _SET_ASIDE,
        tuple(
            (row["tabel"], row["fil"], int(row["linje"]), _text(row["kolonne"]), row["grund"], row["raekke"])
            for row in rows.to_dict("records")
        ),
    )


def persons_set_aside(rows: pd.DataFrame) -> tuple[str, ...]:
    """The ids of the borgere that the rows set aside name, as far as they name any."""
    named = [json.loads(row).get("borger_id") for row in rows["raekke"]]
    return tuple(sorted({one for one in named if isinstance(one, str) and one}))


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _day(value: object) -> Cell:
    return None if pd.isna(value) else pd.Timestamp(value).date()  # type: ignore[arg-type]
