"""The worklist: every deadline that has not been met and can still be acted on, by its nøgletal."""

from collections.abc import Iterator
from datetime import date, timedelta

from tests.build.par74c_plain import add_months
from tests.deliveries import Row
from tests.plain import kontaktforloeb, revurdering
from tests.plain.days import DAY, any_covers, of, starts
from tests.plain.jobs import NY_ORDNING
from tests.plain.opfoelgning import held

Deadline = tuple[str, str, date]  # nøgletal, borger_id, the deadline


def deadlines(tables: dict[str, list[Row]], data_pr: date, cases: list[revurdering.Case]) -> list[Deadline]:
    """All of them."""
    return [
        *revurdering.worklist(cases),
        *kontaktforloeb.worklist(tables, data_pr),
        *_on_benefit(tables, data_pr),
        *_follow_ups(tables, data_pr),
        *_statuses(tables, data_pr),
    ]


def _on_benefit(tables: dict[str, list[Row]], data_pr: date) -> Iterator[Deadline]:
    """CV and first talk, for those whose ledighedsydelse goes on after the data date."""
    for borger_id in {row["borger_id"] for row in tables["borgere"]}:
        rows, cvs = of(tables, "ledighedsydelse", borger_id), of(tables, "cv", borger_id)
        running = [start for start in starts(rows, data_pr) if _all(rows, start, data_pr + DAY, data_pr)]
        for start in running:
            days = [start + n * DAY for n in range((data_pr - start).days + 1)]
            due = start + timedelta(days=21)
            has_cv = any(any_covers(cvs, day, data_pr, "tilgaengelig_fra", "tilgaengelig_til") for day in days)
            if not has_cv and _all(rows, start, due, data_pr):
                yield "cv_rettidig", borger_id, due
            due = add_months(start, 6) - DAY
            talked = set(held(tables, borger_id, "jobsamtale")) & set(days)
            if start >= date(2026, 7, 1) and not talked and _all(rows, start, due, data_pr):
                yield "foerste_samtale", borger_id, due


def _follow_ups(tables: dict[str, list[Row]], data_pr: date) -> Iterator[Deadline]:
    """The due day that is next, or was missed and not made good before the period of the one after begins."""
    for job in _running(tables, data_pr):
        days, basis = held(tables, job["borger_id"], "opfoelgning_2_5"), job["fra_dato"]
        while job["fra_dato"] >= NY_ORDNING:
            due = add_months(basis, 30)
            opens, closes = due - timedelta(days=90), due + timedelta(days=30)
            next_opens = add_months(due, 30) - timedelta(days=90)
            if due > (job["til_dato"] or date.max):
                break
            if data_pr < next_opens and not any(opens <= day < next_opens for day in days):
                yield "opfoelgning_2_5", job["borger_id"], due
            if closes > data_pr:
                break
            basis = min((day for day in days if opens <= day <= closes), default=due)


def _statuses(tables: dict[str, list[Row]], data_pr: date) -> Iterator[Deadline]:
    """The status of temporary jobs, due at 60 months, that was not made since 54 months."""
    for job in _running(tables, data_pr):
        begins = add_months(job["fra_dato"], 54)
        made = [day for day in held(tables, job["borger_id"], "status_4_5") if day >= begins]
        if job["midlertidig"] and begins <= (job["til_dato"] or date.max) and not made:
            yield "status_4_5", job["borger_id"], add_months(job["fra_dato"], 60)


def _running(tables: dict[str, list[Row]], data_pr: date) -> list[Row]:
    return [job for job in tables["fleksjob"] if job["fra_dato"] <= data_pr < (job["til_dato"] or date.max)]


def _all(rows: list[Row], first: date, last: date, data_pr: date) -> bool:
    return all(any_covers(rows, first + n * DAY, data_pr) for n in range((last - first).days + 1))
