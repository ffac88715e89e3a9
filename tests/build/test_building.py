"""Publication: all or nothing, one at a time, never under a reader."""

import stat
from contextlib import suppress
from datetime import date

import pytest

from app.build import building, rebuild, rollback
from app.errors import DeliveryRefused, StoreError
from app.store.pointer import read_pointer, snapshot_path
from app.store.snapshot import current
from app.store.soundness import checksum


def observed(snapshot):
    rows = snapshot.sql("SELECT k, dag FROM observation ORDER BY ALL")
    return [(k, day.date().isoformat()) for k, day in rows.itertuples(index=False)]


def files(store):
    return sorted(path.name for path in (store / "snapshots").iterdir())


def test_a_published_snapshot_is_named_by_generation_and_data_date_and_is_served(deliver):
    name = deliver()
    assert name == "000001-2026-10-31"
    assert current(deliver.store).name == name
    assert observed(current(deliver.store)) == [(580, "2026-03-01")]


def test_the_pointer_carries_the_checksum_of_the_file(deliver):
    deliver()
    pointer = read_pointer(deliver.store)
    assert pointer.sha256 == checksum(snapshot_path(deliver.store, pointer.snapshot))


def test_nobody_but_the_owner_can_read_what_is_written(deliver):
    deliver()
    modes = {stat.S_IMODE(path.stat().st_mode) & 0o077 for path in deliver.store.rglob("*")}
    assert modes == {0}


def test_an_exception_in_the_middle_leaves_the_old_snapshot_served_and_no_file_behind(deliver):
    deliver()
    before = read_pointer(deliver.store)
    with suppress(ZeroDivisionError), building(deliver.store, frozenset(["580"])) as made:
        deliver.stage(made.connection, "580", starts=[date(2026, 5, 1)])
        made.complete()
        raise ZeroDivisionError
    assert read_pointer(deliver.store) == before
    assert files(deliver.store) == ["000001-2026-10-31.duckdb"]
    assert observed(current(deliver.store)) == [(580, "2026-03-01")]


def test_a_database_error_is_told_in_danish_without_the_value_that_caused_it(deliver):
    with pytest.raises(StoreError) as caught, building(deliver.store, frozenset(["580"])) as made:
        made.connection.execute("SELECT '0101011234'::INTEGER / 'hemmelig'::INTEGER")
    assert "kunne ikke bygges" in str(caught.value)
    assert "hemmelig" not in str(caught.value)


def test_a_failing_step_is_named_and_changes_nothing(deliver, house):
    deliver()
    house.write("kpi/proeve.sql", "-- titel: Prøve\n-- art: forløb\n-- mål: andel\nSELECT b, dag FROM findes_ikke")
    with pytest.raises(StoreError, match="Beregner: Prøve"):
        deliver()
    assert files(deliver.store) == ["000001-2026-10-31.duckdb"]


def test_a_check_that_finds_something_refuses_publication(deliver):
    with pytest.raises(DeliveryRefused, match="før 1990"):
        deliver(starts=[date(1989, 12, 31)])
    assert files(deliver.store) == []


def test_a_check_that_warns_is_handed_back_and_does_not_stop(deliver, house):
    house.write("check/tidlig.sql", "-- alvor: advarsel\n-- tekst: Gammel.\nSELECT * FROM observation")
    with building(deliver.store, frozenset(["580"])) as made:
        deliver.stage(made.connection, "580")
        found = made.complete()
        made.publish(date(2026, 10, 31))
    assert [(finding.name, finding.tekst, finding.antal) for finding in found] == [("tidlig", "Gammel.", 1)]


def test_a_second_import_at_the_same_time_is_told_so_and_the_first_goes_on(deliver):
    with building(deliver.store, frozenset(["580"])) as made:
        deliver.stage(made.connection, "580")
        with pytest.raises(StoreError, match="En anden import er i gang"):
            deliver("751")
        made.complete()
        made.publish(date(2026, 10, 31))
    assert observed(current(deliver.store)) == [(580, "2026-03-01")]


def test_what_a_killed_import_left_is_removed_at_the_next(deliver):
    deliver()
    folder = deliver.store / "snapshots"
    (folder / "000002.duckdb.building").write_bytes(b"half")
    (folder / "000002.duckdb.building.wal").write_bytes(b"half")
    (folder / "000002.duckdb.building.tmp").mkdir()
    (folder / "000002.duckdb.building.tmp" / "spill").write_bytes(b"half")
    deliver()
    assert files(deliver.store) == ["000001-2026-10-31.duckdb", "000002-2026-10-31.duckdb"]


