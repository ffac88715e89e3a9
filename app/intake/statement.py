"""The statements of ``queries/stage``."""

import re

from app.store import sqlfile

_SLOT = re.compile(r"\{([a-z_]+)\}")


def fill(name: str, **slots: str) -> str:
    """The statement of ``queries/stage/<name>.sql`` with its slots filled: every one, and no others."""
    body = sqlfile.read("stage", name).body
    if set(_SLOT.findall(body)) != set(slots):
        raise ValueError(f"{name}.sql: {_SLOT.findall(body)}")
    return _SLOT.sub(lambda slot: slots[slot[1]], body)
