"""The verdict on one table after another, and its rows into schema ``stage``."""

from dataclasses import dataclass, field
from datetime import date

import duckdb
import numpy as np
import orjson
import pandas as pd

from app.errors import StoreError
from app.intake import codes
from app.intake.cells import Cells
from app.intake.cpr import without_cpr
from app.intake.header import Layout
from app.intake.people import NO_FAULT, Register, Screened
from app.intake.report import Place, TableReport
from app.intake.rows import Rows
from app.intake.schema import Table
from app.intake.statement import fill
from app.intake.taking import Taken
from app.intake.verdict import Verdicts, judge
from app.intake.warned import count_warnings

_FIRST = 5  # lines that a report names


@dataclass(frozen=True)
class Settling:
    """What all tables of a delivery have in common: the new snapshot's connection, municipality, data date; and the
    ids that were loaded, by the table that gives them out."""

    connection: duckdb.DuckDBPyConnection
    kommune: str
    data_pr: date
    register: Register
    ids: dict[str, frozenset[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.connection.execute(fill("macros"))

    def settle(self, taken: Taken, cells: dict[str, Cells]) -> TableReport:
        """Judge and stage one table; the tables that it refers to must have been settled before.

        :raises FileFault: a row cannot be read for certain.
        """
        table, layout, rows, screened = taken.table, taken.layout, taken.rows, taken.screened
        verdicts = judge(table, layout, screened, cells, self.kommune, self.data_pr)
        self._set_aside_references(table, cells, verdicts)
        loaded = verdicts.loaded
        report = TableReport(read=rows.read, ignored=rows.ignored, duplicates=int(verdicts.duplicate.sum()))
        report.places = _places(rows, verdicts)
        for place in report.places:
            report.reasons[place.code] = report.reasons.get(place.code, 0) + place.count
        report.set_aside = sum(report.reasons.values())
        report.warnings = count_warnings(table, layout, screened, cells, loaded, self.data_pr)
        if layout.unread:
            report.warnings["ukendt_kolonne"] = len(layout.unread)
        report.loaded = self._stage(table, cells, rows, loaded)
        if report.set_aside:
            self._keep_set_aside(table, layout, rows, screened, verdicts)
        self._note(table.name, report)
        columns = {"kommune": self.kommune, "tabel": table.name, "kolonner": sorted(layout.position)}
        self.connection.execute(fill("kolonne"), columns)
        if not report.adds_up:
            raise StoreError(f"Regnskabet for {table.name} går ikke op.", "Meld fejlen; intet er ændret.")
        return report

    def _set_aside_references(self, table: Table, cells: dict[str, Cells], verdicts: Verdicts) -> None:
        for column in table.references:
            one, known = cells[column.name], self.ids.get(column.reference, frozenset())
            stranger = np.array([text is not None and text not in known for text in one.text], dtype=bool)
            verdicts.strike(one.rows(stranger), codes.REFERENCE[column.reference], column.name)

    def _stage(self, table: Table, cells: dict[str, Cells], rows: Rows, loaded: np.ndarray) -> int:
        """Write the loaded rows in the order of their lines."""
        which = np.flatnonzero(loaded)
        which = which[np.argsort(rows.lines[which], kind="stable")]
        frame = {name: one.stored(which) for name, one in cells.items() if name != "kommune_kode"}
        if table.name == "borgere":
            frame["foedt"] = frame.pop("foedselsdato").dt.to_period("M").dt.to_timestamp()
        frame = {"linje": rows.line[which], **frame}
        self._insert("indlaes", pd.DataFrame(frame), tabel=table.name, kolonner=",\n    ".join(frame))
        first = table.columns[0].name
        self.ids[table.name] = frozenset(cells[first].text[cells[first].codes[which]])
        return len(which)

    def _insert(self, statement: str, rows: pd.DataFrame, **slots: str) -> None:
        self.connection.register("raekker", rows)
        self.connection.execute(fill(statement, **slots), {"kommune": self.kommune})
        self.connection.unregister("raekker")

    def _keep_set_aside(self, table: Table, layout: Layout, rows: Rows, screened: Screened, verdicts: Verdicts) -> None:
        """Keep the rows as they were delivered, in the order of their lines; CPR numbers are out of them already."""
        which = np.flatnonzero(verdicts.fault != NO_FAULT)
        which = which[np.argsort(rows.lines[which], kind="stable")]
        names = [without_cpr(name.strip()) for name in layout.header]
        names = [name if names.count(name) == 1 and name else f"{name} {at}" for at, name in enumerate(names, 1)]
        fields = zip(*(column.rows(column.texts)[which] for column in screened.columns), strict=True)
        why = [verdicts.faults[at] for at in verdicts.fault[which]]
        kept = pd.DataFrame(
            {
                "tabel": table.name,
                "fil": rows.file[which],
                "linje": rows.line[which],
                "kolonne": [column for _, column in why],
                "kode": [code for code, _ in why],
                "grund": [codes.sentence(code) for code, _ in why],
                "raekke": [orjson.dumps(dict(zip(names, row, strict=True))).decode() for row in fields],
            }
        )
        self._insert("karantaene", kept)

    def _note(self, table: str, report: TableReport) -> None:
        """Write the counts to ``stage.tabel`` and the reasons and warnings to ``stage.bemaerkning``."""
        counts = (report.read, report.loaded, report.duplicates, report.set_aside, report.ignored)
        self.connection.execute(
            "INSERT INTO stage.tabel VALUES (?, ?, true, ?, ?, ?, ?, ?)", [self.kommune, table, *counts]
        )
        for place in report.places:
            self.remark(table, place.code, "karantaene", place.column, place.count)
        for code, count in report.warnings.items():
            self.remark(table, code, "advarsel", None, count)

    def remark(self, table: str, code: str, severity: str, column: str | None, count: int) -> None:
        """Write one line of ``stage.bemaerkning``; ``severity`` is ``karantaene`` or ``advarsel``."""
        self.connection.execute(
            "INSERT INTO stage.bemaerkning VALUES (?, ?, ?, ?, ?, ?, ?)",
            [self.kommune, table, code, severity, column, count, codes.sentence(code)],
        )


def _places(rows: Rows, verdicts: Verdicts) -> list[Place]:
    """How many rows are set aside, by reason, column and file, and the first lines of them."""
    found: dict[tuple[str, str, str], list[int]] = {}
    for at in np.flatnonzero(verdicts.fault != NO_FAULT):
        found.setdefault((*verdicts.faults[verdicts.fault[at]], rows.file[at]), []).append(int(rows.line[at]))
    places = [Place(code, column, len(at), sorted(at)[:_FIRST], file) for (code, column, file), at in found.items()]
    return sorted(places, key=lambda one: (-one.count, one.code, one.column, one.file))
