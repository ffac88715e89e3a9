"""What must be recorded, and by whom: every view of person-level data, export, login, denial, import and change.

``record`` comes before the answer: what cannot be recorded is not shown. ``try_record`` is for what has happened
already, or is refused anyway: it never stands in the way.
"""

import getpass
import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, Protocol, get_args

from app.errors import AuditError
from app.own import audit
from app.own.audit_chain import Event

log = logging.getLogger("fleks.audit")

Handling = Literal[
    "sagsliste",  # the cases behind a figure, or in puljer
    "sag",  # one case
    "frister",  # the worklist
    "datakvalitet",  # the cases that the checks found
    "eksport",  # a file, with or without persons
    "rapport",  # a report made or published
    "login",
    "logud",
    "login_afvist",
    "adgang_afvist",
    "import_begyndt",
    "import",
    "import_afvist",
    "rollback",
    "bruger",
    "maal",
    "parameter",
    "noegle",
    "revision",  # the trail itself was read or verified
    "oprydning",
]
NAMES: dict[str, str] = {
    "sagsliste": "Så en liste med sager",
    "sag": "Så en sag",
    "frister": "Så frister",
    "datakvalitet": "Så sager i Datakvalitet",
    "eksport": "Hentede en fil",
    "rapport": "Lavede en rapport",
    "login": "Loggede ind",
    "logud": "Loggede ud",
    "login_afvist": "Login afvist",
    "adgang_afvist": "Adgang afvist",
    "import_begyndt": "Begyndte en import",
    "import": "Importerede",
    "import_afvist": "Import afvist",
    "rollback": "Gik tilbage til et øjebliksbillede",
    "bruger": "Ændrede en bruger",
    "maal": "Ændrede et mål",
    "parameter": "Ændrede en parameter",
    "noegle": "Ændrede nøglen",
    "revision": "Så i revisionssporet",
    "oprydning": "Ryddede op i revisionssporet",
}
_LONGEST = 300
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")
_NUMBER = re.compile(r"\d{6}[\s.–-]{0,3}\d{4}")  # what looks like a CPR number, whoever wrote it in an address


class Who(Protocol):
    """Whoever acts: an ``Asker``, or the ``Operator`` of the command line."""

    @property
    def bruger_id(self) -> str:
        """The id that the trail writes."""

    @property
    def rolle(self) -> str:
        """The role."""


@dataclass(frozen=True)
class Operator:
    """Somebody at the command line of the server: the system's name for them."""

    bruger_id: str
    rolle: str = "kommandolinje"


def operator() -> Operator:
    """Whoever runs this process."""
    try:
        return Operator(getpass.getuser())
    except (KeyError, OSError):  # a service without a name
        return Operator("ukendt")


def record(
    store: Path,
    who: Who,
    handling: Handling,
    genstand: str = "",
    *,
    filter: str = "",
    antal: int | None = None,
    snapshot: str = "",
    personer: tuple[str, ...] = (),
) -> int:
    """Add to the trail who did what to which ``genstand``, with which filters in words, how many rows, and whose
    pseudonyms; the event's number. Its hash goes to the log, so that a log kept elsewhere holds the head too.

    :raises AuditError: it cannot be written; then do not do it, or do not show it.
    """
    if handling not in get_args(Handling):
        raise ValueError(handling)
    event = Event(
        hvem=clean(who.bruger_id),
        rolle=str(who.rolle),
        handling=handling,
        genstand=clean(genstand),
        filter=clean(filter),
        antal=antal,
        snapshot=snapshot,
        personer=tuple(personer),
    )
    number, digest = audit.append(store, event)
    log.info("revisionsspor", extra={"nr": number, "hash": digest, "handling": handling})
    return number


def try_record(store: Path, who: Who, handling: Handling, genstand: str = "", **more: str) -> None:
    """``record``, for what is not undone by a trail that cannot be written: a login, a logout, a denial."""
    try:
        record(store, who, handling, genstand, **more)
    except AuditError as error:
        log.error("revisionssporet kan ikke skrives: %s", type(error.__cause__).__name__)


@contextmanager
def changing(store: Path, who: Who, handling: Handling, what: str) -> Iterator[None]:
    """Make a change in the block: only where it can be recorded, and recorded when it has been made.

    :raises AuditError: it cannot be recorded.
    """
    require_trail(store)
    yield
    record(store, who, handling, what)


def require_trail(store: Path) -> None:
    """Go on only when the trail can be written: before what shows persons or changes something.

    :raises AuditError: it cannot.
    """
    audit.require_writable(store)


def clean(text: str) -> str:
    """A text that may be in the trail: one line, not endless, and without what looks like a CPR number."""
    return _NUMBER.sub("[CPR]", _CONTROL.sub(" ", text))[:_LONGEST]
