"""The values of a target row made from one source row; what cannot be made passes as it stands, to be set aside."""

from collections.abc import Callable
from decimal import Decimal, InvalidOperation

from app.intake.profile.rules import Cell, fold
from app.intake.profile.weeks import monday, week_text

Make = Callable[[list[str]], str]


def maker(cell: Cell, at: dict[str, int]) -> Make:
    """The function that makes a cell's text from the fields of a row; ``at`` says where each source column stands."""
    if cell.kind in ("fast", "loebenummer"):
        return lambda fields: cell.text
    first = at[cell.column]
    if cell.kind == "uge":
        return lambda fields: _week(fields[first], cell.text)
    if cell.kind == "timer":
        minutes = at[cell.minutes] if cell.minutes else None
        return lambda fields: _hours(fields[first].strip(), "" if minutes is None else fields[minutes].strip())
    if cell.verbatim:
        return lambda fields: fields[first]
    return lambda fields: _translated(fields[first], cell)


def _translated(text: str, cell: Cell) -> str:
    """The format's word; without one ``otherwise``, or the source's own, which the checks then judge."""
    found = cell.values.get(fold(text))
    if found is not None:
        return found
    return text if cell.otherwise is None or not text.strip() else cell.otherwise


def _week(text: str, form: str) -> str:
    day = monday(text, form)
    return week_text(day) if day else text


def _hours(hours: str, minutes: str) -> str:
    """Weekly hours with decimals; ``7`` and ``30`` are ``7.5``. Anything else is no number and stays readable."""
    if not minutes:
        return hours
    if hours.isascii() and hours.isdigit() and minutes.isascii() and minutes.isdigit() and int(minutes) < 60:
        return f"{int(hours) + int(minutes) / 60:.10g}"
    return f"{hours or '?'} t {minutes} min"


def amount(text: str) -> Decimal | None:
    """A sum of money; empty is 0, and what could be read in two ways (``1.234``) is None."""
    bare = text.strip().replace("\u00a0", "")
    if "," in bare:
        bare = bare.replace(".", "").replace(",", ".")
    elif "." in bare and len(bare.rpartition(".")[2]) == 3:
        return None
    try:
        value = Decimal(bare or "0")
    except InvalidOperation:
        return None
    return value if value.is_finite() else None
