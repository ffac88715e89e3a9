"""Passwords that cost little, where what they cost is not what is tested."""

import pytest
from argon2 import PasswordHasher

from app.access import password

CHEAP = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)


@pytest.fixture(autouse=True)
def cheap_passwords(monkeypatch):
    """A hash takes a tenth of a millisecond."""
    monkeypatch.setattr(password, "_hasher", lambda: CHEAP)
