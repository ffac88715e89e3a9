"""The places of the puljer on the data date, 2026-10-31."""

from datetime import date

import pytest

from app.access import Scope
from app.errors import UsageError
from app.kpi import Filters
from app.kpi.puljer import places, runs_out
from app.store.snapshot import Snapshot, current
from tests.answers import deliver_and_import

OKT = Filters(date(2026, 10, 1), date(2026, 10, 1))


@pytest.fixture(scope="module")
def snapshot(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    def job(borger_id, pulje_id="P1", fra="2026-01-01", til=None, slut=None):
        return {
            "borger_id": borger_id,
            "pulje_id": pulje_id,
            "fra_dato": fra,
            "til_dato": til,
            "planlagt_slut": slut,
        }

    return current(
        deliver_and_import(
            tmp_path_factory.mktemp("puljer"),
            puljer=[{"pulje_id": "P1"}, {"pulje_id": "P2", "navn": "Den anden"}],
            fleksjob=[
                job("overskredet", slut="2026-10-30"),
                job("i dag", slut="2026-10-31"),
                job("uden slut"),
                job("anden pulje", "P2", slut="2026-11-30"),
                job("slutter i dag", til="2026-10-31"),
                job("sluttet", til="2026-10-30"),
                job("uden pulje", None),
            ],
            fleksjobtimer=[{"fleksjob_id": "F1", "fra_dato": "2026-01-01", "timer": 5}],
            sagsansvar=[{"borger_id": "overskredet", "sagsbehandler_id": "S1", "fra_dato": "2026-01-01"}],
        )
    )


@pytest.mark.parametrize(
    ("days_left", "group"),
    [
        (-1, "overskredet"),
        (0, "30"),
        (30, "30"),
        (31, "90"),
        (90, "90"),
        (91, "180"),
        (180, "180"),
        (181, None),
        (None, None),
    ],
)
def test_a_place_runs_out_within_30_90_or_180_days(days_left, group):
    assert runs_out(days_left) == group


def test_the_places_are_the_jobs_that_run_on_the_data_date_the_next_to_end_first(snapshot):
    rows = places(snapshot, OKT, Scope.everything())
    assert rows["borger_id"].tolist()[:3] == ["overskredet", "i dag", "anden pulje"]
    assert sorted(rows["borger_id"].tolist()[3:]) == ["slutter i dag", "uden slut"]
    assert rows["udloeb"].tolist()[:3] == ["overskredet", "30", "30"]


def test_a_place_has_its_hours_its_pulje_and_who_has_the_case(snapshot):
    row = places(snapshot, OKT, Scope.everything()).iloc[0]
    assert (row["hours"], row["pulje"], row["sagsbehandler_id"], row["days_left"]) == (5, "Puljen", "S1", -1)


def test_the_places_can_be_narrowed_to_one_pulje(snapshot):
    rows = places(snapshot, OKT.replace(dims=(("pulje", "P2"),)), Scope.everything())
    assert rows["borger_id"].tolist() == ["anden pulje"]


def test_a_team_sees_its_own_and_without_access_nobody_is_seen(snapshot):
    team = Scope(teams=frozenset({"T1"}), cases=True)
    assert places(snapshot, OKT, team)["borger_id"].tolist() == ["overskredet"]
    with pytest.raises(UsageError, match="ikke adgang"):
        places(snapshot, OKT, Scope())
