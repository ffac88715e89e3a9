"""What the page of a report does: draw the draft, make the files, publish, keep and copy the recipe."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from dash.development.base_component import Component

from app.access import audit
from app.errors import AccessDenied, FleksError, UsageError
from app.own.database import revision
from app.own.recipes import drop_recipe
from app.pages import report_jobs
from app.pages.ask import key
from app.pages.rapport_form import form_of
from app.pages.report_jobs import File
from app.pages.visit import Visit
from app.reports import shelf
from app.reports.asking import month_of
from app.reports.content import Report
from app.reports.drawing import Setting
from app.reports.leaving import Passed
from app.reports.publishing import publish
from app.reports.recipe import Afsnit, Recipe
from app.reports.report import gather, make_report
from app.reports.setting import setting_of
from app.view import report as report_view


def setting(visit: Visit) -> Setting:
    """What a visitor's reports are made in.

    :raises AccessDenied: the visitor sees a part of the municipality only, and the figures would be of that part.
    """
    if visit.scope.teams is not None or visit.scope.sagsbehandlere is not None:
        raise AccessDenied("Rapporter laves af dem, der ser hele kommunen.", "Spørg den, der administrerer adgangen.")
    return setting_of(
        visit.store,
        visit.snapshot,
        visit.scope,
        visit.today,
        visit.choices.kommune,
        lambda kpi_id, filters, level: visit.ask.compute(visit.snapshot, kpi_id, filters, level, visit.scope),
    )


def preview(visit: Visit, recipe: Recipe) -> Component:
    """The draft, drawn from the same content as the files."""
    made_in = setting(visit)
    month = month_of(made_in.options, visit.filters.til)
    return report_view.draw(make_report(recipe, month, made_in, _remembered(visit, recipe, made_in, month)))


def _remembered(visit: Visit, recipe: Recipe, made_in: Setting, month: date) -> Passed:
    """The figures of the draft, asked for once while only its texts are written."""
    parts = tuple(Afsnit("", "", one.noegletal, one.figurer) for one in recipe.afsnit)
    bare = replace(recipe, titel="", moede="", modtager="", indledning="", afsnit=parts)
    name = key(visit.snapshot, visit.scope, "rapport", bare, month, made_in.kommune_kode, revision(visit.store))
    return visit.ask.remember(name, lambda: gather(recipe, month, made_in))


def start(visit: Visit, recipe: Recipe, forms: Sequence[str], publishing: bool) -> None:
    """Make the files in the background; where they are to be published, they are then there for all who may read.

    :raises FleksError: no form was chosen, the data do not cover the month, or one is made already.
    """
    if not forms:
        raise UsageError("Vælg mindst ét format.", "Sæt kryds ved fx PDF.")
    made_in = setting(visit)
    month = month_of(made_in.options, visit.filters.til)
    audit.record(
        visit.store, visit.asker, "rapport", recipe.navn, filter=f"{month:%Y-%m}", snapshot=visit.snapshot.name
    )
    work = _Work(visit, recipe, made_in, month)
    keep = work.keep if publishing else None
    report_jobs.start(visit.store, visit.asker.bruger_id, recipe.titel, work.make, forms, keep)


class _Work:
    """One report on its way; what passed the door is kept until it is written in the ledger."""

    def __init__(self, visit: Visit, recipe: Recipe, made_in: Setting, month: date) -> None:
        self.visit, self.recipe, self.made_in, self.month = visit, recipe, made_in, month
        self.passed: Passed | None = None

    def make(self) -> Report:
        """The report of the visit's month."""
        self.passed = gather(self.recipe, self.month, self.made_in)
        return make_report(self.recipe, self.month, self.made_in, self.passed)

    def keep(self, report: Report, files: dict[str, File]) -> None:
        """Publish what was made."""
        publish(self.made_in, self.passed, report, files, self.visit.asker.navn)


def save(visit: Visit, recipe: Recipe) -> str:
    """Keep the recipe as its next version; what was done, in Danish."""
    shelf.save(visit.store, recipe, visit.asker.navn)
    return f"»{recipe.titel}« er gemt som version {shelf.find(visit.store, recipe.navn).version}."


def earlier(visit: Visit, version: object) -> Component:
    """The form with an own recipe as it stood in ``version``; nothing is saved.

    :raises UsageError: there is no such version, or it can no longer be read.
    """
    return form_of(shelf.find_version(visit.store, visit.slots["navn"], version).recipe)


def copy(visit: Visit, name: str) -> str:
    """Copy the recipe; the copy's name."""
    return shelf.copy(visit.store, name, visit.asker.navn)


def drop(visit: Visit, name: str) -> None:
    """Take an own recipe away.

    :raises FleksError: it is a shipped one, or not there.
    """
    if not shelf.find(visit.store, name).is_own:
        raise FleksError("Rapporten følger med og kan ikke slettes.")
    drop_recipe(visit.store, name, visit.asker.navn)
