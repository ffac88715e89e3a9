"""Passwords of local users: argon2, the same work for a user that does not exist, and never more than two at a time."""

import secrets
from functools import cache
from threading import BoundedSemaphore

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from app.errors import UsageError

SHORTEST, LONGEST = 12, 200
_ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789"  # without signs that are read one for another
_AT_ONCE = BoundedSemaphore(2)  # each takes 64 MB: a flood of guesses shall not take the machine


@cache
def _hasher() -> PasswordHasher:
    return PasswordHasher()


@cache
def _nobodys() -> str:
    return _hasher().hash(secrets.token_hex())


def hashed(password: str, bruger_id: str) -> str:
    """What is stored of a password.

    :raises UsageError: it is too short, too long, or the user's own name.
    """
    if not SHORTEST <= len(password) <= LONGEST:
        raise UsageError(
            f"Adgangskoden skal have mellem {SHORTEST} og {LONGEST} tegn.",
            "Brug fx fire tilfældige ord efter hinanden.",
        )
    if bruger_id.lower() in password.lower() or len(set(password)) < 5:
        raise UsageError(
            "Adgangskoden er for let at gætte.", "Brug ikke brugernavnet, og brug mindst fem forskellige tegn."
        )
    with _AT_ONCE:
        return _hasher().hash(password)


def matches(stored: str | None, password: str) -> bool:
    """Whether the password is the one that was stored; as slow for somebody who has none."""
    with _AT_ONCE:
        try:
            right = _hasher().verify(stored or _nobodys(), password[:LONGEST])
        except (VerificationError, InvalidHashError):
            return False
    return right and stored is not None


def generated() -> str:
    """A password that nobody could guess (99 bits), in groups that can be read aloud."""
    return "-".join("".join(secrets.choice(_ALPHABET) for _ in range(5)) for _ in range(4))
