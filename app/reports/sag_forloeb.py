"""What has happened in one case, as a timeline with its table."""

from collections.abc import Iterable
from datetime import date

from app import danish
from app.kpi.sag import Sag
from app.kpi.sagsdele import Cyklus, Stykke
from app.reports.about import About
from app.reports.diagram import TIMELINE, Diagram, Scale, Series, Span
from app.reports.koder import said
from app.reports.table import DAY, Column, Table

LANES = {
    "ledighedsydelse": "Ledighedsydelse",
    "fleksjob": "Fleksjob",
    "fravaer": "Fravær",
    "cv": "CV på Jobnet",
    "samtale": "Samtaler",
    "revurdering": "Revurdering",
    "par74c": "§ 74 c",
    "minplan": "Min Plan",
    "indsats": "Indsatser",
    "rehabsag": "Rehabilitering",
    "sanktion": "Sanktioner",
    "ansvar": "Ansvarlig",
}
COLUMNS = (Column("Hvad"), Column("Fra", DAY), Column("Til", DAY), Column("Oplysning"))
_MOMENTS = ("samtale", "minplan", "sanktion")


def timeline(sag: Sag, about: About, since: date | None = None) -> Diagram:
    """The case from ``since`` (or its beginning), a lane per kind of event that it has; deadlines ahead are forecasts.

    A stretch that began before ``since`` is drawn from that day; its words and the table tell its true first day.
    """
    pieces = [one for one in (*sag.stykker, *_deadlines(sag.cykler)) if since is None or _end(sag, one) >= since]
    lanes = [spor for spor in LANES if any(one.spor == spor for one in pieces)]
    in_lanes = sorted(pieces, key=lambda one: lanes.index(one.spor))
    spans = tuple(_span(sag, one, lanes.index(one.spor), since) for one in in_lanes)
    return Diagram(
        title="Forløbet i sagen",
        about=about,
        categories=tuple(LANES[spor] for spor in lanes),
        series=(Series("Forløb", TIMELINE, ()),),
        scale=Scale(False, ""),
        table=_table(pieces, sag.stamdata.data_pr),
        description=_description(sag, pieces),
        spans=spans,
        upright=False,
    )


def _deadlines(cycles: Iterable[Cyklus]) -> list[Stykke]:
    """The days on which 12 and 18 months are reached, as moments."""
    found = []
    for cycle in cycles:
        found.append(_moment(cycle.t, "12 måneder nået"))
        if cycle.frist_u is not None:
            found.append(_moment(cycle.frist_u, "18 måneder nået"))
    return found


def _moment(day: date, what: str) -> Stykke:
    return Stykke("par74c", day, day, what, None, None, None, None)


def _end(sag: Sag, piece: Stykke) -> date:
    return piece.til or max(sag.stamdata.data_pr, piece.fra)


def _span(sag: Sag, piece: Stykke, lane: int, since: date | None) -> Span:
    start = piece.fra if since is None else max(piece.fra, since)
    return Span(
        lane=lane,
        start=start,
        end=max(_end(sag, piece), start),
        text=_short(piece),
        told=f"{LANES[piece.spor]}: {_days(piece)}. {told(piece, sag.stamdata.data_pr)}".strip(". ") + ".",
        kind=_kind(piece, sag.stamdata.data_pr),
    )


def _kind(piece: Stykke, data_pr: date) -> str:
    if piece.spor == "fleksjob":
        return "Puljefleksjob" if piece.navn else "Fleksjob"
    if piece.spor == "par74c":
        return "Frist efter § 74 c, prognose" if piece.fra > data_pr else "Frist efter § 74 c"
    return "Ledighedsydelse" if piece.spor == "ledighedsydelse" else "Hændelse" if piece.spor in _MOMENTS else "Periode"


def _short(piece: Stykke) -> str:
    if piece.spor == "fleksjob":
        return f"{danish.number(piece.tal, _decimals(piece.tal))} t." if piece.tal is not None else ""
    return {"ansvar": piece.navn or "", "fravaer": said(piece.hvad), "indsats": said(piece.hvad)}.get(piece.spor, "")


def _days(piece: Stykke) -> str:
    if piece.til == piece.fra:
        return danish.short_date(piece.fra)
    return f"{danish.short_date(piece.fra)} – {danish.short_date(piece.til) if piece.til else 'løber stadig'}"


def told(piece: Stykke, data_pr: date) -> str:
    """What there is to know of a piece beside its days: kind, hours, name, way out."""
    parts = {
        "ledighedsydelse": lambda: [_ended(piece)],
        "fleksjob": lambda: [_hours(piece), f"pulje: {piece.navn}" if piece.navn else "", _ended(piece)],
        "cv": lambda: [_yes_no(piece.ja, "kompetencefokuseret", "ikke kompetencefokuseret")],
        "revurdering": lambda: [
            f"udfald: {said(piece.hvad)}" if piece.hvad else "",
            _yes_no(piece.ja, "med redegørelse efter § 74 c, stk. 3", "uden redegørelse efter § 74 c, stk. 3"),
        ],
        "par74c": lambda: [piece.hvad or "", "prognose" if piece.fra > data_pr else ""],
        "minplan": lambda: [_yes_no(piece.ja, "klart jobmål", "uden klart jobmål")],
        "indsats": lambda: [said(piece.hvad), _yes_no(piece.ja, "gennemført", "ikke gennemført")],
        "rehabsag": lambda: ["forberedelse, til mødet i rehabiliteringsteamet"],
        "sanktion": lambda: [_yes_no(piece.ja, "med begrundelse", "uden begrundelse")],
        "ansvar": lambda: [piece.navn or "", piece.hvad or "uden team"],
    }.get(piece.spor, lambda: [said(piece.hvad)])()
    text = ", ".join(part for part in parts if part)
    return text[:1].upper() + text[1:]


def _hours(piece: Stykke) -> str:
    if piece.tal is None:
        return "timer ikke oplyst"
    return f"{danish.number(piece.tal, _decimals(piece.tal))} timer om ugen"


def _decimals(value: float | None) -> int:
    return 0 if value is None or float(value).is_integer() else 1


def _ended(piece: Stykke) -> str:
    return f"afgang til {said(piece.hvad)}" if piece.hvad else ""


def _yes_no(value: bool | None, yes: str, no: str) -> str:
    return "" if value is None else yes if value else no


def _table(pieces: list[Stykke], data_pr: date) -> Table:
    latest_first = sorted(pieces, key=lambda one: one.fra, reverse=True)
    return Table(COLUMNS, tuple((LANES[one.spor], one.fra, one.til, _remark(one, data_pr)) for one in latest_first))


def _remark(piece: Stykke, data_pr: date) -> str:
    running = "" if piece.til else "løber stadig"
    return ". ".join(part for part in (told(piece, data_pr), running) if part)


def _description(sag: Sag, pieces: list[Stykke]) -> str:
    if not pieces:
        return "Tidslinje uden hændelser."
    counted = [(name, sum(one.spor == spor for one in pieces)) for spor, name in LANES.items()]
    parts = ", ".join(f"{name.lower()}: {number}" for name, number in counted if number)
    return f"Tidslinje over sagen til {danish.long_date(sag.stamdata.data_pr)}. Antal perioder og dage: {parts}."
