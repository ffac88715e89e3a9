"""How the municipality's OpenID provider is found and asked: the table ``[login.oidc]`` of ``fleks.toml``."""

import os
from dataclasses import dataclass, fields
from pathlib import Path
from urllib.parse import urlsplit

from app.access.login import LoginSettings
from app.errors import StoreError

SECRET = "FLEKS_OIDC_SECRET"  # the client's secret, unless a file is named; never in fleks.toml
_REQUIRED = {"udsteder", "klient_id"}
_LOOPBACK = ("localhost", "127.0.0.1", "::1")
_SHARED = ("{", "/common", "/organizations", "/consumers")  # Entra ID's issuers for everybody's users


@dataclass(frozen=True)
class OidcSettings:
    """The table ``[login.oidc]``. ``bruger``, ``navn``, ``grupper`` and ``afgraensning`` are names of claims; the last
    is empty where the provider says nothing of teams. ``hemmelighed_fil``: a file with the client's secret."""

    udsteder: str
    klient_id: str
    hemmelighed_fil: str = ""
    scope: str = "openid profile email"
    bruger: str = "oid"
    navn: str = "name"
    grupper: str = "groups"
    afgraensning: str = ""


def read_oidc(login: LoginSettings) -> OidcSettings | None:
    """The table ``[login.oidc]``; ``None`` where there is none.

    :raises StoreError: it lacks or has what it should not, or its issuer is not a single one over https.
    """
    if not login.oidc:
        return None
    known = {one.name for one in fields(OidcSettings)}
    unknown = sorted(set(login.oidc) - known)
    if "hemmelighed" in unknown:
        raise StoreError("Hemmeligheden må ikke stå i fleks.toml.", f"Brug hemmelighed_fil, eller {SECRET} i miljøet.")
    if unknown or not set(login.oidc) >= _REQUIRED:
        raise StoreError(
            "Tabellen [login.oidc] i fleks.toml kan ikke bruges.",
            f"Den skal have udsteder og klient_id og kan have {', '.join(sorted(known - _REQUIRED))}.",
        )
    settings = OidcSettings(**{name: str(value) for name, value in login.oidc.items()})
    issuer = urlsplit(settings.udsteder)
    secure = issuer.scheme == "https" or (issuer.scheme == "http" and issuer.hostname in _LOOPBACK)
    if not secure or any(part in settings.udsteder for part in _SHARED):
        raise StoreError(
            "Udstederen i [login.oidc] skal være kommunens egen, over https.",
            "Hos Entra ID: https://login.microsoftonline.com/KOMMUNENS-TENANT-ID/v2.0",
        )
    return settings


def client_secret(settings: OidcSettings) -> str | None:
    """The client's secret, read anew each time; ``None`` for a public client, which PKCE alone protects.

    :raises StoreError: the file that is named cannot be read.
    """
    if not settings.hemmelighed_fil:
        return os.environ.get(SECRET) or None
    try:
        return Path(settings.hemmelighed_fil).read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise StoreError(
            "Filen med klientens hemmelighed kan ikke læses.", "Se hemmelighed_fil i [login.oidc]."
        ) from error
