"""What disclosure control has hidden in a row, and how a text, a table and a chart say so."""

from collections.abc import Mapping

from app import danish

HIDDEN = "•"
LEGEND = (
    f"{HIDDEN}: tallet er skjult, fordi det handler om få personer, eller fordi et sådant tal ellers kunne regnes ud."
)


def is_hidden(row: Mapping, name: str) -> bool:
    """Whether the figure ``name`` of a row (or of a part) is hidden; in a row that nobody protected nothing is."""
    return name in (row.get("hidden") or ())


def cell(row: Mapping, name: str) -> object:
    """The figure of a row for a table."""
    return HIDDEN if is_hidden(row, name) else row[name]


def count_text(row: Mapping, name: str) -> str:
    """A count of a row in a text."""
    return HIDDEN if is_hidden(row, name) else danish.number(row[name])
