"""The verdict on one table after another, and its rows into schema ``stage``."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

import duckdb

from app.errors import StoreError
from app.intake import codes
from app.intake.cpr import without_cpr
from app.intake.faults import FileFault
from app.intake.header import Layout
from app.intake.people import Register, Screen
from app.intake.raw import field_names, load_raw
from app.intake.report import Place, TableReport
from app.intake.schema import Kind, Table
from app.intake.source import Source
from app.intake.verdict import examine, fill


@dataclass(frozen=True)
class Settling:
    """What all tables of a delivery have in common: the new snapshot's connection, municipality, data date."""

    connection: duckdb.DuckDBPyConnection
    kommune: str
    data_pr: date
    register: Register

    def __post_init__(self) -> None:
        self.connection.execute(fill("macros"))
        self.connection.execute("CREATE OR REPLACE TEMP TABLE grund (kode VARCHAR, tekst VARCHAR)")
        self.connection.executemany(
            "INSERT INTO grund VALUES (?, ?)", [*codes.SET_ASIDE.items(), *codes.WARNING.items()]
        )

    def settle(self, table: Table, source: Source, layout: Layout, progress: Callable[[int], None]) -> TableReport:
        """Read, judge and stage one table; the tables that it refers to must have been settled before.

        :raises FileFault: a row cannot be read for certain.
        """
        counted = load_raw(self.connection, source, layout, Screen(table, layout, source, self.register), progress)
        examine(self.connection, table, layout, self.kommune, self.data_pr.isoformat(), source.epoch)
        self._refuse_month_first(table, layout)
        self._set_aside_conflicts(table)
        self._set_aside_references(table)
        report = TableReport(read=counted.read, ignored=counted.ignored)
        self._count(report, source.name)
        if layout.unread:
            report.warnings["ukendt_kolonne"] = len(layout.unread)
        report.loaded = self._stage(table)
        if report.set_aside:
            self._keep_set_aside(table, source, layout)
        self._note(table.name, report)
        columns = {"kommune": self.kommune, "tabel": table.name, "kolonner": sorted(layout.position)}
        self.connection.execute(fill("kolonne"), columns)
        if not report.adds_up:
            raise StoreError(f"Regnskabet for {table.name} går ikke op.", "Meld fejlen; intet er ændret.")
        return report

    def _refuse_month_first(self, table: Table, layout: Layout) -> None:
        """:raises FileFault: a column has American dates, of which some would be read as another day."""
        dates = [column.name for column in table.columns if column.kind is Kind.DATE and column.name in layout.position]
        if not dates:
            return
        told = ",\n        ".join(f"dag_foerst('{name}', t_{name})" for name in dates)
        found = self.connection.execute(fill("maaned_foerst", datoer=told)).fetchall()
        if found:
            names = ", ".join(f"»{name}«" for (name,) in found)
            raise FileFault(f"Datoerne i {names} har måneden først.", "Skriv dem som 2024-05-31 eller 31-05-2024.")

    def _set_aside_conflicts(self, table: Table) -> None:
        if table.key:
            self._conflict(table.key, table.key[:1], "noegle_konflikt", table.key[0])
        if table.name == "fleksjob":
            both = ("borger_id", "fra_dato")
            self._conflict(both, both, "samme_fleksjob", "fleksjob_id")

    def _conflict(self, key: tuple[str, ...], known: tuple[str, ...], code: str, column: str) -> None:
        statement = fill(
            "konflikt",
            noegle=", ".join(f"v_{name}" for name in key),
            kendt=" AND ".join(f"v_{name} IS NOT NULL" for name in known),
        )
        self.connection.execute(statement, {"kode": code, "kolonne": column})

    def _set_aside_references(self, table: Table) -> None:
        for column in table.references:
            statement = fill("reference", felt=f"v_{column.name}", kolonne=column.name, tabel=column.reference)
            values = {"kode": codes.REFERENCE[column.reference], "kolonne": column.name, "kommune": self.kommune}
            self.connection.execute(statement, values)

    def _count(self, report: TableReport, file: str) -> None:
        """Fill in duplicates, reasons with their places, and warnings."""
        (report.duplicates,) = self.connection.execute("SELECT count(*) FROM dublet").fetchone()
        for code, column, told, count, lines in self.connection.execute(fill("opgoerelse"), {"fil": file}).fetchall():
            report.reasons[code] = report.reasons.get(code, 0) + count
            report.places.append(Place(code, column, count, lines, told))
        report.set_aside = sum(report.reasons.values())
        report.warnings = dict(self.connection.execute(fill("advarsler")).fetchall())

    def _stage(self, table: Table) -> int:
        columns = [f"v_{name} AS {name}" for name in table.names if name not in ("kommune_kode", "foedselsdato")]
        if table.name == "borgere":
            columns.append("date_trunc('month', v_foedselsdato)::DATE AS foedt")
        statement = fill("indlaes", tabel=table.name, kolonner=",\n    ".join(columns))
        (loaded,) = self.connection.execute(statement, {"kommune": self.kommune}).fetchone()
        return loaded

    def _keep_set_aside(self, table: Table, source: Source, layout: Layout) -> None:
        names = [without_cpr(name.strip()) for name in layout.header]
        names = [name if names.count(name) == 1 and name else f"{name} {at}" for at, name in enumerate(names, 1)]
        pairs = zip(names, field_names(layout), strict=True)
        row = ", ".join("'{}': \"{}\"".format(name.replace("'", "''"), field) for name, field in pairs)
        self.connection.execute(
            fill("karantaene", raekke=f"to_json({{{row}}})::VARCHAR"),
            {"kommune": self.kommune, "tabel": table.name, "fil": source.name},
        )

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
