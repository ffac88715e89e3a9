"""What refuses a delivery as a whole, and that the refusal tells all of it at once."""

import zipfile

import pytest

from app.errors import DeliveryRefused, UsageError
from app.intake import dry_run
from tests.deliveries import deliver

SPELL = {"fra_dato": "2024-01-01"}


@pytest.fixture
def refused(tmp_path):
    """``refused(path)``: the refusal of what lies at ``path``."""

    def refuse(path):
        with pytest.raises(DeliveryRefused) as caught:
            dry_run(path, tmp_path / "intet-lager")
        assert caught.value.exit_code == 3
        assert caught.value.report.published is False
        assert caught.value.report.faults
        return caught.value.message

    return refuse


def test_a_missing_required_table_is_named_with_the_file_that_looks_like_it(tmp_path, refused):
    folder = deliver(tmp_path, ledighedsydelse=[SPELL])
    (folder / "borgere.csv").rename(folder / "borger.csv")
    assert "Tabellen borgere mangler. »borger« ligner" in refused(folder)


def test_a_missing_required_column_is_named_with_the_column_that_looks_like_it(tmp_path, refused):
    folder = deliver(tmp_path, ledighedsydelse=[SPELL])
    (folder / "ledighedsydelse.csv").write_text("borger_id;fradato\nB1;2024-01-01\n", encoding="utf-8")
    text = refused(folder)
    assert "ledighedsydelse.csv: Kolonnen »fra_dato« mangler. Kolonnen »fradato« ligner" in text


def test_a_column_that_stands_twice_is_refused(tmp_path, refused):
    folder = deliver(tmp_path, ledighedsydelse=[SPELL])
    (folder / "ledighedsydelse.csv").write_text("borger_id;fra_dato;FRA_DATO\nB1;2024-01-01;\n", encoding="utf-8")
    assert "»fra_dato« står der mere end én gang" in refused(folder)


def test_all_faults_are_told_at_once(tmp_path, refused):
    folder = deliver(tmp_path, ledighedsydelse=[SPELL], cv=[{"tilgaengelig_fra": "2024-01-01"}])
    (folder / "leverance.toml").write_text("kilde = 'x'\n", encoding="utf-8")
    (folder / "teams.csv").unlink()
    (folder / "cv.csv").write_text("borger_id;tilgaengelig_fra\nB1;2024-01-01;x\n", encoding="utf-8")
    (folder / "ledighedsydelse.csv").write_bytes(b"")
    text = refused(folder)
    for part in ("kommune_kode", "data_pr", "Tabellen teams mangler", "Linje 2 har 3 felter", "Filen er tom"):
        assert part in text
    assert "5 ting" in text


@pytest.mark.parametrize(
    ("manifest", "words"),
    [
        ("kommune_kode = 58\ndata_pr = 2026-10-31", "kommune_kode"),
        ("kommune_kode = 580", "data_pr"),
        ("kommune_kode = 580\ndata_pr = 'oktober'", "data_pr"),
        ("kommune_kode 580", "TOML"),
    ],
)
def test_a_delivery_that_does_not_say_whose_and_when_is_refused(tmp_path, refused, manifest, words):
    assert words in refused(deliver(tmp_path, manifest=manifest, ledighedsydelse=[SPELL]))


def test_a_delivery_without_leverance_toml_is_refused(tmp_path, refused):
    folder = deliver(tmp_path, ledighedsydelse=[SPELL])
    (folder / "leverance.toml").unlink()
    assert "leverance.toml: Filen mangler" in refused(folder)


@pytest.mark.parametrize("written", ["580", '"580"', '"0580"'])
def test_the_kommune_may_be_written_as_number_or_text(tmp_path, written):
    manifest = f"kommune_kode = {written}\ndata_pr = '31-10-2026'\ntomme = ['fleksjob', 'fleksjobtimer']"
    report = dry_run(deliver(tmp_path, manifest=manifest, ledighedsydelse=[SPELL]), tmp_path).report
    assert (report.kommune_kode, report.to_json()["data_pr"]) == ("580", "2026-10-31")


def test_a_required_table_without_rows_is_refused_unless_it_is_named_as_empty(tmp_path, refused):
    manifest = "kommune_kode = 580\ndata_pr = 2026-10-31\ntomme = ['fleksjob']"
    text = refused(deliver(tmp_path, manifest=manifest, ledighedsydelse=[SPELL]))
    assert 'fleksjobtimer.csv: Tabellen er tom. Er det meningen, så skriv tomme = ["fleksjobtimer"]' in text
    assert "fleksjob.csv" not in text


def test_an_optional_table_without_rows_is_delivered_and_empty(tmp_path):
    found = dry_run(deliver(tmp_path, ledighedsydelse=[SPELL], cv=[]), tmp_path)
    assert found.report.tables["cv"].read == 0


def spells(good: int, bad: int) -> list[dict]:
    days = [f"2024-{n // 28 + 1:02}-{n % 28 + 1:02}" for n in range(good)]
    return [{"fra_dato": day} for day in days] + [{"fra_dato": f"x{n}"} for n in range(bad)]


