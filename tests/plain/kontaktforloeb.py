"""kontaktforloeb: four talks on different days in the first six months of a forløb, counted day by day."""

from datetime import date

from tests.build.par74c_plain import add_months
from tests.deliveries import Row
from tests.plain.days import DAY, any_covers, of, starts

FROM = date(2020, 1, 1)


def observations(tables: dict[str, list[Row]], data_pr: date) -> list[dict]:
    """Every forløb since 2020 whose deadline has come: ``borger_id``, ``dag`` (it), ``udfald``, ``vaerdi``."""
    return [row for row, deadline, _ in _forloeb(tables, data_pr) if deadline <= data_pr]


def worklist(tables: dict[str, list[Row]], data_pr: date) -> list[tuple[str, str, date]]:
    """(nøgletal, borger_id, deadline) of every forløb that can still reach four talks and has not."""
    return [
        ("kontaktforloeb", row["borger_id"], deadline)
        for row, deadline, talks in _forloeb(tables, data_pr)
        if deadline > data_pr and talks < 4
    ]


def _forloeb(tables, data_pr):
    for borger_id in {row["borger_id"] for row in tables["borgere"]}:
        rows = of(tables, "ledighedsydelse", borger_id)
        talks = {row["dato"] for row in of(tables, "samtaler", borger_id) if row["type"] == "jobsamtale"}
        for start in starts(rows, data_pr):
            days, deadline = [start], add_months(start, 6) - DAY
            while days[-1] < deadline:
                days.append(days[-1] + DAY)
            if start >= FROM and all(any_covers(rows, day, data_pr) for day in days):
                held = len(talks & set(days))
                yield {"borger_id": borger_id, "dag": deadline, "udfald": held >= 4, "vaerdi": held}, deadline, held
