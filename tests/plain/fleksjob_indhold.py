"""What is recorded of running fleksjob, read job by job on every month's last day."""

from datetime import date

from tests.deliveries import Row
from tests.plain.days import of
from tests.plain.indhold import latest, observation, one_yes
from tests.plain.jobs import NY_ORDNING, hours_on, running


def progression_droeftet(tables: dict[str, list[Row]], data_pr: date) -> list[dict]:
    found = []
    for day, job in running(tables, data_pr):
        talks = [row for row in of(tables, "samtaler", job["borger_id"]) if row["dato"] >= job["fra_dato"]]
        for part, kinds in ((None, ("opfoelgning", "opfoelgning_2_5")), ("opfoelgning_2_5", ("opfoelgning_2_5",))):
            held = latest([row for row in talks if row["type"] in kinds], day)
            if held:
                outcome = one_yes(row["progression_droeftet"] for row in held)
                age = (day - held[0]["dato"]).days
                found.append(observation(job["borger_id"], day, part, outcome, vaerdi=age, genstand=job["fleksjob_id"]))
    return found


def arbejdsevne_udnyttet(tables: dict[str, list[Row]], data_pr: date) -> list[dict]:
    found = []
    for day, job in running(tables, data_pr):
        hours, able = hours_on(tables, job, day), job["arbejdsevne_timer"]
        left = None if hours is None or able is None else able - hours
        parts = [None] if hours is None else [None, "hoejst_10_timer" if hours <= 10 else "over_10_timer"]
        for part in parts:
            outcome = job["arbejdsevne_udnyttet"]
            found.append(observation(job["borger_id"], day, part, outcome, vaerdi=left, genstand=job["fleksjob_id"]))
    return found


def fleksjob_sektor(tables: dict[str, list[Row]], data_pr: date) -> list[dict]:
    found = []
    for day, job in running(tables, data_pr):
        public = None if job["sektor"] is None else job["sektor"] in ("kommunal", "stat_region")
        what = {"genstand": job["fleksjob_id"], "kategori": job["sektor"], "branche": job["branche"]}
        found.append(observation(job["borger_id"], day, None, public, **what))
    return found


def loenloft(tables: dict[str, list[Row]], data_pr: date) -> list[dict]:
    return [
        observation(job["borger_id"], day, None, job["loenloft_indberettet"], genstand=job["fleksjob_id"])
        for day, job in running(tables, data_pr)
        if job["fra_dato"] >= NY_ORDNING
    ]
