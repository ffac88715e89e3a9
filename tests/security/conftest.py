"""One municipality, one server, and a session for each of those who ask."""

import os
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from dash import Dash

from app.access import sessions
from app.config import Settings
from app.main import create_app
from app.pages import files, guard
from app.pages.house import House
from app.pages.registry import PAGES
from app.store.snapshot import current
from tests.security import town
from tests.security.forging import Forger
from tests.security.town import CASES, Person

LONG = os.environ.get("FLEKS_SECURITY_TEST") == "1"
QUESTION = "/_dash-update-component"
OWN = {"Sec-Fetch-Site": "same-origin"}
FOREIGN = ({"Sec-Fetch-Site": "cross-site"}, {"Origin": "https://ond.example"}, {})


@dataclass(frozen=True)
class Place:
    """A server over the municipality, and what an attacker could know of it."""

    store: Path
    app: Dash
    people: dict[str, Person]
    paths: dict[str, tuple[str, ...]]
    files: tuple[str, ...]

    def forger(self, seed: int) -> Forger:
        """A forger of this server's questions."""
        return Forger(self.app, self.paths, self.files, seed)


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The municipality, with its users."""
    made = town.build(tmp_path_factory.mktemp("by"))
    town.people(made)
    return made


@pytest.fixture(scope="session")
def place(store: Path) -> Place:
    """The server as it is run; the names of its downloads, and whose a callback is, are noted as they are defined."""
    named: set[str] = {"frister", "sager", "pladser"}
    define = files.register_files

    def noted(app: Dash, house: object, page: object, page_id: str, content: object) -> None:
        named.update(str(name) for name in content)
        define(app, house, page, page_id, content)

    modules = [module for module in _page_modules() if getattr(module, "register_files", None) is define]
    for module in modules:
        module.register_files = noted
    houses: list[House] = []
    install = guard.install
    guard.install = lambda app, house, *more: houses.append(house) or install(app, house, *more)
    app = create_app(store)
    guard.install = install
    for module in modules:
        module.register_files = define
    return Place(store, app, _people(store), _paths(store, houses[0]), tuple(sorted(named)))


def _page_modules() -> list:
    import sys

    return [module for name, module in sys.modules.items() if name.startswith("app.pages")]


def _people(store: Path) -> dict[str, Person]:
    names = ("leder", "teamleder", "sagsbehandler", "analytiker", "politisk", "administrator")
    names += ("ubundet", "tidligere", "fremmed")
    made = {name: Person(name, sessions.begin(store, name, Settings()), town.forbidden(store, name)) for name in names}
    return made | {"ingen": Person("ingen", None, town.forbidden(store, "ingen"))}


def _paths(store: Path, house: House) -> dict[str, tuple[str, ...]]:
    """Addresses of the page of each callback; under ``""`` every page, and cases of each sagsbehandler."""
    refs = current(store).sql("SELECT borger_id, sagsref FROM borger").set_index("borger_id")["sagsref"]
    cases = tuple(f"/sag/{refs[borgere[0]]}" for borgere in CASES.values())
    every = {page.path: _filled(page.path, cases) for page in PAGES}
    own = {output: every[page.path] for output, page in house.owners.items()}
    return own | {"": (*(path for paths in every.values() for path in paths), "/sag/findes-ikke", "/findes-ikke")}


def _filled(path: str, cases: tuple[str, ...]) -> tuple[str, ...]:
    if "<kpi>" in path:
        return tuple(path.replace("<kpi>", kpi) for kpi in ("cv_rettidig", "ly_varighed", "puljebelaegning"))
    return cases if "<sagsref>" in path else (re.sub("<[a-z]+>", "maanedsoverblik", path),)


@dataclass
class Attack:
    """What came of a lot of questions: answers by status, and those that said what they must not."""

    statuses: Counter
    leaks: list[tuple[str, str, str]]


@pytest.fixture(scope="session")
def attack(place: Place) -> Callable[..., Attack]:
    """``attack(names, rounds, seed)`` posts to every callback as each of the people, and reads all the answers."""

    def run(names: list[str], rounds: int, seed: int) -> Attack:
        found = Attack(Counter(), [])
        for number, name in enumerate(names):
            person, forger = place.people[name], place.forger(seed + number)
            client = place.app.server.test_client()
            if person.token:
                client.set_cookie("fleks", person.token)
            for body in forger.each(rounds):
                headers = forger.pick(FOREIGN) if forger.random.random() < 0.1 else OWN
                answer = client.post(QUESTION, json=body, headers=headers)
                found.statuses[name, answer.status_code] += 1
                found.leaks += [(name, output, mark) for output, mark in town.leaks(person, body, answer.text)]
        return found

    return run
