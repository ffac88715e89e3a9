"""``fleks key new``: a key for the pseudonyms, and never a second one while the first is in use."""

from app.cli import run
from app.intake.key import KEY_FILE, read_key
from tests.deliveries import deliver


def test_a_key_is_made_and_an_unused_one_replaced(tmp_path, capsys):
    assert run(["key", "new", "--store", str(tmp_path)]) == 0
    first = read_key(tmp_path)
    assert (tmp_path / KEY_FILE).stat().st_mode & 0o777 == 0o600
    assert KEY_FILE in capsys.readouterr().out
    assert run(["key", "new", "--store", str(tmp_path)]) == 0
    assert read_key(tmp_path) != first


def test_a_key_in_use_is_kept_and_closed_before_use(tmp_path, capsys):
    delivery = deliver(tmp_path, derive=False, sagsansvar=[], borgere=[{"cpr": "0107601234"}, {"cpr": "0207601235"}])
    store = tmp_path / "lager"
    assert run(["key", "new", "--store", str(store)]) == 0
    key = read_key(store)
    assert run(["import", str(delivery), "--store", str(store)]) == 0
    capsys.readouterr()
    assert run(["key", "new", "--store", str(store)]) == 4
    assert "er i brug" in capsys.readouterr().err
    assert read_key(store) == key
    (store / KEY_FILE).chmod(0o644)
    later = deliver(
        tmp_path, name="b", data_pr="2026-11-15", derive=False, sagsansvar=[], borgere=[{"cpr": "0107601234"}]
    )
    assert run(["import", str(later), "--store", str(store)]) == 4
    assert "kan læses af andre" in capsys.readouterr().err
