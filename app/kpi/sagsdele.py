"""What one case is made of: values, one class a kind of row."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Stamdata:
    """What is known of the borger, and who has the case on the data date. Ids as delivered, ``alder`` in years."""

    sagsref: str
    borger_id: str
    sagsnr: str | None
    kommune_kode: str
    kommune: str
    data_pr: date
    koen: str | None
    alder: int | None
    ordning: str | None
    visiteret_efter: str | None
    visitationsdato: date | None
    tilflyttet: date | None
    team_id: str | None
    team: str | None
    sagsbehandler_id: str | None
    sagsbehandler: str | None


@dataclass(frozen=True)
class Stykke:
    """A stretch of the case on one track (``spor``), both ends included; ``til`` is ``None`` where it still runs.

    ``hvad`` is the format's word for its kind or its end, ``navn`` a name, ``tal`` weekly hours, ``ja`` a yes or no.
    """

    spor: str
    fra: date
    til: date | None
    hvad: str | None
    navn: str | None
    tal: float | None
    ja: bool | None
    genstand: str | None


@dataclass(frozen=True)
class Talt:
    """One observation of the case: a row of a nøgletal in a month, or of one of its parts (``delmaal``)."""

    kpi: str
    maaned: date
    dag: date
    start: date | None
    frist: date | None
    handlet: date | None
    udfald: bool | None
    vaerdi: float | None
    kategori: str | None
    tilstand: str
    genstand: str | None
    delmaal: str | None
    timer_start: str | None
    team: str | None
    sagsbehandler: str | None


@dataclass(frozen=True)
class Frist:
    """A deadline of the case that can still be acted on; ``dage`` are the days left, negative when it has passed."""

    kpi: str
    frist: date
    genstand: str | None
    tilstand: str
    dage: int


@dataclass(frozen=True)
class Cyklus:
    """A cycle of LAS § 74 c, as in table ``par74c``; ``t`` (12 months) and ``frist_u`` (18 months) may be forecasts.

    ``dage``: counted towards u up to the data date or the cycle's end. ``dage_til_t`` and ``dage_til_u``: the days
    of ledighedsydelse still missing.
    """

    nr: int
    t: date
    u: date | None
    frist_u: date | None
    tilflyttet_frist: bool
    egen_t: bool
    egen_u: bool
    bortfaldet: date | None
    i_bero: bool
    aktuel: bool
    fra_taelling: date
    dage: int
    dage_til_t: int
    dage_til_u: int | None
    igangsat: date | None
    afsluttet: date | None
    redegoerelse: bool | None


@dataclass(frozen=True)
class Taelling:
    """The days of ledighedsydelse from ``fra`` to ``til`` that count towards the next 12 months (``krav`` days)."""

    fra: date
    til: date
    krav: int
    dage: int


@dataclass(frozen=True)
class Bemaerkning:
    """What a check of the snapshot says of this case: Danish texts of the check, the day and what it is about."""

    kode: str
    titel: str
    forklaring: str
    goer_nu: str
    dag: date | None
    genstand: str | None
