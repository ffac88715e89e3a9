"""Weeks as sources write them: read by a declared form, never guessed."""

import re
from datetime import date, timedelta
from functools import lru_cache

DATE_FORM = "dato"
_TOKENS = {"ÅÅÅÅ": r"(?P<aar>\d{4})", "ÅÅ": r"(?P<kort>\d{2})", "UU": r"(?P<uge>\d{2})"}
_TURN = 90  # two-digit years below are 20xx


def pattern(form: str) -> re.Pattern | None:
    """The expression behind a form such as ``ÅÅÅÅ-WUU`` or ``y_ÅÅUU``; None where it does not name year and week."""
    parts = re.split("(ÅÅÅÅ|ÅÅ|UU)", form)
    if parts.count("UU") != 1 or parts.count("ÅÅÅÅ") + parts.count("ÅÅ") != 1:
        return None
    return re.compile("".join(_TOKENS.get(part) or re.escape(part) for part in parts), re.IGNORECASE)


def is_form(form: str) -> bool:
    """Whether ``form`` says how a week is written: year and week, or ``dato`` for any day of the week."""
    return form == DATE_FORM or pattern(form) is not None


@lru_cache(maxsize=4096)
def monday(text: str, form: str) -> date | None:
    """The Monday of the week that ``text`` names; None where it names none."""
    try:
        if form == DATE_FORM:
            day = date.fromisoformat(text.strip()[:10])
            return day - timedelta(days=day.weekday())
        found = pattern(form).fullmatch(text.strip())
        if not found:
            return None
        named = found.groupdict()
        year = (
            int(named["aar"]) if "aar" in named else int(named["kort"]) + (2000 if int(named["kort"]) < _TURN else 1900)
        )
        return date.fromisocalendar(year, int(named["uge"]), 1)
    except ValueError:
        return None


def week_text(day: date) -> str:
    """The ISO week of a day as the format writes it: ``2026-W44``."""
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02d}"
