"""A small municipality whose every person can be told apart in an answer, and the people who ask about it.

Team Nord (T1: S1, S2) and Team Syd (T2: S3) have cases each. Ids and names are such as stand nowhere else, so an answer
that holds one of them speaks of that person.
"""

import base64
import io
import json
import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from zipfile import ZipFile

from app.access import users
from app.intake import import_delivery
from app.own.users import Afgraensning, Bruger
from app.store.snapshot import current
from tests.access.made import LONG_AGO, TEST
from tests.deliveries import deliver

STAFF = {"S1QX": "Asta Qvist", "S2QX": "Birger Qvist", "S3QX": "Clara Qvist"}
TEAM = {"S1QX": "T1", "S2QX": "T1", "S3QX": "T2"}
CASES = {who: [f"ZQ{who[1]}{number:02d}" for number in range(1, 8)] for who in STAFF}
_FILE = re.compile(r'"content":\s*"([A-Za-z0-9+/=]+)"')


@dataclass(frozen=True)
class Person:
    """Somebody who asks, and the marks of those whom that person may not hear of."""

    name: str
    token: str | None
    forbidden: frozenset[str]


def build(folder: Path) -> Path:
    """The store of the municipality."""
    every = [borger for cases in CASES.values() for borger in cases]
    place = deliver(
        folder,
        teams=[{"team_id": "T1", "navn": "Team Nordqvist"}, {"team_id": "T2", "navn": "Team Sydqvist"}],
        sagsbehandlere=[{"sagsbehandler_id": who, "navn": STAFF[who], "team_id": TEAM[who]} for who in STAFF],
        borgere=[{"borger_id": borger, "sagsnr": f"NR-{borger}"} for borger in every],
        sagsansvar=[
            {"borger_id": borger, "sagsbehandler_id": who, "fra_dato": "2020-01-01"}
            for who, cases in CASES.items()
            for borger in cases
        ],
        ledighedsydelse=[
            {"borger_id": borger, "fra_dato": f"2026-{number % 7 + 3:02d}-{number % 20 + 1:02d}"}
            for number, borger in enumerate(every)
        ],
        fleksjob=[{"borger_id": every[0], "fra_dato": "2025-01-01", "til_dato": "2025-12-31", "pulje_id": "P1"}],
        puljer=[{"pulje_id": "P1", "navn": "Puljen"}],
        cv=[{"borger_id": borger, "tilgaengelig_fra": "2026-09-01"} for borger in every[::2]],
    )
    import_delivery(place, folder / "store")
    return folder / "store"


def people(store: Path) -> dict[str, Bruger]:
    """One of each role, and three who have nothing to see."""
    made = {
        "leder": ("leder", ()),
        "teamleder": ("teamleder", (Afgraensning("team", "T1", LONG_AGO),)),
        "sagsbehandler": ("sagsbehandler", (Afgraensning("sagsbehandler", "S1QX", LONG_AGO),)),
        "analytiker": ("analytiker", ()),
        "politisk": ("politisk", ()),
        "administrator": ("administrator", ()),
        "ubundet": ("teamleder", ()),
        "tidligere": ("teamleder", (Afgraensning("team", "T1", LONG_AGO, date(2026, 6, 30)),)),
        "fremmed": ("teamleder", (Afgraensning("kommune", "999", LONG_AGO), Afgraensning("team", "T1", LONG_AGO))),
    }
    return {
        name: users.add(store, Bruger(name, name, rolle, afgraensninger=bound), None, TEST)
        for name, (rolle, bound) in made.items()
    }


def marks(store: Path, staff: list[str]) -> frozenset[str]:
    """All that an answer could say of the cases of these sagsbehandlere: pseudonym, case number and reference."""
    wanted = {borger for who in staff for borger in CASES[who]}
    refs = current(store).sql("SELECT borger_id, sagsref FROM borger").set_index("borger_id")["sagsref"]
    return frozenset(wanted | {f"NR-{borger}" for borger in wanted} | {refs[borger] for borger in wanted})


def forbidden(store: Path, name: str) -> frozenset[str]:
    """What must never be in an answer to the person."""
    nobody = frozenset()
    everybody = marks(store, list(STAFF))
    names = frozenset({*STAFF, *STAFF.values()})
    return {
        "leder": nobody,
        "analytiker": nobody,
        "teamleder": marks(store, ["S3QX"]) | {"S3QX", STAFF["S3QX"], "Team Sydqvist"},
        "sagsbehandler": marks(store, ["S2QX", "S3QX"]) | {"S2QX", "S3QX", STAFF["S2QX"], STAFF["S3QX"]},
        "politisk": everybody | names,
        "administrator": everybody,
    }.get(name, everybody | names | {"Team Sydqvist", "Team Nordqvist"})


def leaks(person: Person, body: dict, answer: str) -> list[tuple[str, str]]:
    """The output and the mark of each thing that an answer says of those whom the asker may not hear of.

    What the asker wrote may come back in an address. The audit trail names cases to the administrator: that is its use.
    """
    output = str(body.get("output"))
    if person.name == "administrator" and output.lstrip(".").startswith("revision-"):
        return []
    asked, said = json.dumps(body, ensure_ascii=False), told(answer)
    return [(output, mark) for mark in sorted(person.forbidden) if mark in said and mark not in asked]


def told(answer: str) -> str:
    """An answer with the files in it opened."""
    return answer + "".join(_opened(base64.b64decode(found)) for found in _FILE.findall(answer))


def _opened(content: bytes) -> str:
    if not content.startswith(b"PK"):
        return content.decode("utf-8", "replace")
    with ZipFile(io.BytesIO(content)) as archive:
        return "".join(archive.read(name).decode("utf-8", "replace") for name in archive.namelist())
