"""Who is asking: a person with a role, and what the role may. Nothing is allowed that the table below does not name."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal, get_args

from app.access.scope import Scope
from app.errors import AccessDenied

Ret = Literal[
    "tal",  # the pages with figures; without ``sager`` small counts are hidden in them
    "sager",  # rows about single borgere: lists, Frister, Sag, Datakvalitet
    "sagsbehandlertal",  # figures per sagsbehandler: which roles may is a setting, see ``Scope.colleagues``
    "eksport",  # files of the figures and lists that one sees
    "rapporter",  # read the reports that were published
    "udgivelse",  # make, change, run and publish reports
    "import",
    "parametre",
    "maal",
    "brugere",
    "revision",
]


class Rolle(StrEnum):
    """What somebody is to the house."""

    LEDER = "leder"
    TEAMLEDER = "teamleder"
    SAGSBEHANDLER = "sagsbehandler"
    ANALYTIKER = "analytiker"
    POLITISK = "politisk"
    ADMINISTRATOR = "administrator"


_MAY: dict[Rolle, frozenset[str]] = {
    Rolle.LEDER: frozenset({"tal", "sager", "sagsbehandlertal", "eksport", "rapporter", "udgivelse", "maal"}),
    Rolle.TEAMLEDER: frozenset({"tal", "sager", "sagsbehandlertal", "eksport", "rapporter"}),
    Rolle.SAGSBEHANDLER: frozenset({"tal", "sager", "sagsbehandlertal"}),
    Rolle.ANALYTIKER: frozenset(
        {"tal", "sager", "sagsbehandlertal", "eksport", "rapporter", "udgivelse", "import", "parametre", "maal"}
    ),
    Rolle.POLITISK: frozenset({"tal", "rapporter"}),
    Rolle.ADMINISTRATOR: frozenset({"tal", "brugere", "revision"}),
}


def may(rolle: Rolle, ret: Ret) -> bool:
    """Whether a role can have a right at all; a right that nobody has heard of is refused.

    ``sagsbehandlertal`` is narrowed further by a setting, so ask ``Asker.may`` for that.
    """
    return ret in get_args(Ret) and ret in _MAY.get(rolle, frozenset())


@dataclass(frozen=True)
class Asker:
    """One person, as known for the length of one request. ``bruger_id`` is what the audit trail writes."""

    bruger_id: str
    navn: str
    rolle: Rolle
    scope: Scope

    def may(self, ret: Ret) -> bool:
        """Whether this person may; figures per sagsbehandler also as the setting ``sagsbehandlertal`` says."""
        if ret == "sagsbehandlertal":
            return may(self.rolle, ret) and self.scope.sees_staff
        if ret == "sager":
            return may(self.rolle, ret) and self.scope.cases
        return may(self.rolle, ret)

    def require(self, ret: Ret) -> None:
        """Go on only with the right.

        :raises AccessDenied: the asker does not have it.
        """
        if not self.may(ret):
            raise AccessDenied("Det har du ikke adgang til.", "Spørg den, der administrerer adgangen.")


def nobody() -> Asker:
    """The asker of a house that was not told who asks.

    :raises AccessDenied: always.
    """
    raise AccessDenied("Du er ikke logget ind.", "Log ind, og prøv igen.")
