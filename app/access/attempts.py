"""How often somebody may try to log in, whichever process is asked."""

from pathlib import Path

from limits import RateLimitItem, parse

from app.errors import AccessDenied
from app.own import attempts as kept

_LIMITS: dict[str, tuple[RateLimitItem, ...]] = {
    "adresse": (parse("20/minute"), parse("200/hour")),
    "bruger": (parse("5/minute"), parse("30/hour")),  # per user and address: nobody shuts somebody else out
    "konto": (parse("100/hour"),),  # per user, from anywhere
}
_REMEMBERED = max(limit.get_expiry() for limits in _LIMITS.values() for limit in limits)


class TooMany(AccessDenied):
    """Somebody has tried too often."""


def try_once(store: Path, bruger_id: str, address: str) -> None:
    """Count an attempt, whether it will succeed or not.

    :raises TooMany: the user or the address has had too many.
    :raises StoreError: it cannot be counted.
    """
    for kind, who in _counted(bruger_id, address).items():
        limits = [(limit.amount, float(limit.get_expiry())) for limit in _LIMITS[kind]]
        if not kept.count(store, who, limits, _REMEMBERED):
            raise TooMany("Der er prøvet for mange gange.", "Vent lidt, og prøv igen.")


def forget(store: Path, bruger_id: str, address: str) -> None:
    """Somebody got in: the failures before count no longer for that user from there."""
    kept.forget(store, _counted(bruger_id, address)["bruger"])


def _counted(bruger_id: str, address: str) -> dict[str, str]:
    who = bruger_id[:64].strip().lower()
    return {"adresse": f"adresse {address}", "bruger": f"bruger {who} {address}", "konto": f"konto {who}"}
