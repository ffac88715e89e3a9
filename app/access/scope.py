"""What one asker may see. Every question about data takes a scope; there is no default that shows everything."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Scope:
    """The municipalities, teams and sagsbehandlere (ids as delivered) that the asker may see; ``None`` is all of them.

    ``cases``: whether the asker may see rows about single borgere. ``colleagues``: whether figures may be shown for one
    sagsbehandler at a time; who may only see named ``sagsbehandlere`` sees theirs without it.
    """

    kommuner: frozenset[str] | None = None
    teams: frozenset[str] | None = None
    sagsbehandlere: frozenset[str] | None = None
    cases: bool = False
    colleagues: bool = False

    @classmethod
    def everything(cls) -> "Scope":
        """For the command line on the server itself."""
        return cls(cases=True, colleagues=True)

    @property
    def sees_staff(self) -> bool:
        """Whether any figure of a single sagsbehandler may be shown: colleagues', or one's own."""
        return self.colleagues or self.sagsbehandlere is not None


def allowed(mine: frozenset[str] | None, asked: Iterable[str] | None) -> frozenset[str] | None:
    """The only producer of a filter on municipality, team or sagsbehandler: what is mine ∩ what was asked for.

    ``None`` on either side is "all"; an empty set lets nothing through.
    """
    if asked is None:
        return mine
    wanted = frozenset(asked)
    return wanted if mine is None else mine & wanted
