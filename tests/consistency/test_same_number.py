"""A nøgletal of one month: card = page = ``fleks kpi`` = its cases = the files, read back as a reader would."""

import csv
import io
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook

from app import danish
from app.cli import run
from app.export.csv import csv_bytes
from app.export.xlsx import xlsx_bytes
from app.kpi import Kpi, catalogue
from app.pages import kpi_cases, noegletal, overblik
from app.pages.ask import Ask
from app.pages.files import file_of
from app.pages.house import House
from app.pages.kpi_charts import CHARTS
from app.pages.kpi_head import head
from app.pages.visit import Visit
from app.reports.card import MOST_PARTS
from tests.pages.drawn import links, parts, text
from tests.pages.made import made_asker
from tests.pages.test_every_noegletal import Kept

MONTH = "2026-09"
EVERY = sorted(catalogue())


@pytest.fixture(scope="module")
def house(demo_store: Path) -> House:
    return House(demo_store, Ask(Kept()), asker=made_asker)


@pytest.fixture(scope="module")
def cards(house: House) -> dict[str, str]:
    """The words of every card of Overblik, by the name of its nøgletal."""
    drawn = overblik.draw(house.visit(overblik.PAGE, "/", f"?maaned={MONTH}"))
    articles = [one for one in parts(drawn) if getattr(one, "className", None) == "card"]
    return {next(iter(links(one))): text(one) for one in articles}


@pytest.fixture
def asked(demo_store: Path, capsys: pytest.CaptureFixture) -> Callable[..., str]:
    """What ``fleks`` answers to a question about the month."""

    def ask(command: str, kpi_id: str, form: str, *more: str) -> str:
        capsys.readouterr()
        question = [command, kpi_id, "--store", str(demo_store), "--month", MONTH, *more, "--format", form]
        assert run(question) == 0
        return capsys.readouterr().out

    return ask


def page(house: House, kpi_id: str) -> Visit:
    return house.visit(noegletal.PAGE, f"/noegletal/{kpi_id}", f"?maaned={MONTH}")


def said(one: Kpi, row: dict) -> list[str]:
    """What a text of the figure must hold, written from the row that ``fleks kpi`` gives."""
    if one.maal == "dele":
        return [danish.share(row["parts"][name]["value"]) for name, _ in one.dele[:MOST_PARTS]]
    if one.maal == "andel":
        basis = f"{danish.number(row['numerator'])} af {danish.number(row['denominator'])}"
        return [danish.share(row["value"]), basis]
    if one.maal == "antal":
        return [danish.number(row["value"])]
    return [danish.number(row["value"], 1), danish.number(row["denominator"])]


@pytest.mark.parametrize("kpi_id", EVERY)
def test_the_card_and_the_page_say_what_the_command_line_says(kpi_id, house, cards, asked) -> None:
    one = catalogue()[kpi_id]
    rows = json.loads(asked("kpi", kpi_id, "json", "--level", "kommune"))["rows"]
    card, top = cards[one.titel], text(head(page(house, kpi_id)))
    if not rows:
        assert "Ingen observationer" in card
        return
    (row,) = rows
    for words in said(one, row):
        assert _is_said(words, card)
        assert _is_said(words, top)


@pytest.mark.parametrize("kpi_id", [one.id for one in catalogue().values() if "team" in one.niveauer])
def test_the_cases_of_the_month_add_up_to_the_figure_of_every_unit(kpi_id, asked) -> None:
    one = catalogue()[kpi_id]
    cases = json.loads(asked("cases", kpi_id, "json"))["rows"]
    for level, key in (("kommune", "kommune_kode"), ("team", "team_id"), ("sagsbehandler", "sagsbehandler_id")):
        rows = {row["id"]: row for row in json.loads(asked("kpi", kpi_id, "json", "--level", level))["rows"]}
        counted: dict[str | None, list[dict]] = {}
        for case in cases:
            counted.setdefault(case[key], []).append(case)
        assert {unit: row["denominator"] for unit, row in rows.items() if row["denominator"]} == {
            unit: len(found) for unit, found in counted.items()
        }
        if one.maal == "andel":
            true = {unit: sum(case["outcome"] for case in found) for unit, found in counted.items()}
            assert {unit: row["numerator"] for unit, row in rows.items() if row["denominator"]} == true


@pytest.mark.parametrize("kpi_id", EVERY)
def test_the_files_hold_what_the_command_line_says(kpi_id, house, asked) -> None:
    one = catalogue()[kpi_id]
    drawn = CHARTS["sammenligning"](page(house, kpi_id))
    if drawn is None:
        assert one.maal == "dele"
        return
    level = "team" if "team" in one.niveauer else "pulje"
    rows = json.loads(asked("kpi", kpi_id, "json", "--level", level))["rows"]
    names = ("value", "numerator", "denominator") if one.maal == "andel" else ("value",)
    expected = sorted([row["name"], *(row[name] for name in names)] for row in rows)
    file = file_of(drawn)
    width = len(names) + 1
    assert sorted(line[:width] for line in _workbook(file) if line[0] != "I alt") == _close(expected)
    assert sorted(line[:width] for line in _csv(file) if line[0] != "I alt") == _close(expected)
    assert sorted(line[:width] for line in map(list, file.table.rows) if line[0] != "I alt") == expected


@pytest.mark.parametrize("kpi_id", ["cv_rettidig", "progression", "puljebelaegning"])
def test_the_list_of_cases_is_the_same_in_a_file_and_on_the_command_line(kpi_id, house, asked) -> None:
    cases = json.loads(asked("cases", kpi_id, "json"))["rows"]
    file = kpi_cases.file(page(house, kpi_id))
    at = [column.name for column in file.table.columns].index("Sagsnr.")
    assert sorted(line[at] for line in _csv(file)) == sorted(case["sagsnr"] for case in cases)
    assert sorted(line[at] for line in _workbook(file)) == sorted(case["sagsnr"] for case in cases)


def _is_said(words: str, whole: str) -> bool:
    """Whether the words stand in a text, and not as a piece of a longer number."""
    return re.search(rf"(?<![\d.,]){re.escape(words)}(?![\d]|[.,]\d)", whole) is not None


def _workbook(file) -> list[list]:
    book = load_workbook(io.BytesIO(xlsx_bytes([(file.heading, file.table)], file.about)), read_only=True)
    return [list(row) for row in book.worksheets[0].iter_rows(min_row=2, values_only=True)]


def _csv(file) -> list[list]:
    """The rows of the file as a reader in Denmark takes them: decimal comma, until the empty line."""
    lines = list(csv.reader(io.StringIO(csv_bytes(file.table, file.about).decode("utf-8-sig")), delimiter=";"))
    return [[_number(cell) for cell in line] for line in lines[1 : lines.index([])]]


def _number(cell: str) -> float | str | None:
    try:
        return float(cell.replace(",", "."))
    except ValueError:
        return cell or None


def _close(rows: list[list]) -> list[list]:
    return [[row[0], *(cell if cell is None else pytest.approx(cell, rel=1e-12) for cell in row[1:])] for row in rows]
