import pytest

from app.errors import UsageError
from app.reports.recipe import recipe_from
from app.reports.shelf import shipped

GOOD = {"titel": "Prøve", "afsnit": [{"overskrift": "CV", "noegletal": ["cv_rettidig"]}]}


def test_a_recipe_written_out_and_read_again_is_the_same():
    for one in shipped().values():
        assert recipe_from(one.navn, one.content()) == one


def test_three_recipes_come_with_the_product():
    assert [one.titel for one in shipped().values()] == [
        "Månedsoverblik",
        "Kvartalsrapport til udvalget",
        "Fokusrevisionens temaer",
    ]


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"titel": " "}, "titel"),
        ({"afsnit": []}, "ingen nøgletal"),
        ({"afsnit": [{"noegletal": ["findes_ikke"]}]}, "»findes_ikke« kendes ikke"),
        ({"afsnit": [{"noegletal": ["cv_rettidig"], "figurer": ["lagkage"]}]}, "»lagkage« kendes ikke"),
        ({"niveauer": ["sagsbehandler"]}, "»sagsbehandler« kendes ikke"),
        ({"filtre": {"sagsbehandler": "S1"}}, "»sagsbehandler« kendes ikke"),
        ({"sammenlign": ["naboen"]}, "»naboen« kendes ikke"),
        ({"maaneder": 3}, "3 måneder"),
        ({"maaneder": "13"}, "»maaneder« kan ikke læses"),
        ({"kolonner": 5}, "5 kolonner"),
        ({"farve": "blå"}, "»farve« kendes ikke"),
        ({"titel": "x" * 201}, "»titel« er for lang"),
        ({"indledning": "x" * 5001}, "»indledning« er for lang"),
    ],
)
def test_what_a_recipe_cannot_hold_is_told_in_danish(change, told):
    with pytest.raises(UsageError, match=told):
        recipe_from("proeve", GOOD | change)
