"""What a plain reading of the delivery's files finds of the oddities that seed/README.md lists."""

import csv
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path

DATA_PR = date(2026, 10, 31)
Row = dict[str, str]
Tables = dict[str, list[Row]]


def read(folder: Path) -> Tables:
    """Every CSV file of the delivery as rows of text."""
    tables = {}
    for path in folder.glob("*.csv"):
        with path.open(encoding="utf-8", newline="") as file:
            tables[path.stem] = list(csv.DictReader(file, delimiter=";"))
    return tables


def day(text: str) -> date:
    """An empty end lies beyond everything."""
    return date.fromisoformat(text) if text else date.max


def by_borger(rows: list[Row]) -> Iterator[list[Row]]:
    """The whole rows of each borger, duplicates and rows that end before they start left out, in order of time."""
    groups = defaultdict(list)
    for row in {tuple(row.values()): row for row in rows}.values():
        if day(row["fra_dato"]) <= day(row["til_dato"]):
            groups[row["borger_id"]].append(row)
    return (sorted(group, key=lambda row: row["fra_dato"]) for group in groups.values())


def _steps(rows: list[Row]) -> Counter:
    """The days from the end of a row to the start of the borger's next: 1 adjoins, 2 leaves a day out, 0 overlaps."""
    steps = Counter()
    for group in by_borger(rows):
        for row, following in pairwise(group):
            end = day(row["til_dato"])
            apart = (day(following["fra_dato"]) - end).days if end < date.max else 0
            steps[max(apart, 0)] += 1
    return steps


def _benefits(tables: Tables) -> dict[str, int]:
    steps = _steps(tables["ledighedsydelse"])
    jobs = {group[0]["borger_id"]: group for group in by_borger(tables["fleksjob"])}
    at_once = sum(
        day(job["fra_dato"]) <= day(row["til_dato"]) and day(row["fra_dato"]) <= day(job["til_dato"])
        for row in tables["ledighedsydelse"]
        for job in jobs.get(row["borger_id"], [])
        if row["til_dato"]
    )
    ahead = [row for table in ("ledighedsydelse", "fleksjob") for row in tables[table]]
    return {
        "Rækker med ledighedsydelse, der overlapper": steps[0],
        "Rækker med ledighedsydelse, der støder op til hinanden": steps[1],
        "Rækker med ledighedsydelse med én dags hul imellem": steps[2],
        "Ledighedsydelse og fleksjob på samme tid": at_once,
        "To fleksjob på samme tid": _steps(tables["fleksjob"])[0],
        "Perioder, der begynder efter datadatoen": sum(day(row["fra_dato"]) > DATA_PR for row in ahead),
        "Perioder med en kendt slutdato efter datadatoen": sum(
            DATA_PR < day(row["til_dato"]) < date.max for row in ahead
        ),
    }


def _people(tables: Tables) -> dict[str, int]:
    started = {(row["borger_id"], row["fra_dato"]) for row in tables["fleksjob"]}
    first = {}
    for table in ("ledighedsydelse", "fleksjob"):
        for row in tables[table]:
            first[row["borger_id"]] = min(row["fra_dato"], first.get(row["borger_id"], "9"))
    people = [row for row in tables["borgere"] if row["kommune_kode"] == "999"]
    later = [row for row in people if first[row["borger_id"]] < row["visitationsdato"]]
    on_arrival = {(row["borger_id"], row["fra_dato"]) for row in tables["ledighedsydelse"]}
    return {
        "Visitationsdato overskrevet med starten på et senere fleksjob": sum(
            (row["borger_id"], row["visitationsdato"]) in started for row in later
        ),
        "Tilflyttede borgere": sum(bool(row["tilflyttet"]) for row in people),
        "– heraf uden den tidligere kommunes ledighedsydelse": sum(
            (row["borger_id"], row["tilflyttet"]) in on_arrival for row in people
        ),
        "Borgere uden registreret køn": sum(not row["koen"] for row in people),
        "Borgere uden fødselsdato": sum(not row["foedselsdato"] for row in people),
        "Borgere uden ordning": sum(not row["ordning"] for row in people),
    }


def _responsible(tables: Tables) -> dict[str, int]:
    primary = [row for row in tables["sagsansvar"] if row["rolle"] != "anden"]
    steps = _steps(primary)
    posts = defaultdict(list)
    for row in tables["sagsbehandlere"]:
        posts[row["sagsbehandler_id"]].append(row)
    gone = {worker for worker, rows in posts.items() if all(row["til_dato"] for row in rows)}
    theirs = {row["borger_id"] for row in tables["sagsansvar"]}
    return {
        "Borgere helt uden sagsbehandler": sum(row["borger_id"] not in theirs for row in tables["borgere"]),
        "Perioder uden sagsbehandler mellem to": sum(count for apart, count in steps.items() if apart > 1),
        "To primære sagsbehandlere på samme tid": steps[0],
        "Sagsbehandlere, der har skiftet team": sum(
            len({row["team_id"] for row in rows}) > 1 for rows in posts.values()
        ),
        "Sagsbehandlere, der er stoppet": len(gone),
        "Borgere, der stadig står på en stoppet sagsbehandler": sum(
            row["sagsbehandler_id"] in gone and not row["til_dato"] for row in primary
        ),
    }


def _jobs(tables: Tables) -> dict[str, int]:
    starts = {row["fleksjob_id"]: row["fra_dato"] for row in tables["fleksjob"]}
    hours = [row for row in tables["fleksjobtimer"] if row["fleksjob_id"] in starts and row["timer"] not in ("0", "74")]
    known = {row["fleksjob_id"] for row in hours}
    running = Counter(
        row["pulje_id"] for row in tables["fleksjob"] if row["fra_dato"] <= "2026-10-31" <= (row["til_dato"] or "9")
    )
    places = {row["pulje_id"]: int(row["pladser"]) for row in tables["puljer"] if not row["til_dato"]}
    return {
        "Fleksjob uden oplyste timer": len(starts.keys() - known),
        "Timer registreret fra en dag før jobbets start": sum(
            row["fra_dato"] < starts[row["fleksjob_id"]] for row in hours
        ),
        "Timer, der først gælder efter datadatoen": sum(row["fra_dato"] > "2026-10-31" for row in hours),
        "Borgere i den overbookede pulje ud over pladserne": sum(
            max(0, running[pool] - places[pool]) for pool in places
        ),
    }


def found(folder: Path) -> dict[str, int]:
    """The oddities by what they are called in seed/README.md."""
    tables = read(folder)
    tables["fleksjob"] = [row for row in tables["fleksjob"] if row["pulje_id"] != "P9"]
    doubled = sum(
        count - 1 for rows in tables.values() for count in Counter(map(tuple, map(dict.values, rows))).values()
    )
    return {
        **_people(tables),
        **_benefits(tables),
        **_jobs(tables),
        **_responsible(tables),
        "Rækker, der står to gange": doubled,
    }
