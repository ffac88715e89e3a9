"""The declared format against itself, against schema ``stage``, and against the codes that people read."""

import re
from pathlib import Path

import duckdb
import pytest

from app.config import house_folder
from app.intake import codes
from app.intake.format import BY_NAME, TABLES
from app.intake.schema import Kind
from app.intake.statement import fill

NUMBERS = {Kind.WHOLE: "INTEGER", Kind.NUMBER: "DOUBLE", Kind.AMOUNT: "DOUBLE", Kind.YES_NO: "BOOLEAN"}
TYPES = NUMBERS | {Kind.DATE: "DATE", Kind.MONTH: "DATE"}


@pytest.fixture(scope="module")
def staged():
    with duckdb.connect() as connection:
        connection.execute(fill("tables"))
        rows = connection.execute(
            "SELECT table_name, column_name, data_type FROM duckdb_columns() WHERE schema_name = 'stage'"
        ).fetchall()
    return {table: {name: kind for owner, name, kind in rows if owner == table} for table, _, _ in rows}


@pytest.mark.parametrize("name", BY_NAME)
def test_a_staged_table_has_the_columns_and_types_of_the_format(staged, name):
    declared = {column.name: TYPES.get(column.kind, "VARCHAR") for column in BY_NAME[name].columns}
    if name == "borgere":
        del declared["foedselsdato"]
        declared["foedt"] = "DATE"
    assert staged[name] == {"kommune_kode": "VARCHAR", "linje": "INTEGER"} | declared


def test_a_table_refers_only_to_tables_before_it_so_that_one_pass_settles_all():
    seen = set()
    for table in TABLES:
        assert {column.reference for column in table.references} <= seen
        seen.add(table.name)


def test_every_key_and_period_is_a_column():
    for table in TABLES:
        for name in (*table.key, *table.period):
            assert table.column(name)


def test_the_required_tables_are_the_seven_of_the_format():
    required = {table.name for table in TABLES if table.required}
    assert required == {
        "teams",
        "sagsbehandlere",
        "borgere",
        "sagsansvar",
        "ledighedsydelse",
        "fleksjob",
        "fleksjobtimer",
    }


def test_dates_that_may_lie_in_the_future_are_periods_and_plans():
    future = {column.name for table in TABLES for column in table.columns if column.future}
    periods = {"fra_dato", "til_dato", "tilgaengelig_fra", "tilgaengelig_til"}
    assert future == periods | {"planlagt_slut", "naeste_dato", "udvikling_frist"}


def test_every_code_has_one_danish_sentence_and_every_code_that_is_given_is_known():
    assert not set(codes.SET_ASIDE) & set(codes.WARNING)
    for code in (*codes.SET_ASIDE, *codes.WARNING):
        assert re.fullmatch(r"[a-z0-9_]+", code)
        assert codes.sentence(code).endswith(".")


def test_no_sentence_of_a_code_is_unused():
    sources = "".join(
        path.read_text(encoding="utf-8") for path in Path(codes.__file__).parent.glob("*.py") if path.stem != "codes"
    )
    for code in (*codes.SET_ASIDE, *codes.WARNING):
        assert f"'{code}'" in sources or f'"{code}"' in sources or code in codes.REFERENCE.values(), code


def test_every_statement_of_the_room_has_a_purpose_and_no_slot_is_forgotten():
    for path in (house_folder("queries") / "stage").glob("*.sql"):
        assert path.read_text(encoding="utf-8").startswith("-- formål: "), path.name
    with pytest.raises(ValueError, match="kolonner"):
        fill("indlaes", tabel="cv")
