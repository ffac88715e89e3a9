"""refusion_trin: week by week."""

from datetime import date, timedelta

from tests.deliveries import Row


def observations(tables: dict[str, list[Row]], data_pr: date) -> list[dict]:
    """Each week whose Thursday has come: ``borger_id dag kategori ydelse x1 x2``."""
    found = []
    for row in tables["refusion"]:
        year, week = row["uge"].split("-W")
        first_week = date(int(year), 1, 4)  # always in week 1
        thursday = first_week - timedelta(days=first_week.weekday() - 3) + timedelta(weeks=int(week) - 1)
        if thursday <= data_pr:
            amounts = {"x1": row["beloeb"], "x2": row["refusionsbeloeb"]}
            what = {"kategori": str(row["refusionssats"]), "ydelse": row["ydelse"]}
            found.append({"borger_id": row["borger_id"], "dag": thursday, "del": None} | what | amounts)
    return found
