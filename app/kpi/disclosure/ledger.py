"""What was published before, figure by figure: next month's report must not tell what last month's hid."""

from dataclasses import dataclass, field

from app.kpi.disclosure.cells import Key, Line


@dataclass(frozen=True)
class Ledger:
    """Rows of earlier reports with the figures as they were, and which of them stood there for all to read.

    ``shown``: figure → shown (true) or hidden (false).
    """

    lines: tuple[Line, ...] = ()
    shown: dict[Key, bool] = field(default_factory=dict)
