"""cv_rettidig: walk from each start of ledighedsydelse, a day at a time."""

from datetime import date, timedelta

from tests.deliveries import Row
from tests.plain.days import DAY, any_covers, of, starts


def observations(tables: dict[str, list[Row]], data_pr: date) -> list[dict]:
    """Every forløb whose deadline has come: ``borger_id``, ``dag`` (the deadline), ``udfald``, ``vaerdi``."""
    found = []
    for borger_id in {row["borger_id"] for row in tables["borgere"]}:
        rows, cvs = of(tables, "ledighedsydelse", borger_id), of(tables, "cv", borger_id)
        for start in starts(rows, data_pr):
            days = [start + timedelta(days=n) for n in range(22)]
            if days[-1] > data_pr or not all(any_covers(rows, day, data_pr) for day in days):
                continue
            available = _first_day(cvs, start, data_pr)
            found.append(
                {
                    "borger_id": borger_id,
                    "dag": days[-1],
                    "udfald": available in days,
                    "vaerdi": None if available is None else (available - start).days,
                }
            )
    return found


def _first_day(cvs: list[Row], start: date, data_pr: date) -> date | None:
    day = start
    while day <= data_pr:
        if any_covers(cvs, day, data_pr, "tilgaengelig_fra", "tilgaengelig_til"):
            return day
        day += DAY
    return None
