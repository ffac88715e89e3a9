"""A changed parameter gives a new snapshot of the same data."""

from datetime import date

import pytest

from app.build import rebuild
from app.cli import run
from app.own import parameters as own
from app.store.snapshot import current
from tests.answers import answer
from tests.deliveries import deliver

LATE = {
    "ledighedsydelse": [{"fra_dato": "2026-03-01"}],
    "cv": [{"tilgaengelig_fra": "2026-03-25"}],
}


@pytest.fixture
def store(tmp_path, capsys):
    assert run(["import", str(deliver(tmp_path, **LATE)), "--store", str(tmp_path / "store")]) == 0
    capsys.readouterr()
    return tmp_path / "store"


def set_parameter(store, *arguments: str) -> int:
    return run(["parameter", "set", *arguments, "--store", str(store)])


def test_a_longer_time_limit_holds_from_its_day_and_survives_the_next_delivery(store, tmp_path, capsys):
    before = current(store).name
    assert answer(store, "cv_rettidig", "2026-03") == (0, 1)

    assert set_parameter(store, "cv_frist_dage", "28", "--from", "2026-02-01") == 0
    assert current(store).name > before
    assert answer(store, "cv_rettidig", "2026-03") == (1, 1)

    assert (
        run(["import", str(deliver(tmp_path, name="naeste", data_pr="2026-11-15", **LATE)), "--store", str(store)]) == 0
    )
    assert answer(store, "cv_rettidig", "2026-03") == (1, 1)

    capsys.readouterr()
    assert run(["parameter", "list", "--store", str(store)]) == 0
    assert "01-02-2026" in capsys.readouterr().out


def test_a_parameter_of_later_days_leaves_earlier_periods_alone(store):
    assert set_parameter(store, "cv_frist_dage", "28", "--from", "2026-03-02") == 0
    assert answer(store, "cv_rettidig", "2026-03") == (0, 1)


def test_another_municipality_s_parameter_is_not_ours(store):
    own.set_parameter(store, own.OwnParameter("cv_frist_dage", 28, date(2026, 2, 1), kommune_kode="101"), "test")
    rebuild(store)
    assert answer(store, "cv_rettidig", "2026-03") == (0, 1)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["cv_frist", "28", "--from", "2026-02-01"], "findes ikke"),
        (["cv_frist_dage", "tre uger", "--from", "2026-02-01"], "kan ikke være"),
        (["cv_frist_dage", "-1", "--from", "2026-02-01"], ""),
        (["cv_frist_dage", "28", "--from", "2026-02-01", "--kommune", "101"], "ikke leveret"),
        (["cv_frist_dage", "28", "--from", "februar"], "ikke en dato"),
        (["cv_frist_dage", "28", "--from", "2026-02-01", "--to", "2026-01-01"], "slutter, før den begynder"),
    ],
)
def test_what_cannot_be_a_parameter_is_refused_and_nothing_is_built(store, capsys, arguments, said):
    before = current(store).name
    assert set_parameter(store, *arguments) == 2
    assert said in capsys.readouterr().err
    assert current(store).name == before


def test_an_own_parameter_is_ended_and_removed_by_its_number(store, capsys):
    assert set_parameter(store, "cv_frist_dage", "28", "--from", "2026-02-01", "--who", "Leder") == 0
    assert run(["parameter", "end", "1", "--to", "2026-02-28", "--store", str(store)]) == 0
    assert answer(store, "cv_rettidig", "2026-03") == (0, 1)
    assert run(["parameter", "list", "--store", str(store)]) == 0
    assert "28-02-2026" in capsys.readouterr().out
    assert run(["parameter", "remove", "1", "--store", str(store)]) == 0
    assert run(["parameter", "remove", "1", "--store", str(store)]) == 2
    assert "ingen egen parameter nr. 1" in capsys.readouterr().err
