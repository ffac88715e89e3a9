"""The words on screen, from one table, ``ord.toml``: a law that renames a thing changes a line there, and no code."""

import re
import tomllib
from functools import cache
from pathlib import Path

_FILE = Path(__file__).with_name("ord.toml")


@cache
def words(section: str) -> dict[str, str]:
    """A section of the table: key → what is shown, in the order of the table."""
    return tomllib.loads(_FILE.read_text(encoding="utf-8"))[section]


def said(text: str) -> str:
    """A text of a header with the law's words as the table has them today; whole words only."""
    changed = {own: shown for own, shown in words("begreb").items() if own != shown}
    for own, shown in changed.items():
        text = re.sub(rf"(?<!\w){re.escape(own)}(?!\w)", shown, text)
        text = re.sub(rf"(?<!\w){re.escape(_capital(own))}(?!\w)", _capital(shown), text)
    return text


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]
