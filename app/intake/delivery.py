"""What was delivered: which file is which table, and what is missing, double or of another form."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from app.intake.faults import Faults, FileFault
from app.intake.format import BY_NAME, TABLES
from app.intake.header import accepted, canonical, nearest
from app.intake.source import Known, Source, Unreadable

_LOOKS_LIKE_DATA = (".gz", ".xls", ".xlsx", ".xlsm", ".txt", ".tsv", ".7z", ".rar", ".json", ".xml", "")


def counter(table: str) -> Known:
    """Counts the cells that are column names of ``table``."""
    known = accepted(BY_NAME[table])
    return lambda cells: sum(canonical(cell) in known for cell in cells)


@dataclass
class Delivery:
    """An opened delivery. ``manifest`` is the text of ``leverance.toml``, or the pairs of the sheet ``leverance``;
    ``ignored`` are files or sheets outside the format; ``empty`` are required tables that a profile says the source
    cannot give; ``notes`` are Danish sentences for the report; ``readable`` is false where the archive itself cannot be
    opened; ``unchanged`` tells whether the files still are as opened."""

    sources: dict[str, Source] = field(default_factory=dict)
    manifest: str | dict[str, str] | None = None
    ignored: list[str] = field(default_factory=list)
    empty: set[str] = field(default_factory=set)
    notes: list[str] = field(default_factory=list)
    sha256: str = ""
    readable: bool = True
    unchanged: Callable[[], bool] = lambda: True

    def take(self, table: str, file: str, make: Callable[[], Source], faults: Faults) -> None:
        """Open one table's file or sheet; a second one for the same table is a fault."""
        if table in self.sources:
            faults.add(file, f"Tabellen {table} er leveret to gange.", "Behold én af dem.")
            return
        try:
            self.sources[table] = make()
        except FileFault as fault:
            faults.add(file, fault.text, fault.remedy)
            self.sources[table] = Unreadable(file)

    def leave(self, file: str, faults: Faults) -> None:
        """A file that is no table: one that looks like one in another form is a fault, any other is told."""
        place = PurePosixPath(file.lower())
        if canonical(place.name.split(".")[0]) in BY_NAME and place.suffix in _LOOKS_LIKE_DATA:
            faults.add(file, "Filen har en anden form end CSV.", "Levér den som .csv (ikke pakket, ikke Excel).")
        else:
            self.ignored.append(file)

    def miss(self, where: str, faults: Faults) -> None:
        """Every required table that is not there, with the file that looks like it."""
        for table in TABLES:
            if table.required and table.name not in self.sources:
                near = nearest(table.name, [canonical(PurePosixPath(file).stem) for file in self.ignored])
                hint = f"»{near}« ligner: skal den hedde »{table.name}«?" if near else "Tilføj den i udtrækket."
                faults.add(where, f"Tabellen {table.name} mangler.", hint)
