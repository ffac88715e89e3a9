"""A table in the terminal."""

import shutil

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

_NARROW = 100  # what a file or a pipe gets, where no terminal says its width


def print_table(head: list[str], rows: list[list[str]], right: tuple[int, ...] = (), title: str | None = None) -> None:
    """Print a table; the columns in ``right`` (positions) are aligned to the right. Text is never read as markup."""
    table = Table(box=box.SIMPLE, title=title, title_justify="left")
    for position, name in enumerate(head):
        table.add_column(name, justify="right" if position in right else "left", overflow="fold")
    for row in rows:
        table.add_row(*(Text(cell) for cell in row))
    width = shutil.get_terminal_size((_NARROW, 25)).columns
    Console(width=max(width, _NARROW), highlight=False).print(table)
