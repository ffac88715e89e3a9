"""make_report(): from a recipe and a month to what the report says."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from app import danish
from app.kpi import Filters, Kpi, KpiResult, kpi, units
from app.kpi.benchmark import Benchmark, benchmarks, published
from app.kpi.choices import Choices
from app.kpi.disclosure import Rules
from app.kpi.parameters import parameters_of
from app.own.targets import Target
from app.reports.about import About, about
from app.reports.asking import COURSE, UNITS, Ask, Key, answers, figures_of, filters_of, joined, questions
from app.reports.card import Card, card
from app.reports.comparison import comparison
from app.reports.content import Part, Report, Section
from app.reports.diagram import Diagram
from app.reports.leaving import Passed, leave, told
from app.reports.markup import blocks
from app.reports.months import months_before, name_of
from app.reports.parts import part_trend, parts
from app.reports.recipe import Afsnit, Recipe
from app.reports.shares import category_trend, over_trend
from app.reports.spread import categories
from app.reports.summary import summary_table
from app.reports.trend import trend
from app.reports.words import benchmark_text, category_text, scale
from app.store.snapshot import Snapshot


@dataclass(frozen=True)
class Setting:
    """What a report is made in: the data, who asks it of them, and what the municipality has set.

    ``ask`` has the asker's scope in it; ``options`` are what that scope lets the asker choose between.
    """

    store: Path
    snapshot: Snapshot
    options: Choices
    ask: Ask
    targets: tuple[Target, ...]
    tolerance: float
    rules: Rules
    today: date

    @property
    def kommune_kode(self) -> str:
        """The municipality that the figures are of."""
        return self.options.kommune or self.options.kommuner[0][0]


def gather(recipe: Recipe, month: date, setting: Setting) -> Passed:
    """The figures of the report of one month, before and after disclosure control.

    :raises UsageError: the recipe asks for what is not there.
    """
    filters = filters_of(recipe, month, setting.options)
    asked = questions(recipe, filters, setting.options.months[-1])
    return leave(answers(asked, setting.ask), setting.rules, setting.store, setting.kommune_kode)


def make_report(recipe: Recipe, month: date, setting: Setting, passed: Passed | None = None) -> Report:
    """The report of one month, made from what has passed disclosure control and nothing else.

    :raises UsageError: the recipe asks for what is not there, or a text for what cannot be filled in.
    """
    known = joined((passed or gather(recipe, month, setting)).told)
    filters = filters_of(recipe, month, setting.options)
    maker = _Maker(recipe, filters, setting, known)
    cards = {kpi_id: maker.card(kpi_id) for kpi_id in recipe.noegletal}
    slots = _slots(maker, cards)
    fiction = maker.is_fiction
    return Report(
        name=recipe.navn,
        title=recipe.titel,
        meeting=recipe.moede,
        audience=recipe.modtager,
        municipality=maker.municipality,
        month=month,
        span=recipe.periode,
        filters=maker.whole.words(maker.names),
        data_pr=setting.options.data_pr,
        snapshot=setting.snapshot.name,
        made=setting.today,
        fiction=fiction,
        columns=recipe.kolonner,
        tables=recipe.tabeller,
        intro=blocks(recipe.indledning, slots),
        summary=summary_table(cards.values(), [text for key, text in AGAINST if key in recipe.sammenlign]),
        sections=tuple(_section(maker, part, cards, slots) for part in recipe.afsnit),
        hidden=told(known.values(), setting.rules),
    )


AGAINST = (("maaned", "perioden før"), ("aar", "året før"))  # in the order of the changes of a card


class _Maker:
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


def _trend(maker: _Maker, kpi_id: str) -> Diagram | None:
    result = maker.known[kpi_id, COURSE]
    if result.kpi.maal == "dele":
        drawn = part_trend(result, maker.about(result))
        return drawn if drawn.series else None
    return trend(result, maker.about(result), maker.targets, maker.published(result))


def _comparison(maker: _Maker, kpi_id: str) -> Diagram | None:
    result = maker.known[kpi_id, UNITS]
    return comparison(result, maker.about(result), maker.known[kpi_id, COURSE], maker.targets)


def _categories(maker: _Maker, kpi_id: str) -> Diagram | None:
    result = _of_last(maker.known[kpi_id, COURSE])
    row = result.at(maker.filters.til)
    if not result.kpi.kategorier or row is None:
        return None
    return categories(result, row, maker.about(result), _alike(maker.published(result), kpi_id))


def _alike(first: list[Benchmark], kpi_id: str) -> list[Benchmark]:
    """All published figures of the same source and year as the first: one for each category."""
    origin = {(line.kilde, line.aar) for line in first[:1]}
    return [line for line in published().values() if line.noegletal == kpi_id and (line.kilde, line.aar) in origin]


def _category_course(maker: _Maker, kpi_id: str) -> Diagram | None:
    result = maker.known[kpi_id, COURSE]
    return category_trend(result, maker.about(result)) if result.kpi.kategorier else None


def _parts(maker: _Maker, kpi_id: str) -> Diagram | None:
    result = _of_last(maker.known[kpi_id, COURSE])
    row = result.at(maker.filters.til)
    if not result.kpi.dele or row is None:
        return None
    return parts(result, row, maker.about(result), maker.published(result))


def _over(maker: _Maker, kpi_id: str) -> Diagram | None:
    result = maker.known[kpi_id, COURSE]
    return over_trend(result, maker.about(result)) if result.kpi.over else None


def _of_last(result: KpiResult) -> KpiResult:
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


def _section(maker: _Maker, part: Afsnit, cards: dict[str, Card], slots: dict[str, str]) -> Section:
    made = tuple(_part(maker, part, kpi_id, cards[kpi_id]) for kpi_id in part.noegletal)
    return Section(part.overskrift, blocks(part.tekst, slots), made)


def _part(maker: _Maker, part: Afsnit, kpi_id: str, shown: Card) -> Part:
    one, result = kpi(kpi_id), maker.known[kpi_id, COURSE]
    drawn = [maker.figure(name, kpi_id) for name in figures_of(part, maker.known, kpi_id)]
    said = (
        ("Definition", one.definition),
        ("Tæller", one.taeller),
        ("Nævner", one.naevner),
        ("Retsgrundlag og kilde", one.kilde),
        ("Valg", one.valg),
    )
    return Part(
        kpi=one,
        card=shown,
        about=maker.about(_of_last(result)),
        figures=tuple(figure for figure in drawn if figure is not None),
        method=tuple((heading, text) for heading, text in said if text),
        sources=_sources(one, maker.published(result)),
    )


def _sources(one: Kpi, lines: list[Benchmark]) -> tuple[str, ...]:
    """Each published figure with its source, and then, each once, how they differ from what is counted here."""
    names = [dict(one.dele).get(line.kategori, category_text(line.kategori)) for line in lines]
    figures = [benchmark_text(line, replace(scale(one), share=line.enhed == "andel")) for line in lines]
    told = [f"{name}: {figure}." if name else f"{figure}." for name, figure in zip(names, figures, strict=True)]
    return (*told, *dict.fromkeys(f"Forskel: {line.forskel}." for line in lines if line.forskel))


def _slots(maker: _Maker, cards: dict[str, Card]) -> dict[str, str]:
    """What the slots of the texts are filled with: no figure is typed by hand."""
    general = {
        "kommune": maker.municipality,
        "maaned": danish.month(maker.filters.til),
        "periode": name_of(maker.filters.til, maker.recipe.periode),
        "data_pr": danish.long_date(maker.setting.options.data_pr),
    }
    return general | {kpi_id: said(one) for kpi_id, one in cards.items()}


def said(one: Card) -> str:
    """A card as part of a sentence: ``49 % (23 af 47)``, or why there is no number."""
    if one.absent:
        return danish.NO_VALUE
    return f"{one.value} ({one.basis})" if one.basis and one.value else one.value or one.basis
