"""The verdicts on rows a second time, in plain loops: slow, obvious, and without a line of the importer's SQL.

It knows the declared format and takes rows as dicts of text. Only what random deliveries hold is understood.
"""

import re
from datetime import date, timedelta

from app.intake.codes import REFERENCE
from app.intake.format import TABLES
from app.intake.schema import Column, Kind, Table

Place = str  # "loaded", "duplicate", "ignored" (nothing stands in it), or the code of a set-aside row
UNREADABLE = object()


def judge(delivered: dict[str, list[dict[str, str]]], kommune: str, data_pr: date) -> dict[tuple[str, int], Place]:
    """Where every row ends, by table and line (the first row stands on line 2)."""
    places: dict[tuple[str, int], Place] = {}
    loaded: dict[str, set[str]] = {}
    for table in TABLES:
        if table.name in delivered:
            rows = [{name: row.get(name, "").strip() for name in table.names} for row in delivered[table.name]]
            found = _judge_table(table, rows, loaded, kommune, data_pr)
            places |= {(table.name, at + 2): place for at, place in enumerate(found)}
            keys = [row[table.columns[0].name] for row, place in zip(rows, found, strict=True) if place == "loaded"]
            loaded[table.name] = set(keys)
    return places


def _judge_table(
    table: Table, rows: list[dict[str, str]], loaded: dict[str, set[str]], kommune: str, data_pr: date
) -> list[Place]:
    read = [{column.name: _value(column, row[column.name]) for column in table.columns} for row in rows]
    same = [
        tuple(row[name] if value is UNREADABLE else value for name, value in values.items())
        for row, values in zip(rows, read, strict=True)
    ]
    places: list[Place] = []
    for at, values in enumerate(read):
        fault = _own_fault(table, values, kommune, data_pr)
        blank = not any(rows[at].values())
        places.append("ignored" if blank else "duplicate" if same[at] in same[:at] else fault or "loaded")
    for key, code in _unique(table):
        _set_aside_all_of_one_key(key, code, read, places)
    for at, values in enumerate(read):
        for column in table.references:
            absent = values[column.name] is not None and values[column.name] not in loaded.get(column.reference, set())
            if places[at] == "loaded" and absent:
                places[at] = REFERENCE[column.reference]
    return places


def _set_aside_all_of_one_key(key: tuple[str, ...], code: str, read: list[dict], places: list[Place]) -> None:
    groups: dict[tuple, list[int]] = {}
    for at, values in enumerate(read):
        parts = tuple(None if values[name] is UNREADABLE else values[name] for name in key)
        if places[at] != "duplicate" and _known(parts, code):
            groups.setdefault(parts, []).append(at)
    for group in groups.values():
        for at in group if len(group) > 1 else []:
            places[at] = code if places[at] == "loaded" else places[at]


def _unique(table: Table):
    if table.key:
        yield table.key, "noegle_konflikt"
    if table.name == "fleksjob":
        yield ("borger_id", "fra_dato"), "samme_fleksjob"


def _known(parts: tuple, code: str) -> bool:
    """A key counts when its first part is known; borger and start of a job when both are."""
    needed = parts if code == "samme_fleksjob" else parts[:1]
    return None not in needed


def _own_fault(table: Table, values: dict, kommune: str, data_pr: date) -> Place | None:
    for column in table.columns:
        if column.required and values[column.name] is None:
            return "tom_paakraevet"
    for column in table.columns:
        if fault := _value_fault(column, values[column.name], data_pr):
            return fault
    if table.name == "borgere" and values["kommune_kode"] != kommune:
        return "anden_kommune"
    if table.period:
        first, last = (values[name] for name in table.period)
        if first and last and last < first:
            return "slut_foer_start"
    return None


def _value_fault(column: Column, value: object, data_pr: date) -> Place | None:
    if value is UNREADABLE:
        return {
            Kind.DATE: "dato_ugyldig",
            Kind.YES_NO: "ja_nej_ugyldig",
            Kind.CHOICE: "ukendt_vaerdi",
            Kind.WEEK: "uge_ugyldig",
            Kind.MONTH: "maaned_ugyldig",
        }.get(column.kind, "tal_ugyldigt")
    if value is None:
        return None
    if column.kind is Kind.DATE and value < date(1900, 1, 1):
        return "dato_foer_1900"
    if column.kind in (Kind.DATE, Kind.MONTH, Kind.WEEK) and not column.future and value > data_pr:
        return "dato_efter_data"
    if column.above is not None and not column.above < value <= column.high:
        return "timer_uden_for"
    if (column.low is not None and value < column.low) or (column.high is not None and value > column.high):
        return "tal_uden_for"
    if column.kind is Kind.WHOLE and column.values and str(value) not in column.values:
        return "ukendt_vaerdi"
    return None


def _value(column: Column, text: str) -> object:
    """The value of a cell; None where it is empty, ``UNREADABLE`` where it is none of its kind."""
    if not text:
        return None
    readers = {
        Kind.TEXT: str,
        Kind.DATE: _date,
        Kind.YES_NO: lambda word: {"ja": True, "j": True, "1": True, "nej": False, "n": False, "0": False}[
            word.lower()
        ],
        Kind.CHOICE: lambda word: {value.lower(): value for value in column.values}[word.lower()],
        Kind.WEEK: lambda week: date.fromisocalendar(int(week[:4]), int(week[6:]), 1),
        Kind.MONTH: lambda month: date(int(month[:4]), int(month[5:]), 1),
        Kind.WHOLE: int,
        Kind.NUMBER: _number,
        Kind.AMOUNT: _amount,
    }
    try:
        return readers[column.kind](text)
    except (ValueError, KeyError):
        return UNREADABLE


def _number(text: str) -> float:
    if "e" in text:
        raise ValueError
    return float(text.replace(",", "."))


def _amount(text: str) -> float:
    if re.fullmatch(r"[1-9]\d{0,2}[.,]\d{3}", text):
        raise ValueError
    return _number(text)


def _date(text: str) -> date:
    if found := re.fullmatch(r"(\d{4}-\d\d-\d\d)T(\d\d):\d\d:\d\dZ", text):
        utc = date.fromisoformat(found[1])
        summer = _last_sunday(utc.year, 3) <= utc < _last_sunday(utc.year, 10)  # the hour of change is not drawn
        return utc + timedelta(days=int(found[2]) + (2 if summer else 1) >= 24)
    if found := re.fullmatch(r"(\d\d)([-./])(\d\d)\2(\d{4})", text):
        return date(int(found[4]), int(found[3]), int(found[1]))
    return date.fromisoformat(text)


def _last_sunday(year: int, month: int) -> date:
    last = date(year, month, 31)
    return last - timedelta(days=last.isoweekday() % 7)
