"""The parameters as they stand: those that the served snapshot was built with, with who set the municipality's own."""

from dataclasses import dataclass
from pathlib import Path

from app.kpi import units
from app.kpi.parameters import Parameter, every_parameter
from app.own.parameters import OwnParameter, own_parameters
from app.store.snapshot import Snapshot


@dataclass(frozen=True)
class Listed:
    """One value in its period. ``own``: as the municipality set it, ``None`` for the house's own values. ``served``:
    whether the snapshot that is shown was built with it."""

    parameter: Parameter
    own: OwnParameter | None
    served: bool


def listed(snapshot: Snapshot, store: Path) -> list[Listed]:
    """Every parameter of the snapshot, and after them those that wait for the next one."""
    names = {one.kommune_kode: one.navn for one in units.leverancer(snapshot)}
    mine = {_as_served(one, names): one for one in own_parameters(store)}
    built = every_parameter(snapshot)
    waiting = [key for key in mine if key not in set(built)]
    return [Listed(row, mine.get(row), True) for row in built] + [Listed(row, mine[row], False) for row in waiting]


def _as_served(one: OwnParameter, names: dict[str, str]) -> Parameter:
    kommune = None if one.kommune_kode is None else names.get(one.kommune_kode, one.kommune_kode)
    return Parameter(one.navn, kommune, one.fra, one.til, one.vaerdi)
