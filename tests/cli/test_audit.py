"""``fleks audit``: what the commands did is found again, by day, by actor and by borger."""

import json
import sqlite3
from pathlib import Path

import pytest

from app.access.audit import operator, record
from app.cli import run
from app.own.audit import FILE, events
from app.own.renamed import note_renamed
from app.store.pointer import published, snapshot_path
from app.store.snapshot import forget
from tests.deliveries import deliver

TABLES = {
    "borgere": [{"borger_id": "B1", "sagsnr": "2026-1"}, {"borger_id": "B2", "sagsnr": "2026-2"}],
    "ledighedsydelse": [{"borger_id": who, "fra_dato": "2026-03-01"} for who in ("B1", "B2")],
    "cv": [{"borger_id": "B1", "tilgaengelig_fra": "2026-03-05"}],
}


@pytest.fixture
def store(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """A store with the two borgere, imported, and shown as a list of cases."""
    place = str(tmp_path / "store")
    assert run(["import", str(deliver(tmp_path, **TABLES)), "--store", place]) == 0
    assert run(["cases", "cv_rettidig", "--store", place, "--month", "2026-03"]) == 0
    capsys.readouterr()
    return place


def said(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert run(["audit", *arguments]) == 0, capsys.readouterr().err
    return capsys.readouterr().out


def acts(store: str) -> list[str]:
    return [row["handling"] for row in events(Path(store))[0]]


def test_each_change_is_recorded_with_who_and_what(store: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["target", "set", "cv_rettidig", "60%", "--store", store, "--from", "2026-01", "--who", "Leder"]) == 0
    assert run(["target", "remove", "1", "--store", store]) == 0
    assert run(["parameter", "set", "cv_frist_dage", "28", "--store", store, "--from", "2027-01-01"]) == 0
    for name in published(Path(store)):
        forget(snapshot_path(Path(store), name))  # a rollback is a process of its own
    assert run(["rollback", "--store", store]) == 0
    assert run(["key", "new", "--store", store]) == 0
    assert run(["import", str(Path(store) / "findes_ikke"), "--store", store]) != 0
    assert acts(store) == [
        *("import_afvist", "import_begyndt", "noegle", "rollback", "parameter", "maal", "maal", "sagsliste", "import"),
        "import_begyndt",
    ]
    capsys.readouterr()
    told = json.loads(said(capsys, "list", "--store", store, "--act", "maal", "--format", "json"))
    assert [row["genstand"] for row in told["rows"]] == [
        "cv_rettidig fjernet (for kommandolinjen)",
        "cv_rettidig sat (for Leder)",
    ]
    assert {row["rolle"] for row in told["rows"]} == {"kommandolinje"}


def test_a_change_that_fails_is_not_recorded_as_made(store: str) -> None:
    before = acts(store)
    assert run(["target", "remove", "99", "--store", store]) == 2
    assert run(["parameter", "set", "findes_ikke", "28", "--store", store, "--from", "2027-01-01"]) == 2
    assert acts(store) == before


@pytest.mark.parametrize("given", ["B1", "2026-1"])
def test_all_that_is_recorded_about_a_borger_is_found(
    store: str, capsys: pytest.CaptureFixture[str], given: str
) -> None:
    told = json.loads(said(capsys, "person", given, "--store", store, "--format", "json"))
    assert [(row["handling"], row["genstand"]) for row in told["rows"]] == [
        ("revision", "opslag på borger"),
        ("sagsliste", "cv_rettidig"),
    ]


def test_a_borger_is_found_under_the_pseudonym_that_she_had_before(
    store: str, capsys: pytest.CaptureFixture[str]
) -> None:
    record(Path(store), operator(), "sag", "forløb", personer=("B0",))
    note_renamed(Path(store), {"B0": "B1"})
    told = json.loads(said(capsys, "person", "2026-1", "--store", store, "--format", "json"))
    assert [row["genstand"] for row in told["rows"]][:2] == ["opslag på borger", "forløb"]


def test_a_borger_who_is_unknown_or_a_cpr_number_is_refused(store: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["audit", "person", "B99", "--store", store]) == 2
    assert run(["audit", "person", "0101901234", "--store", store]) == 2
    assert "Find sagsnummeret" in capsys.readouterr().err
    assert acts(store)[0] == "sagsliste"


def test_the_table_is_danish_and_says_how_many_there_are(store: str, capsys: pytest.CaptureFixture[str]) -> None:
    told = said(capsys, "list", "--store", store, "--limit", "1")
    assert "Så en liste med sager" in told
    assert "1 hændelse af 3" in told
    assert "0 hændelser af 0" in said(capsys, "list", "--store", store, "--to", "2020-01-01")


def test_a_whole_trail_is_said_to_be_whole_and_a_changed_one_is_not(
    store: str, capsys: pytest.CaptureFixture[str]
) -> None:
    kept = said(capsys, "head", "--store", store).strip()
    assert f"3 hændelser, hoved {kept}" in said(capsys, "verify", "--store", store, "--head", kept)
    assert run(["audit", "verify", "--store", store, "--head", "3:andet"]) == 4
    assert run(["audit", "verify", "--store", store, "--head", "tre"]) == 2
    with sqlite3.connect(Path(store) / FILE) as connection:
        connection.executescript(
            "DROP TRIGGER haendelse_rettes_ikke; UPDATE haendelse SET hvem = 'en anden' WHERE nr = 2"
        )
    connection.close()
    capsys.readouterr()
    assert run(["audit", "verify", "--store", store]) == 4
    assert "Nr. 2 er ændret, efter at den blev skrevet." in capsys.readouterr().err


def test_what_is_older_than_the_setting_is_taken_out(store: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert "0 hændelser ældre end 13 måneder" in said(capsys, "trim", "--store", store)
    (Path(store) / "fleks.toml").write_text("revision_gem_maaneder = -1", encoding="utf-8")
    assert "3 hændelser" in said(capsys, "trim", "--store", store)
    assert acts(store) == ["oprydning"]
    assert "er helt" in said(capsys, "verify", "--store", store)


def test_cases_are_not_listed_without_a_trail_and_figures_are(store: str, capsys: pytest.CaptureFixture[str]) -> None:
    (Path(store) / FILE).unlink()
    (Path(store) / FILE).mkdir()
    assert run(["cases", "cv_rettidig", "--store", store, "--month", "2026-03"]) == 4
    answer = capsys.readouterr()
    assert "B1" not in answer.out
    assert "revisionssporet kan ikke skrives" in answer.err
    assert run(["target", "set", "cv_rettidig", "60%", "--store", store, "--from", "2026-01"]) == 4
    assert run(["kpi", "cv_rettidig", "--store", store, "--month", "2026-03", "--level", "kommune"]) == 0


def test_looking_for_a_trail_does_not_make_one(tmp_path: Path) -> None:
    assert run(["audit", "list", "--store", str(tmp_path)]) == 4
    assert list(tmp_path.iterdir()) == []
