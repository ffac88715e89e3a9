"""What was shown of a month stays known, whatever is delivered, rolled back or rebuilt later."""

import shutil
from dataclasses import replace
from datetime import date

import pytest

from app.access import Scope
from app.build import rebuild, rollback
from app.config import Settings
from app.errors import UsageError
from app.intake import Consent, import_delivery
from app.kpi import catalogue
from app.kpi.rettelser import Figure, rettede_sager, rettelser
from app.kpi.units import months
from app.reports.rettelser import case_table, plain_sentence, sentence
from app.store import sqlfile
from app.store.snapshot import current
from tests.answers import filters
from tests.deliveries import deliver

EVERYTHING, EXACT, USUAL = Scope.everything(), Settings(rettelse_procentpoint=0, rettelse_sager=1), Settings()
TEAM = {"teams": [{"team_id": "T1", "navn": "Nord"}, {"team_id": "T2", "navn": "Syd"}]}
STAFF = {"sagsbehandlere": [{"sagsbehandler_id": "S1", "team_id": "T1"}, {"sagsbehandler_id": "S2", "team_id": "T2"}]}
MAY = ("B1", "B2", "B3", "B4")  # borgere with a CV deadline in May; B4 is of team Syd


@pytest.fixture(scope="module")
def one_nøgletal():
    """Imports compute three nøgletal and no check."""
    with pytest.MonkeyPatch.context() as patch:
        few, names = {"kpi": ("cv_rettidig", "ly_varighed", "samtale_indhold"), "check": ()}, sqlfile.names
        patch.setattr(sqlfile, "names", lambda folder: few.get(folder) or (() if folder in few else names(folder)))
        yield


def delivered(store, month, with_cv, borgere=MAY, without_agreement=()):
    """The delivery of a month: everybody's ledighedsydelse from 1 May on, a CV in time for some, a talk with each."""
    folder = store.parent / f"{month}-{len(list(store.parent.iterdir()))}"
    talks = [{"borger_id": who, "dato": "2026-05-20", "nye_aftaler": who not in without_agreement} for who in borgere]
    place = deliver(
        folder,
        data_pr={"midt": "2026-05-30", "05": "2026-05-31", "06": "2026-06-30", "07": "2026-07-31"}[month],
        borgere=[{"borger_id": who} for who in borgere] or [{"borger_id": "B1"}],
        ledighedsydelse=[{"borger_id": who, "fra_dato": "2026-05-01"} for who in borgere],
        cv=[{"borger_id": who, "tilgaengelig_fra": day} for who, day in _days(with_cv).items()],
        samtaler=talks,
        sagsansvar=[
            {"borger_id": who, "sagsbehandler_id": "S2" if who == "B4" else "S1", "fra_dato": "2020-01-01"}
            for who in borgere
        ],
        **TEAM,
        **STAFF,
    )
    return import_delivery(place, store, consent=Consent(older=True, jumps=True))


def _days(with_cv):
    return with_cv if isinstance(with_cv, dict) else dict.fromkeys(with_cv, "2026-05-10")


def found(store, level="kommune", scope=EVERYTHING, limits=USUAL, kpi="cv_rettidig", month="2026-05", **narrowed):
    return rettelser(current(store), kpi, filters(month, **narrowed), level, scope, limits)


def numbers(one):
    return (one.unit, (one.first.numerator, one.first.denominator), (one.now.numerator, one.now.denominator))


def behind(store, **narrowed):
    rows = rettede_sager(current(store), "cv_rettidig", filters("2026-05", **narrowed), EVERYTHING)
    return {row[1]: row[3:] for row in case_table(catalogue()["cv_rettidig"], rows).rows}


@pytest.fixture(scope="module")
def corrected(one_nøgletal, tmp_path_factory):
    """May was shown as 1 of 4 when it was whole; June's delivery says 2 of 4: B1 lost the CV, B2 and B4 got one."""
    store = tmp_path_factory.mktemp("rettet") / "store"
    delivered(store, "midt", [])
    delivered(store, "05", ["B1"])
    delivered(store, "06", ["B2", "B4"], without_agreement=["B1"])
    return store


