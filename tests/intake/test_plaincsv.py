"""The fast way through a CSV file gives what the strict one gives, or nothing."""

import io

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.intake.csvfile import CsvFile, Packed
from app.intake.plaincsv import split_plain

HEADER = "borger_id;dato;begrundelse"


def opened(text: str, encoding: str = "utf-8") -> CsvFile:
    content = text.encode(encoding)
    return CsvFile(
        "x.csv", Packed(lambda: io.BytesIO(content), len(content)), lambda cells: cells.count("borger_id") * 2
    )


def fast(file: CsvFile) -> list[tuple[int, list[str]]] | None:
    split = split_plain(file)
    if split is None:
        return None
    lines, columns = split
    fields = zip(*(np.array(texts, dtype=object)[codes] for texts, codes in columns), strict=True)
    return [(int(line), list(row)) for line, row in zip(lines, fields, strict=True)]


PLAIN = {
    "words": "B1;2024-01-01;Søren\nB2;;\n",
    "numbers that are text": "007;1;1.0\n7;01;1\n",
    "words that could be numbers or truths": "nan;True;NA\ninf;False;\nnull;true;1e5\n",
    "blanks at the ends": " B1 ; 2024 ;\tx\n",
    "lines that end as on Windows": "B1;a;b\r\nB2;c;d\r\n",
    "no end of the last line": "B1;a;b\nB2;c;d",
    "lines of nothing but delimiters": "B1;a;b\n;;\n",
    "the word that goes before": "tekst;tekst;tekst\nB1;tekst;\n",
    "signs that other programs take for line ends": "B1;a\u2028b\x85;c\x0bd\n",
    "no rows": "",
}


@pytest.mark.parametrize("what", PLAIN)
def test_a_plain_file_is_read_the_fast_way_as_the_strict_way_reads_it(what):
    file = opened(f"{HEADER}\n{PLAIN[what]}")
    assert fast(file) == list(file.rows())


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_so_it_is_in_every_encoding(encoding):
    file = opened(f"Udtræk\n{HEADER}\nB1;2024-01-01;Søren\n", encoding)
    assert fast(file) == list(file.rows()) == [(3, ["B1", "2024-01-01", "Søren"])]


@pytest.mark.parametrize(
    "rows",
    ['B1;"a";b\n', "B1;a\n", "B1;a;b;\n", "B1;a;b\n\nB2;a;b\n", "B1;a\rb;c\n", f"B1;{'x' * 100_001};a\n"],
    ids=["quotes", "too few", "too many", "a blank line", "a return alone", "a cell without end"],
)
def test_where_there_is_any_doubt_it_is_not_read_the_fast_way(rows):
    assert fast(opened(f"{HEADER}\n{rows}")) is None


@given(st.lists(st.lists(st.text("aB1 0.,-ø\t\r\n;\"'", max_size=4), min_size=3, max_size=3), max_size=4))
def test_what_is_read_the_fast_way_is_what_stands_there(rows):
    file = opened("".join(f"{';'.join(row)}\n" for row in [HEADER.split(";"), *rows]))
    found = fast(file)
    assert found is None or found == list(file.rows())
