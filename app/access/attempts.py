"""How often somebody may try to log in, whichever process is asked."""

from pathlib import Path

from app.errors import AccessDenied
from app.own import attempts as kept

_MINUTE, _HOUR = 60.0, 3600.0  # seconds
_LIMITS: dict[str, tuple[kept.Limit, ...]] = {
    "adresse": ((20, _MINUTE), (200, _HOUR)),
    "bruger": ((5, _MINUTE), (30, _HOUR)),  # per user and address: nobody shuts somebody else out
    "konto": ((100, _HOUR),),  # per user, from anywhere
}


class TooMany(AccessDenied):
    """Somebody has tried too often."""


def try_once(store: Path, bruger_id: str, address: str) -> None:
    """Count an attempt, whether it will succeed or not.

    :raises TooMany: the user or the address has had too many.
    :raises StoreError: it cannot be counted.
    """
    for kind, who in _counted(bruger_id, address).items():
        if not kept.count(store, who, _LIMITS[kind], remembered=_HOUR):
            raise TooMany("Der er prøvet for mange gange.", "Vent lidt, og prøv igen.")


def forget(store: Path, bruger_id: str, address: str) -> None:
    """Somebody got in: the failures before count no longer for that user from there."""
    kept.forget(store, _counted(bruger_id, address)["bruger"])


def _counted(bruger_id: str, address: str) -> dict[str, str]:
    who = bruger_id[:64].strip().lower()
    return {"adresse": f"adresse {address}", "bruger": f"bruger {who} {address}", "konto": f"konto {who}"}
