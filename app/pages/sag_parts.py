"""The parts of the page of one case: who, what runs out, what is odd, § 74 c, and the nøgletal it counts in."""

from urllib.parse import quote, urlsplit

from dash.development.base_component import Component

from app import danish
from app.kpi import Kpi
from app.kpi.sag import Sag
from app.kpi.sagsdele import Stamdata
from app.kpi.worklist import kinds
from app.pages.visit import Visit
from app.reports.frister import days_text, remark
from app.reports.koder import said
from app.reports.sag_74c import counted_text, cycle_table, next_text
from app.reports.sag_forloeb import LANES, told
from app.reports.sag_tal import Group, groups
from app.view import html
from app.view.data_table import data_table

SLOT = "{sagsnr}"


def case_link(template: str, sagsnr: str | None) -> str | None:
    """The address of the case in the case system: ``Settings.sag_link`` with the sagsnr in its place.

    ``None`` without a sagsnr, without a place for it, or when the template is no http address.
    """
    if not sagsnr or SLOT not in template or urlsplit(template).scheme not in ("http", "https"):
        return None
    return template.replace(SLOT, quote(sagsnr, safe=""))


def heading(sag: Sag, visit: Visit) -> Component:
    """The sagsnr, or the delivered id where there is none, with the link to the case system."""
    one = sag.stamdata
    link = case_link(visit.settings.sag_link, one.sagsnr)
    outside = {"target": "_blank", "rel": "noopener noreferrer", "className": "case-link"}
    more = html.A("Åbn sagen i fagsystemet (nyt vindue)", href=link, **outside) if link else None
    return html.Div([html.H1(f"Sag {one.sagsnr or one.borger_id}"), more, html.P(now(sag), className="lead")])


