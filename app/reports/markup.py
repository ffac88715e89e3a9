"""The texts of a report: paragraphs, lists and **bold**, and slots that the report fills in. Nothing else is markup."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from app.errors import UsageError

PARAGRAPH, LIST = "paragraph", "list"
_BOLD = re.compile(r"\*\*(.+?)\*\*", re.DOTALL)
_SLOT = re.compile(r"\{([a-zæøå0-9_ ]*)\}")
_ITEM = re.compile(r"^\s*[-•]\s+")


@dataclass(frozen=True)
class Span:
    """A piece of text, bold or not."""

    text: str
    bold: bool = False


Line = tuple[Span, ...]


@dataclass(frozen=True)
class Block:
    """A paragraph (one line) or a list (a line per item)."""

    kind: str
    lines: tuple[Line, ...]


def blocks(text: str, slots: Mapping[str, str] | None = None) -> tuple[Block, ...]:
    """The text as blocks: a blank line parts paragraphs, lines that start with ``- `` are a list.

    What fills a slot (``{maaned}``, ``{cv_rettidig}``) stands as it is, whatever signs it holds.

    :raises UsageError: a slot that ``slots`` does not know.
    """
    pieces = re.split(r"\n\s*\n", text.replace("\r\n", "\n").strip())
    return tuple(block for piece in pieces if piece.strip() for block in _blocks_of(piece, slots or {}))


def _blocks_of(piece: str, slots: Mapping[str, str]) -> list[Block]:
    """A piece without blank lines: a paragraph, a list, or one after the other; a line goes on with the one before."""
    groups: list[tuple[str, list[str]]] = []
    for line in piece.split("\n"):
        if _ITEM.match(line):
            text = _ITEM.sub("", line)
            if groups and groups[-1][0] == LIST:
                groups[-1][1].append(text)
            else:
                groups.append((LIST, [text]))
        elif groups:
            groups[-1][1][-1] += f" {line.strip()}"
        else:
            groups.append((PARAGRAPH, [line.strip()]))
    return [Block(kind, tuple(_line(text, slots) for text in lines)) for kind, lines in groups]


def _line(text: str, slots: Mapping[str, str]) -> Line:
    pieces = _BOLD.split(text)  # every second one stood between stars
    return tuple(Span(_filled(piece, slots), bool(at % 2)) for at, piece in enumerate(pieces) if piece)


def _filled(text: str, slots: Mapping[str, str]) -> str:
    def value(found: re.Match[str]) -> str:
        name = found[1].strip()
        if name not in slots:
            raise UsageError(
                f"Teksten har pladsen »{{{name}}}«, som rapporten ikke kan udfylde.",
                f"Brug: {', '.join(f'{{{known}}}' for known in slots)}.",
            )
        return slots[name]

    return _SLOT.sub(value, text)


def plain(lines: Line) -> str:
    """A line without its markup."""
    return "".join(span.text for span in lines)
