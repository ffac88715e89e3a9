"""Settings of one installation, and where the house's own files lie.

A store is a folder. Its settings stand in ``fleks.toml`` in that folder; each has a default, so the file may be absent.
"""

import tomllib
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from app.errors import StoreError

FILE = "fleks.toml"
LOGIN = "login"  # the table about the house's own login, read by app.access.login
_HERE = Path(__file__).resolve().parent


def house_folder(name: str) -> Path:
    """The folder ``queries``, ``assets`` or ``docs``: beside ``app`` in a checkout, inside it in an installed wheel."""
    beside = _HERE.parent / name
    return beside if beside.is_dir() else _HERE / "_house" / name


@dataclass(frozen=True)
class Settings:
    """What a municipality may set. Shares are fractions, durations days, sizes bytes."""

    karantaene_max_andel: float = 0.20  # a larger share of set-aside rows in one table refuses the delivery
    data_max_alder_dage: int = 40  # older data are called old, in words, on every page
    behold_snapshots: int = 12  # how many snapshots are kept for rollback
    diskretion_mindst: int = 5  # smaller counts are hidden in reports, and from those who do not work with the cases
    diskretion_naevner: int = 10  # shares, averages and medians of fewer cases are hidden there too
    sag_link: str = ""  # e.g. "https://fagsystem.example/sag/{sagsnr}"; empty: no link
    tolerance: float = 0.05  # a value this close to its target is "tæt på mål"
    adresse: str = ""  # what users write, e.g. "https://fleks.kommune.example"; empty: this machine only, without TLS
    proxy: str = ""  # addresses or networks of proxies beside this machine's own, e.g. "172.16.0.0/12"
    sagsbehandlertal: str = "leder, teamleder"  # roles that see figures of single sagsbehandlere other than themselves
    session_tomgang_min: int = 30  # an unused login ends
    session_hoejst_timer: int = 8  # every login ends
    revision_gem_maaneder: int = 13  # ``fleks audit trim`` takes out what is older; a year can be looked back on
    rettelse_procentpoint: float = 0.5  # a figure shown before that has moved this far is said to be corrected
    rettelse_sager: int = 5  # or one that so many cases more or fewer stand behind
    rettelse_maaneder: int = 24  # so far back the cases that made the difference are remembered


def read_file(store: Path) -> dict[str, Any]:
    """What stands in ``fleks.toml`` of the store, unjudged.

    :raises StoreError: the file cannot be read.
    """
    path = store / FILE
    if not path.exists():
        return {}
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise StoreError(
            f"Indstillingerne i {path} kan ikke læses.", "Ret filen, så den er gyldig TOML i UTF-8."
        ) from error


def read_settings(store: Path) -> Settings:
    """The settings of the store in folder ``store``; defaults where ``fleks.toml`` is absent or silent.

    :raises StoreError: the file cannot be read, or names a setting that does not exist.
    """
    path, given = store / FILE, read_file(store)
    given.pop(LOGIN, None)
    known = {field.name for field in fields(Settings)}
    for name in given:
        if name not in known:
            raise StoreError(
                f"Indstillingen »{name}« i {path} findes ikke.", f"Kendte indstillinger: {', '.join(sorted(known))}."
            )
    return Settings(**given)
