"""The questions of Puljefleksjob: what the page draws and what its buttons take away."""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date

from app import danish
from app.kpi import KpiResult, catalogue, units
from app.kpi.pool import pool
from app.kpi.puljer import places
from app.pages.files import File, file_of
from app.pages.kpi_charts import PERIODS, USUAL, months_before
from app.pages.visit import Visit
from app.reports import puljer as words
from app.reports.about import About, about
from app.reports.diagram import Diagram
from app.reports.months import units_of
from app.view.listing import field, in_order

OCCUPANCY, AFTERWARDS = "puljebelaegning", "pulje_overgang"
YEAR = 12  # the months of what followed
STANDARD = field(words.PLACES[3])  # the next to end first
_NAME = re.compile(r"belaegning-(\d{1,3})")
Rows = dict[date, Mapping]


def course(visit: Visit) -> KpiResult:
    """The occupancy of each pulje over the months up to the chosen one."""
    months = PERIODS.get(visit.extra.get("periode", ""), USUAL)
    first = max(months_before(visit, months), visit.choices.months[-1])
    return visit.compute(OCCUPANCY, "pulje", fra=first, **_whole())


def _whole() -> dict:
    """A pulje is the municipality's; no team has it."""
    return {"team": None, "sagsbehandler": None}


def puljer(visit: Visit) -> list[tuple[str, Rows]]:
    """(name, month → row) of each pulje that has places in the course."""
    return list(units_of(course(visit)))


def told(visit: Visit, result: KpiResult) -> About:
    """What a chart made from ``result`` says of itself."""
    return about(result, units.display_names(visit.snapshot), visit.is_fiction, visit.parameters(result.kpi))


def occupancy(visit: Visit, number: int) -> Diagram | None:
    """The course of the pulje at that position."""
    result = course(visit)
    every = list(units_of(result))
    return words.occupancy(result, *every[number], told(visit, result)) if number < len(every) else None


def running_out(visit: Visit) -> Diagram:
    """The places that run out, as of the data date."""
    return words.running_out(places(visit.snapshot, visit.filters.replace(**_whole()), visit.scope), _as_of(visit))


def _as_of(visit: Visit) -> About:
    day = danish.long_date(visit.data_pr)
    names = units.display_names(visit.snapshot)
    pulje = visit.filters.dim("pulje")
    return About(
        kpi_id=OCCUPANCY,
        title="Puljefleksjob",
        filters=names.get(("pulje", pulje), "alle puljer") if pulje else "alle puljer",
        period=f"pr. {day}",
        data_pr=visit.data_pr,
        snapshot=visit.snapshot.name,
        definition="Puljefleksjob, der løber på datadagen, med den planlagte slutdato.",
        fiction=visit.is_fiction,
    )


def afterwards(visit: Visit) -> Diagram | None:
    """Where people went in the twelve months up to the chosen one; ``None`` when nothing was decided."""
    if AFTERWARDS not in catalogue():
        return None
    result = visit.compute(AFTERWARDS, "pulje", fra=months_before(visit, YEAR), **_whole())
    return None if result.rows.empty else words.afterwards(pool(result), told(visit, result))


def place_file(visit: Visit) -> File:
    """Everybody in a place, in the order of the address."""
    rows = places(visit.snapshot, visit.filters.replace(**_whole()), visit.scope)
    table, said = in_order(words.place_table(rows), visit.extra.get("orden", STANDARD)), _as_of(visit)
    return File("Puljepladser", said.file_name("Puljepladser"), table, said)


class Files(Mapping[str, Callable[[Visit], File]]):
    """Every file of the page by its name; each pulje's course is ``belaegning-`` and its position."""

    _FIXED: Mapping[str, Callable[[Visit], File]] = {
        "udloeb": lambda visit: file_of(running_out(visit)),
        "overgang": lambda visit: _file(afterwards(visit)),
        "pladser": place_file,
    }

    def __getitem__(self, name: str) -> Callable[[Visit], File]:
        if name in self._FIXED:
            return self._FIXED[name]
        found = _NAME.fullmatch(name)
        if found is None:
            raise KeyError(name)
        return lambda visit: _file(occupancy(visit, int(found[1])))

    def __iter__(self) -> Iterator[str]:
        return iter(self._FIXED)

    def __len__(self) -> int:
        return len(self._FIXED)


def _file(diagram: Diagram | None) -> File:
    if diagram is None:
        raise LookupError("a file was asked for a chart that is gone")
    return file_of(diagram)
