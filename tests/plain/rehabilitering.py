"""The cases of rehabilitation, one by one."""

from datetime import date, timedelta

from tests.deliveries import Row
from tests.plain.days import months_after
from tests.plain.indhold import observation

TRAITS = (
    *("le265", "konkret_fleksjob", "virksomhedskonsulent", "skaanehensyn", "jobmaal", "borgerperspektiv"),
    *("egen_soegning_vurderet", "udvikling_estimat", "indsats_beskrevet", "handicapordning_vurderet"),
    "progression_overvejet",
)


def rehab_indstilling(tables: dict[str, list[Row]], data_pr: date) -> list[dict]:
    found = []
    for row in tables["rehabsager"]:
        borger_id, meeting = row["borger_id"], row["moede_dato"]
        if meeting is not None:
            found.append(observation(borger_id, meeting, None, None, asked=False))
            found += [observation(borger_id, meeting, trait, row[trait]) for trait in TRAITS]
            found.append(observation(borger_id, meeting, "arbejdsevne_timer", row["arbejdsevne_timer"] is not None))
    return found


def rehab_varighed(tables: dict[str, list[Row]], data_pr: date) -> list[dict]:
    found = []
    for row in tables["rehabsager"]:
        start, meeting = row["forberedelse_start"], row["moede_dato"]
        if meeting is None:
            continue
        known = meeting >= start
        weeks = (meeting - start).days // 7 if known else None
        outcomes = {
            None: None,
            "inden_4_mdr": meeting <= months_after(start, 4),
            "over_6_mdr": meeting > months_after(start, 6),
        }
        for part, outcome in outcomes.items():
            made = observation(row["borger_id"], meeting, part, outcome, asked=False, vaerdi=weeks)
            found.append(made | {"tilstand": "talt" if known else "uoplyst"})
    return found


def rehab_orientering(tables: dict[str, list[Row]], data_pr: date) -> list[dict]:
    found = []
    for row in tables["rehabsager"]:
        meeting, told = row["moede_dato"], row["indstilling_sendt"]
        if meeting is None:
            continue
        days = None if told is None or told < meeting else (told - meeting).days
        for part, wait in ((None, 14), ("inden_4_dage", 4), ("over_14_dage", 14)):
            if meeting + timedelta(days=wait) <= data_pr:
                decided = {None: None, "inden_4_dage": (days or 0) <= 4, "over_14_dage": (days or 0) > 14}[part]
                outcome = None if days is None else decided
                made = observation(row["borger_id"], meeting, part, outcome, asked=False, vaerdi=days)
                found.append(made | {"tilstand": "uoplyst" if days is None else "talt"})
    return found
