"""A delivery that can be read but is not taken into use unless somebody asks for it."""

from app.errors import DeliveryRefused
from app.intake.report import ImportReport


class Stopped(DeliveryRefused):
    """Held back, with the ``report`` of what was found; nothing is changed."""

    def __init__(self, report: ImportReport, reasons: list[str], message: str, remedy: str) -> None:
        super().__init__(message, remedy)
        report.faults = reasons
        self.report = report
