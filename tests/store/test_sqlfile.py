"""A SQL file: a Danish header, then the statement."""

from app.store.sqlfile import parse


def test_a_field_runs_on_over_indented_lines():
    file = parse("x", "-- titel: CV\n-- definition: Første\n--   og anden linje\n-- mål: andel\nSELECT 1\n")
    assert file.header == {"titel": "CV", "definition": "Første og anden linje", "mål": "andel"}
    assert file.body == "SELECT 1"


def test_the_header_ends_at_the_first_line_that_is_no_comment():
    file = parse("x", "-- titel: CV\nSELECT 1 -- kilde: nej\n-- kilde: heller ikke\n")
    assert file.header == {"titel": "CV"}
    assert file.body == "SELECT 1 -- kilde: nej\n-- kilde: heller ikke"


def test_a_file_that_is_only_header_has_no_body():
    assert parse("x", "-- titel: CV").body == ""


def test_a_trailing_semicolon_is_cut_so_that_the_statement_can_stand_inside_another():
    assert parse("x", "SELECT 1;\n").body == "SELECT 1"
