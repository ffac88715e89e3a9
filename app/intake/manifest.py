"""What a delivery says of itself: ``leverance.toml``, or the sheet ``leverance`` of a workbook."""

import re
import tomllib
from dataclasses import dataclass
from datetime import date, datetime

from app.intake.cpr import without_cpr
from app.intake.faults import Faults

_NAMES = ("kommune_kode", "data_pr", "kilde", "tomme")


@dataclass(frozen=True)
class Manifest:
    """The municipality (three digits as text), the data date, the source in words, the tables meant to be empty."""

    kommune_kode: str
    data_pr: date
    kilde: str
    tomme: frozenset[str]


def read_manifest(given: str | dict[str, str] | None, data_pr: date | None, faults: Faults) -> Manifest | None:
    """Understand it; ``data_pr`` from the command line stands above the delivery's own.

    Returns None, with the reasons in ``faults``, where the municipality or the data date is not known.
    """
    if given is None:
        faults.add("leverance.toml", "Filen mangler.", "Læg den ved siden af tabellerne med kommune_kode og data_pr.")
        return None
    entries = _entries(given, faults)
    kode = _kommune_kode(entries.get("kommune_kode"), faults)
    day = data_pr or _day(entries.get("data_pr"), faults)
    tomme = entries.get("tomme", [])
    names = re.findall(r"\w+", tomme) if isinstance(tomme, str) else [str(name) for name in tomme]
    if not (kode and day):
        return None
    return Manifest(kode, day, without_cpr(str(entries.get("kilde", ""))), frozenset(name.lower() for name in names))


def _entries(given: str | dict[str, str], faults: Faults) -> dict:
    if isinstance(given, dict):
        return given
    try:
        return tomllib.loads(given)
    except tomllib.TOMLDecodeError as error:
        faults.add("leverance.toml", f"Filen er ikke gyldig TOML ({error}).", "Se eksemplet i vejledningen.")
        return {}


def _kommune_kode(value: object, faults: Faults) -> str | None:
    text = str(value).strip() if value is not None and not isinstance(value, bool) else ""
    if re.fullmatch(r"0?[1-9]\d{2}", text):
        return text[-3:]
    faults.add("leverance.toml", "kommune_kode mangler eller er ikke tre cifre.", "Skriv fx kommune_kode = 580.")
    return None


def _day(value: object, faults: Faults) -> date | None:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    text = str(value or "").strip()
    for form in ("%Y-%m-%d", "%d-%m-%Y", "%d.%m.%Y", "%d/%m/%Y"):
        try:
            return datetime.strptime(text, form).date()
        except ValueError:
            continue
    faults.add("leverance.toml", "data_pr mangler eller er ikke en dato.", "Skriv fx data_pr = 2026-10-31.")
    return None
