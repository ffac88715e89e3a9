"""fleksjobledighed: every borger on every month's last day."""

from datetime import date

from tests.deliveries import Row
from tests.plain.days import any_covers, ended_months, of


def observations(tables: dict[str, list[Row]], data_pr: date) -> list[dict]:
    """Every borger and month in the scheme: ``borger_id``, ``dag``, ``udfald``."""
    found = []
    for borger_id in {row["borger_id"] for row in tables["borgere"]}:
        rows, jobs = of(tables, "ledighedsydelse", borger_id), of(tables, "fleksjob", borger_id)
        for day in ended_months(data_pr):
            on_benefit, in_job = any_covers(rows, day, data_pr), any_covers(jobs, day, data_pr)
            if on_benefit or in_job:
                found.append({"borger_id": borger_id, "dag": day, "udfald": on_benefit and not in_job})
    return found
