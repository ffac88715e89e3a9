"""Målsætninger: set, ended and removed on the page, within one's rights, each change recorded."""

from datetime import date
from pathlib import Path

import pytest

from app.access import Scope
from app.access.asker import Rolle
from app.errors import AccessDenied, FleksError, UsageError
from app.own import audit
from app.own.targets import Target, set_target, targets
from app.pages.house import House
from app.pages.maal import PAGE, layout
from app.pages.maal_change import Given, change
from app.pages.maal_list import draw_list
from tests.pages.drawn import links, text
from tests.pages.made import made_asker, made_house
from tests.pages.store import made_store

GIVEN = {
    "kpi_id": "cv_rettidig",
    "team": "ingen",
    "value": "60 %",
    "fra": "2026-10",
    "til": "ingen",
    "number": "",
    "slut": "",
}


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made_store(tmp_path_factory.mktemp("maal"))


@pytest.fixture
def store(place: Path) -> Path:
    (place / "egne.sqlite").unlink(missing_ok=True)
    return place


@pytest.fixture
def house(store: Path) -> House:
    return made_house(store)


def visit(house: House, search: str = ""):
    return house.visit(PAGE, "/maal", search)


def given(**changes: str) -> Given:
    return Given(**(GIVEN | changes))


def test_a_target_is_set_and_the_list_says_who_and_when_and_how_it_stands(house: House, store: Path) -> None:
    assert "Der er endnu ingen mål" in text(draw_list(visit(house)))
    said = change(visit(house), "maal-gem", given(team="T1", value="62,5 %"))
    assert said == "Målet for CV på Jobnet inden for tre uger, Team Nord: 62,5 % fra oktober 2026."
    assert targets(store) == [Target("cv_rettidig", 0.625, date(2026, 10, 1), team_id="T1")]
    drawn = draw_list(visit(house))
    for part in ("Team Nord", "62,5 %", "Pia Prøve", "Mål ikke nået", "25 % (1 af 4)"):
        assert part in text(drawn)
    assert links(drawn)["CV på Jobnet inden for tre uger"] == "/noegletal/cv_rettidig?team=T1"


def test_a_target_that_a_newer_one_has_taken_over_for_has_no_status(house: House, store: Path) -> None:
    for value, since in ((0.5, date(2026, 1, 1)), (0.6, date(2026, 9, 1))):
        set_target(store, Target("cv_rettidig", value, since), "Leder")
    rows = text(draw_list(visit(house)))
    assert rows.count("Gælder ikke") == 1
    assert "Gælder ikke" not in text(draw_list(visit(house, "?maaned=2026-10"))).split("60 %")[1]


def test_each_change_is_recorded_before_it_is_made(house: House, store: Path, monkeypatch) -> None:
    change(visit(house), "maal-gem", given())
    number = str(targets(store)[0].number)
    change(visit(house), "maal-afslut", given(number=number, slut="2026-11"))
    assert targets(store)[0].til == date(2026, 11, 1)
    change(visit(house), "maal-fjern", given(number=number))
    assert targets(store) == []
    newest, _ = audit.events(store, audit.Wanted(handling="maal"), limit=3)
    assert {one["genstand"].rpartition(": ")[2] for one in newest} == {"sat", "afsluttet 2026-11", "fjernet"}

    def broken(*_: object, **__: object) -> None:
        raise FleksError("kan ikke skrives")

    monkeypatch.setattr("app.access.audit.record", broken)
    with pytest.raises(FleksError):
        change(visit(house), "maal-gem", given())
    assert targets(store) == []


@pytest.mark.parametrize(
    ("act", "changes", "said"),
    [
        ("maal-gem", {"value": "60"}, "mere end hele andelen"),
        ("maal-gem", {"value": ""}, "kan ikke være et mål"),
        ("maal-gem", {"kpi_id": "findes_ikke"}, "findes ikke"),
        ("maal-gem", {"team": "T9"}, "findes ikke i data"),
        ("maal-gem", {"fra": "snart"}, "ikke en måned"),
        ("maal-gem", {"til": "2026-09"}, "slutter, før det begynder"),
        ("maal-afslut", {"number": "99", "slut": "2026-11"}, "ikke valgt et mål"),
        ("maal-fjern", {"number": ""}, "ikke valgt et mål"),
        ("maal-liste", {}, "ikke trykket på en knap"),
    ],
)
def test_what_makes_no_sense_is_refused_and_nothing_is_changed(house, store, act, changes, said) -> None:
    with pytest.raises(UsageError, match=said):
        change(visit(house), act, given(**changes))
    assert targets(store) == []


def test_a_target_cannot_end_before_it_begins(house: House, store: Path) -> None:
    change(visit(house), "maal-gem", given())
    number = str(targets(store)[0].number)
    with pytest.raises(UsageError, match="slutter, før det begynder"):
        change(visit(house), "maal-afslut", given(number=number, slut="2026-09"))


def test_who_may_not_set_targets_neither_sees_the_page_nor_changes_one(store: Path) -> None:
    for rolle in (Rolle.TEAMLEDER, Rolle.SAGSBEHANDLER, Rolle.POLITISK, Rolle.ADMINISTRATOR):
        with pytest.raises(AccessDenied):
            visit(made_house(store, asker=made_asker(rolle)))


def test_somebody_bound_to_a_team_sets_and_sees_only_its_targets(store: Path) -> None:
    set_target(store, Target("cv_rettidig", 0.7, date(2026, 1, 1), team_id="T2"), "Leder")
    other = str(targets(store)[0].number)
    bound = made_house(store, asker=made_asker(scope=Scope(teams=frozenset({"T1"}), cases=True)))
    assert "Hele kommunen" not in text(layout(visit(bound)))
    for act, changes in (("maal-gem", {}), ("maal-gem", {"team": "T2"}), ("maal-fjern", {"number": other})):
        with pytest.raises(UsageError):
            change(visit(bound), act, given(**changes))
    change(visit(bound), "maal-gem", given(team="T1"))
    assert {one.team_id for one in targets(store)} == {"T1", "T2"}
    assert "Team Syd" not in text(draw_list(visit(bound)))