@pytest.fixture
def store(corrected, tmp_path):
    """A copy of it, to go on with."""
    return shutil.copytree(corrected, tmp_path / "store")


def test_a_later_delivery_that_changes_a_month_is_said_with_both_figures(corrected):
    (one,) = found(corrected)
    assert numbers(one) == (None, (1, 4), (2, 4))
    assert (one.snapshot, one.data_pr, one.recounted) == ("000002", date(2026, 5, 31), False)  # not of 30 May
    assert sentence(one) == "Tallet for maj 2026 er rettet fra 25 til 50 % (1 af 4, nu 2 af 4)."
    assert plain_sentence(one) == "Tallet for maj 2026 er rettet, siden måneden først blev vist."


def test_each_team_has_its_own_first_figure_also_when_the_figure_is_narrowed_to_it(corrected):
    every = [(None, (1, 4), (2, 4))]
    teams = [("T2", (0, 1), (1, 1))]
    assert [numbers(one) for one in found(corrected)] == every
    assert [numbers(one) for one in found(corrected, "team")] == teams
    assert [numbers(one) for one in found(corrected, team="T2")] == teams
    assert [numbers(one) for one in found(corrected, "team", limits=EXACT)] == teams  # T1 has 1 of 3 as before
    (south,) = found(corrected, "team")
    assert sentence(south) == "Tallet for Syd, maj 2026 er rettet fra 0 til 100 % (0 af 1, nu 1 af 1)."


def test_the_cases_that_make_the_difference_are_known(corrected):
    assert behind(corrected) == {
        "B1": ("ændret", "i tælleren", "ikke i tælleren"),
        "B2": ("ændret", "ikke i tælleren", "i tælleren"),
        "B4": ("ændret", "ikke i tælleren", "i tælleren"),
    }
    assert set(behind(corrected, team="T2")) == {"B4"}


@pytest.mark.parametrize(
    "scope",
    [
        Scope(teams=frozenset({"T2"}), cases=True),
        Scope(kommuner=frozenset({"580"}), teams=frozenset({"T2"}), cases=True),
    ],
)
def test_a_team_leader_sees_the_corrections_of_the_own_team_alone(corrected, scope):
    for level in ("kommune", "team"):
        assert [numbers(one) for one in found(corrected, level, scope)] == [("T2", (0, 1), (1, 1))]
    rows = rettede_sager(current(corrected), "cv_rettidig", filters("2026-05"), scope)
    assert list(rows["borger_id"]) == ["B4"]


def test_what_was_never_kept_is_held_against_nothing(corrected):
    two = Scope(teams=frozenset({"T1", "T2"}), cases=True)
    assert found(corrected, scope=two) == []
    assert found(corrected, scope=Scope(sagsbehandlere=frozenset({"S1"}), cases=True)) == []
    assert found(corrected, sagsbehandler="S1") == []
    assert found(corrected, dims=(("koen", "K"),)) == []
    assert found(corrected, "sagsbehandler") == []
    assert found(corrected, scope=Scope(kommuner=frozenset(), cases=True)) == []


@pytest.mark.parametrize("scope", [Scope(), Scope(sagsbehandlere=frozenset({"S1"}), cases=True)])
def test_the_cases_are_for_those_who_may_see_them(corrected, scope):
    with pytest.raises(UsageError, match="ikke adgang"):
        rettede_sager(current(corrected), "cv_rettidig", filters("2026-05"), scope)


@pytest.mark.parametrize(("points", "cases", "said"), [(25, 9, True), (25.1, 9, False), (25.1, 1, False)])
def test_a_small_difference_is_not_said(corrected, points, cases, said):
    assert bool(found(corrected, limits=Settings(rettelse_procentpoint=points, rettelse_sager=cases))) is said


