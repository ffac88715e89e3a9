"""fuldtidspersoner: the days of each benefit as a set, counted month by month."""

import calendar
from collections import Counter
from datetime import date

from tests.deliveries import Row
from tests.plain.days import DAY, of


def observations(tables: dict[str, list[Row]], data_pr: date) -> list[dict]:
    """Each borger, benefit and ended month with a day of it: ``kategori``, ``vaerdi`` (days) and the share of it."""
    found = []
    for borger_id in {row["borger_id"] for row in tables["borgere"]}:
        for benefit in ("ledighedsydelse", "fleksjob"):
            days = {day for row in of(tables, benefit, borger_id) for day in _days(row, data_pr)}
            for (year, month), count in Counter((day.year, day.month) for day in days).items():
                length = calendar.monthrange(year, month)[1]
                last, share = date(year, month, length), count / length
                row = {"borger_id": borger_id, "dag": last, "kategori": benefit, "vaerdi": count, "taeller": share}
                found += [row] if last <= data_pr else []
    return found


def _days(row: Row, data_pr: date) -> list[date]:
    """The days of a period until the data date."""
    last = min(row["til_dato"] or data_pr, data_pr)
    return [row["fra_dato"] + n * DAY for n in range((last - row["fra_dato"]).days + 1)]
