"""From a recipe and a month to questions, and from their answers to what may leave the house."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from app import danish
from app.errors import StoreError, UsageError
from app.kpi import Filters, Kpi, KpiResult, kpi
from app.kpi.choices import Choices
from app.reports.recipe import Afsnit, Recipe

Ask = Callable[[str, Filters, str], KpiResult]  # a nøgletal, filters and a level → its figures
COURSE, UNITS = "course", "units"
Key = tuple[str, str]  # a nøgletal, and COURSE or UNITS


@dataclass(frozen=True)
class Question:
    """One question of a report."""

    kpi_id: str
    what: str
    filters: Filters
    level: str


def month_of(options: Choices, asked: date | None) -> date:
    """The month of a report: the one asked for, else the newest that has ended.

    :raises StoreError: the data do not reach to the end of the month, or do not go back to it.
    """
    month = asked or options.newest
    if month is None:
        raise StoreError("Der er ingen måneder i data.", "Importér en leverance: fleks import LEVERANCE --store MAPPE")
    if month not in options.months or options.is_preliminary(month):
        raise _no_month(options, month)
    return month


def _no_month(options: Choices, month: date) -> StoreError:
    if month < options.months[-1]:
        return StoreError(
            f"Data går ikke tilbage til {danish.month(month)}; de begynder {danish.month(options.months[-1])}.",
            "Vælg en senere måned.",
        )
    return StoreError(
        f"Data er fra {danish.long_date(options.data_pr)} og dækker ikke hele {danish.month(month)}.",
        "Importér en nyere leverance, eller vælg en tidligere måned.",
    )


def filters_of(recipe: Recipe, month: date, options: Choices) -> Filters:
    """The month, and what the recipe narrows the report to.

    :raises UsageError: a team or value that is not there for the asker.
    """
    given = dict(recipe.filtre)
    for key, value in given.items():
        known = [code for code, _ in options.of(key)]
        if value not in known:
            raise UsageError(
                f"Filteret {key} = »{value}« i »{recipe.titel}« findes ikke i data.", f"Brug: {', '.join(known)}."
            )
    dims = tuple((key, value) for key, value in given.items() if key != "team")
    return Filters(month, month, options.kommune, given.get("team"), None, dims)


def questions(recipe: Recipe, filters: Filters, first: date) -> list[Question]:
    """Everything that the report needs to know; ``first`` is the oldest month in the data."""
    made = []
    for kpi_id in recipe.noegletal:
        one = kpi(kpi_id)
        course = filters.replace(fra=max(first, _back(filters.til, recipe.maaneder)))
        made.append(Question(kpi_id, COURSE, course, "kommune" if "kommune" in one.niveauer else one.niveauer[0]))
        level = units_level(recipe, one, filters)
        if level and any(kpi_id in part.noegletal and "sammenligning" in part.figurer for part in recipe.afsnit):
            made.append(Question(kpi_id, UNITS, filters, level))
    return made


def units_level(recipe: Recipe, one: Kpi, filters: Filters) -> str | None:
    """What stands side by side: teams or puljer, where the recipe shows them; never a single sagsbehandler."""
    if one.maal == "dele" or filters.team is not None:
        return None
    return next((level for level in ("team", "pulje") if level in one.niveauer and level in recipe.niveauer), None)


def _back(month: date, count: int) -> date:
    years, at = divmod(month.year * 12 + month.month - count, 12)
    return date(years, at + 1, 1)


def answers(asked: list[Question], ask: Ask) -> dict[Key, KpiResult]:
    """The answer of each question."""
    return {(one.kpi_id, one.what): ask(one.kpi_id, one.filters, one.level) for one in asked}


def figures_of(part: Afsnit, known: Mapping[Key, KpiResult], kpi_id: str) -> tuple[str, ...]:
    """The figures that the section asks for and that there are answers to."""
    missing = (kpi_id, UNITS) not in known
    return tuple(name for name in part.figurer if not (name == "sammenligning" and missing))
