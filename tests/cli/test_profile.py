"""``fleks profile``, and an import through a chosen profile."""

import json

from app.cli import run
from tests.deliveries import deliver

PROFILE = '[[tabel.cv]]\nfil = "jobnet.csv"\nkolonner = { borger_id = "Id", tilgaengelig_fra = "Dato" }\n'


def test_the_list_names_each_profile_and_what_it_is_for(capsys):
    assert run(["profile", "list"]) == 0
    told = capsys.readouterr().out
    assert all(name in told for name in ("standard", "momentum", "kombit_refusion", "dream"))
    assert "KMD Momentum" in told


def test_a_profile_that_is_shown_can_be_saved_and_used(capsys, tmp_path):
    assert run(["profile", "show", "standard"]) == 0
    (tmp_path / "egen.toml").write_text(capsys.readouterr().out, encoding="utf-8")
    given = ["--store", str(tmp_path / "lager"), "--profile", str(tmp_path / "egen.toml")]
    assert run(["import", str(deliver(tmp_path, cv=[{"tilgaengelig_fra": "2026-01-01"}])), *given]) == 0


def test_a_draft_is_shown_or_written_beside_the_files(capsys, tmp_path):
    folder = deliver(tmp_path)
    assert run(["profile", "new", str(folder)]) == 0
    assert "[[tabel.borgere]]" in capsys.readouterr().out
    assert not (folder / "profil.toml").exists()
    assert run(["profile", "new", str(folder), "--write"]) == 0
    assert (folder / "profil.toml").exists()


def test_an_import_reads_through_the_profile_that_is_chosen(capsys, tmp_path):
    folder = deliver(tmp_path, borgere=[{"borger_id": "B1"}])
    (folder / "jobnet.csv").write_text("Id;Dato\nB1;01-10-2026\n", encoding="utf-8")
    (tmp_path / "egen.toml").write_text(PROFILE, encoding="utf-8")
    given = ["--store", str(tmp_path / "lager"), "--profile", str(tmp_path / "egen.toml"), "--format", "json"]
    assert run(["import", str(folder), *given]) == 0
    assert json.loads(capsys.readouterr().out)["tables"]["cv"]["loaded"] == 1


def test_a_profile_that_is_not_there_is_wrong_usage_and_says_which_are(capsys, tmp_path):
    assert run(["import", str(tmp_path), "--store", str(tmp_path / "lager"), "--profile", "fasit"]) == 2
    assert "momentum" in capsys.readouterr().err
