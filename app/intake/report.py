"""What became of a delivery: counts per table that add up, reasons and warnings; never a value of a person."""

from dataclasses import asdict, dataclass, field
from datetime import date

from app import danish
from app.intake.changes import Changes
from app.intake.codes import sentence


@dataclass(frozen=True)
class Place:
    """Where rows were set aside for one reason: the column, how many, and the first lines of them in ``file``."""

    code: str
    column: str
    count: int
    lines: list[int]
    file: str

    def __str__(self) -> str:
        more = " …" if self.count > len(self.lines) else ""
        lines = ", ".join(str(line) for line in self.lines)
        return f"{sentence(self.code)} [{self.code}] {self.file}, kolonne {self.column}, linje {lines}{more}"


@dataclass
class TableReport:
    """Where the rows of one table went: ``read`` = ``loaded`` + ``duplicates`` + ``set_aside`` + ``ignored``.

    ``reasons`` and ``warnings`` count rows by code (``ukendt_kolonne`` counts columns).
    """

    read: int = 0
    loaded: int = 0
    duplicates: int = 0
    set_aside: int = 0
    ignored: int = 0
    warnings: dict[str, int] = field(default_factory=dict)
    reasons: dict[str, int] = field(default_factory=dict)
    places: list[Place] = field(default_factory=list)

    @property
    def adds_up(self) -> bool:
        """Whether every row read ended in exactly one place."""
        return self.read == self.loaded + self.duplicates + self.set_aside + self.ignored


@dataclass
class ImportReport:
    """The report of one import. ``published``: this delivery is what is served now, in ``snapshot`` (None until then);
    ``unchanged``: it was so before, and its rows were not read again. ``notes`` are Danish sentences; ``changes`` is
    None where the municipality had no delivery before."""

    data_pr: date | None = None
    kommune_kode: str | None = None
    published: bool = False
    unchanged: bool = False
    snapshot: str | None = None
    tables: dict[str, TableReport] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    changes: Changes | None = None

    def to_json(self) -> dict:
        """The report for machines: only what JSON knows."""
        day = self.data_pr.isoformat() if self.data_pr else None
        return asdict(self) | {"data_pr": day, "changes": self.changes.to_json() if self.changes else None}

    def to_text(self) -> str:
        """The report for people, in Danish."""
        if self.unchanged and not self.tables:
            return self._heading()
        lines = [self._heading(), "", _COLUMNS]
        for name, table in self.tables.items():
            lines.append(_counts(name, table))
        for name, table in self.tables.items():
            lines += _verdicts(name, table)
        if self.changes:
            lines += ["", *self.changes.to_lines()]
        if self.notes:
            lines += ["", *self.notes]
        return "\n".join(lines)

    def _heading(self) -> str:
        what = f"Leverance fra kommune {self.kommune_kode or '?'}, data pr. {danish.long_date(self.data_pr)}"
        if self.unchanged:
            return f"{what}: er den, der allerede vises. Intet er ændret."
        return f"{what}: {f'vises nu som {self.snapshot}' if self.published else 'ikke taget i brug'}."


_WIDTHS = (16, 10, 10, 10, 13, 10)
_COLUMNS = "".join(
    text.rjust(width) if at else text.ljust(width)
    for at, (text, width) in enumerate(
        zip(("Tabel", "Læst", "Indlæst", "Dubletter", "Sat til side", "Ignoreret"), _WIDTHS, strict=True)
    )
)


def _counts(name: str, table: TableReport) -> str:
    cells = (table.read, table.loaded, table.duplicates, table.set_aside, table.ignored)
    numbers = (danish.number(cell).rjust(width) for cell, width in zip(cells, _WIDTHS[1:], strict=True))
    return name.ljust(_WIDTHS[0]) + "".join(numbers)


def _verdicts(name: str, table: TableReport) -> list[str]:
    """The reasons and warnings of a table, each with its count, sentence and code; reasons with their place."""
    lines = [f"  {danish.number(place.count):>7} sat til side  {place}" for place in table.places]
    lines += [f"  {danish.number(n):>7} advarsel      {sentence(code)} [{code}]" for code, n in table.warnings.items()]
    return ["", f"{name}:", *lines] if lines else []
