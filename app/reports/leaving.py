"""The door that every report goes through on its way out of the house: disclosure control, at one place."""

from collections.abc import Mapping

from app.kpi import KpiResult
from app.kpi.disclosure import Ledger, Rules, protect
from app.reports.asking import Key
from app.reports.hidden import LEGEND


def leave(known: Mapping[Key, KpiResult], rules: Rules, published: Ledger | None) -> dict[Key, KpiResult]:
    """The answers as they may leave the house, protected all together, since a reader holds them side by side."""
    return dict(zip(known, protect(list(known.values()), rules, published), strict=True))


def told(known: Mapping[Key, KpiResult], rules: Rules) -> tuple[str, ...]:
    """In Danish what is hidden and why; nothing when nothing is."""
    hidden = any(row["hidden"] for result in known.values() for row in result.rows.to_dict("records"))
    withheld = [result.kpi.titel for result in known.values() if result.refused]
    lines = [f"»{title}« er udeladt: tallene kunne røbe noget om få personer." for title in dict.fromkeys(withheld)]
    if hidden:
        lines += [
            LEGEND,
            f"Antal fra 1 til {rules.least - 1} skjules, og andele, gennemsnit og medianer skjules, når de hviler på "
            f"færre end {rules.denominator} personer.",
        ]
    return tuple(lines)
