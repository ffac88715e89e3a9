"""fuldtidspersoner: the days of each month, counted one by one."""

from datetime import date, timedelta

from tests.deliveries import Row
from tests.plain.days import any_covers, ended_months, of


def observations(tables: dict[str, list[Row]], data_pr: date) -> list[dict]:
    """Each borger, benefit and month with a day of it: ``borger_id dag kategori vaerdi`` (days) and the share of it."""
    found = []
    for borger_id in {row["borger_id"] for row in tables["borgere"]}:
        for benefit in ("ledighedsydelse", "fleksjob"):
            rows = of(tables, benefit, borger_id)
            for last in ended_months(data_pr):
                days = [last - timedelta(days=back) for back in range(last.day)] if rows else []
                count = sum(any_covers(rows, day, data_pr) for day in days)
                if count:
                    share = count / last.day
                    found.append(
                        {"borger_id": borger_id, "dag": last, "kategori": benefit, "vaerdi": count, "taeller": share}
                    )
    return found
