"""What a report is made in, and the figures that are drawn from its answers."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from app.kpi import Filters, KpiResult, units
from app.kpi.benchmark import Benchmark, benchmarks, published
from app.kpi.choices import Choices
from app.kpi.disclosure import Rules
from app.kpi.parameters import parameters_of
from app.kpi.rettelser import Rettelse
from app.own.targets import Target
from app.reports.about import About, about
from app.reports.asking import COURSE, UNITS, Ask, Key, Spread
from app.reports.card import Card, card
from app.reports.comparison import comparison
from app.reports.diagram import Diagram
from app.reports.months import months_before
from app.reports.parts import part_trend, parts
from app.reports.recipe import Recipe
from app.reports.shares import category_trend, over_trend
from app.reports.spread import categories
from app.reports.trend import trend
from app.store.snapshot import Snapshot

Corrected = Callable[[str, Filters], list[Rettelse]]  # a nøgletal and filters → what was first shown otherwise


@dataclass(frozen=True)
class Setting:
    """What a report is made in: the data, who asks it of them, and what the municipality has set.

    ``ask`` and ``spread`` have the asker's scope in them; ``options`` are what that scope lets the asker choose
    between.
    """

    store: Path
    snapshot: Snapshot
    options: Choices
    ask: Ask
    spread: Spread
    targets: tuple[Target, ...]
    tolerance: float
    rules: Rules
    today: date
    corrected: Corrected = lambda _, __: []

    @property
    def kommune_kode(self) -> str:
        """The municipality that the figures are of."""
        return self.options.kommune or self.options.kommuner[0][0]


AGAINST = (("maaned", "perioden før"), ("aar", "året før"))  # in the order of the changes of a card


class Maker:
    """The answers of one report, and what is drawn from them."""

    def __init__(self, recipe: Recipe, filters: Filters, setting: Setting, known: dict[Key, KpiResult]) -> None:
        self.recipe, self.filters, self.setting, self.known = recipe, filters, setting, known
        self.whole = filters.replace(fra=months_before(filters.til, recipe.periode - 1))
        self.names = units.display_names(setting.snapshot)
        mine = [one for one in units.leverancer(setting.snapshot) if filters.kommune in (None, one.kommune_kode)]
        self.is_fiction = any(one.is_fiction for one in mine)
        self.municipality = ", ".join(one.navn for one in mine)

    def card(self, kpi_id: str) -> Card:
        """The value of a nøgletal, without the comparisons that the recipe does not want."""
        chosen, result = self.recipe.sammenlign, self.known[kpi_id, COURSE]
        made = card(result, self.targets, benchmarks(result.kpi), self.setting.tolerance)
        wanted = [name in chosen for name, _ in AGAINST]
        changes = tuple(change for change, keep in zip(made.changes, wanted, strict=False) if keep)
        return replace(made, changes=changes, benchmark=made.benchmark if "publiceret" in chosen else "")

    @property
    def targets(self) -> tuple[Target, ...]:
        """The municipality's targets, where the recipe holds the values against them."""
        return self.setting.targets if "maal" in self.recipe.sammenlign else ()

    def published(self, result: KpiResult) -> list[Benchmark]:
        """The published figures of a nøgletal, where the recipe holds the values against them."""
        return benchmarks(result.kpi) if "publiceret" in self.recipe.sammenlign else []

    def about(self, result: KpiResult) -> About:
        """What a figure made from ``result`` says of itself."""
        return about(result, self.names, self.is_fiction, parameters_of(self.setting.snapshot, result.kpi))

    def figure(self, name: str, kpi_id: str) -> Diagram | None:
        """The figure ``name`` of a nøgletal, or nothing where it has none."""
        made = _FIGURES[name](self, kpi_id)
        return None if made is None or made.is_empty else made


def _trend(maker: Maker, kpi_id: str) -> Diagram | None:
    result = maker.known[kpi_id, COURSE]
    if result.kpi.maal == "dele":
        drawn = part_trend(result, maker.about(result))
        return drawn if drawn.series else None
    return trend(result, maker.about(result), maker.targets, maker.published(result))


def _comparison(maker: Maker, kpi_id: str) -> Diagram | None:
    result = maker.known[kpi_id, UNITS]
    return comparison(result, maker.about(result), maker.known[kpi_id, COURSE], maker.targets)


def _categories(maker: Maker, kpi_id: str) -> Diagram | None:
    result = of_last(maker.known[kpi_id, COURSE])
    row = result.at(maker.filters.til)
    if not result.kpi.kategorier or row is None:
        return None
    return categories(result, row, maker.about(result), _alike(maker.published(result), kpi_id))


def _alike(first: list[Benchmark], kpi_id: str) -> list[Benchmark]:
    """All published figures of the same source and year as the first: one for each category."""
    origin = {(line.kilde, line.aar) for line in first[:1]}
    return [line for line in published().values() if line.noegletal == kpi_id and (line.kilde, line.aar) in origin]


def _category_course(maker: Maker, kpi_id: str) -> Diagram | None:
    result = maker.known[kpi_id, COURSE]
    return category_trend(result, maker.about(result)) if result.kpi.kategorier else None


def _parts(maker: Maker, kpi_id: str) -> Diagram | None:
    result = of_last(maker.known[kpi_id, COURSE])
    row = result.at(maker.filters.til)
    if not result.kpi.dele or row is None:
        return None
    return parts(result, row, maker.about(result), maker.published(result))


def _over(maker: Maker, kpi_id: str) -> Diagram | None:
    result = maker.known[kpi_id, COURSE]
    return over_trend(result, maker.about(result)) if result.kpi.over else None


def of_last(result: KpiResult) -> KpiResult:
    """The answer as of its last month or period alone: what a figure of a single one says of itself."""
    last = result.filters.til
    filters = result.filters.replace(fra=months_before(last, result.span - 1))
    return replace(result, filters=filters, rows=result.rows[result.rows["month"] == last])


_FIGURES = {
    "udvikling": _trend,
    "sammenligning": _comparison,
    "kategorier": _categories,
    "kategorier-over-tid": _category_course,
    "delmaal": _parts,
    "over": _over,
}
