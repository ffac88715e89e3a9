"""How a delivery comes in: read strictly, judged row by row, staged, published; or refused as a whole."""

from app.intake.faults import Refused
from app.intake.importing import Consent, DryRun, dry_run, import_deliveries, import_delivery
from app.intake.key import new_key
from app.intake.report import ImportReport
from app.intake.rotation import rotate_key

__all__ = [
    "Consent",
    "DryRun",
    "ImportReport",
    "Refused",
    "dry_run",
    "import_deliveries",
    "import_delivery",
    "new_key",
    "rotate_key",
]
