"""The table of roles, as the issue has it."""

import pytest

from app.access import Asker, Rolle, Scope, may
from app.access.asker import nobody
from app.errors import AccessDenied

EVERY = tuple(Rolle)


@pytest.mark.parametrize(
    ("ret", "roles"),
    [
        ("tal", set(EVERY)),
        ("sager", {"leder", "teamleder", "sagsbehandler", "analytiker"}),
        ("sagsbehandlertal", {"leder", "teamleder", "sagsbehandler", "analytiker"}),
        ("eksport", {"leder", "teamleder", "analytiker"}),
        ("rapporter", {"leder", "teamleder", "analytiker", "politisk"}),
        ("udgivelse", {"leder", "analytiker"}),
        ("import", {"analytiker"}),
        ("parametre", {"analytiker"}),
        ("maal", {"leder", "analytiker"}),
        ("brugere", {"administrator"}),
        ("revision", {"administrator"}),
        ("", set()),
        ("noget nyt", set()),
    ],
)
def test_each_right_belongs_to_these_roles_and_an_unknown_one_to_nobody(ret, roles):
    assert {rolle for rolle in EVERY if may(rolle, ret)} == roles


def test_a_role_that_does_not_exist_may_nothing():
    assert not may("direktør", "tal")


def asker(rolle, **scope):
    return Asker("a", "A", rolle, Scope(**scope))


def test_figures_per_sagsbehandler_need_the_role_and_the_scope():
    assert not asker(Rolle.LEDER).may("sagsbehandlertal")
    assert asker(Rolle.LEDER, colleagues=True).may("sagsbehandlertal")
    assert asker(Rolle.SAGSBEHANDLER, sagsbehandlere=frozenset({"S1"})).may("sagsbehandlertal")
    assert not asker(Rolle.POLITISK, colleagues=True).may("sagsbehandlertal")


def test_cases_need_the_role_and_the_scope():
    assert not asker(Rolle.LEDER).may("sager")
    assert asker(Rolle.LEDER, cases=True).may("sager")
    assert not asker(Rolle.ADMINISTRATOR, cases=True).may("sager")


def test_what_one_may_not_is_refused_in_danish():
    with pytest.raises(AccessDenied, match="ikke adgang"):
        asker(Rolle.POLITISK).require("sager")
    asker(Rolle.POLITISK).require("rapporter")


def test_a_house_that_was_not_told_who_asks_answers_nobody():
    with pytest.raises(AccessDenied, match="ikke logget ind"):
        nobody()
