"""pulje_overgang: the 31 days after each puljefleksjob, day by day."""

from datetime import date

from tests.deliveries import Row
from tests.plain.days import DAY, any_covers, of

_PENSION = ("foertidspension", "seniorpension", "efterloen_folkepension")
_KNOWN = ("ordinaer", "fraflyttet", "doed", "andet")


def observations(tables: dict[str, list[Row]], data_pr: date) -> list[dict]:
    """Every job in a pulje that ended, when 31 days have passed: ``genstand``, ``udfald``, ``kategori``."""
    found = []
    for job in tables["fleksjob"]:
        last = job["til_dato"]
        if job["pulje_id"] is None or last is None or last + 31 * DAY > data_pr:
            continue
        days = [last + n * DAY for n in range(1, 32)]
        way = _way(tables, job, days, data_pr)
        row = {"borger_id": job["borger_id"], "genstand": job["fleksjob_id"], "dag": last, "kategori": way}
        found.append(row | {"udfald": way == "fleksjob uden for pulje"})
    return found


def _way(tables: dict[str, list[Row]], job: Row, days: list[date], data_pr: date) -> str:
    others = [one for one in of(tables, "fleksjob", job["borger_id"]) if one is not job]
    outside = [one for one in others if one["pulje_id"] is None]
    benefit = of(tables, "ledighedsydelse", job["borger_id"])
    for name, rows in (("fleksjob uden for pulje", outside), ("ledighedsydelse", benefit)):
        if any(any_covers(rows, day, data_pr) for day in days):
            return name
    if job["afgang_til"] in _PENSION:
        return "pension"
    if any(any_covers(others, day, data_pr) for day in days):
        return "nyt puljefleksjob"
    return "andet" if job["afgang_til"] in _KNOWN else "intet kendt"
