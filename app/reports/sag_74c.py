"""LAS § 74 c in one case, in words: what has been reached, what was done in time, and what is left."""

from datetime import date

from app import danish
from app.kpi.sag import Sag
from app.kpi.sagsdele import Cyklus, Taelling
from app.reports.table import COUNT, DAY, Column, Table

COLUMNS = (
    Column("Nr."),
    Column("12 måneder nået", DAY),
    Column("Revurdering sat i gang", DAY),
    Column("18 måneder nået", DAY),
    Column("Revurdering afsluttet", DAY),
    Column("Talte dage", COUNT),
    Column("Status"),
)


def cycle_table(sag: Sag) -> Table:
    """A row per cycle, the latest first; what lies after the data date is called a forecast in its status."""
    rows = [
        (str(one.nr), one.t, one.igangsat, one.frist_u, one.afsluttet, one.dage, status(one, sag.stamdata.data_pr))
        for one in reversed(sag.cykler)
    ]
    return Table(COLUMNS, tuple(rows))


def status(cycle: Cyklus, data_pr: date) -> str:
    """Where a cycle stands on the data date, in one or two sentences."""
    return f"{_at_t(cycle, data_pr)} {_at_u(cycle, data_pr)}".strip()


def _at_t(cycle: Cyklus, data_pr: date) -> str:
    if cycle.t > data_pr:
        begun = " Revurderingen er allerede sat i gang." if cycle.igangsat else ""
        return f"Prognose: 12 måneder nås {_day(cycle.t)}, der mangler {_days(cycle.dage_til_t)}.{begun}"
    if not cycle.egen_t:
        return (
            "12 måneder blev nået før tilflytningen eller i en periode, hvor kommunen var fritaget, og tæller ikke her."
        )
    return _done("Sat i gang", cycle.igangsat, cycle.t, data_pr)


def _at_u(cycle: Cyklus, data_pr: date) -> str:
    if cycle.bortfaldet:
        return f"Bortfaldet {_day(cycle.bortfaldet)}: 18 måneder uden ledighedsydelse."
    if cycle.afsluttet and (cycle.frist_u is None or cycle.frist_u > data_pr):
        return f"Afsluttet {_day(cycle.afsluttet)}, før 18 måneder blev nået."
    if cycle.i_bero:
        return "I bero: Borgeren får ikke ledighedsydelse, så fristen på 18 måneder løber ikke."
    due = cycle.frist_u
    if due is None:
        return "18 måneder nås ikke med de kendte perioder."
    moved = " Fristen er seks måneder efter tilflytningen." if cycle.tilflyttet_frist else ""
    if due > data_pr:
        return _ahead(cycle, due) + moved
    if not cycle.egen_u:
        return (
            "18 måneder blev nået før tilflytningen eller i en periode, hvor kommunen var fritaget, og tæller ikke her."
        )
    return _done("Afsluttet", cycle.afsluttet, due, data_pr) + moved


def _ahead(cycle: Cyklus, due: date) -> str:
    if cycle.tilflyttet_frist:
        return f"Frist for at afslutte: {_day(due)}."
    return f"Prognose: 18 måneder nås {_day(due)}, der mangler {_days(cycle.dage_til_u)}."


def _done(what: str, done: date | None, due: date, data_pr: date) -> str:
    """What was done in time, too late, or not at all."""
    if done is None:
        return f"Ikke {what.lower()}: {_late(data_pr, due)}."
    if done <= due:
        return f"{what} til tiden."
    return f"{what} {_days((done - due).days)} for sent."


def _late(data_pr: date, due: date) -> str:
    return f"{_days((data_pr - due).days)} over fristen" if data_pr > due else "fristen er på datadagen"


def next_text(sag: Sag) -> str:
    """What is left until the case's next deadline after § 74 c, in one sentence."""
    day = sag.stamdata.data_pr
    ahead = sorted(_coming(sag, day))
    if not ahead:
        return "Ingen frist efter § 74 c løber i sagen på datadagen."
    due, what, forecast = ahead[0]
    left = f"om {_days((due - day).days)}{' (prognose)' if forecast else ''}"
    return f"Næste frist efter § 74 c: {what} {_day(due)}, {left}."


def _coming(sag: Sag, day: date) -> list[tuple[date, str, bool]]:
    found = []
    for one in sag.cykler:
        if one.egen_t and one.t > day and one.igangsat is None:
            found.append((one.t, "revurderingen sættes i gang senest", True))
        if one.egen_u and one.frist_u and one.frist_u > day and one.afsluttet is None:
            found.append((one.frist_u, "revurderingen afsluttes senest", not one.tilflyttet_frist))
    return found


def counted_text(count: Taelling) -> str:
    """How many days count towards the next 12 months on the data date."""
    return (
        f"{_days(count.dage)} af {danish.number(count.krav)} talt mod de næste 12 måneder: dage på ledighedsydelse fra "
        f"{_day(count.fra)} til {_day(count.til)}, uden barsel og sorgorlov."
    )


def _day(day: date) -> str:
    return danish.short_date(day)


def _days(number: int | None) -> str:
    return danish.count(number or 0, "dag", "dage")
