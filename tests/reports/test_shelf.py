import pytest

from app.errors import UsageError
from app.own.recipes import drop_recipe, own_recipes, recipe_versions, save_recipe
from app.reports.recipe import recipe_from
from app.reports.shelf import copy, every, find, save, shipped


def test_a_copy_has_the_same_content_under_a_name_of_its_own(tmp_path):
    first, second = copy(tmp_path, "kvartalsrapport", "Anna"), copy(tmp_path, "kvartalsrapport", "Bo")
    assert (first, second) == ("kvartalsrapport-til-udvalget", "kvartalsrapport-til-udvalget-2")
    assert find(tmp_path, first).recipe.content() == shipped()["kvartalsrapport"].content()
    assert [one.recipe.navn for one in every(tmp_path)] == [*shipped(), first, second]


def test_every_saved_version_is_kept_with_who_and_when(tmp_path):
    name = copy(tmp_path, "maanedsoverblik", "Anna")
    content = shipped()["maanedsoverblik"].content()
    save(tmp_path, recipe_from(name, content | {"titel": "Vores måned"}), "Bo")
    assert (find(tmp_path, name).recipe.titel, find(tmp_path, name).version) == ("Vores måned", 2)
    told = [(one.version, one.hvem, one.indhold["titel"]) for one in recipe_versions(tmp_path, name)]
    assert told == [(2, "Bo", "Vores måned"), (1, "Anna", "Månedsoverblik")]
    assert recipe_versions(tmp_path, name)[0].hvornaar.startswith("20")


def test_a_recipe_that_was_taken_away_is_gone_from_the_shelf(tmp_path):
    name = copy(tmp_path, "fokusrevision", "Anna")
    drop_recipe(tmp_path, name, "Anna")
    assert own_recipes(tmp_path) == []
    with pytest.raises(UsageError, match="findes ikke"):
        find(tmp_path, name)


def test_a_shipped_recipe_cannot_be_changed(tmp_path):
    with pytest.raises(UsageError, match="følger med"):
        save(tmp_path, shipped()["fokusrevision"], "Anna")


def test_a_recipe_whose_nøgletal_is_gone_does_not_hide_the_others_and_says_why(tmp_path):
    content = shipped()["maanedsoverblik"].content()
    save_recipe(tmp_path, "gammel", content | {"afsnit": [{"noegletal": ["nedlagt"]}]}, "Anna")
    assert [one.recipe.navn for one in every(tmp_path)] == [*shipped()]
    with pytest.raises(UsageError, match="nedlagt"):
        find(tmp_path, "gammel")
