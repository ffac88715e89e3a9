"""Goal 6: the first page of a list of cases, sorted in the store."""

from app.access import Scope
from app.kpi.cases import Paging, cases
from app.store.snapshot import Snapshot
from benchmarks.reading import question
from benchmarks.timing import in_turn, milliseconds

LISTS = {"cv_rettidig": "deadline", "fleksjobledighed": "sagsnr", "progression": "value"}


def listing(snapshot: Snapshot) -> list[dict]:
    """A row per list: milliseconds of its first fifty rows over one month and over sixty, sorted."""
    rows = []
    for name, order in LISTS.items():
        for months in (1, 60):
            filters = question(snapshot, months, "alle").filters
            page = Paging(order=order, limit=50)
            found = in_turn(
                {"side": lambda: cases(snapshot, name, filters, Scope.everything(), paging=page)},  # noqa: B023
                rounds=5,
            )
            rows.append({"nøgletal": name, "måneder": months, "første side ms": milliseconds(found, "side")})
    return rows
