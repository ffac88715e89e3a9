"""CPR numbers in a delivery: where they belong they become pseudonyms, elsewhere they set the row aside."""

from datetime import date

import pytest

from app.intake import dry_run, import_delivery
from tests.deliveries import deliver

SPELL = {"fra_dato": "2024-01-01"}
WOMAN, MAN = "0107601234", "020870-4321"


def cases(found, table="ledighedsydelse"):
    return found.rows[table]["borger_id"].tolist()


def test_a_delivery_keyed_by_cpr_is_loaded_under_pseudonyms_with_sex_and_birth_month(judged):
    found = judged(
        borgere=[{"cpr": cpr, "koen": "", "foedselsdato": ""} for cpr in (WOMAN, MAN)],
        sagsansvar=[],
        ledighedsydelse=[{"cpr": MAN, **SPELL}, {"cpr": "0107601234", **SPELL}],
    )
    borgere = found.rows["borgere"]
    assert borgere["koen"].tolist() == ["K", "M"]
    assert borgere["foedt"].dt.date.tolist() == [date(1960, 7, 1), date(1970, 8, 1)]
    assert sorted(cases(found)) == sorted(borgere["borger_id"])
    assert found.report.tables["borgere"].warnings == {"cpr_modulus_11": 2}


def test_what_was_delivered_stands_above_what_the_number_tells_and_the_difference_is_a_warning(judged):
    found = judged(
        borgere=[{"cpr": "0707614285", "koen": "K", "foedselsdato": "1961-07-07"}], sagsansvar=[], ledighedsydelse=[]
    )
    assert found.rows["borgere"]["koen"].tolist() == ["K"]
    assert found.report.tables["borgere"].warnings == {"cpr_uenig": 1}


def test_numbers_in_the_column_borger_id_are_numbers_all_the_same(judged):
    found = judged(
        borgere=[{"borger_id": cpr, "koen": "", "foedselsdato": ""} for cpr in (WOMAN, MAN)],
        ledighedsydelse=[{"borger_id": cpr, **SPELL} for cpr in (WOMAN, MAN)],
    )
    assert found.rows["borgere"]["koen"].tolist() == ["K", "M"]
    assert sorted(cases(found)) == sorted(found.rows["borgere"]["borger_id"])
    assert all(value.startswith("k") for value in cases(found))


def test_a_table_may_name_its_column_cpr_where_borgere_calls_it_borger_id(judged):
    found = judged(borgere=[{"borger_id": WOMAN}], sagsansvar=[], ledighedsydelse=[{"cpr": WOMAN, **SPELL}])
    assert cases(found) == found.rows["borgere"]["borger_id"].tolist()


def test_with_both_the_delivered_id_stays_and_a_cpr_elsewhere_leads_to_it(judged):
    found = judged(
        borgere=[{"borger_id": "B7", "cpr": WOMAN}],
        ledighedsydelse=[{"cpr": "010760-1234", **SPELL}],
        cv=[{"borger_id": "B7", "tilgaengelig_fra": "2024-01-01"}],
    )
    assert cases(found) == ["B7"]
    assert cases(found, "cv") == ["B7"]


def test_a_wrong_number_sets_the_row_aside_and_is_not_kept(judged):
    found = judged(
        borgere=[{"cpr": WOMAN}, {"cpr": "310290-1234"}, {"cpr": "310290-1235"}, {"cpr": ""}],
        sagsansvar=[],
        ledighedsydelse=[],
    )
    assert found.report.tables["borgere"].reasons == {"cpr_ugyldigt": 2, "tom_paakraevet": 1}
    assert not found.set_aside["raekke"].str.contains("310290").any()


def test_one_person_in_two_spellings_is_a_conflict_of_keys(judged):
    found = judged(
        borgere=[{"cpr": "0107601234", "ordning": "ny"}, {"cpr": "010760-1234", "ordning": "gammel"}],
        sagsansvar=[],
        ledighedsydelse=[],
    )
    assert found.report.tables["borgere"].reasons == {"noegle_konflikt": 2}


