import logging
from dataclasses import replace
from datetime import date
from pathlib import Path

import orjson
import pytest
from dash import ALL, Dash, Input, Output, State, html

from app.access import Rolle, Scope
from app.errors import UsageError
from app.own.targets import Target, set_target
from app.pages.ask import Ask
from app.pages.house import House, kept, live_ids
from app.pages.visit import Visit
from tests.answers import deliver_and_import
from tests.pages.made import OKT, Forgetful, made_asker, made_house
from tests.pages.read import text

SECRET = "0101901234"


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> House:
    return made_house(deliver_and_import(tmp_path_factory.mktemp("hus"), ledighedsydelse=[{"fra_dato": "2026-03-01"}]))


def test_a_section_is_drawn_from_the_visit(house: House) -> None:
    assert house.answer(None, "/", "?team=T1", lambda visit: visit.words()) == "oktober 2026 · Team T1"


def test_an_error_that_was_foreseen_is_said_with_its_remedy(house: House) -> None:
    def draw(_: Visit) -> str:
        raise UsageError("Nøgletallet findes ikke.", "Se kataloget.")

    said = text(house.answer(None, "/", "", draw))
    assert "Nøgletallet findes ikke." in said
    assert "Se kataloget." in said


def test_an_unforeseen_error_is_a_sentence_to_the_reader_and_a_place_without_values_in_the_log(
    house: House, caplog: pytest.LogCaptureFixture
) -> None:
    def draw(_: Visit) -> str:
        raise ValueError(f"kan ikke læse {SECRET}")

    with caplog.at_level(logging.ERROR):
        said = text(house.answer(None, "/", "", draw))
    assert "Noget gik galt" in said
    assert "ValueError at test_house.py" in caplog.text
    assert SECRET not in caplog.text + said


def test_a_senseless_address_draws_nothing_in_a_section_because_the_frame_has_said_it(house: House) -> None:
    assert house.answer(None, "/", "?team=T9", lambda _: "et tal") == []


def test_no_store_is_told_with_what_to_do(tmp_path: Path) -> None:
    said = text(made_house(tmp_path).answer(None, "/", "", lambda _: "et tal"))
    assert "Data kan ikke læses" in said
    assert "fleks import" in said


def test_links_keep_the_filters_and_only_links_within_the_page_its_own_parameters(house: House) -> None:
    visit = house.visit(None, "/frister", "?team=T1&maaned=2026-08")
    within = Visit(**{**visit.__dict__, "extra": {"slags": "cv"}})
    assert within.href() == "/frister?maaned=2026-08&team=T1&slags=cv"
    assert within.href(team=None) == "/frister?maaned=2026-08&slags=cv"
    assert within.href("/") == "/?maaned=2026-08&team=T1"
    assert within.href("/sag/a b", extra={"vis": "alt"}) == "/sag/a%20b?maaned=2026-08&team=T1&vis=alt"


def test_every_id_that_a_callback_uses_is_alive_and_patterns_are_not_ids() -> None:
    app = Dash("proeve")

    @app.callback(Output("a", "children"), Output("b", "hidden"), Input("d", "value"), State("e", "data"))
    def two(_: str, __: str) -> tuple:
        return "", False

    app.clientside_callback("() => 1", Output("f", "data"), Input({"type": "filter", "key": ALL}, "value"))
    app.layout = html.Div()
    assert live_ids(app) == {"a", "b", "d", "e", "f"}


class Remembering(Forgetful):
    """A cache that needs no application."""

    def __init__(self) -> None:
        super().__init__()
        self.known: dict[str, object] = {}

    def get(self, name: str) -> object:
        """What was kept."""
        return self.known.get(name)

    def set(self, name: str, value: object) -> None:
        """Keep it."""
        self.known[name] = value


def remembering(house: House) -> House:
    """The same house with a memory."""
    return replace(house, ask=Ask(Remembering()))


def test_a_section_of_sums_is_drawn_once_until_anything_it_rests_on_changes(house: House) -> None:
    times: list[str] = []
    draw = kept(house, "et-sted", lambda visit: times.append(visit.words()) or html.P(visit.words()))

    house = remembering(house)

    def ask(search: str = "", today: date | None = None) -> None:
        answer = replace(house, today=lambda: today or OKT).answer(None, "/", search, draw)
        assert "oktober 2026" in orjson.dumps(answer).decode()

    ask(), ask()
    assert len(times) == 1
    ask("?team=T1"), ask("?team=T1")
    assert len(times) == 2
    ask(today=date(2026, 12, 24))
    assert len(times) == 3
    set_target(house.store, Target("cv_rettidig", 0.5, OKT), "en leder")
    ask()
    assert len(times) == 4


def test_what_is_told_to_those_without_the_cases_is_drawn_anew(house: House) -> None:
    times: list[int] = []
    draw = kept(house, "et-sted", lambda _: times.append(1) or html.P("et tal"))
    politician = made_asker(Rolle.POLITISK, Scope())
    outside = replace(remembering(house), asker=lambda: politician)
    for _ in range(2):
        outside.answer(None, "/", "", draw)
    assert len(times) == 2
