"""How often somebody may try to log in: per user and per address, counted in this process."""

from functools import cache

from limits import RateLimitItem, parse
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter

from app.errors import AccessDenied

_LIMITS: dict[str, tuple[RateLimitItem, ...]] = {
    "bruger": (parse("5/minute"), parse("30/hour")),
    "adresse": (parse("20/minute"), parse("200/hour")),
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
    for kind, who in (("adresse", address), ("bruger", bruger_id[:64].lower())):
        for limit in _LIMITS[kind]:
            if not _counter().hit(limit, kind, who):
                raise TooMany("Der er prøvet for mange gange.", "Vent lidt, og prøv igen.")


def forget(bruger_id: str) -> None:
    """Somebody got in: the failures before count no longer for that user."""
    for limit in _LIMITS["bruger"]:
        _counter().clear(limit, "bruger", bruger_id[:64].lower())
