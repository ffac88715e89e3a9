"""The door that every report goes through on its way out of the house: disclosure control, at one place."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from app.kpi import KpiResult
from app.kpi.disclosure import Ledger, Rules, protect, read_ledger, record
from app.reports.asking import COURSE, Piece
from app.reports.hidden import LEGEND


@dataclass(frozen=True)
class Passed:
    """The answers before the door (``asked``) and after it (``told``). Only the latter may be drawn or written.
    ``before``: what earlier reports told."""

    asked: Mapping[Piece, KpiResult]
    told: Mapping[Piece, KpiResult]
    before: Ledger = field(default_factory=Ledger)

    def corrected(self, kpi_id: str) -> Iterator[tuple[Mapping, dict[str, float]]]:
        """The rows of the course of a nøgletal that an earlier report had with other figures, and the figures of them
        that it showed."""
        for key, told in self.told.items():
            if key[:2] == (kpi_id, COURSE):
                yield from self.before.corrected(self.asked[key], told)


def leave(asked: Mapping[Piece, KpiResult], rules: Rules, store: Path, kommune_kode: str) -> Passed:
    """The answers as they may leave the house, protected all together, since a reader holds them side by side, and
    beside what earlier reports have told."""
    every = list(asked.values())
    before = read_ledger(store, kommune_kode, every)
    return Passed(asked, dict(zip(asked, protect(every, rules, before), strict=True)), before)


def remember(passed: Passed, store: Path, kommune_kode: str, rapport: str, who: str) -> None:
    """Write in the ledger what a published report tells."""
    record(store, rapport, kommune_kode, list(passed.asked.values()), list(passed.told.values()), who)


def told(known: Iterable[KpiResult], rules: Rules) -> tuple[str, ...]:
    """In Danish what is hidden and why; nothing when nothing is."""
    every = list(known)
    hidden = any(row["hidden"] for result in every for row in result.rows.to_dict("records"))
    withheld = [result.kpi.titel for result in every if result.refused]
    lines = [f"»{title}« er udeladt: tallene kunne røbe noget om få personer." for title in dict.fromkeys(withheld)]
    if hidden:
        lines += [
            LEGEND,
            f"Antal fra 1 til {rules.least - 1} skjules, og andele, gennemsnit og medianer skjules, når de hviler på "
            f"færre end {rules.denominator} personer.",
        ]
    return tuple(lines)
