from datetime import date
from pathlib import Path

import pytest

from app.access import Scope
from app.errors import AccessDenied
from app.intake import import_delivery
from app.kpi import Filters, compute
from app.kpi.choices import Choices, choices, known_scope
from app.store.snapshot import Snapshot, current
from tests.answers import answer, deliver_and_import
from tests.deliveries import deliver

OKT = date(2026, 10, 1)
ALL = Scope.everything()


@pytest.fixture(scope="module")
def snapshot(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    """Two teams with names that Danish sorts otherwise than a computer, and one sagsbehandler who changed team."""
    store = deliver_and_import(
        tmp_path_factory.mktemp("valg"),
        teams=[{"team_id": "T1", "navn": "Åen"}, {"team_id": "T2", "navn": "Zoo"}, {"team_id": "T3", "navn": "Ærø"}],
        sagsbehandlere=[
            {
                "sagsbehandler_id": "S1",
                "navn": "Bo",
                "team_id": "T1",
                "fra_dato": "2020-01-01",
                "til_dato": "2024-12-31",
            },
            {"sagsbehandler_id": "S1", "navn": "Bo", "team_id": "T2", "fra_dato": "2025-01-01"},
            {"sagsbehandler_id": "S2", "navn": "Anna", "team_id": "T1", "fra_dato": "2020-01-01"},
        ],
        ledighedsydelse=[{"fra_dato": "2026-03-01"}],
    )
    return current(store)


def test_names_stand_in_danish_order_and_without_comes_last(snapshot: Snapshot) -> None:
    assert choices(snapshot, ALL).teams == (("T2", "Zoo"), ("T3", "Ærø"), ("T1", "Åen"), ("(uden)", "Uden team"))


def test_a_scope_leaves_only_its_own(snapshot: Snapshot) -> None:
    mine = choices(snapshot, Scope(teams=frozenset(["T1"]), sagsbehandlere=frozenset(["S2"])))
    assert (mine.teams, mine.sagsbehandlere) == ((("T1", "Åen"),), (("S2", "Anna"),))


def test_who_may_not_see_figures_of_one_sagsbehandler_is_not_told_their_names(snapshot: Snapshot) -> None:
    assert choices(snapshot, Scope(cases=True)).sagsbehandlere == ()


def test_the_leader_of_a_team_is_told_the_names_of_those_who_were_in_it(snapshot: Snapshot) -> None:
    of_two = choices(snapshot, Scope(teams=frozenset(["T2"]), cases=True, colleagues=True))
    assert of_two.sagsbehandlere == (("S1", "Bo"),)
    assert choices(snapshot, Scope(teams=frozenset(["T3"]), colleagues=True)).sagsbehandlere == ()


def test_figures_of_one_sagsbehandler_are_for_those_who_may_see_them_and_for_oneself(snapshot: Snapshot) -> None:
    asked = Filters(OKT, OKT, sagsbehandler="S1")
    for filters, level in ((asked, "kommune"), (asked.replace(sagsbehandler=None), "sagsbehandler")):
        with pytest.raises(AccessDenied, match="vises ikke for din rolle"):
            compute(snapshot, "ly_varighed", filters, level, Scope(cases=True))
        for scope in (ALL, Scope(sagsbehandlere=frozenset({"S1"}))):
            assert compute(snapshot, "ly_varighed", filters, level, scope).refused is None


def test_what_is_of_the_whole_municipality_alone_is_not_shown_to_who_sees_a_part_of_it(snapshot: Snapshot) -> None:
    filters = Filters(OKT, OKT)
    assert compute(snapshot, "puljebelaegning", filters, "kommune", ALL).refused is None
    for scope in (Scope(teams=frozenset({"T1"})), Scope(sagsbehandlere=frozenset({"S1"}))):
        assert "kun for hele kommunen" in str(compute(snapshot, "puljebelaegning", filters, "kommune", scope).refused)


def test_an_id_that_the_snapshot_does_not_have_is_nothing_to_see(snapshot: Snapshot) -> None:
    found = known_scope(snapshot, Scope(teams=frozenset({"T1", "T9"}), sagsbehandlere=frozenset({"S9"}), cases=True))
    assert found == Scope(teams=frozenset({"T1"}), sagsbehandlere=frozenset(), cases=True)
    assert known_scope(snapshot, ALL) == ALL


def test_an_id_that_two_municipalities_have_stands_for_one_only_where_the_scope_says_which(tmp_path: Path) -> None:
    for kommune in ("580", "615"):
        teams = [{"team_id": "T1", "navn": "Nord"}, {"team_id": f"T{kommune}", "navn": "Egen"}]
        place = deliver(tmp_path / kommune, kommune_kode=kommune, teams=teams)
        import_delivery(place, tmp_path / "store")
    both = frozenset({"T1", "T580"})
    store = current(tmp_path / "store")
    assert known_scope(store, Scope(teams=both)).teams == {"T580"}
    assert known_scope(store, Scope(kommuner=frozenset({"580"}), teams=both)).teams == both
    assert known_scope(store, Scope(kommuner=frozenset({"615"}), teams=both)).teams == {"T1"}
    assert known_scope(store, Scope(kommuner=frozenset({"999"}), teams=both)) == Scope(frozenset(), frozenset())


@pytest.mark.parametrize(
    ("team", "who", "offered"),
    [
        (None, None, ["S2", "S1", "(uden)"]),
        ("T1", None, ["S2", "(uden)"]),
        ("T2", None, ["S1", "(uden)"]),
        ("T1", "S1", ["S2", "S1", "(uden)"]),
        ("(uden)", None, ["S2", "S1", "(uden)"]),
    ],
)
def test_a_team_offers_those_who_were_in_it_in_the_year_up_to_the_month(
    snapshot: Snapshot, team: str | None, who: str | None, offered: list[str]
) -> None:
    found = choices(snapshot, ALL).staff_of(Filters(OKT, OKT, team=team, sagsbehandler=who))
    assert [option[0] for option in found] == offered


def test_a_team_that_somebody_left_within_the_year_still_offers_them(snapshot: Snapshot) -> None:
    month = date(2025, 6, 1)
    assert "S1" in dict(choices(snapshot, ALL).staff_of(Filters(month, month, team="T1")))


def test_months_are_newest_first_and_none_lies_after_the_data_date(snapshot: Snapshot) -> None:
    months = choices(snapshot, ALL).months
    assert months == tuple(sorted(months, reverse=True))
    assert months[0] == OKT
    assert choices(snapshot, ALL).newest == OKT


def test_values_of_a_dimension_are_in_danish_and_in_their_own_order(demo: Snapshot) -> None:
    found = choices(demo, ALL)
    assert dict(found.of("koen"))["K"] == "Kvinder"
    hours = [value for value, _ in found.of("timer_nu")]
    assert hours.index("1-5") < hours.index("6-10") < hours.index("over 30")
    assert [value for value, _ in found.of("anciennitet")] == ["under 1 år", "1-2 år", "over 2 år"]
    assert found.of("pulje")[-1] == ("(uden)", "Uden pulje")


def test_each_municipality_has_its_own_teams_and_data_date(tmp_path: Path) -> None:
    store = deliver_and_import(tmp_path, ledighedsydelse=[{"fra_dato": "2026-03-01"}])
    kbh = {"kommune_kode": "101", "data_pr": "2026-09-30", "teams": [{"team_id": "K1", "navn": "Kbh"}]}
    import_delivery(deliver(tmp_path, name="anden", ledighedsydelse=[{"fra_dato": "2026-03-01"}], **kbh), store)
    both = current(store)

    def of(kommune: str | None) -> tuple[str | None, list[str], date]:
        found: Choices = choices(both, ALL, kommune)
        return found.kommune, [team for team, _ in found.teams], found.data_pr

    first = choices(both, ALL).kommuner[0][0]
    assert of("101") == ("101", ["K1", "T1", "(uden)"], date(2026, 9, 30))
    assert of("580") == ("580", ["T1", "(uden)"], date(2026, 10, 31))
    assert of(None)[0] == of("ukendt")[0] == first


def test_what_is_not_recorded_can_be_chosen_too_so_that_the_parts_add_up(tmp_path: Path) -> None:
    rows = [("B1", "K", "privat", "Handel"), ("B2", None, None, None), ("B3", "M", "kommunal", None)]
    store = deliver_and_import(
        tmp_path,
        borgere=[{"borger_id": who, "koen": koen} for who, koen, *_ in rows],
        fleksjob=[
            {
                "borger_id": who,
                "fra_dato": "2025-01-01",
                "sektor": sektor,
                "branche": branche,
                "loenloft_indberettet": True,
            }
            for who, _, sektor, branche in rows
        ],
    )
    for name, values in (
        ("koen", ["K", "M", "uoplyst"]),
        ("sektor", ["kommunal", "privat", "uoplyst"]),
        ("branche", ["Handel", "uoplyst"]),
    ):
        offered = [value for value, _ in choices(current(store), ALL).of(name)]
        counted = [answer(store, "loenloft", "2026-10", dims=((name, value),))[1] for value in offered]
        assert (name, offered, sum(counted)) == (name, values, 3)
