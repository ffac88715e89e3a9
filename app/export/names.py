"""Names along an axis that has little room for them."""

from app.reports.diagram import Diagram

_LONGEST = 36  # signs; the table beside the chart has the whole name


def axis_names(diagram: Diagram) -> list[str]:
    """The categories for a chart of Office, which turns long names on their side: cut, but never their N."""
    return [_cut(name) for name in diagram.categories]


def _cut(name: str) -> str:
    if len(name) <= _LONGEST:
        return name
    head, found, tail = name.rpartition(" (N")
    end = f"{found}{tail}" if found else ""
    return f"{(head or name)[: _LONGEST - len(end) - 1].rstrip()}…{end}"
