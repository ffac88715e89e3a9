"""What real extracts are full of, put in on purpose; seed/README.md lists it with what a test counts in the files."""

from collections.abc import Callable
from itertools import pairwise

from seed.cases import START, Case
from seed.days import OPEN
from seed.faults import FAULTS

Rows = list[tuple]

PUT_IN = {  # how many for 1 700 borgere; other oddities come out of the simulation itself
    "overskrevet_visitationsdato": 34,
    "ly_overlap": 9,
    "ly_tilstoedende": 60,
    "ly_en_dags_hul": 11,
    "ly_og_fleksjob": 14,
    "tilflyttet_uden_historik": 6,
    "to_fleksjob": 12,
    "uden_sagsansvar": 6,
    "to_primaere": 8,
    "uden_koen": 5,
    "uden_foedselsdato": 4,
    "uden_ordning": 15,
    "dubletter": 5,
}
DUPLICATED = ("samtaler", "fleksjobtimer", "ledighedsydelse", "cv", "refusion")


class Oddities:
    """Puts the oddities into the tables. No borger gets two of them, so that each can be counted."""

    def __init__(self, cases: list[Case], size: int, data_pr: int) -> None:
        self.size, self.data_pr, self.used = size, data_pr, set()
        again = [case for case in cases if len(case.jobs) > 1 and START < case.jobs[-1].start <= data_pr]
        chosen = _spread(again, self._count("overskrevet_visitationsdato"))
        self.overwritten = {case.nr: case.jobs[-1].start for case in chosen}

    def registered(self, case: Case) -> int:
        """The visitationsdato as registered: in some cases overwritten with the start of a later fleksjob."""
        return self.overwritten.get(case.nr, case.person.visited)

    def apply(self, tables: dict[str, Rows]) -> None:
        """Changes the tables in place."""
        self._people(tables["borgere"])
        self._moved(tables["borgere"], tables["ledighedsydelse"])
        self._benefits(tables["ledighedsydelse"], tables["fleksjob"])
        self._two_jobs(tables["fleksjob"], tables["fleksjobtimer"])
        self._responsible(tables["sagsansvar"])
        for table in DUPLICATED:
            tables[table] += self._chosen("dubletter", tables[table], lambda row: True)
        for fault in FAULTS:
            fault(tables, self.data_pr)

    def _count(self, oddity: str) -> int:
        return max(1, round(PUT_IN[oddity] * self.size / 1700))

    def _chosen(self, oddity: str, rows: Rows, fits: Callable[[tuple], bool], borger: int = 0) -> Rows:
        """So many rows that fit, spread over the table, each of a borger without an oddity so far."""
        seen, fitting = set(), []
        for row in rows:
            if row[borger] not in self.used and row[borger] not in seen and fits(row):
                seen.add(row[borger])
                fitting.append(row)
        chosen = _spread(fitting, self._count(oddity))
        self.used |= {row[borger] for row in chosen}
        return chosen

    def _people(self, rows: Rows) -> None:
        for oddity, column in (("uden_koen", 2), ("uden_foedselsdato", 3), ("uden_ordning", 6)):
            for row in self._chosen(oddity, rows, lambda row: True):
                rows[rows.index(row)] = (*row[:column], None, *row[column + 1 :])

    def _moved(self, people: Rows, benefits: Rows) -> None:
        """What the former municipality paid is missing: the first row starts on the day of moving in."""
        moved = {row[0]: row[8] for row in people if row[8]}
        first: dict[str, tuple] = {}
        for row in benefits:
            first.setdefault(row[0], row)
        fits = lambda row: first[row[0]] == row and row[1] < moved.get(row[0], 0) < row[2] - 30  # noqa: E731
        for row in self._chosen("tilflyttet_uden_historik", benefits, fits):
            benefits[benefits.index(row)] = (row[0], moved[row[0]], *row[2:])

    def _benefits(self, rows: Rows, jobs: Rows) -> None:
        """A row of ledighedsydelse becomes two that overlap, adjoin, or leave a day out; or runs into the fleksjob."""
        long = lambda row: min(row[2], self.data_pr) - row[1] > 120  # noqa: E731
        for oddity, first, second in (("ly_overlap", 9, 0), ("ly_tilstoedende", -1, 0), ("ly_en_dags_hul", -1, 1)):
            for row in self._chosen(oddity, rows, long):
                borger, start, end, to = row
                cut = (start + min(end, self.data_pr)) // 2
                place = rows.index(row)
                rows[place : place + 1] = [(borger, start, cut + first, ""), (borger, cut + second, end, to)]
        begins = {(row[1], row[2]): row for row in jobs if row[3] - row[2] > 60}
        into = lambda row: (row[0], row[2] + 1) in begins and row[2] + 45 < self.data_pr  # noqa: E731
        for nth, row in enumerate(self._chosen("ly_og_fleksjob", rows, into)):
            rows[rows.index(row)] = (row[0], row[1], row[2] + 6 + 2 * nth, row[3])

    def _two_jobs(self, jobs: Rows, hours: Rows) -> None:
        """A second, small fleksjob beside the first."""
        running = lambda row: row[3] == OPEN and self.data_pr - row[2] > 500 and not row[7] and row[2] > START  # noqa: E731
        chosen = self._chosen("to_fleksjob", jobs, running, borger=1)
        for nth, row in enumerate(chosen, start=1):
            second = f"F{800_000 + nth}"
            jobs.append((second, row[1], row[2] + 200 + 9 * nth, OPEN, None, *row[5:]))
            hours.append((second, row[2] + 200 + 9 * nth, 2.0 + nth % 4))

    def _responsible(self, rows: Rows) -> None:
        """Some borgere without anyone, some with two primary sagsbehandlere at once."""
        primary = lambda row: row[4] != "anden"  # noqa: E731
        alone = {row[0] for row in self._chosen("uden_sagsansvar", rows, primary)}
        rows[:] = [row for row in rows if row[0] not in alone]
        followed = {a for a, b in pairwise(rows) if a[0] == b[0] and primary(a) and primary(b) and b[2] - a[3] == 1}
        for row in self._chosen("to_primaere", rows, lambda row: row in followed):
            rows[rows.index(row)] = (*row[:3], row[3] + 40, row[4])


def _spread(rows: list, count: int) -> list:
    """``count`` of the rows, evenly spread."""
    return [rows[(nth * len(rows) + len(rows) // 2) // count] for nth in range(min(count, len(rows)))]