@pytest.mark.parametrize(
    ("table", "row", "column"),
    [
        ("sanktioner", {"dato": "2024-01-01", "begrundelse": f"Udeblev, cpr {MAN}"}, "begrundelse"),
        ("sanktioner", {"dato": "2024-01-01", "note": f"Udeblev, cpr {MAN}"}, "note"),
        ("sanktioner", {"dato": MAN}, "dato"),
        ("teams", {"team_id": "T7", "navn": MAN}, "navn"),
    ],
)
def test_a_number_in_any_other_field_sets_the_row_aside_without_it(judged, table, row, column):
    found = judged(**{table: [row]}, ledighedsydelse=[SPELL])
    kept = found.set_aside[["tabel", "kode", "kolonne"]].values.tolist()
    assert kept == [[table, "cpr_i_andet_felt", column]]
    assert "4321" not in found.set_aside["raekke"].iloc[0]
    assert "[CPR]" in found.set_aside["raekke"].iloc[0]


def test_rows_that_differ_only_in_the_number_taken_out_are_no_duplicates(judged):
    rows = [{"dato": "2024-01-01", "begrundelse": cpr} for cpr in (WOMAN, MAN)]
    table = judged(sanktioner=rows, ledighedsydelse=[SPELL]).report.tables["sanktioner"]
    assert (table.duplicates, table.set_aside) == (0, 2)


def test_an_id_that_happens_to_look_like_a_number_is_an_id(judged):
    found = judged(
        borgere=[
            {"borger_id": "B1", "sagsnr": "0107601234"},
            {"borger_id": "B2", "sagsnr": "2026-17"},
        ],
        ledighedsydelse=[SPELL],
    )
    assert found.report.tables["borgere"].reasons == {}
    assert found.report.tables["borgere"].loaded == 2


def test_an_id_column_full_of_numbers_is_set_aside(judged):
    found = judged(
        borgere=[{"borger_id": "B1", "sagsnr": WOMAN}, {"borger_id": "B2", "sagsnr": MAN}], ledighedsydelse=[]
    )
    assert found.report.tables["borgere"].reasons == {"cpr_i_andet_felt": 2}


def test_the_same_person_has_the_same_pseudonym_in_the_next_delivery(tmp_path):
    rows = {"borgere": [{"cpr": WOMAN}], "sagsansvar": [], "ledighedsydelse": [{"cpr": WOMAN, **SPELL}]}
    store = tmp_path / "lager"
    import_delivery(deliver(tmp_path, name="a", **rows), store)
    ids = [cases(dry_run(deliver(tmp_path, name=name, **rows), store)) for name in "bc"]
    assert ids[0] == ids[1]


def test_a_dry_run_makes_no_key(tmp_path):
    rows = {"borgere": [{"cpr": WOMAN}], "sagsansvar": [], "ledighedsydelse": [{"cpr": WOMAN, **SPELL}]}
    dry_run(deliver(tmp_path, **rows), tmp_path / "lager")
    assert not (tmp_path / "lager").exists()


def canaries(count):
    return [f"{n % 28 + 1:02}{n % 12 + 1:02}{n % 40 + 50:02}{1000 + n:04}" for n in range(count)]


def spellings(cpr):
    return [cpr.encode(), f"{cpr[:6]}-{cpr[6:]}".encode(), f"{cpr[:6]} {cpr[6:]}".encode(), cpr.lstrip("0").encode()]


def test_two_hundred_numbers_in_every_place_are_found_nowhere_afterwards(tmp_path, capfd, lenient_store):
    numbers = iter(canaries(200))
    known = [next(numbers) for _ in range(60)]
    tables = {
        "borgere": [{"cpr": cpr} for cpr in known],
        "sagsansvar": [{"cpr": cpr} for cpr in known[:50]],
        "ledighedsydelse": [{"cpr": cpr, "fra_dato": "2024-01-01"} for cpr in known]
        + [{"cpr": next(numbers), "fra_dato": "x"} for _ in range(20)]
        + [{"cpr": next(numbers)[:9], "fra_dato": "2024-01-01"} for _ in range(20)],
        "sanktioner": [{"cpr": known[0], "dato": "2024-01-01", "begrundelse": f"se {n}"} for n in numbers],
        "teams": [{"team_id": "T2", "navn": known[1]}, {"team_id": "T3", "navn": f"{known[3][:6]}-{known[3][6:]}"}],
    }
    delivery = deliver(tmp_path / "ind", derive=False, **tables)
    report = import_delivery(delivery, lenient_store)
    written = b"".join(path.read_bytes() for path in lenient_store.rglob("*") if path.is_file())
    said = capfd.readouterr()
    everything = written + (said.out + said.err + report.to_text() + str(report.to_json())).encode()
    found = [cpr for cpr in canaries(200) for text in spellings(cpr) if text in everything]
    assert found == []
    assert written.count(b"cpr_i_andet_felt")
