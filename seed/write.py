"""Rows to files: CSV with semicolons in UTF-8, and ``leverance.toml``."""

from collections.abc import Callable, Iterable
from pathlib import Path

from seed.days import iso
from seed.tables import COLUMNS, kinds, names

SOURCE = "Opdigtede data – Demokommune findes ikke, og ingen rigtige personer er med"


def _date(value: object) -> str:
    return "" if value is None else value if isinstance(value, str) else iso(value)


def _yes_no(value: object) -> str:
    return "" if value is None else "ja" if value else "nej"


def _number(value: object) -> str:
    return (
        ""
        if value is None
        else f"{value:g}".replace(".", ",")
        if abs(value) < 1000
        else f"{value:.2f}".replace(".", ",")
    )


def _text(value: object) -> str:
    return "" if value is None else str(value)


FORMATS: dict[str, Callable[[object], str]] = {"d": _date, "b": _yes_no, "n": _number, "": _text}


def write_table(folder: Path, table: str, rows: Iterable[tuple]) -> None:
    """One CSV file. A text with a semicolon does not occur in the demo, so nothing is quoted."""
    formats = [FORMATS[kind] for kind in kinds(table)]
    lines = [";".join(names(table))]
    lines += [";".join([form(value) for form, value in zip(formats, row, strict=True)]) for row in rows]
    (folder / f"{table}.csv").write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


def write_delivery(folder: Path, tables: dict[str, list[tuple]], kommune_kode: str, data_pr: int) -> None:
    """All tables and ``leverance.toml``."""
    folder.mkdir(parents=True, exist_ok=True)
    for table in COLUMNS:
        write_table(folder, table, tables[table])
    about = f'kommune_kode = {kommune_kode}\ndata_pr = {iso(data_pr)}\nkilde = "{SOURCE}"\n'
    (folder / "leverance.toml").write_text(about, encoding="utf-8", newline="\n")
