"""Fleksjob on the last day of a month, and their hours."""

from collections.abc import Iterator
from datetime import date

from tests.deliveries import Row
from tests.plain.days import covers, ended_months

NY_ORDNING = date(2013, 1, 1)


def running(tables: dict[str, list[Row]], data_pr: date) -> Iterator[tuple[date, Row]]:
    """Each month's last day with each job that runs on it."""
    for day in ended_months(data_pr):
        for job in tables["fleksjob"]:
            if covers(job, day, data_pr):
                yield day, job


def hours_by_day(tables: dict[str, list[Row]], job: Row) -> dict[date, float]:
    """The job's recorded hours by the day that they hold from."""
    mine = [row for row in tables["fleksjobtimer"] if row["fleksjob_id"] == job["fleksjob_id"]]
    return {row["fra_dato"]: row["timer"] for row in mine}


def hours_on(tables: dict[str, list[Row]], job: Row, day: date) -> float | None:
    """The hours in force on a day: those of the latest row that has begun."""
    recorded = hours_by_day(tables, job)
    begun = [start for start in recorded if start <= day]
    return recorded[max(begun)] if begun else None


def bracket(hours: float | None) -> str:
    """The name of the interval that the hours fall in."""
    if hours is None:
        return "uoplyst"
    for highest, name in [(5, "1-5"), (10, "6-10"), (15, "11-15"), (20, "16-20"), (25, "21-25"), (30, "26-30")]:
        if hours <= highest:
            return name
    return "over 30"
