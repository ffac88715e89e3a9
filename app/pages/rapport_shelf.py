"""What a visitor may take: published reports, for the municipalities that the visitor may see."""

from app.access import audit
from app.errors import UsageError
from app.own import reports
from app.own.reports import Publication
from app.pages.visit import Visit


def publications(visit: Visit) -> list[Publication]:
    """The reports that were published, the newest first."""
    return reports.publications(visit.store, visit.scope.kommuner)


def download_of(visit: Visit, number: object, form: object) -> tuple[str, bytes]:
    """The name and content of a file of a published report.

    :raises UsageError: there is no such report for this visitor.
    """
    for one in publications(visit):
        if one.number == number and form in one.files:
            audit.record(visit.store, visit.asker, "eksport", one.files[form], snapshot=one.snapshot)
            return one.files[form], reports.content_of(visit.store, one, form)
    raise UsageError("Rapporten findes ikke.", "Genindlæs siden, og vælg en anden.")
