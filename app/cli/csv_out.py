"""Rows as CSV on stdout: semicolon and decimal comma, the heading in the first line, nothing but rows after it."""

from collections.abc import Iterable, Mapping

import click
import pandas as pd

from app.export.csv import harmless


def print_csv(rows: Iterable[Mapping[str, object]]) -> None:
    """Write rows with the same keys; a text that a spreadsheet could take for a formula is made harmless."""
    frame = pd.DataFrame([{name: _safe(value) for name, value in row.items()} for row in rows])
    click.echo(frame.to_csv(sep=";", decimal=",", index=False, lineterminator="\n"), nl=False)


def _safe(value: object) -> object:
    return harmless(value) if isinstance(value, str) else value
