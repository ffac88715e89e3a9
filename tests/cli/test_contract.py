"""What scripts rely on: the JSON, the exit codes, where text goes."""

import json

import pytest

from app.cli import run
from tests.deliveries import deliver

TABLES = {
    "ledighedsydelse": [
        {"borger_id": "B1", "fra_dato": "2026-03-01"},
        {"borger_id": "B2", "fra_dato": "2026-03-02"},
        {"borger_id": "B3", "fra_dato": "2026-03-03"},
    ],
    "cv": [
        {"borger_id": "B1", "tilgaengelig_fra": "2026-03-22"},
        {"borger_id": "B2", "tilgaengelig_fra": "2026-05-01"},
    ],
    "sagsansvar": [{"borger_id": "B1", "sagsbehandler_id": "S1", "fra_dato": "2025-01-01"}],
    "sagsbehandlere": [{"sagsbehandler_id": "S1", "navn": "Åse Ærø", "team_id": "T1", "fra_dato": "2025-01-01"}],
    "teams": [{"team_id": "T1", "navn": "Team Nord"}],
}


@pytest.fixture
def store(tmp_path, capsys):
    assert run(["import", str(deliver(tmp_path, **TABLES)), "--store", str(tmp_path / "store")]) == 0
    capsys.readouterr()
    return str(tmp_path / "store")


def asked(capsys, *arguments: str) -> dict:
    assert run([*arguments, "--format", "json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_a_share_is_a_row_for_each_month_and_unit_with_a_fraction(store, capsys):
    said = asked(capsys, "kpi", "cv_rettidig", "--store", store, "--month", "2026-03", "--level", "kommune")
    assert {name: said[name] for name in ("kpi", "title", "unit", "direction", "data_pr")} == {
        "kpi": "cv_rettidig",
        "title": "CV på Jobnet inden for tre uger",
        "unit": "andel",
        "direction": "op",
        "data_pr": "2026-10-31",
    }
    assert said["snapshot"]
    (row,) = said["rows"]
    assert (row["month"], row["id"], row["numerator"], row["denominator"]) == ("2026-03", "580", 1, 3)
    assert row["value"] == pytest.approx(1 / 3)


def test_uden_team_has_id_null_and_comes_last(store, capsys):
    said = asked(capsys, "kpi", "cv_rettidig", "--store", store, "--month", "2026-03", "--level", "team")
    assert [(row["id"], row["name"], row["numerator"], row["denominator"]) for row in said["rows"]] == [
        ("T1", "Team Nord", 1, 1),
        (None, "Uden team", 0, 2),
    ]


def test_uden_sagsbehandler_can_be_asked_for(store, capsys):
    period = ("--from", "2026-01", "--to", "2026-10")
    said = asked(
        capsys, "kpi", "cv_rettidig", "--store", store, *period, "--level", "sagsbehandler", "--sagsbehandler", "(uden)"
    )
    assert [(row["id"], row["denominator"]) for row in said["rows"]] == [(None, 2)]


def test_the_cases_are_the_ones_that_the_figure_counts(store, capsys):
    rows = asked(capsys, "cases", "cv_rettidig", "--store", store, "--month", "2026-03")["rows"]
    keys = ("borger_id", "day", "deadline", "outcome", "value", "sagsbehandler_id", "team_id")
    assert [tuple(row[key] for key in keys) for row in rows] == [
        ("B1", "2026-03-22", "2026-03-22", True, 21, "S1", "T1"),
        ("B2", "2026-03-23", "2026-03-23", False, 60, None, None),
        ("B3", "2026-03-24", "2026-03-24", False, None, None, None),
    ]


def test_an_import_accounts_for_each_row(tmp_path, capsys):
    faulty = {"borger_id": "B1", "fra_dato": "2026-04-01", "til_dato": "2026-03-01"}
    tables = TABLES | {
        "ledighedsydelse": [*TABLES["ledighedsydelse"] * 2, {"borger_id": "B1", "fra_dato": "2024-01-01"}, faulty]
    }
    said = asked(capsys, "import", str(deliver(tmp_path, **tables)), "--store", str(tmp_path / "store"))
    assert said["published"] is True
    assert said["data_pr"] == "2026-10-31"
    counts = said["tables"]["ledighedsydelse"]
    assert [counts[name] for name in ("read", "loaded", "duplicates", "set_aside", "ignored")] == [8, 4, 3, 1, 0]
    assert sum(counts["reasons"].values()) == 1


def test_progression_and_faa_timer_carry_their_categories(tmp_path, capsys):
    delivery = deliver(
        tmp_path,
        fleksjob=[{"fleksjob_id": "F1", "fra_dato": "2025-01-01"}],
        fleksjobtimer=[
            {"fleksjob_id": "F1", "fra_dato": "2025-01-01", "timer": "5"},
            {"fleksjob_id": "F1", "fra_dato": "2026-01-01", "timer": "7,5"},
        ],
    )
    store = str(tmp_path / "store")
    assert run(["import", str(delivery), "--store", store]) == 0
    capsys.readouterr()
    about = ("--store", store, "--month", "2026-09", "--level", "kommune")
    assert asked(capsys, "kpi", "progression", *about)["rows"][0]["categories"] == {"op": 1, "ned": 0, "uaendret": 0}
    brackets = asked(capsys, "kpi", "faa_timer", *about)["rows"][0]["categories"]
    assert brackets["6-10"] == 1
    assert set(brackets) == {"1-5", "6-10", "11-15", "16-20", "21-25", "26-30", "over 30", "uoplyst"}


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["kpi", "findes_ikke", "--store", "{store}", "--month", "2026-03", "--level", "team"], 2, "findes ikke"),
        (["kpi", "cv_rettidig", "--store", "{store}", "--month", "2026-03", "--level", "pulje"], 2, "pr. pulje"),
        (["kpi", "cv_rettidig", "--store", "{store}", "--month", "marts", "--level", "team"], 2, "ikke en måned"),
        (["kpi", "cv_rettidig", "--store", "{store}", "--level", "team"], 2, "Angiv en periode"),
        (["kpi", "cv_rettidig", "--store", "{store}", "--month", "2026-03", "--level", "by"], 2, "vælg mellem"),
        (
            ["kpi", "cv_rettidig", "--store", "{store}", "--month", "2026-03", "--level", "team", "--team", "T9"],
            2,
            "T9",
        ),
        (["kpi", "cv_rettidig", "--store", "{store}", "--month", "2026-03"], 2, "Der mangler valget --level"),
        (["kpis", "--farve", "rød"], 2, "--farve findes ikke"),
        (["vis"], 2, "Kommandoen"),
        (["import", "findes-ikke", "--store", "{store}"], 2, "findes ikke"),
        (["kpi", "cv_rettidig", "--store", "{store}/tom", "--month", "2026-03", "--level", "team"], 4, "ingen data"),
        (["rollback", "--store", "{store}/tom"], 4, ""),
        (["serve", "--store", "{store}", "--host", "0.0.0.0"], 2, "login"),
    ],
)
def test_an_error_is_danish_on_stderr_with_its_exit_code_and_no_traceback(store, capsys, arguments, code, said):
    assert run([argument.replace("{store}", store) for argument in arguments]) == code
    out, err = capsys.readouterr()
    assert out == ""
    assert said in err
    assert err.startswith("Fejl: ")
    assert "Traceback" not in err


