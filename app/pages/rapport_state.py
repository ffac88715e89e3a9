"""How far the visitor's newest report is, and its files when they are made."""

from dash.development.base_component import Component

from app.access import audit
from app.errors import UsageError
from app.pages import errors
from app.pages.report_jobs import File, Job, form_name, job_of
from app.pages.visit import Visit
from app.view import html


def is_running(visit: Visit) -> bool:
    """Whether a report is being made for this visitor."""
    job = job_of(visit.store, visit.asker.bruger_id)
    return job is not None and not job.ended


def draw_job(visit: Visit) -> Component | None:
    """Progress, the files, or what went wrong and where."""
    job = job_of(visit.store, visit.asker.bruger_id)
    if job is None:
        return None
    if job.error is not None:
        text = f"»{job.title}« standsede ved »{job.step}«: {job.error.message}"
        return html.Div(errors.notice("Rapporten blev ikke lavet", text, job.error.remedy, "bad"))
    return _files(job) if job.ended else _progress(job)


def _progress(job: Job) -> Component:
    told = {"aria-label": f"Laver {job.title}"}
    bar = html.Progress(value=str(job.done), max=str(job.total), className="progress", **told)
    return html.Div([bar, html.P(f"{job.step} …", className="soft")], role="status")


def _files(job: Job) -> Component:
    buttons = [
        html.Button(form_name(form), id={"type": "rapport-fil", "form": form}, type="button", className="chart-button")
        for form, _ in job.files
    ]
    said = (
        f"»{job.title}« er udgivet."
        if job.published
        else f"»{job.title}« er lavet. Filerne er kun dine, til du udgiver."
    )
    return html.Div([html.P(said), html.Div([html.Span("Hent: "), *buttons], className="chart-buttons")], role="status")


def file_of(visit: Visit, form: str) -> File:
    """The file of the visitor's newest report, which is about to leave the house.

    :raises UsageError: there is none.
    """
    job = job_of(visit.store, visit.asker.bruger_id)
    file = job.file(form) if job else None
    if file is None:
        raise UsageError("Filen er der ikke længere.", "Lav rapporten igen.")
    audit.record(visit.store, visit.asker, "eksport", file[0], snapshot=visit.snapshot.name)
    return file
