"""Rapporter: who sees what, how a recipe is written, and how files are made in the background and published."""

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from dash.development.base_component import Component

from app.access import Scope
from app.access.asker import Rolle
from app.errors import AccessDenied, FleksError, UsageError
from app.own import audit, reports
from app.pages import rapport, rapport_layout, rapport_make, rapporter, report_jobs
from app.pages.ask import Ask
from app.pages.house import House
from app.pages.rapport_form import AFSNIT, PLAIN, form_of, moved, recipe_in
from app.pages.rapport_shelf import download_of
from app.pages.rapport_state import draw_job, file_of
from app.pages.visit import Visit
from app.reports.recipe import Recipe
from app.reports.shelf import find, shipped
from tests.pages.drawn import links, parts, text
from tests.pages.made import made_asker, made_house
from tests.pages.test_every_noegletal import Kept

NAME = "maanedsoverblik"


@pytest.fixture(scope="module")
def store(demo_store: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("rapporter") / "store"
    shutil.copytree(demo_store, folder)
    return folder


@pytest.fixture
def house(store: Path) -> House:
    return made_house(store)


def at(house: House, name: str = NAME, search: str = "?maaned=2026-10") -> Visit:
    return house.visit(rapport.PAGE, f"/rapporter/{name}", search)


def list_of(store: Path, rolle: Rolle, scope: Scope | None = None) -> Visit:
    house = made_house(store, asker=made_asker(rolle, scope))
    return house.visit(rapporter.PAGE, "/rapporter", "")


def values(recipe: Recipe) -> list:
    """What the fields of the form hold, as the browser sends it."""
    return values_in(form_of(recipe))


def values_in(drawn: Component) -> list:
    by_id = {str(one.id): getattr(one, "value", None) for one in parts(drawn) if hasattr(one, "id")}
    plain = [by_id[f"opskrift-{name}"] for name in PLAIN]
    numbers = range(sum("overskrift" in name for name in by_id))
    return [*plain, *([by_id[str({"type": "afsnit", "felt": name, "nr": nr})] for nr in numbers] for name in AFSNIT)]


@pytest.mark.parametrize("name", shipped())
def test_a_recipe_put_in_the_form_and_read_again_is_the_same(name: str) -> None:
    recipe = shipped()[name]
    given = values(recipe)
    again = recipe_in(name, given[: len(PLAIN)], given[len(PLAIN) :])
    assert again.noegletal == recipe.noegletal
    assert [one.figurer for one in again.afsnit] == [one.figurer for one in recipe.afsnit]
    assert (again.titel, again.periode, again.maaneder, again.kolonner, again.tabeller, again.niveauer) == (
        *(recipe.titel, recipe.periode, recipe.maaneder, recipe.kolonner, recipe.tabeller, recipe.niveauer),
    )
    assert again.indledning == recipe.indledning.strip()


@pytest.mark.parametrize(
    ("act", "number", "order"),
    [("op", 1, "bac"), ("ned", 1, "acb"), ("op", 0, "abc"), ("ned", 2, "abc"), ("fjern", 1, "ac")],
)
def test_a_section_is_moved_and_removed(act: str, number: int, order: str) -> None:
    every = [{"overskrift": name} for name in "abc"]
    assert "".join(one["overskrift"] for one in moved(every, act, number)) == order


def test_a_new_section_comes_last() -> None:
    assert [one["overskrift"] for one in moved([{"overskrift": "a"}], "tilfoej", 0)] == ["a", "Nyt afsnit"]


def test_the_draft_says_what_the_report_will(house: House) -> None:
    said = text(rapport_make.preview(at(house), shipped()[NAME]))
    assert "Fleksjob og ledighedsydelse i Demokommune , oktober 2026" in said
    assert "CV på Jobnet inden for tre uger 41 % 11 af 27" in said
    assert "Revurdering til tiden • • af 8" in said
    assert "Antal fra 1 til 4 skjules" in said


def test_while_texts_are_written_the_figures_are_not_asked_for_again(
    store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    house = House(store, Ask(Kept()), lambda: date(2026, 11, 21), made_asker)
    rapport_make.preview(at(house), shipped()[NAME])
    monkeypatch.setattr(rapport_make, "gather", lambda *_: pytest.fail("asked again"))
    assert "Ny titel" in text(
        rapport_make.preview(at(house), replace(shipped()[NAME], titel="Ny titel", indledning="{maaned}"))
    )


def test_recipes_are_for_those_who_make_reports(store: Path) -> None:
    assert "Lav en rapport" in text(rapporter.layout(list_of(store, Rolle.ANALYTIKER)))
    for rolle in (Rolle.POLITISK, Rolle.TEAMLEDER):
        visit = list_of(store, rolle)
        assert "Lav en rapport" not in text(rapporter.layout(visit))
        with pytest.raises(AccessDenied):
            at(made_house(store, asker=made_asker(rolle)))
    with pytest.raises(AccessDenied):
        list_of(store, Rolle.SAGSBEHANDLER)


def test_who_sees_a_part_of_the_municipality_makes_no_reports_of_it(store: Path) -> None:
    leader = made_asker(Rolle.LEDER, Scope(teams=frozenset({"T1"}), cases=True))
    with pytest.raises(AccessDenied, match="hele kommunen"):
        rapport_make.preview(at(made_house(store, asker=leader)), shipped()[NAME])


def test_files_are_made_in_the_background_for_who_asked_alone(house: House, store: Path) -> None:
    visit = at(house)
    rapport_make.start(visit, shipped()[NAME], ["csv"], publishing=False)
    report_jobs.wait()
    assert "Månedsoverblik« er lavet" in text(draw_job(visit))
    name, content = file_of(visit, "csv")
    assert name == "Månedsoverblik – oktober 2026 (opdigtede data) (csv).zip"
    assert content.startswith(b"PK")
    with pytest.raises(UsageError):
        file_of(visit, "pdf")
    other = made_asker(Rolle.LEDER)
    object.__setattr__(other, "bruger_id", "en-anden")
    assert draw_job(at(made_house(store, asker=other))) is None
    assert reports.publications(store) == []


def test_what_is_published_can_be_had_by_readers_and_is_in_the_trail(house: House, store: Path) -> None:
    rapport_make.start(at(house), shipped()[NAME], ["csv"], publishing=True)
    report_jobs.wait()
    reader = list_of(store, Rolle.POLITISK, Scope())
    said = text(rapporter.draw_published(reader))
    assert "Månedsoverblik oktober 2026" in said
    (one,) = reports.publications(store)
    name, content = download_of(reader, one.number, "csv")
    assert (name, content[:2]) == ("Månedsoverblik – oktober 2026 (opdigtede data) (csv).zip", b"PK")
    assert {"rapport", "eksport"} <= {event["handling"] for event in audit.events(store)[0]}
    for number, form in (
        (one.number + 1, "csv"),
        (one.number, "pdf"),
        ("1; DROP", "csv"),
        (one.number, "../../egne.sqlite"),
    ):
        with pytest.raises(UsageError):
            download_of(reader, number, form)
    assert reports.publications(store, frozenset({"101"})) == []


def test_a_report_that_fails_says_what_and_where(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise FleksError("Disken er fuld.", "Slet noget.")

    monkeypatch.setattr("app.export.report_files.packed", full)
    visit = at(house)
    rapport_make.start(visit, shipped()[NAME], ["xlsx"], publishing=False)
    report_jobs.wait()
    assert "»Månedsoverblik« standsede ved »Laver Excel«: Disken er fuld. Slet noget." in text(draw_job(visit))


def test_an_unforeseen_fault_is_told_without_its_text(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.export.report_files.packed", lambda *_: 1 / 0)
    visit = at(house)
    rapport_make.start(visit, shipped()[NAME], ["pdf"], publishing=False)
    report_jobs.wait()
    said = text(draw_job(visit))
    assert "standsede ved »Laver PDF«: Rapporten kunne ikke laves." in said
    assert "division" not in said


def test_nothing_is_begun_without_a_format(house: House) -> None:
    with pytest.raises(UsageError, match="mindst ét format"):
        rapport_make.start(at(house), shipped()[NAME], [], publishing=False)


def test_a_recipe_is_copied_changed_and_taken_away(house: House, store: Path) -> None:
    name = rapport_make.copy(at(house), NAME)
    visit = at(house, name)
    given = values(find(store, name).recipe)
    given[PLAIN.index("titel")] = "=Vores"
    said = rapport_make.save(visit, recipe_in(name, given[: len(PLAIN)], given[len(PLAIN) :]))
    assert said == "»=Vores« er gemt som version 2."
    assert find(store, name).who == visit.asker.navn
    assert links(rapporter.layout(list_of(store, Rolle.LEDER)))["=Vores"].startswith(f"/rapporter/{name}")
    assert "Version 2 Pia Prøve" in text(rapport_layout.versions(visit))
    assert values_in(rapport_make.earlier(visit, 1))[0] == "Månedsoverblik"
    assert values_in(rapport_make.earlier(visit, 2))[0] == "=Vores"
    for version in (0, 3, "1", None, [1]):
        with pytest.raises(UsageError, match="findes ikke"):
            rapport_make.earlier(visit, version)
    rapport_make.drop(visit, name)
    for gone in (lambda: find(store, name), lambda: rapport_make.earlier(visit, 1)):
        with pytest.raises(UsageError):
            gone()
    with pytest.raises(FleksError, match="følger med"):
        rapport_make.drop(at(house), NAME)
