"""CPR numbers: recognised, checked, turned into a keyed pseudonym, and kept nowhere.

Sources: CPR-kontoret, "Opbygning af CPR-nummeret" (the seventh digit gives the century, the tenth the sex) and
"Personnumre uden kontrolciffer (modulus 11-kontrol)" (since 2007 a number may fail modulus 11 and still be valid).
"""

import base64
import hashlib
import hmac
import re
from dataclasses import dataclass
from datetime import date

REPLACED = "[CPR]"
_SEPARATOR = r"[ .\-–/\u00a0]?"
_CANDIDATE = re.compile(
    rf"(?<!\d)(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01]){_SEPARATOR}(?:0[1-9]|1[0-2]){_SEPARATOR}\d\d"
    rf"{_SEPARATOR}\d{{4}}(?!\d)"
)
_NUMBER = re.compile(r"(\d{6})[ .\-–\u00a0]?(\d{4})")
_REPLACEMENT_NUMBER = re.compile(r"\d{6}[ .\-–\u00a0]?(?=.*[A-Za-z])[0-9A-Za-z]{4}")
_WEIGHTS = (4, 3, 2, 7, 6, 5, 4, 3, 2, 1)


@dataclass(frozen=True)
class Person:
    """What a CPR cell gives: a pseudonym, sex (K, M) and birth date; or a pseudonym and the code of what is wrong."""

    pseudonym: str = ""
    koen: str = ""
    foedt: str = ""  # ISO
    fault: str = ""
    warning: str = ""


def may_hold_cpr(text: str) -> bool:
    """Quick: whether ``text`` might hold a CPR number; ``without_cpr`` decides."""
    return _CANDIDATE.search(text) is not None


def without_cpr(text: str) -> str:
    """``text`` with every CPR-looking number replaced; the same text where there is none."""
    return _CANDIDATE.sub(lambda found: REPLACED if _is_date(_digits(found[0])) else found[0], text)


def looks_like_cpr(text: str) -> bool:
    """Whether the whole of ``text`` is a CPR-looking number."""
    return without_cpr(text.strip()) == REPLACED


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)


def _is_date(digits: str) -> bool:
    return birth_date(digits) is not None


def birth_date(digits: str) -> date | None:
    """The birth date that ten digits tell; a replacement number's day (plus 60) counts as its date."""
    day, month, year = int(digits[:2]), int(digits[2:4]), int(digits[4:6])
    try:
        return date(_century(int(digits[6]), year) + year, month, day - 60 if day > 60 else day)
    except ValueError:
        return None


def _century(seventh: int, year: int) -> int:
    if seventh <= 3:
        return 1900
    if seventh in (4, 9):
        return 2000 if year <= 36 else 1900
    return 2000 if year <= 57 else 1800


def _passes_modulus_11(digits: str) -> bool:
    return sum(int(digit) * weight for digit, weight in zip(digits, _WEIGHTS, strict=True)) % 11 == 0


class Pseudonyms:
    """Reads CPR cells with the keys of one store: one number, one pseudonym, for as long as the newest key lives.

    The first key makes a pseudonym of a number, each ``later`` one makes a pseudonym of a pseudonym: so a store can go
    over to a new key without the numbers. ``prefix``: how every pseudonym of the newest key begins.
    """

    def __init__(self, key: bytes, *later: bytes) -> None:
        self._key, self._later = key, later
        self.prefix = _prefix(later[-1] if later else key)
        self._known: dict[str, Person] = {}

    def read(self, cell: str) -> Person:
        """The person behind a cell; an empty cell gives nobody and no fault."""
        text = cell.strip()
        if text not in self._known:
            self._known[text] = self._read(text)
        return self._known[text]

    def _read(self, text: str) -> Person:
        if not text:
            return Person()
        found, padded = _NUMBER.fullmatch(text), False
        digits = found[1] + found[2] if found else ""
        if not found and re.fullmatch(r"\d{9}", text):
            digits, padded = f"0{text}", True
        if _REPLACEMENT_NUMBER.fullmatch(text) or (digits and int(digits[:2]) > 60):
            return Person(self._pseudonym(text), fault="cpr_erstatning")
        born = birth_date(digits) if digits else None
        if born is None:
            return Person(self._pseudonym(text), fault="cpr_ugyldigt")
        warning = "cpr_nul_tilfoejet" if padded else "" if _passes_modulus_11(digits) else "cpr_modulus_11"
        return Person(self._pseudonym(digits), "MK"[int(digits[9]) % 2 == 0], born.isoformat(), warning=warning)

    def _pseudonym(self, digits: str) -> str:
        name = successor(digits, self._key)
        for key in self._later:
            name = successor(name, key)
        return name


def successor(name: str, key: bytes) -> str:
    """What ``name`` (a CPR number, or a pseudonym of an earlier key) is called with ``key``."""
    mac = hmac.digest(key, name.encode(), "sha256")[:16]
    return _prefix(key) + base64.b32encode(mac).decode().rstrip("=").lower()


def _prefix(key: bytes) -> str:
    return f"k{hashlib.sha256(key).hexdigest()[:4]}_"