def test_the_help_is_danish(capsys):
    for arguments in (["--help"], ["kpi", "--help"], ["target", "set", "--help"]):
        assert run(arguments) == 0
        text = capsys.readouterr().out
        assert "Brug:" in text
        assert "Usage" not in text
        assert "Show this message" not in text


def test_rollback_serves_the_delivery_before(tmp_path, store, capsys):
    more = TABLES | {"ledighedsydelse": [*TABLES["ledighedsydelse"], {"borger_id": "B4", "fra_dato": "2026-03-04"}]}
    assert run(["import", str(deliver(tmp_path, name="naeste", **more)), "--store", store]) == 0
    capsys.readouterr()
    about = ("kpi", "cv_rettidig", "--store", store, "--month", "2026-03", "--level", "kommune")
    assert asked(capsys, *about)["rows"][0]["denominator"] == 4
    assert run(["rollback", "--store", store]) == 0
    capsys.readouterr()
    assert asked(capsys, *about)["rows"][0]["denominator"] == 3


def test_check_lists_every_check_of_the_snapshot(store, capsys):
    said = asked(capsys, "check", "--store", store)
    assert said["checks"]
    assert all(one["rows"] == 0 for one in said["checks"] if one["stop"])


def test_parts_have_their_own_counts_in_every_form(tmp_path, capsys):
    case = {"forberedelse_start": "2026-01-01", "moede_dato": "2026-03-10"}
    delivery = deliver(
        tmp_path,
        rehabsager=[case | {"borger_id": name, "jobmaal": goal} for name, goal in (("B1", True), ("B2", None))],
    )
    assert run(["import", str(delivery), "--store", str(tmp_path / "store")]) == 0
    capsys.readouterr()
    about = ["kpi", "rehab_indstilling", "--store", str(tmp_path / "store"), "--month", "2026-03", "--level", "kommune"]
    (row,) = asked(capsys, *about)["rows"]
    assert (row["numerator"], row["denominator"], row["value"]) == (None, 2, None)
    assert row["parts"]["jobmaal"] == {"numerator": 1, "denominator": 1, "value": 1, "unknown": 1}
    assert run([*about, "--format", "csv"]) == 0
    head, line = (text.split(";") for text in capsys.readouterr().out.splitlines())
    assert {name: line[head.index(f"jobmaal_{name}")] for name in ("numerator", "denominator", "unknown")} == {
        "numerator": "1",
        "denominator": "1",
        "unknown": "1",
    }
    assert run([*about, "--format", "table"]) == 0
    assert "· Klart jobmål" in capsys.readouterr().out


@pytest.mark.parametrize(("kilde", "said"), [("Opdigtede data – prøve", True), ("Udtræk fra fagsystem", False)])
def test_made_up_data_are_called_so_beside_the_figures(tmp_path, capsys, kilde, said):
    about = f'kommune_kode = 580\ndata_pr = 2026-10-31\nkilde = "{kilde}"\ntomme = ["fleksjob", "fleksjobtimer"]\n'
    delivery = deliver(tmp_path, manifest=about, **TABLES)
    store = str(tmp_path / "store")
    assert run(["import", str(delivery), "--store", store]) == 0
    capsys.readouterr()
    assert run(["kpi", "cv_rettidig", "--store", store, "--month", "2026-03", "--level", "kommune"]) == 0
    out, err = capsys.readouterr()
    assert ("Opdigtede data" in err) is said
    assert "Opdigtede data" not in out
