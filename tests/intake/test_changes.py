"""What changed since the delivery before, and which changes stop an import."""

import pytest

from app.errors import DeliveryRefused
from app.intake import Consent, dry_run, import_delivery
from app.store import snapshot
from tests.deliveries import deliver

NOTHING, CONFIRMED = Consent(), Consent(jumps=True)
pytestmark = pytest.mark.usefixtures("small_house")


def spells(borgere, start="2026-03-01"):
    return [{"borger_id": name, "fra_dato": start} for name in borgere]


@pytest.fixture
def imported(tmp_path):
    """``imported(table=[rows], …)``: the report of a next month's delivery into one store."""
    count = iter(range(1, 10))

    def run(consent=NOTHING, **tables):
        number = next(count)
        place = deliver(tmp_path, name=f"nr{number}", data_pr=f"2026-0{number}-28", **tables)
        return import_delivery(place, run.store, consent=consent)

    run.store = tmp_path / "lager"
    return run


def test_the_first_delivery_has_no_changes(imported):
    report = imported(ledighedsydelse=spells(["B1"], "2026-01-01"))
    assert report.changes is None
    assert report.to_json()["changes"] is None


def test_what_is_new_vanished_and_changed_is_counted(imported):
    january = [
        {"borger_id": "B1", "fra_dato": "2026-01-01"},
        {"borger_id": "B2", "fra_dato": "2026-01-01"},
        {"borger_id": "B3", "fra_dato": "2026-01-01"},
    ]
    february = [
        {"borger_id": "B1", "fra_dato": "2026-01-01", "til_dato": "2026-02-01"},
        {"borger_id": "B3", "fra_dato": "2026-01-01"},
        {"borger_id": "B4", "fra_dato": "2026-02-02"},
        {"borger_id": "B5", "fra_dato": "2026-02-02"},
    ]
    imported(ledighedsydelse=january, fleksjob=[{"fleksjob_id": "F1", "fra_dato": "2025-01-01"}])
    said = imported(
        ledighedsydelse=february,
        fleksjob=[{"fleksjob_id": "F1", "fra_dato": "2025-01-01", "til_dato": "2025-12-31"}],
        sagsbehandlere=[{"sagsbehandler_id": "S2"}],
    ).to_json()["changes"]
    assert said["since"] == "2026-01-28"
    assert said["borgere"] == {"new": 2, "vanished": 1, "changed": 0}
    assert said["ledighedsydelse"] == {"new": 2, "vanished": 1, "changed": 1}
    assert said["fleksjob"] == {"new": 0, "vanished": 0, "changed": 1}
    assert said["sagsbehandlere"] == {"new": 1, "vanished": 0, "changed": 0}
    assert said["rows"]["ledighedsydelse"] == {"before": 3, "now": 4}
    assert said["teams"] == [{"team_id": "T1", "name": "Team T1", "before": 3, "now": 4}]


def test_the_report_says_it_in_danish_and_names_nobody(imported):
    imported(ledighedsydelse=spells(["GAMMEL", "FAST"], "2026-01-01"))
    text = imported(ledighedsydelse=spells(["FAST", "NY1", "NY2"], "2026-01-01")).to_text()
    assert "Siden leverancen pr. 28. januar 2026:" in text
    assert "borgere: 2 nye, 1 forsvundet, 0 ændret" in text
    assert "ledighedsydelse +1 (fra 2)" in text
    assert "Team T1 +1 (fra 2)" in text
    assert not [name for name in ("GAMMEL", "FAST", "NY1") if name in text]


def test_a_borger_follows_the_latest_primary_sagsbehandler_and_that_ones_team_on_the_data_date(imported):
    ansvar = [
        {"borger_id": "B1", "sagsbehandler_id": "S1", "fra_dato": "2025-01-01"},
        {"borger_id": "B1", "sagsbehandler_id": "S2", "fra_dato": "2026-02-01"},
        {"borger_id": "B1", "sagsbehandler_id": "S1", "fra_dato": "2026-02-10", "rolle": "anden"},
        {"borger_id": "B2", "sagsbehandler_id": "S1", "fra_dato": "2025-01-01", "til_dato": "2026-02-27"},
    ]
    folk = [
        {"sagsbehandler_id": "S1", "team_id": "T1", "navn": "A"},
        {"sagsbehandler_id": "S2", "team_id": "T1", "navn": "B", "fra_dato": "2025-01-01"},
        {"sagsbehandler_id": "S2", "team_id": "T2", "navn": "B", "fra_dato": "2026-02-15"},
    ]
    rows = {"sagsansvar": ansvar, "sagsbehandlere": folk}
    imported(borgere=[{"borger_id": "B1"}, {"borger_id": "B2"}], **rows | {"sagsansvar": ansvar[:1] + ansvar[3:]})
    report = imported(CONFIRMED, borgere=[{"borger_id": "B1"}, {"borger_id": "B2"}], **rows)
    assert [(one.team_id, one.before, one.now) for one in report.changes.teams] == [("T1", 2, 0), ("T2", 0, 1)]
    nu = snapshot.current(imported.store).sql(
        "SELECT team_id, count(*) AS antal FROM ansvar_nu JOIN team USING (t) GROUP BY ALL"
    )
    assert nu.to_dict("records") == [{"team_id": "T2", "antal": 1}]


