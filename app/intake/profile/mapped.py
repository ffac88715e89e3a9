"""A table of the format made from the files that a profile names: a ``Source`` judged like any other."""

from array import array
from collections.abc import Iterator

import pandas as pd

from app import danish
from app.intake.cpr import without_cpr
from app.intake.format import BY_NAME
from app.intake.profile.feed import Feed, Tally
from app.intake.profile.joining import join_weeks
from app.intake.profile.known import Borgere
from app.intake.profile.rules import Block
from app.intake.source import CARRIED, Record, Source

_WEEKS = "antal uger"


class Places:
    """Where each row stands in the files: row 1 is the first."""

    def __init__(self, files: list[str]) -> None:
        self.files = files
        self._file, self._line = array("i"), array("i")

    def add(self, file: int, line: int) -> int:
        """Note a row and return its number."""
        self._file.append(file)
        self._line.append(line)
        return len(self._line)

    def clear(self) -> None:
        """Begin again."""
        del self._file[:], self._line[:]

    def frame(self) -> pd.DataFrame:
        """``linje`` (the row's number), ``fil``, ``fil_linje``."""
        rows = range(1, len(self._line) + 1)
        files = [self.files[at] for at in self._file]
        return pd.DataFrame({"linje": rows, "fil": files, "fil_linje": list(self._line)})


class Mapped:
    """See ``Source``. ``header`` is the target columns, then the source's own as ``kilde: NAME``. ``places`` is set
    where lines alone do not tell rows apart: several files, or week columns unfolded."""

    def __init__(self, table: str, groups: list[tuple[Block, list[Source]]], known: Borgere) -> None:
        self._table = table
        self._groups = [(block, [Feed(block, source, known) for source in sources]) for block, sources in groups]
        self.feeds = [feed for _, feeds in self._groups for feed in feeds]
        files = list(dict.fromkeys(feed.source.name for feed in self.feeds))
        self.name = ", ".join(files) or table
        self.epoch = next((feed.source.epoch for feed in self.feeds), "")
        self.size = sum(feed.source.size for feed in self.feeds)
        many = len(self.feeds) > 1 or any(block.unfold for block, _ in self._groups)
        self.places = Places([feed.source.name for feed in self.feeds]) if many else None
        self._targets = self._target_columns()
        self._carried = list(dict.fromkeys(name for block, feeds in self._groups for name in _carried(block, feeds)))
        self.header = [*self._targets, *(f"{CARRIED}{name}" for name in self._carried)]
        self._tally: dict[int, Tally] = {}

    def _target_columns(self) -> list[str]:
        names = [name for block, _ in self._groups for name in _targets(block)]
        if not self._groups:
            names = [column.name for column in BY_NAME[self._table].columns if column.required]
        return list(dict.fromkeys(names))

    def faults(self) -> Iterator[tuple[str, str, str]]:
        """File, what is wrong, remedy: the columns that the profile reads and the files do not have."""
        for feed in self.feeds:
            yield from ((feed.source.name, text, remedy) for text, remedy in feed.faults())

    @property
    def left_out(self) -> int:
        """The source rows of the last reading that became no row of their own."""
        return sum(tally.left_out for tally in self._tally.values())

    def rows(self) -> Iterator[Record]:
        """The rows of the table, each with the line that it (a period: its first week) stands on, or its number."""
        self._tally = {}
        if self.places:
            self.places.clear()
        first = 0
        for number, (block, feeds) in enumerate(self._groups):
            tally = self._tally.setdefault(number, Tally())
            made = _joined(block, feeds, tally) if block.periods else _plain(feeds, tally)
            for feed, line, values, carried in made:
                row = self.places.add(first + feed, line) if self.places else line
                yield row, self._fields(block, row, values, carried)
            first += len(feeds)

    def _fields(self, block: Block, row: int, values: dict[str, str], carried: dict[str, str]) -> list[str]:
        for name, cell in block.cells.items():
            if cell.kind == "loebenummer":
                values[name] = f"{cell.text}{row}"
        known = [values.get(name, "") for name in self._targets]
        return known + [carried.get(name, "") for name in self._carried]

    def remarks(self) -> Iterator[str]:
        """What became of rows that are no rows of the table, in Danish; to be asked for after reading."""
        for number, (block, feeds) in enumerate(self._groups):
            place, tally = f"{', '.join(feed.source.name for feed in feeds)} → {self._table}", self._tally.get(number)
            if tally:
                yield from (f"{place}: {text}" for text in _told(block, tally))


def _targets(block: Block) -> list[str]:
    return [*block.cells, *(("fra_dato", "til_dato") if block.periods else ())]


def _carried(block: Block, feeds: list[Feed]) -> list[str]:
    return [_WEEKS] if block.periods else [name for feed in feeds for name in feed.carried]


def _plain(feeds: list[Feed], tally: Tally) -> Iterator[tuple[int, int, dict, dict]]:
    for number, feed in enumerate(feeds):
        makers = feed.makers()
        for line, fields in feed.rows(tally):
            values = {name: make(fields) for name, make in makers.items()}
            yield number, line, values, {name: fields[at] for name, at in feed.carried.items()}


def _joined(block: Block, feeds: list[Feed], tally: Tally) -> Iterator[tuple[int, int, dict, dict]]:
    for row, weeks in join_weeks(feeds, block.periods, tally):
        yield row.feed, row.line, row.values, {_WEEKS: str(weeks)}


def _rows(count: int, prefix: str = "") -> str:
    return danish.count(count, f"{prefix}række", f"{prefix}rækker")


def _told(block: Block, tally: Tally) -> Iterator[str]:
    for column, count in tally.filtered.items():
        yield f"profilen sorterede {_rows(count)} fra efter kolonnen »{column}«."
    if tally.strangers:
        yield f"{_rows(tally.strangers)} om andre end leverancens borgere er ikke læst."
    if tally.merged:
        yield f"{_rows(tally.merged, 'uge')} blev lagt sammen med andre i samme periode."
    if tally.unpaid:
        yield f"{_rows(tally.unpaid, 'uge')} gav ingen penge og tæller ikke som uger."
    for one in block.filters:
        absent = sorted(word for word in one.words if (one.column, word) not in tally.met)
        if absent and len(absent) == len(one.words):
            yield without_cpr(f"ingen af profilens værdier for »{one.column}« forekom i filen.")
