"""A small municipality with seven spells that have their CV deadline in October 2026, for tests of a nøgletal's page.

Of T1 (S1 and S2): 9, 22 and 40 days, and never. Of T2 (S3): on time twice. B7 is nobody's, and has a CV in time.
"""

from pathlib import Path

from app.intake import import_delivery
from tests.deliveries import deliver

START = "2026-09-20"  # the deadline is 2026-10-11
DAYS = {"B1": "2026-09-29", "B2": "2026-10-12", "B3": "2026-10-30", "B5": START, "B6": "2026-10-11", "B7": START}
WHO = {"B1": "S1", "B2": "S1", "B3": "S2", "B4": "S2", "B5": "S3", "B6": "S3"}
TEAM = {"S1": "T1", "S2": "T1", "S3": "T2"}
NAMES = {"S1": "Åse", "S2": "Bo", "S3": "=Ida"}


def made_store(folder: Path) -> Path:
    """The store of that municipality, made in ``folder``."""
    borgere = [f"B{at}" for at in range(1, 8)]
    place = deliver(
        folder,
        teams=[{"team_id": "T1", "navn": "Team Nord"}, {"team_id": "T2", "navn": "Team Syd"}],
        sagsbehandlere=[{"sagsbehandler_id": who, "navn": NAMES[who], "team_id": TEAM[who]} for who in NAMES],
        borgere=[{"borger_id": who, "sagsnr": f"2026-{who[1:]}"} for who in borgere],
        sagsansvar=[{"borger_id": who, "sagsbehandler_id": by, "fra_dato": "2020-01-01"} for who, by in WHO.items()],
        ledighedsydelse=[{"borger_id": who, "fra_dato": START} for who in borgere],
        cv=[{"borger_id": who, "tilgaengelig_fra": day} for who, day in DAYS.items()],
    )
    store = folder / "store"
    import_delivery(place, store)
    return store