def test_the_first_figure_stays_the_first_and_what_is_changed_back_is_no_difference(store):
    delivered(store, "07", {"B1": "2026-05-10", "B3": "2026-05-10", "B4": "2026-06-20"}, [*MAY, "B5"])  # B4: too late
    assert [numbers(one) for one in found(store)] == [(None, (1, 4), (2, 5))]
    assert behind(store) == {
        "B3": ("ændret", "ikke i tælleren", "i tælleren"),
        "B5": ("kommet til", "ikke med", "ikke i tælleren"),
    }
    far = 99
    assert found(store, limits=Settings(rettelse_procentpoint=far, rettelse_sager=1))
    assert not found(store, limits=Settings(rettelse_procentpoint=far, rettelse_sager=2))


def test_what_was_shown_by_a_snapshot_that_was_rolled_back_from_stays_known(store):
    rollback(store)
    assert found(store, limits=EXACT) == []
    delivered(store, "06", ["B1", "B2"], MAY[:3])
    assert [numbers(one) for one in found(store)] == [(None, (1, 4), (2, 3))]
    assert set(behind(store)) == {"B2", "B4"}
    (june,) = found(store, kpi="ly_varighed", month="2026-06", limits=EXACT)
    assert (june.snapshot, june.first.denominator, june.now.denominator) == ("000003", 4, 3)


def test_whoever_is_no_longer_delivered_is_remembered_for_as_long_as_the_setting_says(store):
    delivered(store, "07", ["B2"], MAY[:3])
    assert behind(store)["B4"] == ("ikke længere leveret", "ikke i tælleren", "ikke med")
    (store / "fleks.toml").write_text("rettelse_maaneder = 2\n", encoding="utf-8")
    rebuild(store)
    assert behind(store) == {}
    assert [numbers(one) for one in found(store)] == [(None, (1, 4), (1, 3))]


def test_a_part_has_a_first_figure_too(corrected):
    (one,) = found(corrected, kpi="samtale_indhold")
    assert (one.part, numbers(one)) == ("nye_aftaler", (None, (4, 4), (3, 4)))
    assert sentence(one) == "Tallet for »Nye aftaler«, maj 2026 er rettet fra 100 til 75 % (4 af 4, nu 3 af 4)."


NONE = Figure(0, 0, None)


@pytest.mark.parametrize(
    ("first", "now", "said"),
    [
        (NONE, Figure(1, 4, 0.25), "er nu 25 %; der var intet tal, da måneden først blev vist."),
        (Figure(1, 4, 0.25), NONE, "er taget tilbage; det var 25 %, da måneden først blev vist."),
        (
            Figure(600, 1000, 0.6),
            Figure(604, 1000, 0.604),
            "er rettet fra 60,0 til 60,4 % (600 af 1.000, nu 604 af 1.000).",
        ),
        (Figure(2, 4, 0.5), Figure(4, 8, 0.5), "er stadig 50 %, men sagerne bag er rettet (2 af 4, nu 4 af 8)."),
    ],
)
def test_a_correction_is_said_so_that_the_two_figures_can_be_told_apart(corrected, first, now, said):
    (one,) = found(corrected)
    assert sentence(replace(one, first=first, now=now)) == f"Tallet for maj 2026 {said}"
    assert sentence(replace(one, recounted=True)).endswith(" Opgørelsen er ændret siden.")


def test_a_median_is_said_in_its_unit(corrected):
    (one,) = found(corrected)
    weeks = replace(one, kpi=catalogue()["ly_varighed"], first=Figure(0, 9, 23.0), now=Figure(0, 8, 24.5))
    assert sentence(weeks) == "Tallet for maj 2026 er rettet fra 23,0 til 24,5 uger (N 9, nu N 8)."


@pytest.mark.parametrize("kpi", catalogue())
def test_what_is_kept_is_what_the_nøgletal_says(demo, kpi):
    whole = [month for month in months(demo) if month <= date(2026, 10, 1)][-60:]
    period = filters(f"{whole[0]:%Y-%m}", until=f"{whole[-1]:%Y-%m}", kommune="999")
    for level in ("kommune", "team"):
        if level in catalogue()[kpi].niveauer:
            assert rettelser(demo, kpi, period, level, EVERYTHING, EXACT) == []
