"""Who is asking, and what that lets them see."""

from app.access.scope import Scope, allowed

__all__ = ["Scope", "allowed"]
