"""Talks that must be held in a fleksjob or on ledighedsydelse: each due day, and what was held around it."""

from datetime import date, timedelta

from tests.build.par74c_plain import add_months
from tests.deliveries import Row
from tests.plain.days import DAY, any_covers, covers, of, starts
from tests.plain.jobs import NY_ORDNING

_FROM, _UNTIL = date(2026, 7, 1), date(2019, 12, 31)
_BEFORE, _AFTER = timedelta(days=90), timedelta(days=30)


def held(tables: dict[str, list[Row]], borger_id: str, kind: str) -> list[date]:
    """The days on which a borger had a talk of a kind."""
    return [row["dato"] for row in of(tables, "samtaler", borger_id) if row["type"] == kind]


def opfoelgning_2_5(tables: dict[str, list[Row]], data_pr: date) -> list[dict]:
    """Every due day that a job reached: ``genstand``, ``start`` (what the 30 months run from), ``udfald``."""
    found = []
    for job in tables["fleksjob"]:
        basis, days = job["fra_dato"], held(tables, job["borger_id"], "opfoelgning_2_5")
        while job["fra_dato"] >= NY_ORDNING:
            due = add_months(basis, 30)
            if not covers(job, due, data_pr) or due + _AFTER > data_pr:
                break
            near = [day for day in days if due - _BEFORE <= day <= due + _AFTER]
            found.append(
                {
                    "borger_id": job["borger_id"],
                    "genstand": job["fleksjob_id"],
                    "dag": due,
                    "start": basis,
                    "udfald": bool(near),
                }
            )
            basis = min(near, default=due)
    return found


def status_4_5(tables: dict[str, list[Row]], data_pr: date) -> list[dict]:
    """Every temporary job that ran after 54 months, when 60 have passed: ``genstand``, ``udfald``."""
    found = []
    for job in tables["fleksjob"]:
        due, latest = add_months(job["fra_dato"], 54), add_months(job["fra_dato"], 60)
        if job["midlertidig"] and covers(job, due, data_pr) and latest <= data_pr:
            days = held(tables, job["borger_id"], "status_4_5")
            outcome = any(due <= day <= latest for day in days)
            row = {"borger_id": job["borger_id"], "genstand": job["fleksjob_id"], "dag": due, "udfald": outcome}
            found.append(row)
    return found


def foerste_samtale(tables: dict[str, list[Row]], data_pr: date) -> list[dict]:
    """Every forløb since July 2026 that reached its deadline: ``udfald``."""
    found = []
    for borger_id, start, rows in _forloeb(tables, data_pr):
        deadline = add_months(start, 6) - DAY
        if start >= _FROM and deadline <= data_pr and _reaches(rows, start, deadline, data_pr):
            days = held(tables, borger_id, "jobsamtale")
            outcome = any(start <= day <= deadline for day in days)
            found.append({"borger_id": borger_id, "dag": deadline, "start": start, "udfald": outcome})
    return found


def kontaktforloeb_foer_2020(tables: dict[str, list[Row]], data_pr: date) -> list[dict]:
    """Each three months of a forløb from before 2020: ``genstand`` (which), ``start`` (its first day), ``udfald``."""
    found = []
    for borger_id, start, rows in _forloeb(tables, data_pr):
        days, nr = held(tables, borger_id, "jobsamtale"), 1
        while (last := add_months(start, 3 * nr) - DAY) <= min(_UNTIL, data_pr):
            first = add_months(start, 3 * (nr - 1))
            if not _reaches(rows, start, last, data_pr):
                break
            outcome = any(first <= day <= last for day in days)
            row = {"borger_id": borger_id, "genstand": str(nr), "dag": last, "start": first, "udfald": outcome}
            found.append(row)
            nr += 1
    return found


def _forloeb(tables: dict[str, list[Row]], data_pr: date):
    for borger_id in {row["borger_id"] for row in tables["borgere"]}:
        rows = of(tables, "ledighedsydelse", borger_id)
        for start in starts(rows, data_pr):
            yield borger_id, start, rows


def _reaches(rows: list[Row], start: date, last: date, data_pr: date) -> bool:
    return all(any_covers(rows, start + n * DAY, data_pr) for n in range((last - start).days + 1))
