"""What a chart, a table or a file says of itself, so that it can stand alone when it has left the page."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from app import danish
from app.kpi import UDEN, Filters, KpiResult
from app.kpi.parameters import Parameter
from app.kpi.units import UDEN_NAVN
from app.reports.hidden import LEGEND
from app.reports.parameter_words import parameter_words

FICTION = "Opdigtede data"


@dataclass(frozen=True)
class About:
    """Where the numbers come from. ``filters`` is the period and what they are narrowed to, in Danish."""

    kpi_id: str
    title: str
    filters: str
    period: str
    data_pr: date
    snapshot: str
    definition: str = ""
    source: str = ""
    counted: str = ""  # what the numerator and the denominator are
    unit: str = ""  # the team or sagsbehandler that the numbers are of, when they are of one
    fiction: bool = False
    parameters: str = ""  # the values of the parameters that it rests on, with their periods
    hidden: str = "Ingen: udtrækket er til dem, der arbejder med sagerne"
    notes: tuple[str, ...] = ()

    @property
    def subtitle(self) -> str:
        """``oktober 2026 · Team Nord · data pr. 31. oktober 2026``, and that the data are made up when they are."""
        parts = [self.filters, f"data pr. {danish.long_date(self.data_pr)}", *([FICTION] if self.fiction else [])]
        return " · ".join(parts)

    def lines(self, rows: int) -> list[tuple[str, str]]:
        """(heading, text) of what a file says about itself; ``rows``: how many rows it holds."""
        said = [
            ("Data", f"{FICTION}: tallene handler ikke om virkelige borgere" if self.fiction else ""),
            ("Indhold", self.title),
            ("Nøgletal", self.kpi_id),
            ("Definition", self.definition),
            ("Opgjort som", self.counted),
            ("Parametre", self.parameters),
            ("Kilde", self.source),
            ("Periode", self.period),
            ("Filtre", self.filters),
            ("Data pr.", danish.long_date(self.data_pr)),
            ("Øjebliksbillede", self.snapshot),
            ("Antal rækker", danish.number(rows)),
            ("Skjulte tal", self.hidden),
            *(("Bemærkning", note) for note in self.notes),
        ]
        return [(name, text) for name, text in said if text]

    def file_name(self, what: str) -> str:
        """``Udvikling - CV på Jobnet – oktober 2026``: what and when, never who."""
        name = re.sub(r'[\\/*?"<>|\x00-\x1f]', "", f"{what} – {self.period}").replace(":", " -")
        return f"{name} ({FICTION.lower()})" if self.fiction else name


def about(
    result: KpiResult,
    names: dict[tuple[str, str], str] | None = None,
    fiction: bool = False,
    parameters: Iterable[Parameter] = (),
) -> About:
    """What is to be said of ``result``; ``names`` gives (level, id) → name for the words of the filters.

    ``parameters``: the values that the nøgletal rests on, as ``parameters_of`` gives them.
    """
    one, filters = result.kpi, result.filters
    parts = (("Tæller", one.taeller), ("Nævner", one.naevner))
    return About(
        kpi_id=one.id,
        title=one.titel,
        filters=filters.words(names),
        period=filters.period(),
        data_pr=result.data_pr,
        snapshot=result.snapshot,
        definition=one.definition,
        source=one.kilde,
        counted=" ".join(f"{word}: {text}" for word, text in parts if text),
        unit=_unit(filters, names or {}),
        fiction=fiction,
        parameters=parameter_words(parameters),
        **({"hidden": LEGEND} if result.protected else {}),
    )


def _unit(filters: Filters, names: dict[tuple[str, str], str]) -> str:
    """The narrowest unit that the filters name."""
    for level in ("sagsbehandler", "team"):
        chosen = getattr(filters, level)
        if chosen is not None:
            return UDEN_NAVN[level] if chosen == UDEN else names.get((level, chosen), chosen)
    return ""
