"""The one place where a number or a date becomes Danish text."""

import math
import re
from contextlib import suppress
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from zoneinfo import ZoneInfo

from babel.dates import format_date
from babel.numbers import format_decimal

NO_VALUE = "–"
_DENMARK = ZoneInfo("Europe/Copenhagen")
MINUS = "−"  # a hyphen between two numbers would be taken for a dash
MONTHS = ("jan.", "feb.", "mar.", "apr.", "maj", "jun.", "jul.", "aug.", "sep.", "okt.", "nov.", "dec.")


def _missing(value: object) -> bool:
    return value is None or (isinstance(value, float) and math.isnan(value)) or value != value


def number(value: float | None, decimals: int = 0) -> str:
    """``1234.5`` with one decimal is ``1.234,5``; no value is an en dash. Half is rounded away from zero."""
    if _missing(value):
        return NO_VALUE
    return _written(float(value), decimals)


@lru_cache(
    maxsize=20_000
)  # a page writes the same few hundred numbers again and again, at a third of a millisecond each
def _written(value: float, decimals: int) -> str:
    exact = Decimal(repr(value)).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
    return format_decimal(exact + 0, format=pattern, locale="da_DK").replace("-", MINUS)


def percent(fraction: float | None, decimals: int = 1) -> str:
    """A fraction as a percentage: ``0.123`` is ``12,3 %``; no value is an en dash."""
    if _missing(fraction):
        return NO_VALUE
    return _percent(float(fraction), decimals)


@lru_cache(maxsize=20_000)
def _percent(fraction: float, decimals: int) -> str:
    return f"{number(float(Decimal(repr(fraction)) * 100), decimals)} %"


def share(fraction: float | None) -> str:
    """A fraction as it is printed in a text, where its N stands beside it: ``0.489`` is ``49 %``."""
    return percent(fraction, 0)


def signed(value: float | None, decimals: int = 1) -> str:
    """A difference with its sign: ``+1,2``, ``−0,4``, ``0,0``; no value is an en dash."""
    if _missing(value):
        return NO_VALUE
    text = number(abs(value), decimals)
    if not any(digit in text for digit in "123456789"):
        return text
    return ("+" if value > 0 else MINUS) + text


def read_number(text: str) -> float | None:
    """``1.234,5`` or ``1234.5`` as a number; ``None`` when it is none, or could be two (``1.040``)."""
    cleaned = text.strip().replace(MINUS, "-")
    if re.fullmatch(r"-?[1-9]\d{0,2}(\.\d{3})+", cleaned, re.ASCII):
        return None
    if "," in cleaned:
        cleaned = cleaned.replace(".", "").replace(",", ".")
    return float(cleaned) if re.fullmatch(r"-?\d{1,15}(\.\d{1,15})?", cleaned, re.ASCII) else None


def read_date(text: str) -> date | None:
    """``31-12-2026``, ``31.12.2026`` or ``2026-12-31`` as a day; ``None`` when it is none."""
    for pattern in ("%d-%m-%Y", "%d.%m.%Y", "%d/%m/%Y", "%Y-%m-%d"):
        with suppress(ValueError):
            return datetime.strptime(text.strip(), pattern).date()
    return None


def long_date(day: date | None) -> str:
    """``31. oktober 2026``."""
    return NO_VALUE if _missing(day) else format_date(day, "d. MMMM y", locale="da_DK")


def short_date(day: date | None) -> str:
    """``31-10-2026``, as Danish case systems write it."""
    return NO_VALUE if _missing(day) else _short_date(day)


@lru_cache(maxsize=20_000)  # a list has several hundred dates
def _short_date(day: date) -> str:
    return format_date(day, "dd-MM-y", locale="da_DK")


def month(day: date) -> str:
    """The month of a day in words: ``oktober 2026``."""
    return _month(day.year, day.month)


@lru_cache(maxsize=2_000)  # a page offers every month there is
def _month(year: int, month: int) -> str:
    return format_date(date(year, month, 1), "MMMM y", locale="da_DK")


def short_month(day: date) -> str:
    """The month of a day for an axis: ``okt. 2026``."""
    return f"{MONTHS[day.month - 1]} {day.year}"


def count(n: int, one: str, many: str) -> str:
    """``1 sag`` or ``1.234 sager``."""
    return f"{number(n)} {one if n == 1 else many}"


@lru_cache(maxsize=10_000)
def sort_key(name: str) -> str:
    """What names are sorted by in Danish: capitals as small letters, æ, ø and å last, and aa as å."""
    return name.lower().replace("aa", "å").translate(str.maketrans({"æ": "{", "ø": "|", "å": "}"}))


def moment(when: datetime) -> str:
    """``21-11-2026 kl. 23.15`` in Danish time, whatever zone ``when`` is in."""
    return when.astimezone(_DENMARK).strftime("%d-%m-%Y kl. %H.%M")
