"""Days, months and who answers for whom, one day at a time."""

from datetime import date, timedelta
from functools import cache

import pandas as pd

from tests.deliveries import Row

DAY = timedelta(days=1)


def covers(row: Row, day: date, data_pr: date, first: str = "fra_dato", last: str = "til_dato") -> bool:
    """Whether a period has begun by the data date and includes the day; an empty end or start is open."""
    start, end = row.get(first), row.get(last)
    if start is not None and (start > data_pr or start > day):
        return False
    return end is None or day <= end


def any_covers(rows: list[Row], day: date, data_pr: date, first: str = "fra_dato", last: str = "til_dato") -> bool:
    """Whether one of the periods includes the day."""
    return any(covers(row, day, data_pr, first, last) for row in rows)


def of(tables: dict[str, list[Row]], table: str, borger_id: str) -> list[Row]:
    """The rows of one borger."""
    return [row for row in tables[table] if row["borger_id"] == borger_id]


@cache
def ended_months(data_pr: date) -> list[date]:
    """The last day of every month since 2010 that has ended on the data date."""
    return [stamp.date() for stamp in pd.date_range("2010-01-31", data_pr, freq="ME")]


def months_after(day: date, months: int) -> date:
    """The same day some months on, or the month's last day."""
    return (pd.Timestamp(day) + pd.DateOffset(months=months)).date()


def starts(rows: list[Row], data_pr: date) -> list[date]:
    """The first day of each forløb: a day covered, the day before not."""
    days = {row["fra_dato"] for row in rows if row["fra_dato"] <= data_pr}
    return sorted(day for day in days if not any_covers(rows, day - DAY, data_pr))


def responsible(
    tables: dict[str, list[Row]], borger_id: str, day: date, data_pr: date
) -> tuple[str | None, str | None]:
    """The sagsbehandler and the team that a borger belongs to on a day."""
    rows = [
        row
        for row in of(tables, "sagsansvar", borger_id)
        if row.get("rolle") in (None, "primaer") and covers(row, day, data_pr)
    ]
    if not rows:
        return None, None
    latest = max(row["fra_dato"] for row in rows)
    sagsbehandler_id = min(row["sagsbehandler_id"] for row in rows if row["fra_dato"] == latest)
    teams = [
        (row["fra_dato"] or date.min, row["team_id"])
        for row in tables["sagsbehandlere"]
        if row["sagsbehandler_id"] == sagsbehandler_id and covers(row, day, data_pr)
    ]
    return sagsbehandler_id, max(teams)[1] if teams else None
