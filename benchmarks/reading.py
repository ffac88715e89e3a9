"""Goal 1: a nøgletal read for a page, against polars and pandas that have everything in memory."""

from dataclasses import dataclass

from app.access import Scope
from app.kpi import Filters, catalogue, compute, compute_many
from app.kpi.units import data_pr, unit_names
from app.store.snapshot import Snapshot
from benchmarks import plain_pandas, plain_polars, tuned_polars
from benchmarks.frames import Asked, month_ends, pandas_frames, polars_frames
from benchmarks.timing import in_turn, milliseconds, ratio

SCOPES = ("alle", "team", "sagsbehandler")
MONTHS = (1, 60)


@dataclass(frozen=True)
class Question:
    """The same question in the words of the house and of the plain implementations."""

    filters: Filters
    asked: Asked


def question(snapshot: Snapshot, months: int, scope: str) -> Question:
    """A nøgletal over the latest ``months``, for everybody, or for the first team or sagsbehandler."""
    ends = month_ends(data_pr(snapshot), months)
    first, last = ends[0].replace(day=1), ends[-1].replace(day=1)
    if scope == "alle":
        return Question(Filters(first, last), Asked(ends))
    key, (unit_id, _) = min((key, name) for key, name in unit_names(snapshot, scope).items() if key)
    kommune = snapshot.sql(f"SELECT min(k) AS k FROM {scope} WHERE {scope[0]} = {key}")["k"][0]  # noqa: S608 (our names)
    code = unit_names(snapshot, "kommune")[int(kommune)][0]
    return Question(Filters(first, last, kommune=code, **{scope: unit_id}), Asked(ends, **{scope: key}))


def reading(snapshot: Snapshot) -> list[dict]:
    """A row per nøgletal, number of months and scope: milliseconds and ratios.

    :raises AssertionError: a plain implementation gives another number; then no time is worth telling.
    """
    frames, tables = polars_frames(snapshot), pandas_frames(snapshot)
    rows = []
    for months in MONTHS:
        for scope in SCOPES:
            one = question(snapshot, months, scope)
            for name in plain_polars.EVERY:
                _same(snapshot, name, one, frames, tables)
                rows.append(
                    {
                        "nøgletal": name,
                        "måneder": months,
                        "udsnit": scope,
                        **_timed(snapshot, name, one, frames, tables),
                    }
                )
    return rows


def _timed(snapshot: Snapshot, name: str, one: Question, frames: dict, tables: dict) -> dict:
    contenders = {
        "fleks": lambda: compute(snapshot, name, one.filters, "kommune", Scope.everything()),
        "polars": lambda: plain_polars.EVERY[name](frames, one.asked),
        "pandas": lambda: plain_pandas.EVERY[name](tables, one.asked),
    }
    if one.asked.everybody:
        contenders["finpudset"] = lambda: tuned_polars.EVERY[name](frames, one.asked)
    found = in_turn(contenders)
    return {
        "fleks ms": milliseconds(found, "fleks"),
        "fleks / polars": ratio(found, "fleks", "polars"),
        "fleks / pandas": ratio(found, "fleks", "pandas"),
        "fleks / finpudset polars": ratio(found, "fleks", "finpudset") if "finpudset" in found else None,
    }


def _same(snapshot: Snapshot, name: str, one: Question, frames: dict, tables: dict) -> None:
    rows = compute(snapshot, name, one.filters, "kommune", Scope.everything()).rows
    numerator = "median" if name == "ly_varighed" else "numerator"
    house = {(row["month"], row["id"]): (row[numerator], row["denominator"]) for row in rows.to_dict("records")}
    tuned = [(tuned_polars, frames)] if one.asked.everybody else []
    for plain, given in ((plain_polars, frames), (plain_pandas, tables), *tuned):
        told = plain.EVERY[name](given, one.asked)
        codes = unit_names(snapshot, "kommune")
        assert {(end.replace(day=1), codes[k][0]): pair for (end, k), pair in told.items() if pair[1]} == house, name


def together(snapshot: Snapshot) -> dict:
    """The whole catalogue in one question against one nøgletal, over thirteen months."""
    one = question(snapshot, 13, "alle")
    found = in_turn(
        {
            "alle": lambda: compute_many(snapshot, list(catalogue()), one.filters, "kommune", Scope.everything()),
            "et": lambda: compute(snapshot, "progression", one.filters, "kommune", Scope.everything()),
        }
    )
    return {"alle ms": milliseconds(found, "alle"), "alle / et": ratio(found, "alle", "et")}
