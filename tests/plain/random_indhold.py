"""Random deliveries about what happens in a case: talks, Min Plan, offers, CVs, refusion, rehabilitation."""

from datetime import date, timedelta

from tests.deliveries import Row
from tests.plain.random_delivery import RandomDelivery, unlike
from tests.plain.rehabilitering import TRAITS

_TYPES = ("virksomhedspraktik", "vejledning_opkvalificering", "mentor", "andet")
_TALKS = ("jobsamtale", "jobsamtale", "opfoelgning", "opfoelgning", "opfoelgning_2_5", "status_4_5")


class RandomIndhold(RandomDelivery):
    """As ``RandomDelivery``, with answers that are yes, no or not recorded. No row stands twice."""

    def _tables(self) -> dict[str, list[Row]]:
        tables = super()._tables()
        tables["fleksjob"] = [row | self._ability() for row in tables["fleksjob"]]
        tables["cv"] = [row | {"kompetencefokuseret": self._answer()} for row in tables["cv"]]
        tables |= {
            "samtaler": self._each(6, self._talk),
            "minplan": self._each(3, lambda: {"dato": self._past(), "klart_jobmaal": self._answer()}),
            "indsatser": self._each(4, self._offer),
            "refusion": self._each(5, self._week),
            "rehabsager": self._each(2, self._rehab),
            "sanktioner": self._each(1, self._sanction),
            "konteringer": self._each(3, self._booking),
        }
        return {name: unlike(rows) for name, rows in tables.items()}

    def _each(self, most: int, make) -> list[Row]:
        return [{"borger_id": name} | make() for name in self.borgere for _ in range(self.random.randint(0, most))]

    def _answer(self) -> bool | None:
        return self.random.choice([True, True, False, False, None])

    def _past(self) -> date:
        """A day up to the data date; often one of a few, so that two things happen on the same day."""
        few = [self.data_pr - timedelta(days=days) for days in (0, 20, 40, 61, 300)]
        return min(self.random.choice(few) if self._maybe(0.3) else self._day(), self.data_pr)

    def _ability(self) -> Row:
        return {
            "arbejdsevne_timer": self.random.choice([None, 5, 10, 12.5]),
            "arbejdsevne_udnyttet": self._answer(),
            "branche": self.random.choice([None, "Handel"]),
        }

    def _talk(self) -> Row:
        said = ("jobsoegning_fulgt_op", "nye_aftaler", "borgerperspektiv", "tilbud_fulgt_op", "progression_droeftet")
        next_date = self.data_pr + timedelta(days=30) if self._maybe(0.3) else None
        row = {"dato": self._past(), "type": self.random.choice(_TALKS), "naeste_dato": next_date}
        return row | {name: self._answer() for name in said}

    def _offer(self) -> Row:
        start = None if self._maybe(0.2) else self._day()
        end = self._end(start, 120) if start else self.random.choice([None, self._past()])
        answers = {name: self._answer() for name in ("i_indstilling", "i_minplan", "gennemfoert")}
        return {"type": self.random.choice(_TYPES), "fra_dato": start, "til_dato": end} | answers

    def _week(self) -> Row:
        year, week, _ = self._past().isocalendar()
        return {
            "uge": f"{year}-W{week:02d}",
            "ydelse": self.random.choice(["fleksjob", "ledighedsydelse"]),
            "refusionssats": self.random.choice([80, 40, 30, 20]),
            "beloeb": self.random.choice([None, 1000, 4390.5]),
            "refusionsbeloeb": self.random.choice([None, 800, 878.1]),
        }

    def _rehab(self) -> Row:
        start = self._past()
        meeting = start + timedelta(days=self.random.choice([-1, 0, 27, 119, 122, 123, 181, 184, 300]))
        told = meeting + timedelta(days=self.random.choice([-1, 0, 4, 5, 14, 15, 40]))
        return {
            "forberedelse_start": start,
            "moede_dato": meeting if meeting <= self.data_pr and self._maybe(0.9) else None,
            "indstilling_sendt": told if told <= self.data_pr and self._maybe(0.8) else None,
            "arbejdsevne_timer": self.random.choice([None, 5, 12.5]),
        } | {trait: self._answer() for trait in TRAITS}

    def _sanction(self) -> Row:
        return {"dato": self._past(), "begrundelse": self.random.choice([None, "Udeblev fra en samtale"])}

    def _booking(self) -> Row:
        return {
            "maaned": f"{self._past():%Y-%m}",
            "ydelse": self.random.choice(["fleksjob", "ledighedsydelse"]),
            "ordning_konteret": self.random.choice(["ny", "gammel"]),
        }
