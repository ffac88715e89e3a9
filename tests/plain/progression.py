"""progression: the hours of each running job against its first ones."""

from datetime import date

from tests.deliveries import Row
from tests.plain.days import DAY, months_after
from tests.plain.jobs import NY_ORDNING, hours_by_day, hours_on, running


def observations(tables: dict[str, list[Row]], data_pr: date) -> list[dict]:
    """Every job and month that counts: ``borger_id``, ``genstand``, ``dag``, ``udfald``, ``vaerdi``, ``kategori``."""
    found = []
    for day, job in running(tables, data_pr):
        first_day, first = _first(tables, job)
        if job["fra_dato"] < NY_ORDNING or first_day is None or months_after(first_day, 6) > day + DAY:
            continue
        change = hours_on(tables, job, day) - first
        found.append(
            {
                "borger_id": job["borger_id"],
                "genstand": job["fleksjob_id"],
                "dag": day,
                "udfald": change > 0,
                "vaerdi": change,
                "kategori": "op" if change > 0 else "ned" if change < 0 else "uaendret",
            }
        )
    return found


def _first(tables: dict[str, list[Row]], job: Row) -> tuple[date | None, float | None]:
    """The hours in force on the job's first day, else the first recorded later, and the day from which they hold."""
    on_the_first_day = hours_on(tables, job, job["fra_dato"])
    if on_the_first_day is not None:
        return job["fra_dato"], on_the_first_day
    recorded = hours_by_day(tables, job)
    return (min(recorded), recorded[min(recorded)]) if recorded else (None, None)
