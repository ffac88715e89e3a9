"""puljebelaegning: people and hours in each pulje on every month's last day."""

from datetime import date

from tests.deliveries import Row
from tests.plain.days import covers, ended_months
from tests.plain.jobs import hours_on


def figures(tables: dict[str, list[Row]], data_pr: date) -> dict[tuple[date, str], tuple]:
    """By last day and pulje in force: people, places, hours used and hours available (None where unknown)."""
    found = {}
    for day in ended_months(data_pr):
        for pulje_id in {row["pulje_id"] for row in tables["puljer"]}:
            size = _in_force(tables, pulje_id, day, data_pr)
            if size is None:
                continue
            jobs = [job for job in tables["fleksjob"] if job["pulje_id"] == pulje_id and covers(job, day, data_pr)]
            people = len({job["borger_id"] for job in jobs})
            hours = [hours_on(tables, job, day) for job in jobs]
            known = [one for one in hours if one is not None and size["timer_pr_plads"] is not None]
            available = None if size["timer_pr_plads"] is None else size["pladser"] * size["timer_pr_plads"]
            found[day, pulje_id] = (people, size["pladser"], sum(known) if known else None, available)
    return found


def _in_force(tables: dict[str, list[Row]], pulje_id: str, day: date, data_pr: date) -> Row | None:
    rows = [row for row in tables["puljer"] if row["pulje_id"] == pulje_id and covers(row, day, data_pr)]
    return max(rows, key=lambda row: row["fra_dato"]) if rows else None
