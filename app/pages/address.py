"""The address bar and the filters: one reading, one writing, nothing else knows how an address is spelled.

Only the keys below are read; a value that the data do not have is refused, since an unfiltered number under a narrowed
address would be a wrong number. No address names a borger but by ``sagsref``.
"""

import re
from datetime import date
from urllib.parse import parse_qsl, quote

from app.errors import UsageError
from app.kpi.choices import Choices
from app.kpi.filters import DIMENSIONER, Filters, first_of_month

LEVELS = ("kommune", "team", "sagsbehandler")
DIMS = tuple(DIMENSIONER)
KEYS = ("maaned", *LEVELS, *DIMS)
_EXTRA = re.compile(r"[\w .,:()+-]{1,200}")
_PLAIN = re.compile(r"[A-Za-z0-9_.~-]*")
_REMEDY = "Nulstil filtrene, eller vælg igen."


class BadAddress(UsageError):
    """The address asks for what the data do not have; the shell says so once, above the page."""


def raw(search: str | None) -> dict[str, str]:
    """What stands in the part of an address after ``?``, unjudged."""
    return dict(parse_qsl(search.lstrip("?"))) if isinstance(search, str) else {}


def read(search: str | None, choices: Choices) -> Filters:
    """The filters that the part of an address after ``?`` means; without a month the newest whole one.

    :raises BadAddress: a month, team, sagsbehandler or value that the data do not have, or no months at all.
    """
    given = {"kommune": choices.kommune} | raw(search) if choices.kommune else raw(search)
    month = _month(given.get("maaned"), choices)
    chosen = {key: _known(key, given[key], choices) for key in LEVELS if key in given}
    dims = tuple((key, _known(key, given[key], choices)) for key in DIMS if key in given)
    return Filters(month, month, dims=dims, **chosen)


def _month(text: str | None, choices: Choices) -> date:
    newest = choices.newest
    if newest is None:
        raise BadAddress(
            "Der er ingen måneder med tal i data.", "Importér en leverance: fleks import LEVERANCE --store MAPPE"
        )
    if text is None:
        return newest
    try:
        month = first_of_month(text)
    except UsageError:
        month = None
    if month not in choices.months:
        raise BadAddress("Måneden i adressen findes ikke i data.", _REMEDY)
    return month


def _known(key: str, value: str, choices: Choices) -> str:
    if value not in dict(choices.of(key)):
        word = DIMENSIONER.get(key, key).lower()
        raise BadAddress(f"Adressen filtrerer på {word}, men værdien findes ikke i data.", _REMEDY)
    return value


def read_extra(search: str | None, allowed: tuple[str, ...]) -> dict[str, str]:
    """A page's own parameters: those in ``allowed`` with a value of ordinary signs; the page judges what they mean."""
    return {key: value for key, value in raw(search).items() if key in allowed and _EXTRA.fullmatch(value)}


def write(filters: Filters, choices: Choices, extra: dict[str, str] | None = None) -> str:
    """What comes after the path for these filters: ``?maaned=2026-08&team=T1``; what is default is left out."""
    given = {"maaned": "" if filters.til == choices.newest else f"{filters.til:%Y-%m}"}
    given |= {key: getattr(filters, key) or "" for key in LEVELS}
    if filters.kommune == choices.kommuner[0][0]:
        given["kommune"] = ""
    given |= dict(filters.dims) | (extra or {})
    text = "&".join(f"{key}={_quoted(value)}" for key, value in given.items() if value)
    return f"?{text}" if text else ""


def _quoted(value: str) -> str:
    """A page has a hundred links, and most values are an id or a month, which stand as they are."""
    return value if _PLAIN.fullmatch(value) else quote(value, safe="")
