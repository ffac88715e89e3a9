"""A house of three rooms: a model, one nøgletal and one check, small enough to break on purpose."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from app.build import building
from app.config import house_folder
from app.store import sqlfile

MODEL = """
CREATE TABLE kommune AS
    SELECT kommune_kode::INTEGER AS k, kommune_kode, 'Demo' AS navn, data_pr FROM stage.leverance;
CREATE TABLE leveret AS SELECT kommune_kode::INTEGER AS k, tabel FROM stage.tabel WHERE leveret;
CREATE TABLE borger AS
    SELECT row_number() OVER (ORDER BY kommune_kode, borger_id)::INTEGER AS b, kommune_kode::INTEGER AS k,
        borger_id, koen, foedt, ordning FROM stage.borgere;
CREATE TABLE pulje (p INTEGER, k INTEGER);
CREATE TABLE team (t INTEGER, team_id VARCHAR);
CREATE TABLE maaned AS SELECT k, DATE '2026-03-01' AS maaned, DATE '2026-03-31' AS slut, true AS afsluttet FROM kommune;
CREATE TABLE parameter (navn VARCHAR, k INTEGER, fra DATE, til DATE, vaerdi DOUBLE);
CREATE MACRO parameter(navn, k, dag) AS 18.0;
CREATE TABLE ly_dage (b INTEGER, fra DATE, til DATE);
CREATE TABLE ansvar_nu AS SELECT b, 1 AS s, 2 AS t FROM borger;
CREATE TABLE ansvar (b INTEGER, fra DATE, til DATE, s INTEGER, t INTEGER);
CREATE TABLE ly_forloeb AS
    SELECT borger.b, ly.fra_dato AS fra
    FROM stage.ledighedsydelse AS ly JOIN borger ON borger.borger_id = ly.borger_id AND borger.k = ly.kommune_kode::INT;
"""
KPI = """-- titel: Prøve
-- art: forløb
-- mål: andel
-- tabeller: ledighedsydelse
SELECT b, fra AS dag, true AS udfald FROM ly_forloeb
"""
CHECK = """-- alvor: stop
-- tekst: Der er en observation fra før 1990.
SELECT * FROM observation WHERE dag < DATE '1990-01-01'
"""


class SmallHouse:
    """The folder ``queries`` of a test: ``write`` puts a file in place, as a maintainer would."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def write(self, place: str, text: str) -> None:
        (self.folder / place).parent.mkdir(parents=True, exist_ok=True)
        (self.folder / place).write_text(text, encoding="utf-8")
        self.forget()

    @staticmethod
    def forget() -> None:
        sqlfile.read.cache_clear()
        sqlfile.names.cache_clear()


@pytest.fixture
def house(tmp_path, monkeypatch):
    folder = tmp_path / "house"
    for kept in ("stage", "build"):
        shutil.copytree(house_folder("queries") / kept, folder / "queries" / kept)
    monkeypatch.setattr(sqlfile, "house_folder", lambda name: folder / name)
    small = SmallHouse(folder / "queries")
    small.write("model/10_model.sql", MODEL)
    small.write("kpi/proeve.sql", KPI)
    small.write("check/tidlig.sql", CHECK)
    yield small
    small.forget()


@pytest.fixture
def real_house(house):
    """The real model and the real checks; the only nøgletal is the one that the test writes."""
    (house.folder / "model" / "10_model.sql").unlink()
    (house.folder / "check" / "tidlig.sql").unlink()
    for folder in ("model", "check"):
        shutil.copytree(house_folder("queries") / folder, house.folder / folder, dirs_exist_ok=True)
    house.forget()
    return house


def stage(connection, kode, data_pr=date(2026, 10, 31), starts=(date(2026, 3, 1),), tables=("ledighedsydelse",)):
    """One municipality: a borger B1, and a spell of ledighedsydelse for each start."""
    connection.execute(
        "INSERT INTO stage.leverance (kommune_kode, data_pr) VALUES ($kode, $dag)", {"kode": kode, "dag": data_pr}
    )
    for table in tables:
        connection.execute(
            "INSERT INTO stage.tabel (kommune_kode, tabel, leveret) VALUES ($kode, $tabel, true)",
            {"kode": kode, "tabel": table},
        )
    connection.execute("INSERT INTO stage.borgere (kommune_kode, borger_id) VALUES ($kode, 'B1')", {"kode": kode})
    for start in starts:
        connection.execute(
            "INSERT INTO stage.ledighedsydelse (kommune_kode, borger_id, fra_dato) VALUES ($kode, 'B1', $fra)",
            {"kode": kode, "fra": start},
        )


@pytest.fixture
def deliver(house, tmp_path):
    """``deliver("580", starts=[...])`` imports a small delivery; ``deliver.stage`` only stages it."""
    store = tmp_path / "store"

    def run(kode="580", data_pr=date(2026, 10, 31), **rest):
        with building(store, frozenset([kode])) as made:
            stage(made.connection, kode, data_pr, **rest)
            made.complete()
            return made.publish(data_pr)

    run.store = store
    run.stage = stage
    return run
