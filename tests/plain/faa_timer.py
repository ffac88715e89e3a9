"""faa_timer: running jobs under ny ordning by hours, unknown hours included."""

from datetime import date

from tests.deliveries import Row
from tests.plain.jobs import NY_ORDNING, bracket, hours_on, running


def observations(tables: dict[str, list[Row]], data_pr: date) -> list[dict]:
    """Every job and month: ``borger_id``, ``genstand``, ``dag``, ``udfald``, ``vaerdi``, ``kategori``."""
    found = []
    for day, job in running(tables, data_pr):
        if job["fra_dato"] >= NY_ORDNING:
            hours = hours_on(tables, job, day)
            found.append(
                {
                    "borger_id": job["borger_id"],
                    "genstand": job["fleksjob_id"],
                    "dag": day,
                    "udfald": hours is not None and hours <= 10,
                    "vaerdi": hours,
                    "kategori": bracket(hours),
                }
            )
    return found
