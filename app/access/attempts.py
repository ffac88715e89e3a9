"""How often somebody may try to log in, counted in this process."""

from functools import cache

from limits import RateLimitItem, parse
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter

from app.errors import AccessDenied

_LIMITS: dict[str, tuple[RateLimitItem, ...]] = {
    "adresse": (parse("20/minute"), parse("200/hour")),
    "bruger": (parse("5/minute"), parse("30/hour")),  # per user and address: nobody shuts somebody else out
    "konto": (parse("100/hour"),),  # per user, from anywhere
}


class TooMany(AccessDenied):
    """Somebody has tried too often."""


@cache
def _counter() -> MovingWindowRateLimiter:
    return MovingWindowRateLimiter(MemoryStorage())


def try_once(bruger_id: str, address: str) -> None:
    """Count an attempt, whether it will succeed or not.

    :raises TooMany: the user or the address has had too many.
    """
    for kind, who in _counted(bruger_id, address).items():
        for limit in _LIMITS[kind]:
            if not _counter().hit(limit, kind, who):
                raise TooMany("Der er prøvet for mange gange.", "Vent lidt, og prøv igen.")


def forget(bruger_id: str, address: str) -> None:
    """Somebody got in: the failures before count no longer for that user from there."""
    for limit in _LIMITS["bruger"]:
        _counter().clear(limit, "bruger", _counted(bruger_id, address)["bruger"])


def _counted(bruger_id: str, address: str) -> dict[str, str]:
    who = bruger_id[:64].strip().lower()
    return {"adresse": address, "bruger": f"{who} {address}", "konto": who}
