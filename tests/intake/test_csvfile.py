"""A CSV file read strictly: what is accepted in every dress, and what is refused rather than guessed."""

import io

import pytest

from app.intake.csvfile import CsvFile, Packed
from app.intake.faults import FileFault

NAMES = {"borger_id", "dato", "begrundelse"}
HEADER = "borger_id;dato;begrundelse\n"


def read(content: bytes | str, encoding: str = "utf-8"):
    data = content if isinstance(content, bytes) else content.encode(encoding)
    file = Packed(lambda: io.BytesIO(data), len(data))
    return CsvFile("x.csv", file, lambda cells: sum(c.strip().lower() in NAMES for c in cells))


def rows(content, encoding="utf-8"):
    return list(read(content, encoding).rows())


SOEREN = [(2, ["B1", "2024-01-01", "Søren"])]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_a_file_is_read_in_its_own_encoding(encoding):
    assert rows(f"{HEADER}B1;2024-01-01;Søren\n", encoding) == SOEREN


def test_windows_signs_are_read():
    assert rows(f"{HEADER}B1;2024-01-01;5 € – “ja”\n", "cp1252")[0][1][2] == "5 € – “ja”"


@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_the_delimiter_is_found_from_the_header(delimiter):
    text = f"{HEADER}B1;2024-01-01;Søren\n".replace(";", delimiter)
    assert rows(text) == SOEREN


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_line_end_is_a_line_end(end):
    assert rows(f"{HEADER}B1;2024-01-01;Søren\n".replace("\n", end)) == SOEREN


def test_a_missing_last_line_end_loses_nothing():
    assert rows(f"{HEADER}B1;2024-01-01;Søren") == SOEREN


def test_lines_above_the_header_are_passed_and_lines_are_counted_from_the_top_of_the_file():
    assert rows(f"sep=;\nUdtræk af sanktioner\n\n{HEADER}B1;2024-01-01;Søren\n") == [(5, SOEREN[0][1])]


def test_a_header_after_the_tenth_line_is_no_header():
    with pytest.raises(FileFault, match="overskrift"):
        read("titel\n" * 12 + HEADER)


def test_a_line_end_in_quotes_belongs_to_the_value_and_the_next_row_keeps_its_line():
    text = f'{HEADER}B1;2024-01-01;"to\nlinjer"\nB2;2024-01-02;en\n'
    assert rows(text) == [(2, ["B1", "2024-01-01", "to\nlinjer"]), (4, ["B2", "2024-01-02", "en"])]


def test_a_delimiter_in_quotes_belongs_to_the_value():
    assert rows(f'{HEADER}B1;2024-01-01;"a;b ""c"""\n')[0][1][2] == 'a;b "c"'


def test_empty_fields_after_the_last_column_are_passed():
    assert rows(f"{HEADER}B1;2024-01-01;Søren;;\n") == SOEREN


def test_a_header_alone_is_a_table_without_rows():
    assert rows(HEADER) == []


def test_rows_may_be_read_again():
    file = read(f"{HEADER}B1;2024-01-01;Søren\n")
    assert list(file.rows()) == list(file.rows()) == SOEREN


REFUSED = {
    "an empty file": (b"", "tom"),
    "no header": ("B1;2024-01-01;x\nB2;2024-01-01;y\n", "overskrift"),
    "NUL bytes": (HEADER.encode() + b"B1;2024\x00;x\n", "NUL"),
    "letters encoded twice": (f"{HEADER}B1;2024-01-01;SÃ¸ren\n", "tegnsæt"),
    "two encodings in one file": (f"{HEADER}B1;2024-01-01;Søren\n".encode() + "B1;x;Åse\n".encode("cp1252"), "tegnsæt"),
    "bytes that mean nothing in Windows-1252": (HEADER.encode() + b"B1;2024-01-01;\x81\xf8\n", "hverken"),
    "an unclosed quote": (f'{HEADER}B1;2024-01-01;"x\nB2;2024-01-01;y\n', "linje 2"),
    "a quote that ends inside a value": (f'{HEADER}B1;2024-01-01;x\nB2;2024-01-01;"a"b\n', "linje 3"),
    "a row with too many fields": (f"{HEADER}B1;2024-01-01;a;b\n", "Linje 2 har 4 felter"),
    "a row with too few fields, as a file cut short has": (f"{HEADER}B1;2024-01-01;a\nB2;20", "Linje 3 har 2 felter"),
    "a cell of ten megabytes": (f"{HEADER}B1;2024-01-01;{'x' * 10_000_000}\n", "linje 2"),
    "web page": ("<html><body><table><tr><td>borger_id</td></tr></table></body></html>", "overskrift"),
}


@pytest.mark.parametrize("what", REFUSED)
def test_a_file_that_cannot_be_read_for_certain_is_refused(what):
    content, words = REFUSED[what]
    with pytest.raises(FileFault) as caught:
        rows(content)
    assert words in caught.value.text
    assert caught.value.remedy


def test_the_fault_of_a_file_tells_no_value():
    with pytest.raises(FileFault) as caught:
        rows(f"{HEADER}Hemmelig;2024-01-01;a;b\n")
    assert "Hemmelig" not in caught.value.text + caught.value.remedy
