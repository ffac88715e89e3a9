"""ly_varighed: back from every month's last day to the first day of the unbroken run of days."""

from datetime import date

from tests.deliveries import Row
from tests.plain.days import any_covers, ended_months, of, starts


def observations(tables: dict[str, list[Row]], data_pr: date) -> list[dict]:
    """Every borger and month on ledighedsydelse: ``borger_id``, ``dag``, ``vaerdi`` (whole weeks)."""
    found = []
    for borger_id in {row["borger_id"] for row in tables["borgere"]}:
        rows = of(tables, "ledighedsydelse", borger_id)
        begun = starts(rows, data_pr)
        for day in ended_months(data_pr):
            if any_covers(rows, day, data_pr):
                start = max(one for one in begun if one <= day)
                found.append({"borger_id": borger_id, "dag": day, "vaerdi": (day - start).days // 7})
    return found
