"""Hand-made nøgletal and results, for tests of what is drawn and written from them."""

from datetime import date

import pandas as pd

from app.kpi import Filters, Kpi, KpiResult
from app.kpi.catalogue import Band
from app.kpi.rows import COLUMNS
from app.reports.about import About, about

OKT = date(2026, 10, 1)
DATA_PR = date(2026, 10, 31)


def made_kpi(**given: object) -> Kpi:
    """A share of which more is better, with four bands; ``given`` changes it."""
    usual: dict[str, object] = dict.fromkeys(
        ("hvorfor", "kilde", "arbejdsliste", "valg", "ejer", "efterproevet", "sql"), ""
    )
    usual |= dict.fromkeys(
        ("over", "kategorier", "sammenligning", "tabeller", "dimensioner", "parametre", "sums", "dele"), ()
    )
    usual |= {
        "id": "cv_rettidig",
        "titel": "CV til tiden",
        "tema": "Rettidighed",
        "art": "forløb",
        "maal": "andel",
        "definition": "Andelen med CV.",
        "taeller": "Med CV",
        "naevner": "Alle",
        "enhed": "andel",
        "retning": "op",
        "vaerdi": "Dage til CV",
        "vaerdi_enhed": ("dag", "dage"),
        "fordeling": (Band("0-21", 0, 21), Band("22-", 22, None)),
        "niveauer": ("kommune", "team", "sagsbehandler"),
    }
    return Kpi(**(usual | given))


def row(
    month: str, name: str, numerator: float | None, denominator: float, unit: str | None = "580", **more: object
) -> dict:
    """A row of a result; value is the share unless given."""
    share = numerator / denominator if denominator and numerator is not None else None
    usual = dict.fromkeys(COLUMNS) | {"month": date.fromisoformat(f"{month}-01"), "id": unit, "name": name}
    counted = {"numerator": numerator, "denominator": denominator, "value": share, "unknown": 0, "preliminary": False}
    return usual | counted | more


def made_result(rows: list[dict], level: str = "kommune", kpi: Kpi | None = None, **filters: object) -> KpiResult:
    """A result with these rows, for October 2026 unless ``filters`` say otherwise."""
    one = kpi or made_kpi()
    extra = [f"over_{limit:g}" for limit in one.over]
    frame = pd.DataFrame(rows, columns=[*COLUMNS, *extra], dtype=object)
    return KpiResult(one, Filters(**({"fra": OKT, "til": OKT} | filters)), level, frame, DATA_PR, "000001-2026-10-31")


def made_about(result: KpiResult, fiction: bool = False) -> About:
    """What such a result says of itself."""
    return about(result, {("team", "T1"): "Team Nord"}, fiction)
