"""What a report is made in, gathered from a store for one asker."""

from datetime import date
from pathlib import Path

from app.access import Scope
from app.config import read_settings
from app.errors import StoreError, UsageError
from app.kpi import compute
from app.kpi.choices import choices
from app.kpi.disclosure import Rules
from app.kpi.period import period_spread
from app.kpi.rettelser import rettelser
from app.own.targets import of_kommune, targets
from app.reports.asking import Ask
from app.reports.drawing import Setting
from app.store.snapshot import Snapshot


def setting_of(
    store: Path, snapshot: Snapshot, scope: Scope, today: date, kommune: str | None = None, ask: Ask | None = None
) -> Setting:
    """The setting for ``kommune`` (default: the first by name); ``ask`` asks with ``scope``, where it is not plain
    ``compute``. A report never shows a single sagsbehandler, whatever the asker may see.

    :raises UsageError: a municipality that is not there for the asker.
    """
    options = choices(snapshot, scope, kommune)
    known = [code for code, _ in options.kommuner]
    if kommune is not None and kommune not in known:
        raise UsageError(f"Kommunen »{kommune}« findes ikke i data.", f"Brug: {', '.join(known)}.")
    settings = read_settings(store)
    return Setting(
        store=store,
        snapshot=snapshot,
        options=options,
        ask=ask or (lambda kpi_id, filters, level: compute(snapshot, kpi_id, filters, level, scope)),
        spread=lambda kpi_id, filters: period_spread(snapshot, kpi_id, filters, scope),
        targets=tuple(of_kommune(targets(store), kommune or next(iter(known), None))),
        tolerance=settings.tolerance,
        rules=Rules.of(settings),
        today=today,
        corrected=lambda kpi_id, filters: rettelser(snapshot, kpi_id, filters, "kommune", scope, settings),
    )


def require_fresh(setting: Setting, most_days: int | None) -> None:
    """Refuse data that are older than asked for.

    :raises StoreError: they are.
    """
    age = (setting.today - setting.options.data_pr).days
    if most_days is not None and age > most_days:
        raise StoreError(
            f"Data er {age} dage gamle; der må højst være {most_days} dage.",
            "Importér den nyeste leverance, og lav rapporten igen.",
        )
