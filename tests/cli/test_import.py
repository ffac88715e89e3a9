"""``fleks import``: trying a delivery, and saying yes to what it stops at."""

import json

import pytest

from app.cli import run
from tests.deliveries import deliver

CPR = "0101801234"


@pytest.fixture
def store(tmp_path):
    return tmp_path / "store"


def asked(capsys, *arguments):
    code = run([str(word) for word in (*arguments, "--format", "json")])
    return code, json.loads(capsys.readouterr().out)


def test_a_dry_run_shows_the_report_and_the_first_rows_as_read_and_builds_nothing(tmp_path, store, capsys):
    delivery = deliver(
        tmp_path,
        ledighedsydelse=[{"fra_dato": "31-05-2024"}],
        fleksjob=[{"fra_dato": "2024-06-01", "mentor": "J"}],
        fleksjobtimer=[{"fra_dato": "2024-06-01", "timer": "7,5"}],
    )
    code, said = asked(capsys, "import", delivery, "--store", store, "--dry-run")
    assert (code, said["dry_run"], said["published"], said["snapshot"]) == (0, True, False, None)
    assert said["tables"]["ledighedsydelse"]["loaded"] == 1
    assert said["first_rows"]["ledighedsydelse"][0]["fra_dato"] == "2024-05-31"
    assert said["first_rows"]["fleksjobtimer"][0]["timer"] == 7.5
    assert not store.exists()
    assert run(["import", str(delivery), "--store", str(store), "--dry-run"]) == 0
    text = capsys.readouterr().out
    assert "intet er bygget" in text
    assert [line.split() for line in text.splitlines() if "timer " in line][-1] == ["timer", "7,5"]
    assert "ja" in [line.split()[1] for line in text.splitlines() if line.strip().startswith("mentor")]


def test_a_dry_run_of_a_refused_delivery_ends_with_3(tmp_path, store, capsys):
    delivery = deliver(tmp_path, ledighedsydelse=[{"fra_dato": "x"}])
    code, said = asked(capsys, "import", delivery, "--store", store, "--dry-run")
    assert (code, said["published"]) == (3, False)
    assert said["tables"]["ledighedsydelse"]["reasons"] == {"dato_ugyldig": 1}


def test_a_dry_run_never_shows_a_cpr_number(tmp_path, store, capsys):
    delivery = deliver(
        tmp_path,
        derive=False,
        sagsansvar=[],
        borgere=[
            {"cpr": CPR, "sagsnr": CPR},
            {"cpr": "0202801235", "sagsnr": "A1"},
            {"cpr": "0303801236", "sagsnr": "A2"},
        ],
    )
    for form in ("json", "table"):
        assert run(["import", str(delivery), "--store", str(store), "--dry-run", "--format", form]) in (0, 3)
        out, err = capsys.readouterr()
        assert "[CPR]" in out
        assert [number for number in (CPR, "0202801235", "0303801236") if number in out + err] == []


def test_what_stops_an_import_can_be_said_yes_to(tmp_path, store, capsys):
    many = [{"borger_id": f"B{at}", "fra_dato": "2026-01-01"} for at in range(60)]
    assert run(["import", str(deliver(tmp_path, name="a", ledighedsydelse=many)), "--store", str(store)]) == 0
    few = deliver(tmp_path, name="b", data_pr="2026-09-30", ledighedsydelse=many[:30])
    capsys.readouterr()
    assert run(["import", str(few), "--store", str(store)]) == 3
    assert "--older" in capsys.readouterr().err
    assert run(["import", str(few), "--store", str(store), "--older"]) == 3
    assert "--confirm" in capsys.readouterr().err
    code, said = asked(capsys, "import", few, "--store", store, "--older", "--confirm")
    assert (code, said["published"], said["unchanged"]) == (0, True, False)
    assert said["changes"]["rows"]["ledighedsydelse"] == {"before": 60, "now": 30}
    code, again = asked(capsys, "import", few, "--store", store)
    assert (code, again["published"], again["unchanged"]) == (0, True, True)
    assert again["snapshot"] == said["snapshot"]
