"""Which snapshot is served."""

import pytest

from app.errors import StoreError
from app.store.pointer import Pointer, log_again, logged, read_pointer, write_pointer
from app.store.snapshot import current


def test_what_was_written_is_read_again_and_nothing_is_left_beside(tmp_path):
    write_pointer(tmp_path, Pointer("000001-2026-10-31.duckdb", "ab"))
    write_pointer(tmp_path, Pointer("000002-2026-10-31.duckdb", "cd"))
    assert read_pointer(tmp_path) == Pointer("000002-2026-10-31.duckdb", "cd")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["CURRENT", "SERVED"]
    assert logged(tmp_path) == {"000001-2026-10-31.duckdb": "ab", "000002-2026-10-31.duckdb": "cd"}


def test_an_empty_store_says_how_to_import(tmp_path):
    with pytest.raises(StoreError, match="Der er ingen data") as error:
        read_pointer(tmp_path)
    assert "fleks import" in error.value.remedy


@pytest.mark.parametrize("text", ["", "{", "[]", '{"snapshot": "x"}', "\x00"])
def test_a_damaged_pointer_says_how_to_go_back(tmp_path, text):
    (tmp_path / "CURRENT").write_text(text)
    with pytest.raises(StoreError, match="kan ikke læses") as error:
        read_pointer(tmp_path)
    assert "fleks rollback" in error.value.remedy


def test_a_pointer_to_a_file_that_is_gone_is_said(tmp_path):
    write_pointer(tmp_path, Pointer("000001-2026-10-31.duckdb", "ab"))
    with pytest.raises(StoreError, match="findes ikke længere"):
        current(tmp_path)


def test_what_a_killed_import_pointed_to_is_logged_by_the_next_and_only_once(tmp_path):
    write_pointer(tmp_path, Pointer("000001-2026-10-31.duckdb", "ab"))
    (tmp_path / "SERVED").unlink()
    log_again(tmp_path)
    log_again(tmp_path)
    assert logged(tmp_path) == {"000001-2026-10-31.duckdb": "ab"}
    assert (tmp_path / "SERVED").read_text(encoding="utf-8").count('snapshot"') == 1


def test_a_damaged_line_of_the_log_costs_that_line_alone(tmp_path):
    write_pointer(tmp_path, Pointer("000001-2026-10-31.duckdb", "ab"))
    with (tmp_path / "SERVED").open("ab") as file:
        file.write(b'\xff{"snapshot": 1}\n{"snapshot": "../x", "sha256": ""}\n[]\n{"snap')
    write_pointer(tmp_path, Pointer("000002-2026-10-31.duckdb", "cd"))
    assert logged(tmp_path) == {"000001-2026-10-31.duckdb": "ab", "000002-2026-10-31.duckdb": "cd"}
