"""What the audit trail takes in: one line without a CPR number, by somebody, and never in the way of a denial."""

import logging
from pathlib import Path
from typing import get_args

import pytest

from app.access.audit import NAMES, Handling, Operator, clean, operator, record, require_trail, try_record
from app.errors import AuditError
from app.own.audit import FILE, events, head

ANNA = Operator("anna", "leder")


def test_each_act_has_a_danish_name() -> None:
    assert set(NAMES) == set(get_args(Handling))


def test_an_event_says_who_did_what_to_what(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO, "fleks.audit"):
        number = record(tmp_path, ANNA, "sag", "sag", filter="team T1", antal=1, snapshot="000001", personer=("B1",))
    (row,), _ = events(tmp_path)
    assert (row["hvem"], row["rolle"], row["handling"], row["filter"], row["personer"]) == (
        *("anna", "leder", "sag", "team T1", 1),
    )
    assert (caplog.records[0].nr, caplog.records[0].hash) == head(tmp_path) == (number, row["hash"])
    assert "B1" not in caplog.text


def test_an_unknown_act_is_a_fault_of_ours(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="kigge"):
        record(tmp_path, ANNA, "kigge")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("team T1 · oktober 2026", "team T1 · oktober 2026"),
        ("/sag/010190-1234", "/sag/[CPR]"),
        ("anna 0101901234", "anna [CPR]"),
        ("en linje\nlogin anna", "en linje login anna"),
        ("\u2028\x1b[31m", "  [31m"),
        ("x" * 400, "x" * 300),
    ],
)
def test_a_text_is_one_line_without_what_looks_like_a_cpr_number(given: str, kept: str) -> None:
    assert clean(given) == kept


def test_a_trail_that_cannot_be_written_stops_what_must_be_recorded_but_not_a_denial(tmp_path: Path) -> None:
    (tmp_path / FILE).mkdir()
    for attempt in (lambda: record(tmp_path, ANNA, "eksport"), lambda: require_trail(tmp_path)):
        with pytest.raises(AuditError):
            attempt()
    try_record(tmp_path, ANNA, "adgang_afvist", "/frister")


def test_the_operator_of_the_command_line_is_the_system_s_user() -> None:
    assert operator().bruger_id
    assert operator().rolle == "kommandolinje"
