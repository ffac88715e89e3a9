"""Users as they are administered: checked in Danish and recorded here, kept in ``app.own.users``.

Each change is made only where it can be recorded, and tells ``who`` made it.
"""

import re
from datetime import date
from pathlib import Path

from app import danish
from app.access import audit, password
from app.access.asker import Rolle
from app.access.audit import Who
from app.access.grant import NIVEAUER
from app.errors import UsageError
from app.own import sessions
from app.own import users as kept
from app.own.users import Afgraensning, Bruger

_UNBOUND = "ingen afgrænsning"
LOCAL = "lokal"  # the source of users with a password here
_ID = re.compile(r"[a-z0-9æøå][a-z0-9æøå._@+-]{1,63}")


def checked_id(text: str) -> str:
    """A user's id as it is kept: small letters, without blanks around it.

    :raises UsageError: it has other signs than the house takes.
    """
    cleaned = text.strip().lower()
    if not _ID.fullmatch(cleaned):
        raise UsageError(
            "Brugernavnet kan ikke bruges.", "Brug 2-64 tegn: små bogstaver, tal, punktum, bindestreg, _, + og @."
        )
    return cleaned


def checked_role(text: str) -> Rolle:
    """A role by its name.

    :raises UsageError: there is no such role.
    """
    if text not in set(Rolle):
        raise UsageError("Rollen findes ikke.", f"Brug: {', '.join(Rolle)}.")
    return Rolle(text)


def checked_scope(afgraensninger: tuple[Afgraensning, ...]) -> tuple[Afgraensning, ...]:
    """The same, when each makes sense.

    :raises UsageError: an unknown level, an empty id, or a last day before the first.
    """
    for one in afgraensninger:
        if one.niveau not in NIVEAUER or not one.enhed.strip():
            raise UsageError("Afgrænsningen kan ikke bruges.", f"Brug: {', '.join(NIVEAUER)} og et id.")
        if one.til is not None and one.til < one.fra:
            raise UsageError("Adgangen slutter, før den begynder.", "Byt om på de to dage.")
    return tuple(dict.fromkeys(afgraensninger))


def add(store: Path, one: Bruger, code: str | None, who: Who) -> Bruger:
    """Make a user with the password ``code``, and give it back as it is kept.

    :raises UsageError: the id, role, scope or password cannot be used, or the id is taken.
    """
    bruger_id = checked_id(one.bruger_id)
    navn = " ".join(one.navn.split())[:100] or bruger_id
    made = Bruger(bruger_id, navn, checked_role(one.rolle), one.kilde, checked_scope(one.afgraensninger))
    stored = None if code is None else password.hashed(code, bruger_id)
    with audit.changing(
        store, who, "bruger", f"{bruger_id} oprettet som {made.rolle}, {said(made.afgraensninger) or _UNBOUND}"
    ):
        kept.add_user(store, made, stored, who.bruger_id)
    return made


def set_role(store: Path, bruger_id: str, rolle: str, who: Who) -> None:
    """Give a user another role.

    :raises UsageError: no such user or role, or nobody would be left to administer.
    """
    cleaned, checked = checked_id(bruger_id), checked_role(rolle)
    with audit.changing(store, who, "bruger", f"{cleaned} får rollen {checked}"):
        kept.set_role(store, cleaned, checked)


def set_scope(store: Path, bruger_id: str, afgraensninger: tuple[Afgraensning, ...], who: Who) -> None:
    """Bind a user to other parts of the data.

    :raises UsageError: no such user, or a part that makes no sense.
    """
    cleaned, checked = checked_id(bruger_id), checked_scope(afgraensninger)
    with audit.changing(store, who, "bruger", f"{cleaned} afgrænses til {said(checked) or _UNBOUND}"):
        kept.set_scope(store, cleaned, checked)


def set_active(store: Path, bruger_id: str, active: bool, who: Who) -> None:
    """Shut a user out, or let one in again.

    :raises UsageError: no such user, or nobody would be left to administer.
    """
    cleaned = checked_id(bruger_id)
    with audit.changing(store, who, "bruger", f"{cleaned} {'åbnes' if active else 'spærres'}"):
        kept.set_active(store, cleaned, active)


def set_password(store: Path, bruger_id: str, code: str, who: Who) -> None:
    """Give a local user another password.

    :raises UsageError: no such user here, or a password that cannot be used.
    """
    cleaned = checked_id(bruger_id)
    found = kept.user(store, cleaned)
    if found is not None and found.kilde != LOCAL:
        raise UsageError(f"Brugeren »{cleaned}« logger ikke ind med adgangskode her.", "Skift den, hvor den hører til.")
    stored = password.hashed(code, cleaned)
    with audit.changing(store, who, "bruger", f"{cleaned} får ny adgangskode"):
        kept.set_password(store, cleaned, stored)


def end_sessions(store: Path, bruger_id: str, who: Who) -> int:
    """Log a user out everywhere, and say of how many places.

    :raises UsageError: there is no such user.
    """
    cleaned = checked_id(bruger_id)
    if kept.user(store, cleaned) is None:
        raise kept.unknown(cleaned)
    with audit.changing(store, who, "bruger", f"{cleaned} logges ud alle steder"):
        return sessions.end_all(store, cleaned)


def said(afgraensninger: tuple[Afgraensning, ...]) -> str:
    """What somebody is bound to, by id and with its days; nothing, where the role alone decides."""
    return "; ".join(f"{one.niveau} {one.enhed}{_days(one)}" for one in afgraensninger)


def _days(one: Afgraensning) -> str:
    since = f" fra {danish.short_date(one.fra)}" if one.fra != date.min else ""
    return since + (f" til {danish.short_date(one.til)}" if one.til else "")


def may_enter(store: Path, bruger_id: str, code: str) -> bool:
    """Whether the password opens for the user; takes as long whether there is such a user or not."""
    try:
        stored = kept.password_hash(store, checked_id(bruger_id))
    except UsageError:
        stored = None
    return password.matches(stored, code)
