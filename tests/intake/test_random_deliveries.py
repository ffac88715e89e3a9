"""Random broken deliveries: the importer's SQL against plain loops, and counts that add up."""

import os
import random
from collections import Counter
from datetime import date, timedelta

import pytest

from app.intake import dry_run
from app.intake.codes import SET_ASIDE
from app.intake.format import TABLES
from app.intake.schema import Column, Kind
from tests.deliveries import deliver
from tests.intake import plain

DELIVERIES = int(os.environ.get("FLEKS_LEVERANCER", "6"))  # a long run: FLEKS_LEVERANCER=500
DATA_PR = date(2026, 10, 31)
POOL = {"fleksjob_id": 40, "borger_id": 6}  # so many ids; few borgere, so that one gets two jobs on one day
SPOILT = 0.04  # of the cells
WRONG = {
    Kind.DATE: ["31-02-2024", "1899-12-31", "2026-11-01", "2024-1-1", "x", "32.01.2024"],
    Kind.WHOLE: ["x", "-1", "7,5", "0"],
    Kind.NUMBER: ["0", "38", "37,01", "-1", "7 t", "1e1"],
    Kind.AMOUNT: ["1.234", "x"],
    Kind.YES_NO: ["måske", "2"],
    Kind.CHOICE: ["andet end listen", "x"],
    Kind.WEEK: ["2025-W53", "2026-W45", "44"],
    Kind.MONTH: ["2026-13", "2026-11", "x"],
    Kind.TEXT: ["findes ikke"],
}


def random_date(dice: random.Random) -> str:
    day = DATA_PR - timedelta(days=dice.randrange(40))
    form = dice.choice(["%Y-%m-%d", "%d-%m-%Y", "%d.%m.%Y", "%d/%m/%Y", "%Y-%m-%dT22:30:00Z", "%Y-%m-%dT21:30:00Z"])
    return (day - timedelta(days=2)).strftime(form)


def right(dice: random.Random, column: Column) -> str:
    """A cell that is readable, from so few values that keys and whole rows meet again."""
    match column.kind:
        case Kind.DATE:
            return random_date(dice)
        case Kind.CHOICE:
            return dice.choice([*column.values, column.values[0].upper()])
        case Kind.YES_NO:
            return dice.choice(["ja", "Nej", "J", "n", "1", "0"])
        case Kind.WHOLE:
            return dice.choice(column.values) if column.values else str(dice.randint(1, 9))
        case Kind.NUMBER | Kind.AMOUNT:
            return dice.choice(["7", "7.5", "7,5", "12,25"])
        case Kind.WEEK:
            return f"2026-W{dice.randint(1, 44):02}"
        case Kind.MONTH:
            return f"2026-{dice.randint(1, 10):02}"
    return "580" if column.name == "kommune_kode" else f"{column.name}-{dice.randint(1, POOL.get(column.name, 12))}"


def cell(dice: random.Random, column: Column) -> str:
    drawn = dice.random()
    if drawn < SPOILT:
        return dice.choice(WRONG[column.kind])
    if drawn < 2 * SPOILT:
        return ""
    return dice.choice(["", " "]) + right(dice, column) if column.required or drawn < 0.8 else ""


def random_delivery(seed: int) -> dict[str, list[dict[str, str]]]:
    dice = random.Random(seed)
    delivery = {}
    for table in TABLES:
        rows = [{column.name: cell(dice, column) for column in table.columns} for _ in range(dice.randint(5, 25))]
        delivery[table.name] = [*rows, *dice.sample(rows, 2)]
    return delivery


@pytest.mark.parametrize("seed", range(DELIVERIES))
def test_every_row_of_a_random_delivery_ends_where_plain_loops_put_it(tmp_path, lenient_store, seed):
    rows = random_delivery(seed)
    found = dry_run(deliver(tmp_path, derive=False, **rows), lenient_store, rows=10_000)
    expected = plain.judge({name: written(tmp_path, name) for name in rows}, "580", DATA_PR)
    aside = found.set_aside[["tabel", "linje", "kode"]].values.tolist()
    assert {(table, line): code for table, line, code in aside} == {
        place: code for place, code in expected.items() if code not in ("loaded", "duplicate", "ignored")
    }
    loaded = {(name, line) for name, frame in found.rows.items() for line in frame["linje"]}
    assert loaded == {place for place, code in expected.items() if code == "loaded"}
    for code, field in (("duplicate", "duplicates"), ("ignored", "ignored")):
        counts = Counter(table for (table, _), place in expected.items() if place == code)
        told = {name: getattr(table, field) for name, table in found.report.tables.items()}
        assert {name: count for name, count in told.items() if count} == counts


def written(folder, table) -> list[dict[str, str]]:
    """The rows as they stand in the file."""
    header, *lines = (folder / "leverance" / f"{table}.csv").read_text(encoding="utf-8").splitlines()
    return [dict(zip(header.split(";"), line.split(";"), strict=True)) for line in lines]


def test_random_deliveries_hold_every_verdict_on_a_row():
    verdicts = set()
    for seed in range(40):
        verdicts |= set(plain.judge(random_delivery(seed), "580", DATA_PR).values())
    rare = {"cpr_ugyldigt", "cpr_erstatning", "cpr_i_andet_felt", "anden_kommune"}
    assert set(SET_ASIDE) - verdicts <= rare
