"""The SQL files of the house: a header in Danish and one or more statements.

A header is the run of comment lines that opens the file. ``-- navn: tekst`` starts a field, ``--   tekst`` (three
blanks or more) goes on with it. The header is cut off before the statement is used inside another.
"""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from app.config import house_folder

_FIELD = re.compile(r"^--\s?([a-zæøå][a-zæøå0-9 _.]*):\s*(.*)$")
_MORE = re.compile(r"^--\s{3,}(\S.*)$")


@dataclass(frozen=True)
class SqlFile:
    """One file: its name without folder and ending, its header fields, its statement without the header."""

    name: str
    header: dict[str, str]
    body: str


def parse(name: str, text: str) -> SqlFile:
    """Split the text of a file into header and body; the text of a field that runs on is joined with blanks."""
    header: dict[str, str] = {}
    lines = text.splitlines()
    last = ""
    for position, line in enumerate(lines):  # noqa: B007 (the position where the header ends is used below)
        if not line.startswith("--"):
            break
        if found := _FIELD.match(line):
            last = found[1].strip()
            header[last] = found[2].strip()
        elif last and (more := _MORE.match(line)):
            header[last] = f"{header[last]} {more[1].strip()}".strip()
    else:
        position = len(lines)
    return SqlFile(name, header, "\n".join(lines[position:]).strip().rstrip(";"))


@cache
def read(folder: str, name: str) -> SqlFile:
    """The file ``queries/<folder>/<name>.sql``."""
    path = house_folder("queries") / folder / f"{name}.sql"
    return parse(name, path.read_text(encoding="utf-8"))


@cache
def names(folder: str) -> tuple[str, ...]:
    """The names of all files in ``queries/<folder>``, sorted."""
    return tuple(sorted(path.stem for path in Path(house_folder("queries") / folder).glob("*.sql")))
