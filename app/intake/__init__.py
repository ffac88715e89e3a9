"""How a delivery comes in: read strictly, judged row by row, staged, published; or refused as a whole."""

from app.intake.faults import Refused
from app.intake.importing import import_delivery
from app.intake.report import ImportReport

__all__ = ["ImportReport", "Refused", "import_delivery"]
