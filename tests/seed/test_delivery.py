"""The demo's files: the same bytes every time, in the format of a delivery, with the oddities that were put in."""

import hashlib
import tomllib
from datetime import date

import pytest

from seed import make_delivery
from seed.faults import EXPECTED
from seed.oddities import PUT_IN
from seed.tables import COLUMNS, names
from tests.seed.found import found, read
from tests.seed.plain_format import KEYS, broken

FINGERPRINT = "5a0b87df4a8d258c"


def fingerprint(folder):
    """One hash of all files, names included."""
    digest = hashlib.sha256()
    for path in sorted(folder.iterdir()):
        digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()[:16]


@pytest.fixture(scope="module")
def tables(demo_delivery):
    return read(demo_delivery)


def test_the_same_bytes_on_every_machine(demo_delivery):
    assert fingerprint(demo_delivery) == FINGERPRINT


def test_every_table_of_the_format_is_there_with_its_columns(tables):
    assert set(tables) == set(COLUMNS)
    assert {name: list(rows[0]) for name, rows in tables.items()} == {name: names(name) for name in COLUMNS}


def test_the_manifest_says_whose_when_and_that_it_is_fiction(demo_delivery):
    manifest = tomllib.loads((demo_delivery / "leverance.toml").read_text(encoding="utf-8"))
    assert (manifest["kommune_kode"], manifest["data_pr"]) == (999, date(2026, 10, 31))
    assert manifest["kilde"].startswith("Opdigtede data")


def test_only_the_rows_that_were_made_faulty_break_the_format(tables):
    assert {name: count for name, count in broken(tables).items() if count} == EXPECTED


@pytest.mark.parametrize("table", KEYS)
def test_ids_have_the_form_of_ids_and_no_number_looks_like_a_cpr(tables, table):
    for row in tables[table]:
        assert not any(len(value) == 10 and value.isdigit() for value in row.values())


def test_the_oddities_are_there_in_the_numbers_that_were_put_in(demo_delivery):
    counts = found(demo_delivery)
    assert (
        counts["Visitationsdato overskrevet med starten på et senere fleksjob"] == PUT_IN["overskrevet_visitationsdato"]
    )
    assert counts["Rækker med ledighedsydelse, der overlapper"] == PUT_IN["ly_overlap"]
    assert counts["Rækker med ledighedsydelse, der støder op til hinanden"] == PUT_IN["ly_tilstoedende"]
    assert counts["Rækker med ledighedsydelse med én dags hul imellem"] == PUT_IN["ly_en_dags_hul"]
    assert counts["To fleksjob på samme tid"] == PUT_IN["to_fleksjob"]
    assert counts["To primære sagsbehandlere på samme tid"] == PUT_IN["to_primaere"]
    assert counts["Borgere helt uden sagsbehandler"] == PUT_IN["uden_sagsansvar"]
    assert min(counts.values()) > 0


def test_forty_sagsbehandlere_have_names_and_borgere_do_not(tables):
    assert len({row["sagsbehandler_id"] for row in tables["sagsbehandlere"]}) == 40
    assert len(tables["teams"]) == 6
    assert not any("navn" in column for column in tables["borgere"][0])


def test_a_later_delivery_is_the_same_municipality_some_time_later(tmp_path, tables):
    later = read(make_delivery(tmp_path / "nov", data_pr=date(2026, 11, 30)))
    before, after = ({row["borger_id"]: row["foedselsdato"] for row in made["borgere"]} for made in (tables, later))
    assert len(before.keys() - after.keys()) <= 2
    same = [after[borger] == born for borger, born in before.items() if borger in after]
    assert sum(same) / len(same) > 0.99
    assert len(after) > len(before)


def test_a_small_municipality_has_the_same_shape(tmp_path):
    small = read(make_delivery(tmp_path / "lille", size=300))
    assert len(small["borgere"]) == pytest.approx(450, rel=0.1)
    assert all(small.values())
