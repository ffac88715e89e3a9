"""From delivered text to typed rows and verdicts: the SQL of ``queries/stage`` filled in from the format."""

import re
from collections.abc import Iterable, Iterator

import duckdb

from app.intake.header import Layout
from app.intake.schema import Column, Kind, Table
from app.store import sqlfile

_UNREADABLE = {
    Kind.DATE: "dato_ugyldig",
    Kind.NUMBER: "tal_ugyldigt",
    Kind.AMOUNT: "tal_ugyldigt",
    Kind.WHOLE: "tal_ugyldigt",
    Kind.YES_NO: "ja_nej_ugyldig",
    Kind.CHOICE: "ukendt_vaerdi",
    Kind.WEEK: "uge_ugyldig",
    Kind.MONTH: "maaned_ugyldig",
}
_FROM_CPR = ("borger_id", "koen", "foedselsdato")
_SLOT = re.compile(r"\{([a-z_]+)\}")
_NO_END = "DATE '9999-12-31'"


def fill(name: str, **slots: str) -> str:
    """The statement of ``queries/stage/<name>.sql`` with its slots filled: every one, and no others."""
    body = sqlfile.read("stage", name).body
    if set(_SLOT.findall(body)) != set(slots):
        raise ValueError(f"{name}.sql: {_SLOT.findall(body)}")
    return _SLOT.sub(lambda slot: slots[slot[1]], body)


def examine(
    connection: duckdb.DuckDBPyConnection, table: Table, layout: Layout, kommune: str, data_pr: str, epoch: str
) -> None:
    """Make ``proevet`` (every row typed, its first fault, its warnings), ``dublet`` and ``fejl`` from ``raa``."""
    statement = fill(
        "proev",
        ukendte=_unknown(table, layout),
        excel_datotal=_numbered_dates(table, layout, epoch),
        cpr_uenig=_differs_from_cpr(layout),
        renset=_lines(f"{_delivered(column, layout, epoch)} AS t_{column.name}" for column in table.columns),
        typet=_lines(f"{_typed(column, table)} AS v_{column.name}" for column in table.columns),
        proeve=_lines(_faults(table, kommune, data_pr)),
        advarsler=_lines(_warnings(table, data_pr)),
    )
    connection.execute(statement)
    connection.execute(fill("dubletter", felter=", ".join([*(_same(c) for c in table.columns), "ukendte"])))
    connection.execute(fill("fejl"))


def _lines(parts: Iterable[str]) -> str:
    return ",\n        ".join(parts)


def _unknown(table: Table, layout: Layout) -> str:
    """Rows with a key are the same when their known columns are; others when all that was delivered is."""
    if table.key or not layout.unknown:
        return "NULL"
    return "concat_ws(chr(31), " + ", ".join(f"coalesce(\"x_{at}\", '')" for at in layout.unknown) + ")"


def _delivered(column: Column, layout: Layout, epoch: str) -> str:
    """The cleaned text of a column: delivered, or told by the CPR number."""
    clean = "rens_tekst" if column.kind is Kind.TEXT else "rens"
    text = f"{clean}(r_{column.name})" if column.name in layout.position else "NULL::VARCHAR"
    if epoch and column.kind is Kind.DATE and column.name in layout.position:
        text = f"excel_dato({text}, DATE '{epoch}')"
    if column.name == "borger_id":
        return f"coalesce(rens(cpr_borger_id), nullif({text}, '[CPR]'))"
    return f"coalesce({text}, rens(cpr_{column.name}))" if column.name in _FROM_CPR else text


def _numbered_dates(table: Table, layout: Layout, epoch: str) -> str:
    """Whether a date of the row stands as a number, as it can in a workbook."""
    dates = [column.name for column in table.columns if column.kind is Kind.DATE and column.name in layout.position]
    return " OR ".join(f"er_excel_dato(r_{name})" for name in dates) if epoch and dates else "false"


def _differs_from_cpr(layout: Layout) -> str:
    """Whether sex or birth date was delivered and is another than the CPR number tells."""
    told = {
        "koen": "upper(rens(r_koen)) <> nullif(cpr_koen, '')",
        "foedselsdato": "laes_dato(rens(r_foedselsdato)) <> laes_dato(cpr_foedselsdato)",
    }
    return " OR ".join(differs for name, differs in told.items() if name in layout.position) or "false"


def _typed(column: Column, table: Table) -> str:
    text = f"t_{column.name}"
    if column.kind is Kind.CHOICE:
        return f"laes_valg({text}, {list(column.values)})"
    value = f"{column.kind}({text})"
    return f"nullif({value}, {_NO_END})" if column.name in table.period[1:] else value


def _same(column: Column) -> str:
    """What two equal cells have in common, readable or not: ``7,5`` is ``7.5``."""
    return f"coalesce(v_{column.name}::VARCHAR, t_{column.name})"


def _when(condition: str, code: str, column: str) -> str:
    return f"CASE WHEN {condition} THEN {{'kode': '{code}', 'kolonne': '{column}'}} END"


def _faults(table: Table, kommune: str, data_pr: str) -> Iterator[str]:
    """The checks of a row in their order; the first that strikes is its reason."""
    for column in table.columns:
        if column.required:
            yield _when(f"t_{column.name} IS NULL", "tom_paakraevet", column.name)
    for column in table.columns:
        yield from _value_faults(column, table, data_pr)
    if table.name == "borgere":
        yield _when(
            f"try_cast(t_kommune_kode AS INTEGER) IS DISTINCT FROM {int(kommune)}", "anden_kommune", "kommune_kode"
        )
    if table.period:
        first, last = table.period
        yield _when(f"v_{last} < v_{first}", "slut_foer_start", last)


def _value_faults(column: Column, table: Table, data_pr: str) -> Iterator[str]:
    value, text, name = f"v_{column.name}", f"t_{column.name}", column.name
    if column.kind in _UNREADABLE:
        unread = f"{text} IS NOT NULL AND {value} IS NULL"
        if name in table.period[1:]:
            unread += f" AND laes_dato({text}) IS DISTINCT FROM {_NO_END}"
        yield _when(unread, _UNREADABLE[column.kind], name)
    if column.kind is Kind.DATE:
        yield _when(f"{value} < DATE '1900-01-01'", "dato_foer_1900", name)
    late = {Kind.DATE: value, Kind.MONTH: value, Kind.WEEK: f"uge_mandag({value})"}.get(column.kind)
    if late and not column.future:
        yield _when(f"{late} > DATE '{data_pr}'", "dato_efter_data", name)
    outside = " OR ".join(_outside(column, value))
    if outside:
        yield _when(outside, "timer_uden_for" if column.above is not None else "tal_uden_for", name)
    if column.kind is Kind.WHOLE and column.values:
        yield _when(f"{value} NOT IN ({', '.join(column.values)})", "ukendt_vaerdi", name)


def _outside(column: Column, value: str) -> Iterator[str]:
    if column.above is not None:
        yield f"{value} <= {column.above}"
    if column.low is not None:
        yield f"{value} < {column.low}"
    if column.high is not None:
        yield f"{value} > {column.high}"


def _warnings(table: Table, data_pr: str) -> Iterator[str]:
    yield "advarsel"
    if table.period:
        first, last = table.period
        yield f"CASE WHEN v_{first} > DATE '{data_pr}' THEN 'fremtidig' END"
        yield f"CASE WHEN t_{last} IS NOT NULL AND v_{last} IS NULL THEN 'aaben_slutdato' END"
    yield "CASE WHEN excel_datotal THEN 'excel_datotal' END"
    yield "CASE WHEN cpr_uenig THEN 'cpr_uenig' END"
