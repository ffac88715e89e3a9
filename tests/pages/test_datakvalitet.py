"""Datakvalitet: what the page says of a delivery with faults. The data date is 2026-10-31."""

import shutil
from dataclasses import replace
from datetime import date

import pytest

from app.access import Scope
from app.errors import UsageError
from app.intake import import_delivery
from app.pages.datakvalitet import PAGE, checks_drawn, course, course_drawn, delivery_drawn, set_aside_file
from app.store import sqlfile
from tests.deliveries import deliver
from tests.pages.drawn import links, text
from tests.pages.made import made_asker, made_house


@pytest.fixture(scope="module", autouse=True)
def one_nøgletal():
    """Imports compute one nøgletal: the page is about the delivery and the checks."""
    with pytest.MonkeyPatch.context() as patch:
        every = sqlfile.names
        patch.setattr(sqlfile, "names", lambda folder: ("ly_varighed",) if folder == "kpi" else every(folder))
        yield


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory):
    """B2 has nobody; one spell of seven has an unreadable date, one stands twice."""
    folder = tmp_path_factory.mktemp("kvalitet")
    spells = [{"borger_id": f"B{at}", "fra_dato": "2026-01-01"} for at in range(1, 6)]
    place = deliver(
        folder,
        borgere=[{"borger_id": f"B{at}", "sagsnr": f"2026-{at}"} for at in range(1, 6)],
        sagsansvar=[{"borger_id": f"B{at}"} for at in (1, 3, 4, 5)],
        ledighedsydelse=[*spells, spells[0], {"borger_id": "B1", "fra_dato": "snart"}],
    )
    import_delivery(place, folder / "store")
    return made_house(folder / "store")


NOBODY = "Løbende sag uden sagsbehandler"


def visit(house, search="", scope=None):
    made = house.visit(PAGE, "/datakvalitet", search)
    return replace(made, asker=made_asker(scope=scope)) if scope else made


def test_the_account_of_a_table_and_the_reason_stand_with_their_counts(house):
    said = text(delivery_drawn(visit(house)))
    assert "Ledighedsydelse 7 5 1 1 0" in " ".join(said.split())
    assert "Sat til side fra_dato 1 Værdien er ikke en dato." in " ".join(said.split())
    assert "Ikke leveret: cv," in said


def test_a_finding_is_counted_per_team_and_leads_to_its_case(house):
    drawn = checks_drawn(visit(house))
    said = text(drawn)
    assert "Løbende sag uden sagsbehandler: 1" in said
    assert "Uden team 1" in " ".join(said.split())
    assert links(drawn)["2026-2"].startswith("/sag/")


def test_a_team_sees_its_own_findings_only(house):
    assert "Løbende sag uden sagsbehandler: 1" not in text(checks_drawn(visit(house, "?team=T1")))
    of_team = Scope(teams=frozenset({"T1"}), cases=True)
    assert "Løbende sag uden sagsbehandler: 1" not in text(checks_drawn(visit(house, scope=of_team)))


def test_without_the_right_to_cases_there_is_a_count_and_no_case(house):
    drawn = checks_drawn(visit(house, scope=Scope()))
    assert "Løbende sag uden sagsbehandler: 1" in text(drawn)
    assert "2026-2" not in text(drawn)


def test_the_rows_set_aside_are_a_file_as_delivered(house):
    (row,) = set_aside_file(visit(house)).table.rows
    assert row[:4] == ("ledighedsydelse", "ledighedsydelse.csv", 8, "fra_dato")
    assert '"fra_dato":"snart"' in row[5]


@pytest.mark.parametrize(
    "scope", [Scope(), Scope(teams=frozenset({"T1"}), cases=True), Scope(kommuner=frozenset({"101"}), cases=True)]
)
def test_only_those_who_see_every_case_of_the_kommune_may_have_them(house, scope):
    with pytest.raises(UsageError, match="ikke adgang"):
        set_aside_file(visit(house, scope=scope))


@pytest.fixture(scope="module")
def next_month(house, tmp_path_factory):
    """The same municipality a month later: B2 has somebody, nothing is set aside, one job starts tomorrow."""
    folder = tmp_path_factory.mktemp("kvalitet_igen")
    store = shutil.copytree(house.store, folder / "store")
    place = deliver(
        folder,
        data_pr="2026-11-30",
        sagsbehandlere=[{"sagsbehandler_id": "S2", "team_id": "T2"}],
        sagsansvar=[{"borger_id": f"B{at}", "sagsbehandler_id": "S2" if at == 3 else "S1"} for at in (1, 2, 3, 4)],
        ledighedsydelse=[{"borger_id": f"B{at}", "fra_dato": "2026-01-01"} for at in range(1, 6)],
        fleksjob=[{"borger_id": "B1", "fra_dato": "2026-12-01"}],
    )
    import_delivery(place, store)
    return made_house(store)


def test_what_the_delivery_changed_stands_with_its_counts(house, next_month):
    assert "Siden leverancen" not in text(delivery_drawn(visit(house)))
    said = " ".join(text(delivery_drawn(visit(next_month))).split())
    assert "Siden leverancen pr. 31. oktober 2026" in said
    assert "Fleksjob 1 0 0" in said
    assert "Sagsbehandlere 1 0 0" in said
    assert "Team T1 4 3 Team T2 0 1" in said
    assert "Fleksjob 0 1" in said
    own = " ".join(text(delivery_drawn(visit(next_month, scope=Scope(teams=frozenset({"T2"}), cases=True)))).split())
    assert "Team T2 0 1" in own
    assert "Team T1" not in own


def test_one_delivery_has_no_course(house):
    assert "mere end én leverance" in text(course_drawn(visit(house)))


def test_the_course_of_the_deliveries_stands_in_a_chart_and_its_table(next_month):
    drawn = course(visit(next_month))
    lines = {line.name: [point.value for point in line.points] for line in drawn.series}
    assert lines["Rækker sat til side"] == [1, 0]
    assert lines["Rækker med en advarsel"] == [0, 1]
    newest, oldest = (
        dict(zip([one.name for one in drawn.table.columns], row, strict=True)) for row in drawn.table.rows
    )
    assert (oldest["Data pr."], newest["Data pr."]) == (date(2026, 10, 31), date(2026, 11, 30))
    assert (oldest["Løbende sag uden sagsbehandler"], newest["Løbende sag uden sagsbehandler"]) == (1, 1)
    assert oldest["Andel sat til side"] == pytest.approx(1 / oldest["Læste rækker"])
    assert lines["Sager, som kontrollerne fandt"][1] == sum(newest[name] for name in list(newest)[6:])
    assert "rækker sat til side 1, nu 0" in drawn.description
    assert course_drawn(visit(next_month))


def test_the_course_shows_the_findings_of_the_teams_that_one_may_see(next_month):
    def found(scope=None, search=""):
        drawn = course(visit(next_month, search, scope))
        names = [one.name for one in drawn.table.columns]
        return drawn.table.rows[0][names.index(NOBODY)] if NOBODY in names else 0

    assert found() == 1
    assert found(Scope(teams=frozenset({"T2"}), cases=True)) == 0
    assert found(search="?team=T2") == 0
    own = course(visit(next_month, scope=Scope(sagsbehandlere=frozenset({"S1"}), cases=True)))
    assert [line.name for line in own.series] == ["Rækker sat til side", "Rækker med en advarsel"]
