"""A figure held against others: own earlier periods, published figures, other municipalities, the best third."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from app import danish
from app.kpi import Kpi, KpiResult
from app.kpi.against import Counted, Verdict, against, of_row
from app.kpi.benchmark import Benchmark
from app.kpi.best_third import FEWEST_CASES, BestThird
from app.reports.card import first_month
from app.reports.months import month_before
from app.reports.trend import comparable
from app.reports.words import benchmark_source

NO_TEST = "Medianer, gennemsnit og antal har intet 95 %-interval her: tallene står ved siden af hinanden uden dom."


@dataclass(frozen=True)
class Other:
    """One figure to hold one's own against: ``mine`` in the same sense, ``verdict`` where both are shares."""

    name: str
    value: float
    n: float | None
    mine: float
    mine_n: float | None
    verdict: Verdict | None
    note: str = ""


def earlier(result: KpiResult) -> Iterator[Other]:
    """The month before and the same month last year, beside the last month of ``result``; whole months only."""
    now = result.at(result.filters.til)
    if now is None or now["preliminary"]:
        return
    month = result.filters.til
    for name, then in (("måneden før", month_before(month)), ("samme måned året før", first_month(month))):
        yield from other(result.kpi, f"{danish.month(then).capitalize()} ({name})", result.at(then), now)


def other(one: Kpi, name: str, row: Mapping | None, mine: Mapping | None, note: str = "") -> Iterator[Other]:
    """``row`` as something to hold ``mine`` against, where both have a value that may be shown."""
    if row is None or mine is None or row["value"] is None or mine["value"] is None:
        return
    verdict = against(one, of_row(mine), of_row(row))
    yield Other(name, row["value"], row["denominator"], mine["value"], mine["denominator"], verdict, note)


def printed(one: Kpi, published: Iterable[Benchmark], mine: Mapping | None) -> Iterator[Other]:
    """The published figures that measure the value itself."""
    if mine is None or mine["value"] is None:
        return
    for line in comparable(one, published):
        verdict = against(one, of_row(mine), Counted(line.vaerdi, line.n))
        name = f"{benchmark_source(line)} ({line.aar})"
        yield Other(name, line.vaerdi, line.n, mine["value"], mine["denominator"], verdict, line.forskel)


def third(one: Kpi, best: BestThird | None, mine: Mapping | None, word: str, my_id: str | None) -> Iterator[Other]:
    """The best third of the ``word`` (teams, kommuner)."""
    counted = of_row(mine)
    if best is None or mine is None or counted is None:
        return
    name = f"Den bedste tredjedel af {danish.number(best.among)} {word}"
    note = f"De bedste {danish.number(len(best.ids))} af dem med mindst {FEWEST_CASES} sager, talt sammen"
    if my_id in best.ids:
        note += "; eget tal er selv med"
    elif my_id is None:
        note += "; de er selv med i eget tal"
    verdict = against(one, counted, best.share)
    yield Other(name, best.share.value, best.share.denominator, counted.value, counted.denominator, verdict, note)
