"""One random municipality with people of every kind, so that one import serves every second implementation."""

from datetime import date

from tests.deliveries import Row
from tests.plain.random_indhold import RandomIndhold
from tests.plain.random_job import RandomJob
from tests.plain.random_ledighed import RandomLedighed

# A leap day, the middle of a month, and the last days of months; the last one is when the rule of July 2026 shows.
_DATA_PR = (date(2026, 10, 31), date(2027, 3, 31), date(2026, 3, 30), date(2024, 2, 29), date(2026, 2, 28))
_SHARED = ("sagsbehandlere", "puljer")


class RandomKommune:
    """``tables`` and ``data_pr``: the borgere of three random deliveries with the same sagsbehandlere and puljer."""

    def __init__(self, seed: int, people: int = 32) -> None:
        self.data_pr = _DATA_PR[seed % len(_DATA_PR)]
        kinds = {"I": RandomIndhold, "L": RandomLedighed, "J": RandomJob}
        made = [kind(seed, people, self.data_pr, prefix).tables for prefix, kind in kinds.items()]
        self.tables: dict[str, list[Row]] = {name: made[0][name] for name in _SHARED}
        for name in {name for tables in made for name in tables} - set(_SHARED):
            self.tables[name] = _same_columns([row for tables in made for row in tables.get(name, [])])


def _same_columns(rows: list[Row]) -> list[Row]:
    """The rows with what any of them has; what one has not was not recorded."""
    every = dict.fromkeys(column for row in rows for column in row)
    return [every | row for row in rows]
