"""What the numbers mean: the catalogue, the filters, and the one way from a question to a result."""

from app.kpi.catalogue import Kpi, catalogue, kpi
from app.kpi.compute import compute, compute_many
from app.kpi.filters import UDEN, Filters
from app.kpi.result import KpiResult

__all__ = ["UDEN", "Filters", "Kpi", "KpiResult", "catalogue", "compute", "compute_many", "kpi"]
