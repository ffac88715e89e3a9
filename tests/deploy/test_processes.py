"""Two processes over one store, behind nginx as it is delivered: whichever answers, the house is the same."""

import json
import re
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from subprocess import Popen
from urllib.parse import urlencode

import pytest

from app.build import rollback
from app.intake import import_delivery
from app.own.targets import Target, set_target
from app.store.snapshot import current
from benchmarks.servers import ADDRESS, Door, proxy, servers
from tests.access.made import CODE, LONG_AGO, add
from tests.answers import deliver_and_import
from tests.deliveries import deliver

OWN = {"Sec-Fetch-Site": "same-origin"}
CARDS = {
    "output": "overblik-cards.children",
    "outputs": {"id": "overblik-cards", "property": "children"},
    "inputs": [
        {"id": "url", "property": "search", "value": ""},
        {"id": "overblik-cards", "property": "id", "value": "overblik-cards"},
    ],
    "state": [{"id": "url", "property": "pathname", "value": "/"}],
    "changedPropIds": ["url.search"],
}


@dataclass
class Browser:
    """One browser: its way in, and its cookie."""

    way: Door
    cookie: dict[str, str] = field(default_factory=dict)

    def ask(self, method: str, path: str, body: str = "", kind: str = "") -> tuple[int, str]:
        """Status and text of an answer; the cookie that it gives is kept."""
        headers = OWN | self.cookie | ({"Content-Type": kind} if kind else {})
        self.way.request(method, path, body.encode(), headers)
        answer = self.way.getresponse()
        given = answer.getheader("Set-Cookie", "")
        if given:
            self.cookie = {"Cookie": given.partition(";")[0]}
        return answer.status, answer.read().decode()

    def log_in(self, code: str = CODE) -> int:
        """The status of the answer to the login's form."""
        form = urlencode({"bruger": "lea", "kode": code})
        return self.ask("POST", "/login", form, "application/x-www-form-urlencoded")[0]

    def cards(self) -> tuple[int, str]:
        """What Overblik's cards say."""
        return self.ask("POST", "/_dash-update-component", json.dumps(CARDS), "application/json")


@dataclass(frozen=True)
class Place:
    """What runs: its store, the two processes and their own doors, and the proxy before them."""

    store: Path
    processes: list[Popen]
    inner: list[Path]
    outer: tuple[Path, Path]

    def browser(self) -> Browser:
        """A browser as users have it."""
        return Browser(Door(*self.outer))

    def beside(self, one: Browser) -> list[Browser]:
        """The same browser at each of the two processes."""
        return [Browser(Door(door), one.cookie) for door in self.inner]

    def answered(self) -> list[int]:
        """How many callbacks each process has answered."""
        texts = [Browser(Door(door)).ask("GET", "/metrics")[1] for door in self.inner]
        return [
            sum(map(int, re.findall(r'^fleks_requests_total{kind="callback".*} (\d+)', text, re.M))) for text in texts
        ]


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    store = deliver_and_import(tmp_path_factory.mktemp("to"), ledighedsydelse=[{"fra_dato": "2026-03-01"}])
    (store / "fleks.toml").write_text(f'adresse = "{ADDRESS}"', encoding="utf-8")
    add(store, "lea", "leder")
    short = Path(tempfile.mkdtemp(prefix="fleks"))  # the path of a socket has room for a hundred signs
    inner = [short / "1", short / "2"]
    with servers(store, inner) as processes, proxy(short, inner) as outer:
        yield Place(store, processes, inner, outer)
    shutil.rmtree(short)


@pytest.fixture
def lea(place: Place) -> Browser:
    """Somebody who is logged in."""
    (place.store / "adgang.sqlite").unlink()
    add(place.store, "lea", "leder")
    one = place.browser()
    assert one.log_in() == 303
    return one


def test_who_logs_in_at_one_is_known_at_the_other_and_logged_out_at_both(place: Place, lea: Browser) -> None:
    beside = place.beside(lea)
    assert [one.cards()[0] for one in (lea, *beside)] == [200] * 3
    assert lea.ask("POST", "/logout")[0] == 303
    assert [one.cards()[0] for one in beside] == [401] * 2


def test_what_is_published_rolled_back_and_written_is_seen_at_both_at_once(
    place: Place, lea: Browser, tmp_path: Path
) -> None:
    def told() -> str:
        answers = {one.cards() for one in (lea, *place.beside(lea))}
        snapshots = {json.loads(one.ask("GET", "/klar")[1])["snapshot"] for one in place.beside(lea)}
        assert (len(answers), snapshots) == (1, {current(place.store).name})
        status, text = answers.pop()
        assert status == 200
        return text

    first = told()
    more = [{"borger_id": f"B{number}", "fra_dato": "2026-03-01"} for number in range(1, 4)]
    assert import_delivery(deliver(tmp_path, ledighedsydelse=more), place.store).published
    second = told()
    rollback(place.store)
    assert (told() == first, second == first) == (True, False)
    set_target(place.store, Target("fleksjobledighed", 0.05, LONG_AGO), "test")
    assert told() not in (first, second)


def test_a_login_stays_with_one_process_and_several_are_spread(place: Place, lea: Browser) -> None:
    before = place.answered()
    assert {lea.cards()[0] for _ in range(10)} == {200}
    grown = sorted(now - then for now, then in zip(place.answered(), before, strict=True))
    assert grown == [0, 10]
    before = place.answered()
    for number in range(60):
        one = place.browser()
        one.cookie = {"Cookie": f"andet=1; __Host-fleks={number}"}
        assert one.cards()[0] == 401
    grown = [now - then for now, then in zip(place.answered(), before, strict=True)]
    assert (sum(grown), min(grown) > 0) == (60, True)


def test_attempts_are_counted_for_both(place: Place, lea: Browser) -> None:
    beside = place.beside(place.browser())
    assert [one.log_in("forkert") for one in beside * 3] == [403] * 5 + [429]
    assert [one.log_in() for one in beside] == [429] * 2


def test_when_one_stops_the_other_takes_over_its_logins(place: Place, lea: Browser) -> None:
    mine = place.answered()
    assert lea.cards()[0] == 200
    stopped = 0 if place.answered()[0] > mine[0] else 1
    place.processes[stopped].terminate()
    assert place.processes[stopped].wait(timeout=60) == 0
    assert [place.browser().ask("GET", "/sund")[0], lea.cards()[0]] == [200, 200]