def now(sag: Sag) -> str:
    """What the borger is in on the data date: ``Ledighedsydelse siden 11-06-2024 (123 uger)``."""
    day = sag.stamdata.data_pr
    running = [
        one
        for one in sag.stykker
        if one.spor in ("ledighedsydelse", "fleksjob") and one.fra <= day and (one.til is None or one.til >= day)
    ]
    if not running:
        return f"Hverken på ledighedsydelse eller i fleksjob {danish.long_date(day)}."
    parts = []
    for one in running:
        weeks = danish.count((day - one.fra).days // 7, "hel uge", "hele uger")
        text = told(one, day) if one.spor == "fleksjob" else weeks
        parts.append(f"{LANES[one.spor]} siden {danish.short_date(one.fra)} ({text[:1].lower()}{text[1:]})")
    return f"{danish.long_date(day)}: {' og '.join(parts)}."


def facts(sag: Sag, visit: Visit) -> Component:
    """Master data as a list of terms; what is not known is left out."""
    one = sag.stamdata
    terms = [
        ("Borger", one.borger_id),
        ("Kommune", one.kommune if len(visit.choices.kommuner) > 1 else ""),
        ("Sagsbehandler", _staff(one, visit)),
        ("Team", _team(one, visit)),
        ("Køn og alder", _person(one)),
        ("Ordning", said(one.ordning)),
        ("Visiteret", _visitation(one)),
        ("Tilflyttet", danish.short_date(one.tilflyttet) if one.tilflyttet else ""),
    ]
    shown = [html.Div([html.Dt(term), html.Dd(text)]) for term, text in terms if text]
    return html.Section([html.H2("Borger og ansvar"), html.Dl(shown, className="sag-facts")], className="panel")


def _staff(one: Stamdata, visit: Visit) -> Component | str:
    if one.sagsbehandler_id is None:
        return "Uden sagsbehandler"
    if one.sagsbehandler_id not in dict(visit.choices.sagsbehandlere):
        return one.sagsbehandler or one.sagsbehandler_id
    href = visit.href("/frister", extra={}, team=None, sagsbehandler=one.sagsbehandler_id)
    return html.A(one.sagsbehandler, href=href)


def _team(one: Stamdata, visit: Visit) -> Component | str:
    if one.team_id is None:
        return "Uden team"
    if one.team_id not in dict(visit.choices.teams):
        return one.team or one.team_id
    return html.A(one.team, href=visit.href("/frister", extra={}, team=one.team_id, sagsbehandler=None))


def _person(one: Stamdata) -> str:
    age = f"{one.alder} år" if one.alder is not None else ""
    return ", ".join(part for part in (said(one.koen), age) if part)


def _visitation(one: Stamdata) -> str:
    if one.visitationsdato is None:
        return ""
    after = f" efter {said(one.visiteret_efter)}" if one.visiteret_efter else ""
    return f"{danish.short_date(one.visitationsdato)}{after}"


def deadlines(sag: Sag, visit: Visit) -> Component:
    """The deadlines of the case that can still be acted on, the nearest first, and what § 74 c leaves."""
    names = kinds()
    items = [
        html.Li(
            [
                html.A(names[one.kpi], href=visit.href(f"/noegletal/{one.kpi}", extra={})),
                f" {danish.short_date(one.frist)} ",
                html.Strong(f"({days_text(one.dage)})", className="overdue" if one.dage < 0 else ""),
                html.Span(f" {remark(one.kpi, one.tilstand, False)}", className="soft"),
            ]
        )
        for one in sag.frister
    ]
    listed = html.Ul(items, className="deadlines") if items else html.P("Ingen frister at handle på.")
    return html.Section([html.H2("Frister"), listed, html.P(next_text(sag))], className="panel")


def remarks(sag: Sag) -> Component | None:
    """What the checks of the data say of this case, with what to do about it."""
    if not sag.bemaerkninger:
        return None
    items = [
        html.Li([html.Strong(f"{one.titel}. "), one.forklaring, " ", html.Em(one.goer_nu)]) for one in sag.bemaerkninger
    ]
    return html.Section(
        [html.H2("Bemærkninger til data"), html.Ul(items, className="remarks")], className="panel panel-warn"
    )


def par74c(sag: Sag) -> Component:
    """The cycles of § 74 c with their counted days."""
    rows = [data_table(cycle_table(sag), "Cyklusser efter § 74 c", lambda _: None)] if sag.cykler else []
    return html.Section(
        [
            html.H2("Revurdering efter § 74 c i lov om aktiv socialpolitik"),
            html.P(counted_text(sag.taelling)),
            *(rows or [html.P("De 12 måneder er ikke nået, og der er ingen løbende ledighedsydelse.")]),
        ],
        className="panel",
    )


def figures(sag: Sag, catalogue: dict[str, Kpi], visit: Visit) -> Component:
    """Every nøgletal that the case counts in, with its newest outcome; the one that the address names is open."""
    made = groups(sag.talt, catalogue)
    lines = [_figure(group, visit) for group in made]
    listed = html.Ul(lines, className="sag-figures") if lines else html.P("Sagen tæller ikke med i noget nøgletal.")
    return html.Section([html.H2("Nøgletal, som sagen tæller med i"), listed], className="panel")


def _figure(group: Group, visit: Visit) -> Component:
    is_open = visit.extra.get("tal") == group.kpi.id
    others = {key: value for key, value in visit.extra.items() if key != "tal"}
    href = visit.href(extra=others if is_open else others | {"tal": group.kpi.id})
    told = f"Senest: {group.latest}" + (f". {group.basis}." if group.basis else "")
    head = [
        html.A(group.kpi.titel, href=href, **({"aria-current": "true"} if is_open else {})),
        html.Span(told, className="soft"),
    ]
    return html.Li([html.Div(head, className="sag-figure"), *(_opened(group, visit) if is_open else [])])


def _opened(group: Group, visit: Visit) -> list[Component]:
    link = html.A("Gå til nøgletallet", href=visit.href(f"/noegletal/{group.kpi.id}", extra={}))
    return [html.P([group.meaning, " ", link]), data_table(group.table, group.kpi.titel, lambda _: None)]
