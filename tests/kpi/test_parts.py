"""Parts (delmål): each a share of its own, and nowhere mixed with the nøgletal itself."""

import pytest

from app.access import Scope
from app.kpi.cases import Slice, case_columns, case_counts, cases
from app.kpi.distribution import distribution
from app.kpi.sag import find_sag
from app.store.snapshot import current
from tests.answers import deliver_and_import, filters, result

ALL = Scope.everything()


def rehab(borger_id, **traits):
    return {"borger_id": borger_id, "forberedelse_start": "2026-01-01", "moede_dato": "2026-03-10", **traits}


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    return deliver_and_import(
        tmp_path_factory.mktemp("parts"),
        rehabsager=[
            rehab("B1", jobmaal=True, indstilling_sendt="2026-03-11"),
            rehab("B2", jobmaal=False, indstilling_sendt="2026-04-11"),
            rehab("B3", jobmaal=True),
            rehab("B4"),
            rehab("B1", moede_dato="2026-10-20", indstilling_sendt="2026-10-22"),
        ],
        sagsansvar=[
            {"borger_id": name, "sagsbehandler_id": who, "fra_dato": "2026-01-01"}
            for name, who in (("B1", "S1"), ("B2", "S1"), ("B3", "S2"))
        ],
        sagsbehandlere=[
            {"sagsbehandler_id": "S1", "team_id": "T1"},
            {"sagsbehandler_id": "S2", "team_id": "T2"},
        ],
    )


def jobmaal(rows):
    return {row["id"]: row["parts"]["jobmaal"] for row in rows.to_dict("records")}


def share(numerator, denominator, unknown=0):
    value = numerator / denominator if denominator else None
    return {"numerator": numerator, "denominator": denominator, "value": value, "unknown": unknown}


def test_each_unit_has_its_own_share_and_no_denominator_is_no_value(store):
    rows = result(store, "rehab_indstilling", "2026-03", "team").rows
    assert jobmaal(rows) == {"T1": share(1, 2), "T2": share(1, 1), None: share(0, 0, 1)}
    assert jobmaal(result(store, "rehab_indstilling", "2026-03").rows) == {"580": share(2, 3, 1)}


def test_a_filter_narrows_the_parts_with_the_figure(store):
    (row,) = result(store, "rehab_indstilling", "2026-03", team="T1").rows.to_dict("records")
    assert row["denominator"] == 2
    assert row["parts"]["jobmaal"] == share(1, 2)


def test_every_part_of_the_header_is_there_in_its_order(store):
    (row,) = result(store, "rehab_varighed", "2026-03").rows.to_dict("records")
    assert row["parts"] == {"inden_4_mdr": share(4, 4), "over_6_mdr": share(0, 4)}
    assert list(row["parts"]) == ["inden_4_mdr", "over_6_mdr"]


def test_a_part_that_is_decided_before_the_nøgletal_itself_has_a_row(store):
    (row,) = result(store, "rehab_orientering", "2026-10").rows.to_dict("records")
    assert (row["denominator"], row["value"], row["unknown"]) == (0, None, 0)
    assert row["parts"] == {"inden_4_dage": share(1, 1), "over_14_dage": share(0, 0)}


def test_a_nøgletal_without_parts_has_none(store):
    rows = result(store, "fuldtidspersoner", "2026-03").rows
    assert rows["parts"].isna().all()


def test_parts_do_not_change_the_figure_its_spread_or_its_distribution(store):
    (row,) = result(store, "rehab_orientering", "2026-03").rows.to_dict("records")
    assert (row["denominator"], row["unknown"], row["value"]) == (2, 2, 16.5)
    counted = distribution(current(store), "rehab_orientering", filters("2026-03"), ALL)
    assert counted["n"].sum() == 2


def test_the_case_list_is_the_nøgletals_own_unless_a_part_is_asked_for(store):
    snapshot = current(store)
    every = cases(snapshot, "rehab_indstilling", filters("2026-03"), ALL)
    assert list(every["borger_id"]) == ["B1", "B2", "B3", "B4"]
    assert case_counts(snapshot, "rehab_indstilling", filters("2026-03"), ALL)["talt"] == 4
    part = Slice(part="jobmaal", outcome=False)
    assert list(cases(snapshot, "rehab_indstilling", filters("2026-03"), ALL, part)["borger_id"]) == ["B2"]
    unknown = Slice(part="jobmaal", states=("uoplyst",))
    assert list(cases(snapshot, "rehab_indstilling", filters("2026-03"), ALL, unknown)["borger_id"]) == ["B4"]


def test_the_columns_of_the_list_are_those_of_the_nøgletal_not_of_its_parts(store):
    assert "outcome" not in case_columns(current(store), "rehab_indstilling")


def test_the_page_of_a_case_tells_a_part_from_the_nøgletal_itself(store):
    snapshot = current(store)
    sagsref = snapshot.sql("SELECT sagsref FROM borger WHERE borger_id = 'B1'").iloc[0, 0]
    counted = [one for one in find_sag(snapshot, sagsref, ALL).talt if f"{one.dag:%Y-%m}" == "2026-03"]
    rehab = [one for one in counted if one.kpi.startswith("rehab")]
    assert [one.kpi for one in rehab if one.delmaal is None] == [
        "rehab_indstilling",
        "rehab_orientering",
        "rehab_varighed",
    ]
    assert {one.delmaal for one in rehab if one.kpi == "rehab_varighed"} == {None, "inden_4_mdr", "over_6_mdr"}
