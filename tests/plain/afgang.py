"""What ledighedsydelse led to, and how long it lasted: forløb followed from their first day, one day at a time."""

from datetime import date, timedelta

from tests.deliveries import Row
from tests.plain.days import DAY, any_covers, months_after, of, starts

_WEEK = timedelta(days=7)


def ly_afgang(tables: dict[str, list[Row]], data_pr: date, weeks: int = 26) -> list[dict]:
    """Every forløb of which it is known where it stood after ``weeks``: ``kategori``, and whole weeks if it ended."""
    found = []
    for borger_id in {row["borger_id"] for row in tables["borgere"]}:
        rows, jobs = of(tables, "ledighedsydelse", borger_id), of(tables, "fleksjob", borger_id)
        for start in starts(rows, data_pr):
            day = start + weeks * _WEEK
            if day + _WEEK > data_pr:
                continue
            last = _last_day(rows, start, day, data_pr)
            way = "stadig ledig" if last is None else "anden afgang"
            if last is not None and (_registered(rows, last, data_pr) or _job_at(jobs, start, last)):
                way = "fleksjob"
            lasted = None if last is None else (last - start).days // 7
            found.append(
                {
                    "borger_id": borger_id,
                    "dag": day,
                    "start": start,
                    "udfald": way == "fleksjob",
                    "kategori": way,
                    "vaerdi": lasted,
                }
            )
    return found


def ly_afgang_52(tables: dict[str, list[Row]], data_pr: date) -> list[dict]:
    """As ``ly_afgang``, after 52 weeks."""
    return ly_afgang(tables, data_pr, 52)


def _last_day(rows: list[Row], start: date, latest: date, data_pr: date) -> date | None:
    """The last day of the forløb; ``None`` when it goes on after ``latest``."""
    day = start
    while any_covers(rows, day + DAY, data_pr):
        day += DAY
        if day > latest:
            return None
    return day


def _registered(rows: list[Row], last: date, data_pr: date) -> bool:
    ending = [row for row in rows if row["til_dato"] == last and row["fra_dato"] <= data_pr]
    return any(row["afgang_til"] == "fleksjob" for row in ending)


def _job_at(jobs: list[Row], start: date, last: date) -> bool:
    return any(start < job["fra_dato"] and last - _WEEK <= job["fra_dato"] <= last + _WEEK for job in jobs)


def ly_varighed_afsluttet(tables: dict[str, list[Row]], data_pr: date) -> list[dict]:
    """Spells in Jobindsats' sense: the last day before a whole month without a day, if that month has ended."""
    found = []
    for borger_id in {row["borger_id"] for row in tables["borgere"]}:
        rows = of(tables, "ledighedsydelse", borger_id)
        begun = None
        for start in starts(rows, data_pr):
            begun = begun or start
            last = _last_day(rows, start, data_pr, data_pr)
            if last is None:
                continue
            month_over = months_after(last.replace(day=1), 2) - DAY  # of the whole month that must pass
            after = [last + n * DAY for n in range(1, (month_over - last).days + 1)]
            if month_over <= data_pr and not any(any_covers(rows, day, data_pr) for day in after):
                weeks = ((last - begun).days + 1) // 7
                found.append({"borger_id": borger_id, "dag": last, "start": begun, "vaerdi": weeks})
                begun = None
    return found


def visitation_direkte(tables: dict[str, list[Row]], data_pr: date) -> list[dict]:
    """Every borger a month after the visitation: in a fleksjob by then, and no day of ledighedsydelse on the way."""
    found = []
    for borger in tables["borgere"]:
        borger_id, granted = borger["borger_id"], borger["visitationsdato"]
        then = months_after(granted, 1)
        if then <= data_pr:
            days = [granted + n * DAY for n in range((then - granted).days + 1)]
            jobs, rows = of(tables, "fleksjob", borger_id), of(tables, "ledighedsydelse", borger_id)
            in_job = [day for day in days if any_covers(jobs, day, data_pr)]
            on_benefit = any(any_covers(rows, day, data_pr) for day in days)
            waited = (in_job[0] - granted).days if in_job else None
            outcome = bool(in_job) and not on_benefit
            found.append({"borger_id": borger_id, "dag": granted, "udfald": outcome, "vaerdi": waited})
    return found
