"""Role and bounds to scope."""

from datetime import date

import pytest

from app.access import Rolle, Scope
from app.access.grant import asker_of, scope_of
from app.config import Settings
from app.own.users import Afgraensning, Bruger

TODAY = date(2026, 11, 21)
PAST = Afgraensning("team", "T1", date(2026, 1, 1), date(2026, 11, 20))
NOW = Afgraensning("team", "T2", date(2026, 11, 21))
COMING = Afgraensning("team", "T3", date(2026, 11, 22))
KOMMUNE = Afgraensning("kommune", "580", date(2026, 1, 1))
NONE: frozenset = frozenset()


@pytest.mark.parametrize(
    ("rolle", "bound", "scope"),
    [
        ("leder", (), Scope(cases=True, colleagues=True)),
        ("leder", (KOMMUNE,), Scope(kommuner=frozenset({"580"}), cases=True, colleagues=True)),
        ("leder", (PAST,), Scope(teams=NONE, cases=True, colleagues=True)),
        ("teamleder", (), Scope(teams=NONE, cases=True, colleagues=True)),
        ("teamleder", (PAST, NOW, COMING), Scope(teams=frozenset({"T2"}), cases=True, colleagues=True)),
        ("sagsbehandler", (), Scope(sagsbehandlere=NONE, cases=True)),
        (
            "sagsbehandler",
            (Afgraensning("sagsbehandler", "S1", TODAY, TODAY),),
            Scope(sagsbehandlere=frozenset({"S1"}), cases=True),
        ),
        ("analytiker", (), Scope(cases=True)),
        ("politisk", (), Scope()),
        ("administrator", (), Scope()),
    ],
)
def test_a_role_and_its_bounds_give_a_scope(rolle, bound, scope):
    assert scope_of(Rolle(rolle), bound, Settings(), TODAY) == scope


def test_who_sees_figures_of_single_sagsbehandlere_is_a_setting_but_never_for_a_politician():
    every = Settings(sagsbehandlertal=", ".join(Rolle))
    seeing = {rolle for rolle in Rolle if scope_of(rolle, (), every, TODAY).colleagues}
    assert seeing == {"leder", "teamleder", "sagsbehandler", "analytiker"}
    assert not any(scope_of(rolle, (), Settings(sagsbehandlertal=""), TODAY).colleagues for rolle in Rolle)


@pytest.mark.parametrize("one", [Bruger("a", "A", "leder", aktiv=False), Bruger("a", "A", "kejser")])
def test_who_is_shut_out_or_has_no_role_of_the_house_is_nobody(one):
    assert asker_of(one, Settings(), TODAY) is None