def test_fewer_than_seventy_percent_of_the_rows_stop_until_confirmed(imported, tmp_path):
    before = [f"B{at}" for at in range(100)]
    first = imported(ledighedsydelse=spells(before, "2026-01-01")).snapshot
    with pytest.raises(DeliveryRefused) as caught:
        imported(ledighedsydelse=spells(before[:69], "2026-01-01"))
    assert "ledighedsydelse har 69 rækker; før var der 100." in str(caught.value)
    assert "--confirm" in caught.value.remedy
    assert caught.value.report.changes.rows["ledighedsydelse"].now == 69
    assert snapshot.current(imported.store).name == first
    assert imported(CONFIRMED, ledighedsydelse=spells(before[:69], "2026-01-01")).published


def test_more_than_five_times_the_rows_stop_until_confirmed(imported):
    cv = [{"tilgaengelig_fra": f"2025-{month:02d}-{day:02d}"} for month in (1, 2) for day in range(1, 27)]
    imported(ledighedsydelse=spells(["B1"], "2026-01-01"), cv=cv[:10])
    with pytest.raises(DeliveryRefused, match="cv har 52 rækker; før var der kun 10"):
        imported(ledighedsydelse=spells(["B1"], "2026-01-01"), cv=cv)
    assert imported(ledighedsydelse=spells(["B1"], "2026-01-01"), cv=cv[:50]).published


def test_seventy_percent_and_small_tables_do_not_stop(imported):
    before = [f"B{at}" for at in range(100)]
    cv = [{"tilgaengelig_fra": f"2026-01-{day:02d}"} for day in range(1, 29)]
    imported(ledighedsydelse=spells(before, "2026-01-01"), cv=cv)
    assert imported(ledighedsydelse=spells(before[:70], "2026-01-01"), cv=cv[:1]).published


def test_a_table_that_is_no_longer_delivered_stops(imported):
    cv = [{"tilgaengelig_fra": f"2025-{month:02d}-{day:02d}"} for month in (1, 2) for day in range(1, 27)]
    imported(ledighedsydelse=spells(["B1"], "2026-01-01"), cv=cv)
    with pytest.raises(DeliveryRefused, match="cv har 0 rækker; før var der 52"):
        imported(ledighedsydelse=spells(["B1"], "2026-01-01"))


def test_a_team_that_lost_all_its_borgere_stops_and_is_named(imported, tmp_path):
    teams = {"teams": [{"team_id": "T1", "navn": "Nord"}, {"team_id": "T2", "navn": "Syd"}]}
    folk = [{"sagsbehandler_id": "S1", "team_id": "T1", "navn": "A"}, {"sagsbehandler_id": "S2", "team_id": "T2"}]
    two = [{"borger_id": "B1"}, {"borger_id": "B2"}]

    def ansvar(who):
        return [{"borger_id": "B1"}, {"borger_id": "B2", "sagsbehandler_id": who}]

    imported(borgere=two, sagsbehandlere=folk, sagsansvar=ansvar("S2"), **teams)
    with pytest.raises(DeliveryRefused, match=r"Teamet Syd \(T2\) har 0 borgere; før var der 1"):
        imported(borgere=two, sagsbehandlere=folk, sagsansvar=ansvar("S1"), **teams)
    place = deliver(
        tmp_path,
        name="proeve",
        data_pr="2026-05-28",
        borgere=two,
        sagsbehandlere=folk,
        sagsansvar=ansvar("S1"),
        **teams,
    )
    with pytest.raises(DeliveryRefused, match="Teamet Syd"):
        dry_run(place, imported.store)
    assert dry_run(place, imported.store, consent=CONFIRMED).report.changes.teams[1].now == 0


def test_another_kommunes_rows_are_no_change(imported, tmp_path):
    imported(ledighedsydelse=spells(["B1"], "2026-01-01"))
    other = deliver(tmp_path, name="anden", kommune_kode="101", ledighedsydelse=spells(["A1", "A2"]))
    assert import_delivery(other, imported.store).changes is None
