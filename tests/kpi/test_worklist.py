"""The worklist: which group a deadline is in, who has it, and who may see it. The data date is 2026-10-31."""

from datetime import date, timedelta

import pytest

from app.access import Scope
from app.errors import UsageError
from app.kpi import UDEN, Filters
from app.kpi.worklist import GRUPPER, group_of, kinds, worklist, worklist_counts
from app.store.snapshot import Snapshot, current
from tests.answers import deliver_and_import

DATA_PR = date(2026, 10, 31)
OKT = date(2026, 10, 1)
DAYS_LEFT = (-1, 0, 7, 8, 30, 31, 60, 61, 90, 91)


def starting(days_left: int) -> str:
    """The first day of ledighedsydelse whose CV deadline falls so many days after the data date."""
    return (DATA_PR + timedelta(days=days_left - 21)).isoformat()


def staff(borger_id, sagsbehandler_id, fra, til=None, rolle="primaer"):
    return {
        "borger_id": borger_id,
        "sagsbehandler_id": sagsbehandler_id,
        "fra_dato": fra,
        "til_dato": til,
        "rolle": rolle,
    }


@pytest.fixture(scope="module")
def snapshot(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    """Cases without a CV: one per border of a group (those that begin after the data date count in nothing yet), and
    one per way of having somebody responsible."""
    borders = [
        {"borger_id": f"dag {days}", "fra_dato": starting(days)} for days in DAYS_LEFT if starting(days) <= "2026-10-31"
    ]
    changing = ["skiftet", "kommende", "anden", "ingen", "tilflyttet", "foer tilflytning"]
    return current(
        deliver_and_import(
            tmp_path_factory.mktemp("frister"),
            borgere=[
                {"borger_id": "tilflyttet", "tilflyttet": "2026-01-20"},
                {"borger_id": "foer tilflytning", "tilflyttet": "2026-01-20"},
            ],
            ledighedsydelse=[
                *borders,
                *({"borger_id": name, "fra_dato": "2026-08-25"} for name in changing[:4]),
                {"borger_id": "tilflyttet", "fra_dato": "2026-01-20"},
                {"borger_id": "foer tilflytning", "fra_dato": "2026-01-15"},
                {"borger_id": "med cv", "fra_dato": "2026-08-25"},
            ],
            cv=[{"borger_id": name, "tilgaengelig_fra": "2026-09-30"} for name in ("med cv", "tilflyttet")],
            revurderinger=[],
            sagsbehandlere=[
                {"sagsbehandler_id": "S1", "team_id": "T1", "fra_dato": "2020-01-01", "til_dato": "2026-09-30"},
                {"sagsbehandler_id": "S1", "team_id": "T2", "fra_dato": "2026-10-01"},
                {"sagsbehandler_id": "S2", "team_id": "T1"},
            ],
            sagsansvar=[
                *(staff(row["borger_id"], "S1", "2020-01-01") for row in borders),
                staff("skiftet", "S1", "2020-01-01", "2026-10-30"),
                staff("skiftet", "S2", "2026-10-31"),
                staff("kommende", "S1", "2020-01-01"),
                staff("kommende", "S2", "2026-11-01"),
                staff("anden", "S1", "2020-01-01"),
                staff("anden", "S2", "2026-01-01", rolle="anden"),
                staff("ingen", "S2", "2020-01-01", "2026-10-30"),
            ],
        )
    )


def asked(snapshot, only="cv_rettidig", scope=None, **narrowed):
    return worklist(snapshot, Filters(OKT, OKT, **narrowed), scope or Scope.everything(), only)


def who(rows) -> dict[str, tuple]:
    known = rows.astype(object).where(rows.notna(), None)
    return {row.borger_id: (row.sagsbehandler_id, row.team_id) for row in known.itertuples()}


@pytest.mark.parametrize(
    ("days_left", "group"),
    [
        (-1000, "overskredet"),
        (-1, "overskredet"),
        (0, "uge"),
        (7, "uge"),
        (8, "30"),
        (30, "30"),
        (31, "60"),
        (60, "60"),
        (61, "90"),
        (90, "90"),
    ],
)
def test_a_deadline_is_overdue_the_day_after_and_the_groups_include_their_last_day(days_left, group):
    assert group_of(days_left) == group


def test_the_data_date_itself_is_not_overdue(snapshot):
    rows = asked(snapshot).set_index("borger_id")
    found = {name: rows.loc[f"dag {name}", ["days_left", "gruppe"]].tolist() for name in (-1, 0, 7, 8)}
    assert found == {-1: [-1, "overskredet"], 0: [0, "uge"], 7: [7, "uge"], 8: [8, "30"]}


def test_the_oldest_deadline_comes_first(snapshot):
    days = asked(snapshot)["days_left"].tolist()
    assert days == sorted(days)


def test_what_lies_beyond_the_horizon_is_left_out(snapshot):
    near = worklist(snapshot, Filters(OKT, OKT), Scope.everything(), "cv_rettidig", horizon=7)
    assert near["days_left"].max() == 7


def test_what_was_done_is_not_on_the_list(snapshot):
    assert "med cv" not in set(asked(snapshot)["borger_id"])


def test_a_deadline_is_with_whom_has_the_case_on_the_data_date(snapshot):
    found = who(asked(snapshot))
    assert found["skiftet"] == ("S2", "T1")  # since the data date itself
    assert found["kommende"] == ("S1", "T2")  # the next one has not begun; S1 changed team after the deadline
    assert found["anden"] == ("S1", "T2")  # only the primary one counts
    assert found["ingen"] == (None, None)  # ended the day before


def test_the_list_can_be_narrowed_to_a_team_a_sagsbehandler_or_nobody(snapshot):
    assert set(who(asked(snapshot, team="T1"))) == {"skiftet"}
    assert set(who(asked(snapshot, sagsbehandler="S2"))) == {"skiftet"}
    assert {"ingen", "foer tilflytning"} == set(who(asked(snapshot, sagsbehandler=UDEN)))


def test_what_the_asker_may_see_cuts_what_was_asked_for(snapshot):
    team = Scope(teams=frozenset({"T1"}), cases=True)
    assert set(who(asked(snapshot, scope=team))) == {"skiftet"}
    assert who(asked(snapshot, scope=team, team="T2")) == {}


def test_without_access_to_cases_there_is_no_list(snapshot):
    with pytest.raises(UsageError, match="ikke adgang"):
        asked(snapshot, scope=Scope())


def test_an_unknown_kind_is_refused(snapshot):
    with pytest.raises(UsageError, match="ikke en frist"):
        asked(snapshot, only="ly_varighed")


def test_earlier_months_are_unknown_when_the_first_row_starts_on_the_day_of_moving_in(snapshot):
    rows = asked(snapshot, only="revurdering_igangsat").set_index("borger_id")["former_unknown"]
    assert rows["tilflyttet"]
    assert not rows["foer tilflytning"]


def test_only_a_deadline_that_rests_on_earlier_months_says_so(snapshot):
    assert not asked(snapshot)["former_unknown"].any()


@pytest.mark.parametrize("narrowed", [{}, {"team": "T1"}, {"sagsbehandler": "S2"}, {"sagsbehandler": UDEN}])
@pytest.mark.parametrize("scope", [Scope.everything(), Scope(teams=frozenset({"T1"}), cases=True, colleagues=True)])
def test_the_counts_are_those_of_the_list(snapshot, narrowed, scope):
    filters = Filters(OKT, OKT, **narrowed)
    rows = worklist(snapshot, filters, scope)
    found = rows.groupby(["kpi", "gruppe"]).size().to_dict()
    expected = {kpi_id: {group: found.get((kpi_id, group), 0) for group, _ in GRUPPER} for kpi_id in kinds()}
    assert worklist_counts(snapshot, filters, scope) == expected
    assert sum(found.values()) == len(rows)


def test_without_access_to_cases_none_are_counted(snapshot):
    with pytest.raises(UsageError, match="ikke adgang"):
        worklist_counts(snapshot, Filters(OKT, OKT), Scope())
