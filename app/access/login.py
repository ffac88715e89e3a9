"""The municipality's own login: somebody whom another has vouched for, made into a user by the settings.

OIDC and a trusted header end here with an ``Identity``. Which groups give which role, and which values of the
*dataafgrænsning* stand for which team, is said in the table ``[login]`` of ``fleks.toml``; who matches nothing stays
out.
"""

import hmac
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field, fields
from datetime import date
from pathlib import Path
from typing import Any

from app.access.asker import Asker, Rolle
from app.access.grant import asker_of
from app.access.users import checked_id, checked_role, checked_scope
from app.config import LOGIN, Settings, read_file
from app.errors import AccessDenied, StoreError, UsageError
from app.own import users as kept
from app.own.users import Afgraensning, Bruger

SHARED_SECRET = "FLEKS_PROXY_SECRET"  # when set, the proxy must say it in X-Fleks-Proxy
_ALWAYS = date.min


@dataclass(frozen=True)
class LoginSettings:
    """The table ``[login]``. ``roller``: group → role. ``afgraensning``: value → ``team:T1``, ``kommune:580`` or
    ``sagsbehandler:S1``; a value of that form needs no line. ``header_*``: the headers of a trusted proxy,
    ``header_bruger`` empty where there is none. ``oidc``: what the OIDC login reads."""

    header_bruger: str = ""
    header_navn: str = ""
    header_grupper: str = ""
    header_afgraensning: str = ""
    roller: Mapping[str, str] = field(default_factory=dict)
    afgraensning: Mapping[str, str] = field(default_factory=dict)
    oidc: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Identity:
    """Somebody whom the municipality's login vouches for: ``kilde`` says which one, ``id_token`` with what."""

    bruger_id: str
    navn: str
    grupper: tuple[str, ...]
    afgraensning: tuple[str, ...]
    kilde: str
    id_token: str = field(default="", repr=False)


def read_login(store: Path) -> LoginSettings:
    """The table ``[login]`` of the store.

    :raises StoreError: it names what does not exist, or a role that the house does not know.
    """
    given = read_file(store).get(LOGIN, {})
    known = {one.name for one in fields(LoginSettings)}
    unknown = sorted(set(given) - known)
    if unknown:
        raise StoreError(
            f"»{unknown[0]}« under [login] i fleks.toml findes ikke.", f"Kendte: {', '.join(sorted(known))}."
        )
    wrong = sorted(set(given.get("roller", {}).values()) - set(Rolle))
    if wrong:
        raise StoreError(f"Rollen »{wrong[0]}« under [login.roller] findes ikke.", f"Brug: {', '.join(Rolle)}.")
    return LoginSettings(**given)


def granted(identity: Identity, login: LoginSettings) -> Bruger:
    """The user that an identity is by the settings.

    :raises AccessDenied: no group gives a role, several give different ones, or the id or a scope cannot be read.
    """
    roles = {login.roller[group] for group in identity.grupper if group in login.roller}
    if len(roles) != 1:
        raise AccessDenied(
            "Dit login giver ikke adgang til Fleksoverblik."
            if not roles
            else "Dit login giver flere roller på én gang.",
            "Bed den, der administrerer adgangen, om præcis én af grupperne.",
        )
    try:
        bound = checked_scope(tuple(_bound(value, login) for value in identity.afgraensning))
        navn = " ".join(identity.navn.split())[:100]
        bruger_id = checked_id(identity.bruger_id)
        return Bruger(bruger_id, navn or bruger_id, checked_role(roles.pop()), identity.kilde, bound)
    except UsageError as error:
        raise AccessDenied("Dit login kan ikke læses.", error.remedy) from error


def _bound(value: str, login: LoginSettings) -> Afgraensning:
    niveau, _, enhed = login.afgraensning.get(value, value).partition(":")
    return Afgraensning(niveau.strip(), enhed.strip(), _ALWAYS)


def admit(store: Path, identity: Identity) -> Bruger:
    """The user behind an identity, kept with today's role and scope so that an administrator sees and can shut out.

    :raises AccessDenied: as ``granted``, or the user is shut out, or the id belongs to another login.
    """
    one = granted(identity, read_login(store))
    known = kept.user(store, one.bruger_id)
    if known is None:
        with suppress(UsageError):  # another request of the same person came first
            kept.add_user(store, one, None, identity.kilde)
        return one
    if not known.aktiv or known.kilde != identity.kilde:
        raise AccessDenied("Du er spærret i Fleksoverblik.", "Spørg den, der administrerer adgangen.")
    if known.rolle != one.rolle:
        kept.set_role(store, one.bruger_id, one.rolle)
    if set(known.afgraensninger) != set(one.afgraensninger):
        kept.set_scope(store, one.bruger_id, one.afgraensninger)
    if known.navn != one.navn:
        kept.set_name(store, one.bruger_id, one.navn)
    return one


def asker_by_header(
    store: Path, headers: Mapping[str, str], login: LoginSettings, settings: Settings, today: date
) -> Asker | None:
    """Whom a trusted proxy says that this request is from, with role and scope as it says now, or ``None``.

    The caller has made sure that the request comes from this machine.

    :raises AccessDenied: the header cannot be believed, or gives no access.
    """
    who = headers.get(login.header_bruger, "") if login.header_bruger else ""
    if not who:
        return None
    secret = os.environ.get(SHARED_SECRET, "")
    if secret and not hmac.compare_digest(secret.encode(), headers.get("X-Fleks-Proxy", "").encode()):
        raise AccessDenied("Loginet kommer ikke fra kommunens server.", "Meld det til den, der driver Fleksoverblik.")
    if "," in who:
        raise AccessDenied("Der står flere brugere i loginet.", "Meld det til den, der driver Fleksoverblik.")
    navn = headers.get(login.header_navn, "") if login.header_navn else ""
    groups, bound = (_parts(headers, name) for name in (login.header_grupper, login.header_afgraensning))
    return asker_of(admit(store, Identity(who, navn, groups, bound, "header")), settings, today)


def _parts(headers: Mapping[str, str], name: str) -> tuple[str, ...]:
    text = headers.get(name, "") if name else ""
    return tuple(part.strip() for part in text.replace(",", ";").split(";") if part.strip())
