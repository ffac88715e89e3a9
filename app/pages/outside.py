"""What those are told who do not work with the cases: from tables that were protected month by month, remembered."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from threading import Lock

from app.access import Scope
from app.kpi import Filters, KpiResult, catalogue
from app.kpi.disclosure import Ledger, Rules, read_ledger
from app.kpi.disclosure.outside import cut, months_of, months_told
from app.own.published import last_published
from app.pages.ask import Ask, key
from app.store.snapshot import Snapshot

_one_at_a_time = Lock()  # several parts of a page ask for the same months at once
ByLevel = dict[str, KpiResult]


@dataclass(frozen=True)
class Outside:
    """Somebody without access to cases, asking ``snapshot`` of one municipality."""

    ask: Ask
    store: Path
    snapshot: Snapshot
    scope: Scope
    rules: Rules
    kommune: str

    def told(self, kpi_ids: Sequence[str], filters: Filters, level: str) -> dict[str, KpiResult]:
        """What may be shown of each nøgletal, by its id.

        :raises UsageError: a level that a nøgletal does not have.
        """
        months, stamp = months_of(filters), last_published(self.store)
        return {kpi_id: cut(kpi_id, filters, level, self._months(kpi_id, months, stamp)) for kpi_id in kpi_ids}

    def _months(self, kpi_id: str, months: list[date], stamp: int) -> list[ByLevel]:
        """Per month the nøgletal by level. Who asks first makes every nøgletal of the month, while others wait."""
        known = self._known(kpi_id, months, stamp)
        if len(known) < len(months):
            with _one_at_a_time:
                known = self._known(kpi_id, months, stamp)
                missing = [month for month in months if month not in known]
                known |= self._make(kpi_id, missing, stamp) if missing else {}
        return [known[month] for month in months]

    def _known(self, kpi_id: str, months: list[date], stamp: int) -> dict[date, ByLevel]:
        found = {month: self.ask.get(self._key(kpi_id, month, stamp)) for month in months}
        return {month: by_level for month, by_level in found.items() if by_level is not None}

    def _make(self, wanted: str, months: list[date], stamp: int) -> dict[date, ByLevel]:
        made = months_told(self.snapshot, months, self.kommune, self.scope, self.rules, self._ledger)
        for month, told in made.items():
            for kpi_id in catalogue():
                self.ask.set(self._key(kpi_id, month, stamp), _by_level(told, kpi_id))
        return {month: _by_level(told, wanted) for month, told in made.items()}

    def _key(self, kpi_id: str, month: date, stamp: int) -> str:
        return key(self.snapshot, self.scope, "told", kpi_id, month, self.kommune, self.rules, stamp)

    def _ledger(self, results: Sequence[KpiResult]) -> Ledger:
        """What reports have told of a month; their sums of months are another matter."""
        rows = read_ledger(self.store, self.kommune, results).rows
        return Ledger(tuple(row for row in rows if row.fra == row.til))


def _by_level(told: dict[tuple[str, str], KpiResult], kpi_id: str) -> ByLevel:
    return {level: result for (found, level), result in told.items() if found == kpi_id}
