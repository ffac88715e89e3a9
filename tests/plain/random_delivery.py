"""Random deliveries full of edges: month ends, leap days, overlaps, gaps of a day, holes, changes of team, futures."""

import random
from datetime import date, timedelta

from tests.deliveries import Row

# The days around which everything happens: where months, years, rules and ny ordning change.
_EDGES = [
    date(2012, 12, 31),
    date(2013, 1, 1),
    *(date(year, month, 1) for year in (2023, 2024, 2025, 2026) for month in range(1, 13)),
    date(2024, 2, 29),
    date(2025, 8, 31),
]
_TEAMS, _SAGSBEHANDLERE = ("T1", "T2", "T3"), ("S1", "S10", "S2", "S9")


class RandomDelivery:
    """The tables of one random municipality with ``people`` borgere, whose ids begin with ``prefix``."""

    def __init__(self, seed: int, people: int, data_pr: date, prefix: str = "B") -> None:
        self.random = random.Random(f"{prefix}{seed}")
        self.data_pr, self.prefix = data_pr, prefix
        self.borgere = [f"{prefix}{n}" for n in range(people)]
        self.tables = self._tables()

    def _tables(self) -> dict[str, list[Row]]:
        jobs = self._jobs()
        ledighedsydelse = [row for name in self.borgere for row in self._chain(name, 3)]
        return {
            "borgere": [
                {"borger_id": name, "visitationsdato": date(2012, 1, 1), "ordning": self.random.choice([None, "ny"])}
                for name in self.borgere
            ],
            "sagsbehandlere": self._sagsbehandlere(),
            "sagsansvar": self._ansvar(),
            "ledighedsydelse": ledighedsydelse,
            "fleksjob": jobs,
            "fleksjobtimer": [row for job in jobs for row in self._hours(job)],
            "puljer": self._puljer(),
            "cv": self._cvs(ledighedsydelse),
        }

    def _maybe(self, chance: float) -> bool:
        return self.random.random() < chance

    def _day(self) -> date:
        """A day near an edge, or any day; up to two months after the data date."""
        lately = [self.data_pr - timedelta(days=days) for days in (0, 21, 182)]
        near = self.random.choice([*_EDGES, *lately * 4]) + timedelta(days=self.random.randint(-3, 3))
        far = date(2022, 1, 1) + timedelta(days=self.random.randrange(1800))
        return min(near if self._maybe(0.7) else far, self.data_pr + timedelta(days=60))

    def _end(self, start: date, longest: int = 500) -> date | None:
        if self._maybe(0.3):
            return None
        days = self.random.choice([0, 1, 20, 21, 22, self.random.randrange(longest)])
        return start + timedelta(days=days)

    def _chain(self, name: str, most: int) -> list[Row]:
        """Periods of one borger: apart, overlapping, adjoining, or a day apart."""
        rows, start = [], self._day()
        for _ in range(self.random.randint(0, most)):
            end = self._end(start)
            rows.append({"borger_id": name, "fra_dato": start, "til_dato": end})
            after = timedelta(days=self.random.choice([-9, 0, 1, 2, 30]))
            start = self._day() if end is None or self._maybe(0.2) else max(end + after, start)
        return rows

    def _sagsbehandlere(self) -> list[Row]:
        rows = []
        for name in _SAGSBEHANDLERE:
            starts = {None if self._maybe(0.3) else self._day() for _ in range(self.random.randint(1, 3))}
            for start in starts:
                end = self._end(start or date(2020, 1, 1))
                team = self.random.choice(_TEAMS)
                row = {"sagsbehandler_id": name, "team_id": team, "fra_dato": start, "til_dato": end}
                rows.append(row | {"navn": name})
        return rows

    def _ansvar(self) -> list[Row]:
        rows = []
        for name in self.borgere:
            start = self._day()
            for _ in range(self.random.randint(0, 4)):
                start = start if self._maybe(0.2) else self._day()  # sometimes two from the same day
                rows.append(
                    {
                        "borger_id": name,
                        "sagsbehandler_id": self.random.choice(_SAGSBEHANDLERE),
                        "fra_dato": start,
                        "til_dato": self._end(start),
                        "rolle": self.random.choice([None, "primaer", "primaer", "anden"]),
                    }
                )
        return rows

    def _jobs(self) -> list[Row]:
        rows = []
        for name in self.borgere:
            starts = {row["fra_dato"]: row for row in self._chain(name, 3)}  # two jobs never start on the same day
            for row in starts.values():
                rows.append(
                    row
                    | {
                        "fleksjob_id": f"F{self.prefix}{len(rows)}",
                        "pulje_id": self.random.choice([None, "P1", "P2", "P3"]),
                        "planlagt_slut": self._end(row["fra_dato"]),
                        "sektor": self.random.choice([None, "privat", "kommunal"]),
                    }
                )
        return rows

    def _hours(self, job: Row) -> list[Row]:
        around = [job["fra_dato"] + timedelta(days=days) for days in (-40, -1, 0, 1, 30, 181, 184)]
        days = {self.random.choice([*around, self._day()]) for _ in range(self.random.randint(0, 3))}
        timer = [4, 5, 5.5, 10, 10.5, 15, 30, 37]
        return [
            {"fleksjob_id": job["fleksjob_id"], "fra_dato": day, "timer": self.random.choice(timer)} for day in days
        ]

    def _puljer(self) -> list[Row]:
        rows = []
        for name in ("P1", "P2", "P3"):
            for start in {date(2023, 1, 1), *(self._day() for _ in range(self.random.randint(0, 3)))}:
                rows.append(
                    {
                        "pulje_id": name,
                        "fra_dato": start,
                        "til_dato": self._end(start, 1500),
                        "pladser": self.random.randint(0, 12),
                        "timer_pr_plads": self.random.choice([None, 5, 7.5]),
                    }
                )
        return rows

    def _cvs(self, periods: list[Row]) -> list[Row]:
        """CVs that begin and end around the first day and the deadline of ledighedsydelse, and others."""
        rows = []
        for period in periods:
            for _ in range(self.random.randint(0, 2)):
                around = [period["fra_dato"] + timedelta(days=days) for days in (-30, -1, 0, 20, 21, 22, 35)]
                start = self.random.choice([*around, self._day()])
                ends = [None, *(day for day in around if day >= start), self._end(start)]
                end = self.random.choice(ends)
                rows.append({"borger_id": period["borger_id"], "tilgaengelig_fra": start, "tilgaengelig_til": end})
        return rows


def unlike(rows: list[Row]) -> list[Row]:
    """The rows without exact duplicates, which an import counts and drops."""
    return list({tuple(row.items()): row for row in rows}.values())
