"""Random deliveries about ledighedsydelse over years: awkward lengths and gaps, leave, moves, revurderinger, talks."""

from datetime import date, timedelta

from tests.build.par74c_plain import DAY, add_months
from tests.deliveries import Row
from tests.plain.random_delivery import RandomDelivery, unlike
from tests.plain.revurdering import benefit_days, cycles

_LENGTHS = (1, 2, 29, 90, 176, 181, 182, 183, 184, 188, 364, 365, 366, 367, 545, 546, 547, 548, 549, 550, 551, 800)
_GAPS = (1, 1, 2, 30, 176, 181, 182, 184, 188, 364, 365, 546, 548, 550)
_STARTS = [
    date(year, month, dom)
    for year in range(2017, 2026)
    for month, dom in ((1, 1), (2, 28), (3, 1), (8, 29), (8, 30), (8, 31), (12, 31))
] + [date(2020, 2, 29), date(2024, 2, 29), date(2019, 12, 31), date(2020, 1, 1)]
_LAST_RULE = [date(2026, 6, 30), date(2026, 7, 1), date(2026, 8, 31)]


class RandomLedighed(RandomDelivery):
    """As ``RandomDelivery``, with ledighedsydelse over many years and what LAS § 74 c and the talks rest on."""

    def _tables(self) -> dict[str, list[Row]]:
        rows = [row for name in self.borgere for row in self._spells(name)]
        tables = {
            "borgere": [self._borger(name) for name in self.borgere],
            "sagsbehandlere": self._sagsbehandlere(),
            "sagsansvar": self._ansvar(),
            "ledighedsydelse": rows,
            "fravaer": [leave for row in rows for leave in self._leave(row)],
            "samtaler": [talk for row in rows for talk in self._talks(row)],
        }
        revurderinger = [row for name in self.borgere for row in self._revurderinger(tables, name)]
        return {table: unlike(rows) for table, rows in (tables | {"revurderinger": revurderinger}).items()}

    def _borger(self, name: str) -> Row:
        moved = min(self.random.choice(_STARTS), self.data_pr) if self._maybe(0.15) else None
        return {"borger_id": name, "visitationsdato": date(2012, 1, 1), "tilflyttet": moved}

    def _spells(self, name: str) -> list[Row]:
        """Periods with awkward lengths and gaps, overlaps; the last may be open, known to go on, or in the future."""
        rows, start = [], self.random.choice(_STARTS) + timedelta(days=self.random.choice([0, 0, 0, 200]))
        if self._maybe(0.5 if self.data_pr.year > 2026 else 0.2):  # the last rule shows in 2027 only
            weeks_ago = self.data_pr - timedelta(days=self.random.choice([182, 189, 364]))
            start = self.random.choice([*_LAST_RULE, *_LAST_RULE, weeks_ago])
        for _ in range(self.random.randint(1, 6)):
            if start > self.data_pr + timedelta(days=40):
                break
            length = self.random.choice(_LENGTHS) if self._maybe(0.8) else self.random.randint(1, 900)
            end = start + timedelta(days=length - 1)
            way = self.random.choice([None, "fleksjob", "fleksjob", "ordinaer"])
            if not any(
                row["til_dato"] == end for row in rows
            ):  # two ways out on one day are nobody's to choose between
                rows.append({"borger_id": name, "fra_dato": start, "til_dato": end, "afgang_til": way})
            start = end + timedelta(
                days=self.random.choice(_GAPS) + 1 if self._maybe(0.8) else self.random.randint(-40, 1)
            )
            start = max(start, rows[0]["fra_dato"])
        if rows and self._maybe(0.5):
            rows[-1] |= {"til_dato": None, "afgang_til": None}
        return rows

    def _leave(self, period: Row) -> list[Row]:
        if not self._maybe(0.25):
            return []
        start = period["fra_dato"] + timedelta(days=self.random.choice([-20, 0, 100, 300]))
        return [
            {
                "borger_id": period["borger_id"],
                "type": self.random.choice(["barsel", "barsel", "sorgorlov", "sygdom", "ferie"]),
                "fra_dato": start,
                "til_dato": self._end(start) if self._maybe(0.9) else None,
            }
        ]

    def _talks(self, period: Row) -> list[Row]:
        """Talks on the first and last days that count, the days beside them, and twice on one day."""
        first, deadline = period["fra_dato"], add_months(period["fra_dato"], 6) - DAY
        edges = [first, first - DAY, deadline, deadline + DAY, first + timedelta(days=60), first + timedelta(days=100)]
        days = [self.random.choice(edges) for _ in range(self.random.randint(0, 9))]
        return [
            {
                "borger_id": period["borger_id"],
                "dato": day,
                "type": self.random.choice(["jobsamtale", "jobsamtale", "jobsamtale", "opfoelgning"]),
                "nye_aftaler": self.random.choice([True, False, None]),
            }
            for day in days
            if day <= self.data_pr
        ]

    def _revurderinger(self, tables: dict[str, list[Row]], name: str) -> list[Row]:
        """Revurderinger begun and ended around the days that decide where they belong and whether they are in time."""
        rows = []
        for cycle in cycles(benefit_days(tables, name, self.data_pr), self.data_pr):
            for _ in range(self.random.choice([0, 1, 1, 2])):
                begun = cycle.t + timedelta(days=self.random.choice([-120, -91, -90, -89, -1, 0, 1, 40, 270, 280, 300]))
                near_u = (cycle.u or cycle.t) + timedelta(days=self.random.choice([-1, 0, 1, 60]))
                ended = self.random.choice([None, near_u, begun, begun + timedelta(days=30)])
                if begun <= self.data_pr:
                    rows.append(
                        {
                            "borger_id": name,
                            "igangsat": begun,
                            "afsluttet": max(ended, begun) if ended and max(ended, begun) <= self.data_pr else None,
                            "redegoerelse_74c": self.random.choice([True, False, None]),
                        }
                    )
        return rows
