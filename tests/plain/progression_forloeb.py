"""progression_forloeb: hours now against the first hours of consecutive fleksjob of one borger."""

from datetime import date, timedelta

from tests.deliveries import Row
from tests.plain.days import DAY, covers, ended_months, months_after, of
from tests.plain.jobs import NY_ORDNING, hours_by_day, hours_on

_LONGEST_GAP = 31


def observations(tables: dict[str, list[Row]], data_pr: date) -> list[dict]:
    """Every borger in a fleksjob and month that counts: ``genstand`` (the first job), ``udfald``, ``vaerdi``."""
    found = []
    for borger_id in {row["borger_id"] for row in tables["borgere"]}:
        for jobs in _chains([job for job in of(tables, "fleksjob", borger_id) if job["fra_dato"] <= data_pr]):
            first_day, first = _first(tables, jobs[0])
            if first is None or jobs[0]["fra_dato"] < NY_ORDNING:
                continue
            for day in ended_months(data_pr):
                hours = [hours_on(tables, job, day) for job in jobs if covers(job, day, data_pr)]
                if hours and None not in hours and months_after(first_day, 6) <= day + DAY:
                    found.append(_row(jobs[0], day, sum(hours) - first))
    return found


def _row(job: Row, day: date, change: float) -> dict:
    return {
        "borger_id": job["borger_id"],
        "genstand": job["fleksjob_id"],
        "dag": day,
        "udfald": change > 0,
        "kategori": "op" if change > 0 else "ned" if change < 0 else "uaendret",
        "vaerdi": change,
    }


def _chains(jobs: list[Row]) -> list[list[Row]]:
    """The jobs in the order of their start, a new chain where more than 31 days lie between one and the next."""
    chains: list[list[Row]] = []
    for job in sorted(jobs, key=lambda one: one["fra_dato"]):
        reached = max((one["til_dato"] or date.max for one in chains[-1]), default=None) if chains else None
        if reached is None or (reached < date.max and job["fra_dato"] > reached + timedelta(days=_LONGEST_GAP + 1)):
            chains.append([])
        chains[-1].append(job)
    return chains


def _first(tables: dict[str, list[Row]], job: Row) -> tuple[date | None, float | None]:
    """The hours on the job's first day, else the first recorded while it runs, and the day from which they hold."""
    recorded, start = hours_by_day(tables, job), job["fra_dato"]
    if hours_on(tables, job, start) is not None:
        return start, hours_on(tables, job, start)
    later = [day for day in recorded if start < day <= (job["til_dato"] or date.max)]
    return (min(later), recorded[min(later)]) if later else (None, None)
