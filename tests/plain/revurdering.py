"""LAS § 74 c from the delivered rows: cycles read day by day, the revurdering of each, and what must be done when."""

from dataclasses import dataclass
from datetime import date, timedelta

from tests.build.par74c_plain import Plain, add_months, counted, cycles
from tests.deliveries import Row
from tests.plain.days import of
from tests.plain.indhold import observation

_EARLIEST = timedelta(days=90)
_FAR = timedelta(days=4 * 366)


@dataclass(frozen=True)
class Case:
    """One cycle of one borger with the revurdering that belongs to it."""

    borger_id: str
    nr: int
    cycle: Plain
    frist_u: date | None
    egen_t: bool
    egen_u: bool
    igangsat: date | None
    afsluttet: date | None
    aktuel: bool


def cases(tables: dict[str, list[Row]], data_pr: date) -> list[Case]:
    """Every cycle of every borger, the coming one included."""
    return [case for row in tables["borgere"] for case in _of_borger(tables, row, data_pr)]


def _of_borger(tables: dict[str, list[Row]], borger: Row, data_pr: date) -> list[Case]:
    borger_id, moved = borger["borger_id"], borger.get("tilflyttet")
    rows = of(tables, "ledighedsydelse", borger_id)
    found = cycles(benefit_days(tables, borger_id, data_pr), data_pr)
    runs = any((row.get("til_dato") or date.max) > data_pr for row in rows if row["fra_dato"] <= data_pr)
    made = []
    for nr, cycle in enumerate(found, 1):
        until = found[nr].t - _EARLIEST if nr < len(found) else date.max
        begun, ended = _revurdering(tables, borger_id, cycle.t - _EARLIEST, until)
        due = cycle.u
        if due and moved and moved <= due < add_months(moved, 6):
            due = add_months(moved, 6)
        own_t, own_u = not moved or cycle.t >= moved, due is not None and (not moved or cycle.u >= moved)
        made.append(Case(borger_id, nr, cycle, due, own_t, own_u, begun, ended, runs and data_pr < until))
    return made


def benefit_days(tables: dict[str, list[Row]], borger_id: str, data_pr: date) -> list[date]:
    """D, with the days after the data date that are known or foreseen."""
    spells = [
        (row["fra_dato"], row.get("til_dato") or data_pr + _FAR)
        for row in of(tables, "ledighedsydelse", borger_id)
        if row["fra_dato"] <= data_pr
    ]
    away = [
        (row["fra_dato"], row.get("til_dato") or data_pr + _FAR)
        for row in of(tables, "fravaer", borger_id)
        if row["type"] in ("barsel", "sorgorlov")
    ]
    return counted(spells, away)


def _revurdering(tables, borger_id, first: date, until: date) -> tuple[date | None, date | None]:
    inside = [row for row in of(tables, "revurderinger", borger_id) if first <= row["igangsat"] < until]
    if not inside:
        return None, None
    earliest = min(row["igangsat"] for row in inside)
    ends = [row.get("afsluttet") for row in inside if row["igangsat"] == earliest]
    return earliest, min((end for end in ends if end), default=None)


def igangsat(found: list[Case], data_pr: date) -> list[dict]:
    """``borger_id``, ``genstand``, ``dag``, ``udfald``: begun when 12 months in 18 were reached, in t's month."""
    return [
        _row(case, case.cycle.t, case.igangsat is not None and case.igangsat <= case.cycle.t)
        for case in found
        if case.egen_t and case.cycle.t <= data_pr
    ]


def afsluttet(found: list[Case], data_pr: date) -> list[dict]:
    """``borger_id``, ``genstand``, ``dag``, ``udfald``: ended at 18 months, in u's month."""
    return [
        _row(case, case.frist_u, case.afsluttet is not None and case.afsluttet <= case.frist_u)
        for case in found
        if case.egen_u and case.frist_u <= data_pr
    ]


def rettidig(found: list[Case], data_pr: date) -> list[dict]:
    """``borger_id``, ``genstand``, ``dag``, ``udfald``: begun and ended in time, in u's month."""
    rows = []
    for case in found:
        if case.egen_u and case.frist_u <= data_pr:
            ended = case.afsluttet is not None and case.afsluttet <= case.frist_u
            begun = case.igangsat is not None and case.igangsat <= case.cycle.t
            rows.append(_row(case, case.frist_u, ended and begun))
    return rows


def redegoerelse(tables: dict[str, list[Row]]) -> list[dict]:
    """``borger_id``, ``dag``, ``udfald``: every ended revurdering; whether there is a statement may not be recorded."""
    return [
        observation(row["borger_id"], row["afsluttet"], None, row["redegoerelse_74c"])
        for row in tables["revurderinger"]
        if row["afsluttet"]
    ]


def worklist(found: list[Case]) -> list[tuple[str, str, date]]:
    """(nøgletal, borger_id, deadline) of everything that can still be done."""
    rows = []
    for case in found:
        if case.aktuel and case.egen_t and case.igangsat is None:
            rows.append(("revurdering_igangsat", case.borger_id, case.cycle.t))
        if case.aktuel and case.egen_u and case.afsluttet is None:
            rows.append(("revurdering_afsluttet", case.borger_id, case.frist_u))
    return rows


def _row(case: Case, day: date, outcome: bool) -> dict:
    return {"borger_id": case.borger_id, "genstand": str(case.nr), "dag": day, "udfald": outcome}
