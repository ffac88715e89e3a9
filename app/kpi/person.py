"""Which pseudonyms a text means, when somebody asks what is recorded about one borger."""

import re
from pathlib import Path

from app.errors import UsageError
from app.own.audit import Wanted, events
from app.own.renamed import earlier_names
from app.store.pointer import published, snapshot_path
from app.store.snapshot import Snapshot

_CPR = re.compile(r"\d{6}[\s-]?\d{4}")


def pseudonyms(store: Path, given: str) -> tuple[str, ...]:
    """The ``borger_id`` of those whom ``given`` names: a pseudonym, a sagsnr, or a sagsref; sought in every snapshot
    that is kept, the newest first, and in the audit trail itself, for a borger who is in none of them any more. With
    them come the pseudonyms that they had before the key was changed.

    :raises UsageError: nobody is named so.
    """
    text = given.strip()
    for name in reversed(published(store)):
        found = Snapshot(snapshot_path(store, name)).frame("borger_findes", {"id": text})
        if len(found):
            now = list(found["borger_id"])
            return (*now, *(earlier for one in now for earlier in earlier_names(store, one)))
    if text and events(store, Wanted(person=text), 1)[1]:
        return (text,)
    if _CPR.fullmatch(text):
        raise UsageError(
            "Der kan ikke søges på et CPR-nummer: det findes ikke i data.",
            "Find sagsnummeret i fagsystemet, og søg på det.",
        )
    raise UsageError(
        "Ingen borger i data eller i revisionssporet hedder sådan.", "Brug pseudonymet eller sagsnummeret."
    )
