"""What the forms of Brugere do: judged and recorded by ``app.access.users``, for administrators alone."""

from collections.abc import Sequence
from dataclasses import dataclass

from app import danish
from app.access import Rolle, users
from app.access.password import generated
from app.errors import UsageError
from app.kpi.units import keys
from app.own.users import Afgraensning, Bruger, user
from app.pages.form import NONE, chosen, day_or_none, written
from app.pages.visit import Visit

ROLES = {
    Rolle.LEDER: "Alle teams og sager, figurer pr. sagsbehandler, rapporter og mål.",
    Rolle.TEAMLEDER: "Egne teams: tal, sager og figurer pr. sagsbehandler. Skal afgrænses til et team.",
    Rolle.SAGSBEHANDLER: "Egne sager og tal. Skal afgrænses til en sagsbehandler.",
    Rolle.ANALYTIKER: "Alle tal og sager, import, udtræk, rapporter, mål og parametre.",
    Rolle.POLITISK: "Offentliggjorte rapporter og tal, hvor små tal er skjult. Ingen sager, ingen sagsbehandlere.",
    Rolle.ADMINISTRATOR: "Brugere og revisionsspor. Ingen sager; små tal er skjult.",
}


@dataclass(frozen=True)
class Given:
    """What stands in the fields, as text (the parts as a list of it); nothing in them is trusted."""

    bruger_id: str
    navn: str
    rolle: str
    parts: tuple[str, ...]
    fra: str
    til: str
    chosen: str
    new_role: str
    new_parts: tuple[str, ...]
    new_fra: str
    new_til: str

    @classmethod
    def of(cls, values: Sequence[object]) -> "Given":
        """The fields in the order of the page."""
        return cls(*(chosen(value) if at in (3, 8) else written(value) for at, value in enumerate(values)))


def change(visit: Visit, act: str, given: Given) -> str:
    """Do what the button ``act`` says; the answer in Danish.

    :raises UsageError: it makes no sense, or nobody would be left to administer; nothing was changed.
    :raises AccessDenied: the asker is no administrator.
    :raises AuditError: it cannot be recorded; nothing was changed.
    """
    visit.asker.require("brugere")
    return _ACTS[act](visit, given)


def _add(visit: Visit, given: Given) -> str:
    bound, code = _bound(visit, given.parts, given.fra, given.til), generated()
    made = users.add(
        visit.store, Bruger(given.bruger_id, given.navn, given.rolle, afgraensninger=bound), code, visit.asker
    )
    return f"{made.navn} er oprettet som {made.rolle}. Brugernavn: {made.bruger_id}. {_said(code)}"


def _said(code: str) -> str:
    return f"Adgangskode: {code} – den vises kun nu; brugeren skifter den på »Min adgang«."


def _save(visit: Visit, given: Given) -> str:
    one, bound = _chosen(visit, given), _bound(visit, given.new_parts, given.new_fra, given.new_til)
    if given.new_role not in ("", NONE, one.rolle):
        users.set_role(visit.store, one.bruger_id, given.new_role, visit.asker)
    users.set_scope(visit.store, one.bruger_id, bound, visit.asker)
    return f"{one.navn} er ændret og logget ud."


def _password(visit: Visit, given: Given) -> str:
    one, code = _chosen(visit, given), generated()
    users.set_password(visit.store, one.bruger_id, code, visit.asker)
    return f"{one.navn} er logget ud. {_said(code)}"


def _out(visit: Visit, given: Given) -> str:
    one = _chosen(visit, given)
    ended = users.end_sessions(visit.store, one.bruger_id, visit.asker)
    return f"{one.navn} er logget ud {danish.count(ended, 'sted', 'steder')}."


def _shut(visit: Visit, given: Given) -> str:
    one = _chosen(visit, given)
    users.set_active(visit.store, one.bruger_id, False, visit.asker)
    return f"{one.navn} er spærret og logget ud."


def _open(visit: Visit, given: Given) -> str:
    one = _chosen(visit, given)
    users.set_active(visit.store, one.bruger_id, True, visit.asker)
    return f"{one.navn} kan logge ind igen."


_ACTS = {
    "bruger-opret": _add,
    "bruger-gem": _save,
    "bruger-kode": _password,
    "bruger-ud": _out,
    "bruger-spaer": _shut,
    "bruger-aabn": _open,
}


def _chosen(visit: Visit, given: Given) -> Bruger:
    found = user(visit.store, given.chosen) if given.chosen else None
    if found is None:
        raise UsageError("Der er ikke valgt en bruger.", "Vælg brugeren, der skal rettes.")
    return found


def _bound(visit: Visit, parts: tuple[str, ...], fra: str, til: str) -> tuple[Afgraensning, ...]:
    """The parts of the data, each one that was delivered, with the days that the fields say."""
    since, until = day_or_none(fra) or visit.today, day_or_none(til)
    made = tuple(Afgraensning(niveau, unit, since, until) for niveau, _, unit in (one.partition(":") for one in parts))
    for one in users.checked_scope(made):
        keys(visit.snapshot, one.niveau, frozenset([one.enhed]))
    return made
