"""Parametre: a change is judged, recorded, built in the background, and taken back when it cannot be built."""

from datetime import date
from pathlib import Path
from threading import Event

import pytest

from app.access.asker import Rolle
from app.build.lock import exclusive
from app.errors import AccessDenied, FleksError, UsageError
from app.own import audit
from app.own.parameters import own_parameters
from app.pages import rebuilding
from app.pages.house import House
from app.pages.parametre import PAGE, layout
from app.pages.parametre_change import Given, start
from app.pages.parametre_list import draw_list
from app.store.snapshot import current
from tests.answers import answer
from tests.pages.drawn import text
from tests.pages.made import made_asker, made_house
from tests.pages.store import made_store

GIVEN = dict.fromkeys(("navn", "value", "fra", "til", "number", "slut", "fritaget_fra", "fritaget_til"), "")
LONGER = {"navn": "cv_frist_dage", "value": "25", "fra": "01-09-2026"}


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made_store(tmp_path_factory.mktemp("parametre"))


@pytest.fixture
def house(store: Path) -> House:
    return made_house(store)


def visit(house: House):
    return house.visit(PAGE, "/parametre", "")


def do(house: House, act: str, **given: str) -> str:
    """Press the button, wait for the build, and read what the page says then."""
    start(visit(house), act, Given(**(GIVEN | given))).join()
    return text(rebuilding.draw_state(house.store))


def test_a_value_is_set_ended_and_removed_and_each_gives_its_snapshot(house: House, store: Path) -> None:
    assert answer(store, "cv_rettidig", "2026-10") == (4, 7)
    said = do(house, "parameter-gem", **LONGER)
    assert "Frist for CV på Jobnet: 25 dage fra 01-09-2026. Nu vises" in said
    assert current(store).name in said
    assert answer(store, "cv_rettidig", "2026-10") == (5, 7)
    row = text(draw_list(visit(house)))
    assert "25 dage 01-09-2026 indtil videre alle Pia Prøve" in row
    number = str(own_parameters(store)[0].number)
    do(house, "parameter-afslut", number=number, slut="10-09-2026")
    assert answer(store, "cv_rettidig", "2026-10") == (4, 7)
    do(house, "parameter-fjern", number=number)
    assert own_parameters(store) == []
    newest, _ = audit.events(store, audit.Wanted(handling="parameter"), limit=3)
    assert [one["genstand"].rpartition(", ")[2] for one in newest][:2] == ["fjernet", "afsluttet 10-09-2026"]


def test_a_municipality_is_exempt_for_a_period(house: House, store: Path) -> None:
    do(house, "fritaget-gem", fritaget_fra="01-01-2024", fritaget_til="31-12-2025")
    (one,) = own_parameters(store)
    assert (one.navn, one.vaerdi, one.fra, one.til) == ("fritaget", 1, date(2024, 1, 1), date(2025, 12, 31))
    assert "Fritaget for § 74 c som frikommune ja 01-01-2024 31-12-2025" in text(draw_list(visit(house)))
    do(house, "parameter-fjern", number=str(one.number))


@pytest.mark.parametrize(
    ("act", "given", "said"),
    [
        ("parameter-gem", LONGER | {"fra": "i morgen"}, "»i morgen« er ikke en dato"),
        ("parameter-gem", LONGER | {"fra": ""}, "er ikke en dato"),
        ("parameter-gem", LONGER | {"value": "mange"}, "kan ikke være"),
        ("parameter-gem", LONGER | {"navn": "findes_ikke"}, "findes ikke"),
        ("parameter-gem", LONGER | {"til": "31-08-2026"}, "slutter, før den begynder"),
        ("fritaget-gem", {"fritaget_fra": "2026"}, "er ikke en dato"),
        ("parameter-fjern", {"number": "99"}, "ikke valgt en værdi"),
        ("None", {}, "ikke trykket på en knap"),
    ],
)
def test_what_makes_no_sense_is_refused_and_nothing_is_built(house, store, act, given, said) -> None:
    before = current(store).name
    with pytest.raises(UsageError, match=said):
        do(house, act, **given)
    assert (current(store).name, own_parameters(store)) == (before, [])


def test_a_build_that_fails_is_told_and_the_change_taken_back(house: House, store: Path) -> None:
    before = current(store).name
    with exclusive(store):
        said = do(house, "parameter-gem", **LONGER)
    assert "Ændringen er taget tilbage" in said
    assert (current(store).name, own_parameters(store)) == (before, [])


def test_what_cannot_be_recorded_is_not_changed(house: House, store: Path, monkeypatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise FleksError("kan ikke skrives")

    monkeypatch.setattr("app.access.audit.record", broken)
    with pytest.raises(FleksError):
        do(house, "parameter-gem", **LONGER)
    assert own_parameters(store) == []


def test_while_a_snapshot_is_built_its_progress_is_told_others_read_and_no_second_begins(store: Path) -> None:
    half, go_on = Event(), Event()

    def work(progress) -> str:
        progress(1, 2, "Beregner: CV")
        half.set()
        go_on.wait(30)
        return "000009"

    building = rebuilding.start(store, "En ændring", work)
    assert half.wait(30)
    assert "Beregner: CV" in text(rebuilding.draw_state(store))
    assert answer(store, "cv_rettidig", "2026-10") == (4, 7)
    with pytest.raises(UsageError, match="ved at blive bygget"):
        do(made_house(store), "parameter-gem", **LONGER)
    go_on.set()
    building.join()
    assert "Nu vises øjebliksbilledet 000009" in text(rebuilding.draw_state(store))


def test_an_unforeseen_error_is_told_without_its_values(store: Path) -> None:
    def work(_) -> str:
        raise ValueError("010203-1234")

    rebuilding.start(store, "En ændring", work).join()
    said = text(rebuilding.draw_state(store))
    assert "kunne ikke bygges" in said
    assert "010203" not in said


def test_only_who_may_sees_the_page(store: Path) -> None:
    assert "Parametre" in text(layout(visit(made_house(store))))
    for rolle in (Rolle.LEDER, Rolle.TEAMLEDER, Rolle.SAGSBEHANDLER, Rolle.POLITISK, Rolle.ADMINISTRATOR):
        with pytest.raises(AccessDenied):
            visit(made_house(store, asker=made_asker(rolle)))