def test_another_municipalitys_rows_survive_and_ones_own_are_replaced(deliver):
    deliver("580", starts=[date(2026, 3, 1)])
    deliver("751", starts=[date(2026, 4, 1)])
    deliver("580", starts=[date(2026, 5, 1)])
    assert observed(current(deliver.store)) == [(580, "2026-05-01"), (751, "2026-04-01")]


def test_a_reader_of_the_old_snapshot_keeps_working_and_sees_the_new_one_at_the_next_request(deliver):
    deliver(starts=[date(2026, 3, 1)])
    old = current(deliver.store)
    assert observed(old) == [(580, "2026-03-01")]
    deliver(starts=[date(2026, 5, 1)])
    assert observed(old) == [(580, "2026-03-01")]
    assert observed(current(deliver.store)) == [(580, "2026-05-01")]


def test_rollback_serves_the_one_before_and_the_next_import_gets_a_new_name(deliver):
    for day in (1, 2, 3):
        deliver(starts=[date(2026, 3, day)])
    assert rollback(deliver.store).snapshot == "000002-2026-10-31.duckdb"
    assert observed(current(deliver.store)) == [(580, "2026-03-02")]
    assert rollback(deliver.store).snapshot == "000001-2026-10-31.duckdb"
    assert deliver() == "000004-2026-10-31"


def test_a_snapshot_that_was_rolled_back_from_is_never_rolled_back_to(deliver):
    for day in (1, 2, 3):
        deliver(starts=[date(2026, 3, day)])
    rollback(deliver.store)
    deliver(starts=[date(2026, 3, 4)])
    assert current(deliver.store).name == "000004-2026-10-31"
    assert rollback(deliver.store).snapshot == "000002-2026-10-31.duckdb"


def test_a_file_that_was_named_but_never_served_takes_its_name_with_it(deliver):
    deliver()
    folder = deliver.store / "snapshots"
    (folder / "000002-2026-10-31.duckdb").write_bytes((folder / "000001-2026-10-31.duckdb").read_bytes())
    assert current(deliver.store).name == "000001-2026-10-31"
    assert deliver() == "000003-2026-10-31"


def test_rollback_with_nothing_before_says_so(deliver):
    deliver()
    with pytest.raises(StoreError, match="intet tidligere"):
        rollback(deliver.store)
    assert observed(current(deliver.store)) == [(580, "2026-03-01")]


def test_rollback_passes_over_a_damaged_snapshot(deliver):
    for day in (1, 2, 3):
        deliver(starts=[date(2026, 3, day)])
    snapshot_path(deliver.store, "000002-2026-10-31.duckdb").write_bytes(b"damaged")
    assert rollback(deliver.store).snapshot == "000001-2026-10-31.duckdb"


def test_rollback_mends_a_pointer_that_cannot_be_read(deliver):
    deliver()
    (deliver.store / "CURRENT").write_text("{", encoding="utf-8")
    assert rollback(deliver.store).snapshot == "000001-2026-10-31.duckdb"
    assert observed(current(deliver.store)) == [(580, "2026-03-01")]


def test_only_so_many_snapshots_are_kept(deliver):
    deliver.store.mkdir()
    (deliver.store / "fleks.toml").write_text("behold_snapshots = 2", encoding="utf-8")
    for day in (1, 2, 3):
        deliver(starts=[date(2026, 3, day)])
    assert files(deliver.store) == ["000002-2026-10-31.duckdb", "000003-2026-10-31.duckdb"]
    assert current(deliver.store).name == "000003-2026-10-31"


def test_a_rebuild_uses_the_same_staged_rows_with_the_model_of_today(deliver, house):
    deliver("580")
    deliver("751", data_pr=date(2026, 9, 30))
    house.write(
        "kpi/proeve.sql",
        "-- titel: Prøve\n-- art: forløb\n-- mål: andel\nSELECT b, (fra + INTERVAL 1 DAY)::DATE AS dag FROM ly_forloeb",
    )
    assert rebuild(deliver.store) == "000003-2026-10-31"
    assert observed(current(deliver.store)) == [(580, "2026-03-02"), (751, "2026-03-02")]


def test_a_rebuild_of_nothing_says_that_there_are_no_data(tmp_path):
    with pytest.raises(StoreError, match="ingen data"):
        rebuild(tmp_path / "store")
