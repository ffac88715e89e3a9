"""Random deliveries about fleksjob over years: chains of jobs, follow-ups and status around the days that decide."""

from datetime import date, timedelta

from tests.deliveries import Row
from tests.plain.days import months_after
from tests.plain.random_delivery import RandomDelivery, unlike

_OLD = [date(2012, 12, 31), date(2013, 1, 1), date(2018, 8, 31), date(2019, 8, 30), date(2020, 2, 29)]
_GAPS = (-20, 0, 1, 2, 29, 30, 31, 32, 33, 34, 200)  # days from the last day of a job to the first of the next
_AFTER_THE_BENEFIT = (-8, -7, -6, 0, 1, 6, 7, 8, 9)
_WAYS = (None, "fleksjob", "foertidspension", "seniorpension", "ordinaer", "ledighedsydelse", "andet")


class RandomJob(RandomDelivery):
    """As ``RandomDelivery``, with long fleksjob, what led to them and what was held in them."""

    def _tables(self) -> dict[str, list[Row]]:
        jobs = [job for name in self.borgere for job in self._chain_of_jobs(name)]
        for nr, job in enumerate(jobs):
            job["fleksjob_id"] = f"F{self.prefix}{nr}"
        benefit = [row for name in self.borgere for row in self._before(jobs, name)]
        tables = {
            "borgere": [self._borger(name, jobs + benefit) for name in self.borgere],
            "sagsbehandlere": self._sagsbehandlere(),
            "sagsansvar": self._ansvar(),
            "ledighedsydelse": benefit,
            "fleksjob": jobs,
            "fleksjobtimer": [row for job in jobs for row in self._hours(job)],
            "puljer": self._puljer(),
            "samtaler": [row for job in jobs for row in self._talks(job)],
        }
        return {name: unlike(rows) for name, rows in tables.items()}

    def _chain_of_jobs(self, name: str) -> list[Row]:
        """Up to four jobs; a due day (30, 54, 60 months) of the first lies near the data date, or the job is old."""
        months = self.random.choice([30, 54, 60, 84])
        near = months_after(self.data_pr, -months) - timedelta(days=self.random.choice([-5, 0, 1, 29, 30, 31, 90]))
        start = self.random.choice([near, near, self.random.choice(_OLD)])
        rows = []
        for _ in range(self.random.randint(1, 4)):
            end = self._end_of_job(start)
            rows.append(self._job(name, start, end))
            if end is None:
                break
            start = max(end + timedelta(days=self.random.choice(_GAPS)), start + timedelta(days=1))
        return rows

    def _job(self, name: str, start: date, end: date | None) -> Row:
        return {
            "borger_id": name,
            "fra_dato": start,
            "til_dato": end,
            "pulje_id": self.random.choice([None, None, "P1", "P2"]),
            "midlertidig": self.random.choice([True, True, False, None]),
            "sektor": self.random.choice([None, "privat", "kommunal", "stat_region", "forening"]),
            "loenloft_indberettet": self.random.choice([True, False, None]),
            "afgang_til": self.random.choice(_WAYS) if end else None,
        }

    def _end_of_job(self, start: date) -> date | None:
        """Open, on a due day or the day beside it, or after some months."""
        if self._maybe(0.4):
            return None
        due = months_after(start, self.random.choice([30, 54, 60]))
        return self.random.choice([due, due - timedelta(days=1), start + timedelta(days=self.random.randrange(600))])

    def _before(self, jobs: list[Row], name: str) -> list[Row]:
        """Ledighedsydelse that ended around the start of a job, 26 or 52 weeks after its own start or a day beside."""
        rows = []
        for job in (job for job in jobs if job["borger_id"] == name and self._maybe(0.6)):
            end = job["fra_dato"] - timedelta(days=self.random.choice(_AFTER_THE_BENEFIT))
            start = end - timedelta(days=self.random.choice([1, 40, 181, 182, 183, 363, 364, 365]))
            if not any(row["til_dato"] == end for row in rows):
                way = self.random.choice([None, "fleksjob", "andet", "andet"])
                rows.append({"borger_id": name, "fra_dato": start, "til_dato": end, "afgang_til": way})
        return rows

    def _borger(self, name: str, periods: list[Row]) -> Row:
        """Visiteret around the start of a job or of ledighedsydelse, so that some went directly and some did not."""
        mine = [row["fra_dato"] for row in periods if row["borger_id"] == name]
        away = timedelta(days=self.random.choice([-60, -32, -31, -30, -28, -1, 0, 1, 10]))
        ordning = self.random.choice([None, "ny", "gammel"])
        granted = min(self.random.choice(mine) + away, self.data_pr)
        return {"borger_id": name, "visitationsdato": granted, "ordning": ordning}

    def _talks(self, job: Row) -> list[Row]:
        """Follow-ups around the first due day and around 30 months after each of them, and status around its period."""
        rows, basis = [], job["fra_dato"]
        for _ in range(3):
            due = months_after(basis, 30)
            days = [due + timedelta(days=self.random.choice([-91, -90, -89, 0, 29, 30, 31, 200])) for _ in range(2)]
            held = [day for day in days if self._maybe(0.6)]
            rows += [{"dato": day, "type": "opfoelgning_2_5"} for day in held]
            basis = min(held, default=due)
        for months in (54, 60):
            day = months_after(job["fra_dato"], months) + timedelta(days=self.random.choice([-1, 0, 1]))
            rows += [{"dato": day, "type": "status_4_5"}] if self._maybe(0.4) else []
        return [{"borger_id": job["borger_id"]} | row for row in rows if row["dato"] <= self.data_pr]
