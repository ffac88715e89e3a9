"""Who is logged in. A token is random and lives in the browser's cookie alone; the house keeps its hash."""

import secrets
from datetime import date
from pathlib import Path

from app.access.asker import Asker
from app.access.grant import asker_of
from app.config import Settings
from app.own import sessions as kept
from app.own.sessions import Limits
from app.own.users import DEMO


def limits(settings: Settings) -> Limits:
    """How long a session lasts, in seconds."""
    return Limits(idle=settings.session_tomgang_min * 60, absolute=settings.session_hoejst_timer * 3600)


def begin(store: Path, bruger_id: str, settings: Settings, id_token: str = "") -> str:
    """Log a user in and give the token for the cookie. Who is let in has been settled before; ``id_token`` is what the
    municipality's login said, where it was that."""
    token = secrets.token_urlsafe(32)
    kept.begin(store, bruger_id, token, limits(settings), id_token)
    return token


def asker_behind(store: Path, token: str | None, settings: Settings, today: date, demo: bool = False) -> Asker | None:
    """Who holds the token, with the role and the scope of this moment; ``None`` where nobody does.

    A person of the demo is somebody in the demo alone: a server over real data takes no such session.
    """
    if not token or len(token) > 100:
        return None
    found = kept.holder(store, token, limits(settings))
    return asker_of(found, settings, today) if found and (found.kilde == DEMO) == demo else None


def end(store: Path, token: str | None) -> str:
    """Log out; the ``id_token`` that the session began with, empty where there was none."""
    return kept.end(store, token) if token else ""
