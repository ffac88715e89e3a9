"""One look at one page: whose, of which snapshot, with which filters. A section draws from a visit and nothing else."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from urllib.parse import quote

from app.access import Asker, Scope
from app.config import Settings
from app.kpi import Filters, Kpi, KpiResult, units
from app.kpi.choices import Choices
from app.kpi.disclosure import Rules
from app.kpi.parameters import Parameter, parameters_of
from app.kpi.units import Leverance
from app.own.database import revision
from app.own.targets import Target, of_kommune, targets
from app.pages import address
from app.pages.ask import Ask, key
from app.pages.outside import Outside
from app.store.snapshot import Snapshot


@dataclass(frozen=True)
class Visit:
    """What a page needs to draw itself. ``slots``: of its path; ``extra``: its own parameters in the address.

    ``problem``: why ``snapshot`` is not the newest, in Danish; empty where it is.
    """

    store: Path
    snapshot: Snapshot
    asker: Asker
    settings: Settings
    choices: Choices
    filters: Filters
    path: str
    today: date
    ask: Ask
    slots: dict[str, str] = field(default_factory=dict)
    extra: dict[str, str] = field(default_factory=dict)
    problem: str = ""
    _told: dict[tuple, KpiResult] = field(default_factory=dict, compare=False, repr=False)

    @property
    def scope(self) -> Scope:
        """What the asker may see."""
        return self.asker.scope

    def href(self, path: str | None = None, extra: dict[str, str] | None = None, **changes: object) -> str:
        """The address of ``path`` (default: this page) with the filters kept, but for ``changes`` to them.

        A link within the page keeps the page's own parameters unless ``extra`` is given.
        """
        kept = self.extra if path is None and extra is None else extra
        if not changes and not kept:
            return quote(path or self.path, safe="/") + self._filters_alone
        filters = self.filters.replace(**changes) if changes else self.filters
        return quote(path or self.path, safe="/") + address.write(filters, self.choices, kept)

    @cached_property
    def _filters_alone(self) -> str:
        return address.write(self.filters, self.choices)

    def compute(self, kpi_id: str, level: str = "kommune", **changes: object) -> KpiResult:
        """A nøgletal for this visit's filters, but for ``changes``; remembered as long as the snapshot is served.

        :raises UsageError: unknown nøgletal, or a level that it does not have.
        """
        return self.compute_many([kpi_id], level, **changes)[kpi_id]

    def compute_many(self, kpi_ids: Sequence[str], level: str = "kommune", **changes: object) -> dict[str, KpiResult]:
        """``compute`` for several nøgletal, by their ids; what is not remembered is asked for in one go.

        Whoever does not work with the cases gets what may be told, whatever page, file or filter asks.
        """
        filters = self.filters.replace(**changes) if changes else self.filters
        if not self.scope.cases:
            return self._outside.told(kpi_ids, filters, level)
        found = {kpi_id: self._told_before(kpi_id, level, filters) for kpi_id in kpi_ids}
        new = [kpi_id for kpi_id, result in found.items() if result is None]
        if new:
            asked = self.ask.compute_many(self.snapshot, new, filters, level, self.scope)
            self._told.update({self._name(kpi_id, level, filters): result for kpi_id, result in asked.items()})
            found |= asked
        return found

    def _told_before(self, kpi_id: str, level: str, filters: Filters) -> KpiResult | None:
        """What this visit has been told already, of these months or of more."""
        wider = self._told.get(self._name(kpi_id, level, filters))
        if wider is None or not wider.filters.fra <= filters.fra <= filters.til <= wider.filters.til:
            return None
        return wider if wider.filters == filters else wider.within(filters)

    def _name(self, kpi_id: str, level: str, filters: Filters) -> tuple:
        """A question but for its months, and who asks it of what."""
        narrowed = (filters.kommune, filters.team, filters.sagsbehandler, filters.dims)
        return (self.snapshot, self.scope, kpi_id, level, *narrowed)

    @property
    def _outside(self) -> Outside:
        rules = Rules.of(self.settings)
        return Outside(self.ask, self.store, self.snapshot, self.scope, rules, self.kommune)

    def known_as(self, where: str) -> str:
        """What the drawn section ``where`` is remembered by: everything that it can rest on."""
        asked = (self.path, self.filters, sorted(self.extra.items()), self.today, self.problem)
        rests_on = (self.asker.rolle, self.settings, revision(self.store))
        return key(self.snapshot, self.scope, "drawn", where, *asked, *rests_on)

    def parameters(self, one: Kpi) -> list[Parameter]:
        """The parameters that a nøgletal rests on, remembered."""
        name = key(self.snapshot, self.scope, "parametre", one.id)
        return self.ask.remember(name, lambda: parameters_of(self.snapshot, one))

    def words(self) -> str:
        """The filters as a line in Danish, with names for ids."""
        return self.filters.words(units.display_names(self.snapshot))

    @cached_property
    def targets(self) -> list[Target]:
        """The targets that hold for the municipality that the figures are of."""
        return of_kommune(targets(self.store), self.kommune)

    @property
    def kommune(self) -> str:
        """The code of the municipality that the figures are of."""
        return self.filters.kommune or self.leverancer[0].kommune_kode

    @property
    def leverancer(self) -> tuple[Leverance, ...]:
        """The deliveries that the visit's figures rest on."""
        wanted = self.filters.kommune
        return tuple(one for one in units.leverancer(self.snapshot) if wanted in (None, one.kommune_kode))

    @property
    def data_pr(self) -> date:
        """The data date: the oldest of the deliveries."""
        return units.data_pr(self.snapshot, self.filters.kommune)

    @property
    def age(self) -> int:
        """How many days old the data are."""
        return (self.today - self.data_pr).days

    @property
    def is_old(self) -> bool:
        """Older than the municipality has set as its limit."""
        return self.age > self.settings.data_max_alder_dage

    @property
    def is_fiction(self) -> bool:
        """Made from demo data: every page and file says so."""
        return any(one.is_fiction for one in self.leverancer)
