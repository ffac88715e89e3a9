"""Deliveries for tests: give only the rows that the test is about.

``deliver(tmp_path, ledighedsydelse=[{"fra_dato": "2026-03-01"}])`` writes a complete delivery of kommune 580 with the
data date 2026-10-31. What is filled in:

- a row without ``borger_id`` is about ``B1``, a ``fleksjob`` without ``fleksjob_id`` is ``F1``, ``F2`` … by position,
  and hours without one belong to ``F1``. Hours are not invented: a job that shall have hours gets ``fleksjobtimer``.
- ``borgere``, ``sagsbehandlere`` and ``teams`` that other rows refer to are added where they are missing
  (not with ``derive=False``). Puljer are not: their places matter.
- team ``T1`` and sagsbehandler ``S1`` always exist, and ``S1`` answers for every borger from 2000-01-01 on, unless
  ``sagsansvar`` is given (an empty list: nobody does).
- a required table without rows is delivered with its header alone and named in ``tomme``; an optional table is
  delivered when it is given.

Values are text, dates, numbers, booleans or None.
"""

import csv
import shutil
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import xlsxwriter

from app.intake.format import BY_NAME, TABLES

Row = dict[str, object]
_USUAL: dict[str, Row] = {
    "sagsbehandlere": {"navn": "Sagsbehandler", "team_id": "T1"},
    "teams": {"navn": "Team"},
    "borgere": {
        "koen": "K",
        "foedselsdato": "1980-05-01",
        "visitationsdato": "2000-01-01",
        "ordning": "ny",
    },
    "sagsansvar": {"sagsbehandler_id": "S1", "fra_dato": "2000-01-01"},
    "puljer": {"navn": "Puljen", "pladser": 10, "fra_dato": "2000-01-01"},
    "fleksjobtimer": {"fleksjob_id": "F1"},
    "samtaler": {"type": "jobsamtale"},
    "fravaer": {"type": "barsel"},
    "indsatser": {"type": "virksomhedspraktik"},
    "refusion": {"ydelse": "ledighedsydelse"},
    "konteringer": {"ydelse": "ledighedsydelse", "ordning_konteret": "ny"},
}
_NAMES = {"teams": "Team", "sagsbehandlere": "Sagsbehandler"}


def deliver(
    folder: Path,
    *,
    name: str = "leverance",
    form: str = "csv",
    kommune_kode: str = "580",
    data_pr: date | str = "2026-10-31",
    delimiter: str = ";",
    encoding: str = "utf-8",
    derive: bool = True,
    manifest: str | None = None,
    **tables: Iterable[Row],
) -> Path:
    """Write a delivery ``name`` into ``folder`` and return its path, ready for ``fleks import``.

    :param form: ``csv`` (a folder), ``zip`` or ``xlsx``.
    :param manifest: the text of ``leverance.toml``, where it shall be another than the usual.
    :param tables: the rows of each table by its name.
    """
    complete = complete_tables(tables, kommune_kode, derive)
    empty = [table.name for table in TABLES if table.required and not complete[table.name]]
    if form == "xlsx":
        return _write_workbook(folder / f"{name}.xlsx", complete, kommune_kode, data_pr, empty)
    target = folder / name
    target.mkdir(parents=True)
    for table, rows in complete.items():
        write_table(target / f"{table}.csv", rows, table, delimiter, encoding)
    text = manifest or f'kommune_kode = {kommune_kode}\ndata_pr = {data_pr}\nkilde = "Prøve"\ntomme = {empty}\n'
    (target / "leverance.toml").write_text(text, encoding="utf-8")
    return target if form == "csv" else _zip(target)


def complete_tables(
    given: dict[str, Iterable[Row]], kommune_kode: str = "580", derive: bool = True
) -> dict[str, list[Row]]:
    """All required tables and all given ones, with what every row needs filled in."""
    tables = {table.name: [] for table in TABLES if table.required}
    tables |= {table: [_filled(table, row, n) for n, row in enumerate(rows, 1)] for table, rows in given.items()}
    if derive:
        _add(tables, "borgere", "borger_id")
    if "sagsansvar" not in given:
        tables["sagsansvar"] = [_filled("sagsansvar", {"borger_id": row["borger_id"]}) for row in tables["borgere"]]
    _add(tables, "sagsbehandlere", "sagsbehandler_id", {"S1"}, derive)
    _add(tables, "teams", "team_id", {"T1"}, derive)
    for row in tables["borgere"]:
        row.setdefault("kommune_kode", kommune_kode)
    return tables


def _filled(table: str, row: Row, position: int = 1) -> Row:
    """The row with what it needs and the test did not give."""
    names = BY_NAME[table].names if table in BY_NAME else ()
    usual = dict(_USUAL.get(table, {}))
    if "borger_id" in names and "cpr" not in row:
        usual["borger_id"] = "B1"
    if table == "fleksjob":
        usual["fleksjob_id"] = f"F{position}"
    return usual | row


def _add(tables: dict[str, list[Row]], table: str, key: str, always: Iterable[str] = (), derive: bool = True) -> None:
    """Add the rows of ``table`` that other tables refer to by ``key``, and those in ``always``."""
    used = {row.get(key) for rows in tables.values() for row in rows} if derive else set()
    known = {row.get(key) for row in tables[table]}
    for value in sorted({*used, *always} - known - {None, ""}):
        row = {key: value} if table == "borgere" else {key: value, "navn": f"{_NAMES[table]} {value}"}
        tables[table].append(_filled(table, row))


def write_table(path: Path, rows: list[Row], table: str, delimiter: str = ";", encoding: str = "utf-8") -> None:
    """One CSV file; without rows its header is the whole of the format's."""
    header = _header(rows, table)
    with path.open("w", encoding=encoding, newline="") as file:
        writer = csv.writer(file, delimiter=delimiter)
        writer.writerow(header)
        writer.writerows([_text(row.get(column)) for column in header] for row in rows)


def _header(rows: list[Row], table: str) -> list[str]:
    required = [column.name for column in BY_NAME[table].columns if column.required] if table in BY_NAME else []
    if any("cpr" in row for row in rows) and not any("borger_id" in row for row in rows):
        required = [name for name in required if name != "borger_id"]
    return list(dict.fromkeys([*required, *(column for row in rows for column in row)]))


def _text(value: object) -> str:
    if isinstance(value, bool):
        return "ja" if value else "nej"
    return "" if value is None else str(value)


def _zip(folder: Path) -> Path:
    target = folder.with_suffix(".zip")
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        for path in sorted(folder.iterdir()):
            archive.write(path, path.name)
    shutil.rmtree(folder)
    return target


def _write_workbook(
    target: Path, tables: dict[str, list[Row]], kommune_kode: str, data_pr: date | str, empty: list[str]
) -> Path:
    target.parent.mkdir(parents=True, exist_ok=True)
    book = xlsxwriter.Workbook(target, {"default_date_format": "yyyy-mm-dd"})
    sheet = book.add_worksheet("leverance")
    about = [("navn", "vaerdi"), ("kommune_kode", kommune_kode), ("data_pr", str(data_pr)), ("tomme", ", ".join(empty))]
    for position, line in enumerate(about):
        sheet.write_row(position, 0, line)
    for table, rows in tables.items():
        sheet = book.add_worksheet(table)
        header = _header(rows, table)
        sheet.write_row(0, 0, header)
        for position, row in enumerate(rows, 1):
            sheet.write_row(position, 0, [row.get(column) for column in header])
    book.close()
    return target
