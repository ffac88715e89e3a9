"""The page about the delivery format says what the importer does."""

from pathlib import Path

from app.intake.format import TABLES
from app.intake.manual import format_markdown

PAGE = Path(__file__).parents[2] / "docs" / "leverance.md"


def test_the_page_in_docs_is_the_one_that_the_declaration_gives():
    assert PAGE.read_text(encoding="utf-8") == format_markdown()


def test_every_column_of_every_table_is_on_the_page():
    text = format_markdown()
    for table in TABLES:
        section = text.split(f"### {table.name}\n")[1].split("\n### ")[0]
        assert [name for name in table.names if f"| `{name}`" not in section] == []


def test_a_required_column_has_its_star_and_bounds_are_said():
    text = format_markdown()
    assert "| `timer`* | tal, over 0, højst 37 |" in text
    assert "| `planlagt_slut` | dato, gerne i fremtiden |" in text
    assert "| `refusionssats`* | en af: `80`, `40`, `30`, `20` |" in text
