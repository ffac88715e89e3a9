"""Sums of the observations with pandas, beside the statements of ``queries/shape``."""

import pandas as pd

from app.kpi import UDEN, KpiResult, catalogue
from app.store.snapshot import Snapshot

UNIT = {"kommune": "kommune_kode", "team": "team_id", "sagsbehandler": "sagsbehandler_id", "pulje": "pulje_id"}
_ROWS = """
    SELECT o.*, kommune_kode, team_id, sagsbehandler_id, pulje_id
    FROM observation AS o
    JOIN kommune USING (k)
    LEFT JOIN team ON team.t = o.t
    LEFT JOIN sagsbehandler ON sagsbehandler.s = o.s
    LEFT JOIN pulje ON p = pulje_nr
    WHERE tilstand <> 'afventer' AND maaned BETWEEN $fra AND $til
"""
Figures = dict[tuple, tuple]  # (nøgletal, month, unit, part) → numerator, denominator, not recorded, median or mean


def rows_of(snapshot: Snapshot, fra: object, til: object) -> pd.DataFrame:
    """The observations of some months that are not pending, with ids as delivered."""
    rows = snapshot.sql(_ROWS, {"fra": fra, "til": til})
    measures = {one.id: one.maal for one in catalogue().values()}
    counted = rows["tilstand"] == "talt"
    return rows.assign(
        maaned=pd.to_datetime(rows["maaned"]).dt.date,
        maal=rows["kpi"].map(measures),
        pulje=rows["pulje_id"],
        team=rows["team_id"],
        sagsbehandler=rows["sagsbehandler_id"],
        unknown=(~counted).astype(int),
        vaerdi=rows["vaerdi"].where(counted),
        taeller=rows["taeller"].where(counted, 0.0).fillna(0.0),
        naevner=rows["naevner"].where(counted, 0.0),
    )


def narrowed(rows: pd.DataFrame, **chosen: str) -> pd.DataFrame:
    """The rows with these values; ``UDEN`` is the rows without one, and "uoplyst" is where the sektor is not known."""
    for name, value in chosen.items():
        column = rows[name].fillna("uoplyst") if name == "sektor" else rows[name]
        rows = rows[column.isna() if value == UDEN else column == value]
    return rows


def summed(rows: pd.DataFrame, level: str) -> Figures:
    """The figures that the rows add up to."""
    groups = rows.groupby(["kpi", "maaned", UNIT[level], rows["del"].fillna(""), "maal"], dropna=False)
    sums = groups.agg(
        {"taeller": "sum", "naevner": "sum", "unknown": "sum", "vaerdi": ["median", "mean"]},
    )
    sums.columns = ["taeller", "naevner", "unknown", "median", "mean"]
    found = {}
    for (kpi_id, month, unit, part, measure), line in zip(sums.index, sums.to_dict("records"), strict=True):
        value = {"median": line["median"], "gennemsnit": line["mean"]}.get(measure if not part else "")
        numerator = line["taeller"] if part or measure in ("andel", "antal") else 0
        key = kpi_id, month, None if pd.isna(unit) else unit, part
        found[key] = _rounded(numerator, line["naevner"], line["unknown"], value)
    return {key: figures for key, figures in found.items() if any(figures)}


def computed(results: dict[str, KpiResult]) -> Figures:
    """The same from results, as pages and files get them."""
    found = {}
    for kpi_id, result in results.items():
        with_value = result.kpi.maal in ("median", "gennemsnit")
        for row in result.rows.to_dict("records"):
            value = row["value"] if with_value else None
            key = kpi_id, row["month"], row["id"]
            found[*key, ""] = _rounded(row["numerator"] or 0, row["denominator"], row["unknown"], value)
            for part, share in (row["parts"] or {}).items():
                found[*key, part] = _rounded(share["numerator"], share["denominator"], share["unknown"], None)
    return {key: figures for key, figures in found.items() if any(figures)}


def _rounded(*numbers: float | None) -> tuple:
    return tuple(None if number is None or pd.isna(number) else round(float(number), 6) for number in numbers)
