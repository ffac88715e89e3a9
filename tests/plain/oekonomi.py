"""Weeks of reimbursement, bookings and sanctions, row by row."""

import calendar
from datetime import date, timedelta

from tests.deliveries import Row
from tests.plain.indhold import observation


def refusion_trin(tables: dict[str, list[Row]], data_pr: date) -> list[dict]:
    """Each week whose Thursday has come, and its kroner as a part: refunded of spent."""
    found = []
    for row in tables["refusion"]:
        year, week = row["uge"].split("-W")
        first_week = date(int(year), 1, 4)  # always in week 1
        thursday = first_week - timedelta(days=first_week.weekday() - 3) + timedelta(weeks=int(week) - 1)
        if thursday <= data_pr:
            borger_id, rate, spent, back = (
                row[name] for name in ("borger_id", "refusionssats", "beloeb", "refusionsbeloeb")
            )
            base = {"borger_id": borger_id, "dag": thursday, "ydelse": row["ydelse"]}
            week_row = {"kategori": str(rate), "x1": spent, "x2": back, "taeller": 1, "naevner": 1}
            known = spent is not None and back is not None
            kroner = {"taeller": back, "naevner": spent} if known else {"taeller": 0, "naevner": 0}
            empty = {"kategori": None, "x1": None, "x2": None}
            found += [base | {"del": None} | week_row]
            found += [base | {"del": f"sats_{rate}", "tilstand": "talt" if known else "uoplyst"} | empty | kroner]
    return found


def kontering_korrekt(tables: dict[str, list[Row]], data_pr: date) -> list[dict]:
    """Each booking of a month that has begun, on the month's last day or the data date: as the borger's ordning?"""
    found = []
    ordning = {row["borger_id"]: row["ordning"] for row in tables["borgere"]}
    for row in tables["konteringer"]:
        year, month = map(int, row["maaned"].split("-"))
        if date(year, month, 1) <= data_pr:
            day = min(date(year, month, calendar.monthrange(year, month)[1]), data_pr)
            own = ordning[row["borger_id"]]
            outcome = None if own is None else own == row["ordning_konteret"]
            found += [observation(row["borger_id"], day, part, outcome) for part in (None, row["ydelse"])]
    return found


def sanktioner(tables: dict[str, list[Row]], data_pr: date) -> list[dict]:
    """Each sanction, and as a part whether a reason was given."""
    found = []
    for row in tables["sanktioner"]:
        found.append(observation(row["borger_id"], row["dato"], None, None, asked=False, taeller=1))
        reason = row["begrundelse"] is not None
        found.append(observation(row["borger_id"], row["dato"], "begrundelse", reason, taeller=int(reason)))
    return found
