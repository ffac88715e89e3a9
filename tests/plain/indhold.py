"""What talks, plans, offers and CVs hold for those on ledighedsydelse, read on every month's last day."""

from collections.abc import Iterable, Iterator
from datetime import date

from tests.deliveries import Row
from tests.plain.days import any_covers, covers, ended_months, of, starts

TYPES = ("virksomhedspraktik", "vejledning_opkvalificering", "mentor", "andet")


def on_benefit(tables: dict[str, list[Row]], data_pr: date) -> Iterator[tuple[str, date, date]]:
    """Each borger on ledighedsydelse on each month's last day: the borger, the day, and the first day of the forløb."""
    for borger_id in {row["borger_id"] for row in tables["borgere"]}:
        rows = of(tables, "ledighedsydelse", borger_id)
        begun = starts(rows, data_pr)
        for day in ended_months(data_pr):
            if any_covers(rows, day, data_pr):
                yield borger_id, day, max(one for one in begun if one <= day)


def observation(
    borger_id: str, day: date, part: str | None, outcome: bool | None, asked: bool = True, **more: object
) -> dict:
    """A row; where a yes or no was asked for and not recorded, it is counted beside."""
    state = "uoplyst" if outcome is None and asked else "talt"
    return {"borger_id": borger_id, "dag": day, "del": part, "udfald": outcome, "tilstand": state} | more


def one_yes(answers: Iterable[bool | None]) -> bool | None:
    """What several answers of one day say together: one yes is enough, and none recorded is unknown."""
    known = [answer for answer in answers if answer is not None]
    return any(known) if known else None


def latest(rows: list[Row], day: date, key: str = "dato") -> list[Row]:
    """The rows of the latest day on or before ``day``."""
    until = [row for row in rows if row[key] <= day]
    return [row for row in until if row[key] == max(one[key] for one in until)]


def minplan_jobmaal(tables: dict[str, list[Row]], data_pr: date) -> list[dict]:
    found = []
    for borger_id, day, _ in on_benefit(tables, data_pr):
        plans = latest(of(tables, "minplan", borger_id), day)
        outcome = one_yes(plan["klart_jobmaal"] for plan in plans) if plans else False
        age = (day - plans[0]["dato"]).days if plans else None
        found.append(observation(borger_id, day, None, outcome, vaerdi=age))
    return found


def minplan_indsats(tables: dict[str, list[Row]], data_pr: date) -> list[dict]:
    found = []
    for borger_id, day, start in on_benefit(tables, data_pr):
        begun = [row for row in of(tables, "indsatser", borger_id) if row["fra_dato"] is None or row["fra_dato"] <= day]
        mine = [row for row in begun if row["til_dato"] is None or row["til_dato"] >= start]
        for part in (None, *TYPES, "oevrig"):
            kinds = TYPES if part is None else ("vejledning_opkvalificering", "andet") if part == "oevrig" else (part,)
            answers = [row["i_minplan"] for row in mine if row["type"] in kinds]
            outcome = True if True in answers else None if None in answers else False
            found.append(observation(borger_id, day, part, outcome))
        for row in begun:
            if row["i_indstilling"]:
                found.append(observation(borger_id, day, "gennemfoert", row["gennemfoert"]))
    return found


def samtale_indhold(tables: dict[str, list[Row]], data_pr: date) -> list[dict]:
    found = []
    for borger_id, day, _ in on_benefit(tables, data_pr):
        talks = latest([row for row in of(tables, "samtaler", borger_id) if row["type"] == "jobsamtale"], day)
        if not talks:
            continue
        found.append(observation(borger_id, day, None, None, asked=False))
        for part in ("jobsoegning_fulgt_op", "nye_aftaler", "borgerperspektiv"):
            found.append(observation(borger_id, day, part, one_yes(talk[part] for talk in talks)))
        found.append(observation(borger_id, day, "naeste_dato", any(talk["naeste_dato"] for talk in talks)))
        offers = [row for row in of(tables, "indsatser", borger_id) if row["fra_dato"] is not None]
        if any(covers(row, talks[0]["dato"], data_pr) for row in offers):
            outcome = one_yes(talk["tilbud_fulgt_op"] for talk in talks)
            found.append(observation(borger_id, day, "tilbud_fulgt_op", outcome))
    return found


def kompetence_cv(tables: dict[str, list[Row]], data_pr: date) -> list[dict]:
    found = []
    for borger_id, day, _ in on_benefit(tables, data_pr):
        ends = ("tilgaengelig_fra", "tilgaengelig_til")
        available = [row for row in of(tables, "cv", borger_id) if covers(row, day, data_pr, *ends)]
        newest = latest(available, day, "tilgaengelig_fra")
        if newest:
            outcome = one_yes(row["kompetencefokuseret"] for row in newest)
            found.append(observation(borger_id, day, None, outcome))
    return found