def test_more_than_20_percent_set_aside_in_one_table_refuses_the_delivery(tmp_path, refused):
    text = refused(deliver(tmp_path, ledighedsydelse=spells(15, 4)))
    assert "4 af 19 rækker måtte sættes til side, mere end 20 %" in text
    assert "4 × Værdien er ikke en dato" in text


def test_20_percent_set_aside_is_accepted(tmp_path):
    found = dry_run(deliver(tmp_path, ledighedsydelse=spells(16, 4)), tmp_path)
    assert found.report.tables["ledighedsydelse"].set_aside == 4


def test_hours_of_a_set_aside_job_count_in_the_share_of_hours(tmp_path, refused):
    jobs = [{"fra_dato": f"2020-01-{n:02}", "til_dato": "2019-01-01" if n == 1 else ""} for n in range(1, 11)]
    hours = [{"fleksjob_id": "F1", "fra_dato": f"2020-02-{n:02}", "timer": 5} for n in range(1, 4)]
    hours += [{"fleksjob_id": "F2", "fra_dato": f"2020-02-{n:02}", "timer": 5} for n in range(1, 8)]
    assert "fleksjobtimer.csv: 3 af 10" in refused(deliver(tmp_path, fleksjob=jobs, fleksjobtimer=hours))


def test_the_share_is_a_setting(tmp_path):
    (tmp_path / "fleks.toml").write_text("karantaene_max_andel = 0.5\n", encoding="utf-8")
    found = dry_run(deliver(tmp_path, ledighedsydelse=spells(2, 2)), tmp_path)
    assert found.report.tables["ledighedsydelse"].set_aside == 2


def test_a_refusal_tells_counts_but_no_value_of_a_person(tmp_path, refused):
    text = refused(deliver(tmp_path, ledighedsydelse=[{"borger_id": "Hemmelig", "fra_dato": "Skjult"}]))
    assert "Hemmelig" not in text
    assert "Skjult" not in text


def test_the_data_date_can_be_given_from_outside(tmp_path):
    from datetime import date

    folder = deliver(
        tmp_path, manifest="kommune_kode = 580\ntomme=['fleksjob','fleksjobtimer']", ledighedsydelse=[SPELL]
    )
    assert dry_run(folder, tmp_path, data_pr=date(2024, 1, 31)).report.data_pr == date(2024, 1, 31)


def test_file_names_are_read_whatever_their_case_and_other_files_are_told(tmp_path):
    folder = deliver(tmp_path, ledighedsydelse=[SPELL])
    (folder / "ledighedsydelse.csv").rename(folder / "Ledighedsydelse.CSV")
    (folder / "LÆSMIG.txt").write_text("hej", encoding="utf-8")
    report = dry_run(folder, tmp_path).report
    assert report.tables["ledighedsydelse"].loaded == 1
    assert report.notes == ["LÆSMIG.txt er ikke en tabel i formatet og er ikke læst."]


def test_headers_are_read_in_any_order_case_and_with_danish_letters(tmp_path):
    folder = deliver(tmp_path, ledighedsydelse=[SPELL])
    text = " Visitationsdato ;KOMMUNE_KODE;Køn;Borger_ID\n2000-01-01;580;M;B1\n"
    (folder / "borgere.csv").write_text(text, encoding="utf-8")
    assert dry_run(folder, tmp_path).rows["borgere"][["borger_id", "koen"]].values.tolist() == [["B1", "M"]]


def test_an_unknown_column_is_told_with_the_absent_column_that_it_is_like(tmp_path):
    report = dry_run(deliver(tmp_path, ledighedsydelse=[SPELL | {"afgangtil": "doed"}]), tmp_path).report
    assert report.tables["ledighedsydelse"].warnings == {"ukendt_kolonne": 1}
    assert "»afgangtil« er ikke en del af formatet og er ikke læst. Den ligner »afgang_til«" in report.notes[0]


@pytest.mark.parametrize("name", ["ledighedsydelse.csv.gz", "ledighedsydelse.xls", "ledighedsydelse.txt"])
def test_a_table_in_another_form_is_told_and_not_overlooked(tmp_path, refused, name):
    folder = deliver(tmp_path, ledighedsydelse=[SPELL])
    (folder / "ledighedsydelse.csv").rename(folder / name)
    assert f"{name}: Filen har en anden form end CSV" in refused(folder)


def test_one_table_in_two_files_is_refused(tmp_path, refused):
    target = deliver(tmp_path, form="zip", ledighedsydelse=[SPELL])
    with zipfile.ZipFile(target, "a") as archive:
        archive.writestr("kopi/ledighedsydelse.csv", "borger_id;fra_dato\nB1;2024-01-01\n")
    assert "Tabellen ledighedsydelse er leveret to gange" in refused(target)


@pytest.mark.parametrize("name", ["findes-ikke", "leverance.pdf", "leverance.csv"])
def test_what_is_no_delivery_is_wrong_usage(tmp_path, name):
    if "." in name:
        (tmp_path / name).write_text("x", encoding="utf-8")
    with pytest.raises(UsageError, match=r"en mappe med CSV-filer, en \.zip eller en \.xlsx"):
        dry_run(tmp_path / name, tmp_path)
