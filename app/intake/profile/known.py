"""Who stands in the table ``borgere``: for sources that hold everybody, where only some are delivered as borgere."""

import re
from collections.abc import Callable
from functools import cached_property

from app.intake.header import canonical
from app.intake.source import Source

_NUMBER = re.compile(r"\d{5,6}[ .\-–\u00a0]?\d{4}")


def person_key(text: str) -> str:
    """An id as ids are compared; a CPR number without dash and with the nought that a workbook takes."""
    bare = text.strip()
    return re.sub(r"\D", "", bare).zfill(10) if _NUMBER.fullmatch(bare) else bare


class Borgere:
    """The ids of a delivery's borgere, read when they are first asked for. A borger whose row will be set aside is
    known too: rows about them are set aside for that, not left out."""

    def __init__(self, borgere: Callable[[], Source | None]) -> None:
        self._borgere = borgere

    @cached_property
    def ids(self) -> frozenset[str]:
        """Every id and CPR number of the table, as ``person_key`` gives them."""
        source = self._borgere()
        if source is None:
            return frozenset()
        places = [at for at, name in enumerate(source.header) if canonical(name) in ("borger_id", "cpr")]
        return frozenset(person_key(fields[at]) for _, fields in source.rows() for at in places)
