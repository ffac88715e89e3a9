"""Revisionsspor: what an administrator sees of what others did, and finds about one borger."""

from pathlib import Path

import pytest

from app.access import audit
from app.access.asker import Rolle
from app.access.audit import Operator
from app.access.scope import Scope
from app.errors import AccessDenied, UsageError
from app.own.audit import events
from app.pages.revision import PAGE, checked, found, layout, list_drawn
from app.pages.visit import Visit
from tests.answers import deliver_and_import
from tests.pages.drawn import links, text
from tests.pages.made import made_asker, made_house

ADMIN = made_asker(Rolle.ADMINISTRATOR, Scope())


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A trail of 120 logins and two views, one of them of B1."""
    made = deliver_and_import(
        tmp_path_factory.mktemp("revision"),
        borgere=[{"borger_id": "B1", "sagsnr": "2026-1"}],
        ledighedsydelse=[{"fra_dato": "2026-03-01"}],
    )
    for number in range(120):
        audit.record(made, Operator(f"bruger{number}", "leder"), "login")
    audit.record(made, Operator("lea", "leder"), "sag", "forløb", filter="oktober 2026", antal=1, personer=("B1",))
    audit.record(made, Operator("lea", "leder"), "frister", "frister", filter="team T1", antal=7, personer=("B2",))
    return made


def visit(store: Path, search: str = "", asker: object = ADMIN) -> Visit:
    return made_house(store, asker=asker).visit(PAGE, "/revision", search)


def test_the_newest_events_stand_first_with_danish_words(store: Path) -> None:
    said = " ".join(text(list_drawn(visit(store, "?handling=frister"))).split())
    assert "1 hændelse, de nyeste først. Side 1." in said
    assert "lea leder Så frister frister team T1 7" in said


def test_a_long_trail_is_turned_page_by_page(store: Path) -> None:
    first, second = (list_drawn(visit(store, f"?handling=login&side={number}")) for number in (1, 2))
    assert "bruger119" in text(first)
    assert "bruger19 " not in text(first)
    assert "bruger19 " in text(second)
    assert links(first)["Ældre"] == "/revision?handling=login&side=2"
    assert "Ældre" not in links(second)
    assert links(second)["Nyere"] == "/revision?handling=login&side=1"


@pytest.mark.parametrize("search", ["?handling=kigge", "?side=0", "?side=en", "?side=99999999"])
def test_an_address_that_makes_no_sense_is_refused(store: Path, search: str) -> None:
    with pytest.raises(UsageError):
        list_drawn(visit(store, search))


@pytest.mark.parametrize("given", ["2026-1", " B1 "])
def test_what_is_recorded_about_a_borger_is_found_and_the_question_itself_recorded(store: Path, given: str) -> None:
    said = " ".join(text(found(visit(store), given)).split())
    assert "Så en sag forløb oktober 2026 1" in said
    assert "Så frister" not in said
    newest = events(store, limit=1)[0][0]
    assert (newest["handling"], newest["hvem"], newest["personer"]) == ("revision", "proeve", 1)


def test_a_whole_trail_is_said_to_be_whole(store: Path) -> None:
    assert "Sporet er helt" in text(checked(visit(store)))


@pytest.mark.parametrize("rolle", [one for one in Rolle if one is not Rolle.ADMINISTRATOR])
def test_nobody_but_an_administrator_sees_the_trail(store: Path, rolle: Rolle) -> None:
    with pytest.raises(AccessDenied):
        visit(store, asker=made_asker(rolle))


def test_the_frame_of_the_page_says_what_it_is(store: Path) -> None:
    assert "Hvem har set sager" in text(layout(visit(store)))
