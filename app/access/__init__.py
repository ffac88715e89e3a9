"""Who is asking, and what that lets them see."""

from app.access.asker import Asker, Ret, Rolle, may
from app.access.scope import Scope, allowed

__all__ = ["Asker", "Ret", "Rolle", "Scope", "allowed", "may"]
