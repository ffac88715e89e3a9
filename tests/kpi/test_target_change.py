"""What somebody gives as a target is judged before it is kept."""

from datetime import date

import pytest

from app.errors import UsageError
from app.kpi.target_change import read_target, with_targets
from app.store.snapshot import current
from tests.pages.store import made_store

JANUARY, MAY = date(2026, 1, 1), date(2026, 5, 1)


@pytest.fixture(scope="module")
def snapshot(tmp_path_factory):
    return current(made_store(tmp_path_factory.mktemp("maal")))


@pytest.mark.parametrize(
    ("kpi_id", "text", "value"),
    [
        ("cv_rettidig", "60 %", 0.60),
        ("cv_rettidig", "62,5%", 0.625),
        ("cv_rettidig", "0,6", 0.6),
        ("cv_rettidig", "100 %", 1),
        ("ly_varighed", "1.040,5", 1040.5),
        ("ly_varighed", "26", 26),
    ],
)
def test_a_target_is_read_as_a_dane_writes_it(snapshot, kpi_id, text, value):
    assert read_target(snapshot, kpi_id, text, JANUARY, team="T1").vaerdi == pytest.approx(value)


@pytest.mark.parametrize(
    ("kpi_id", "text", "more", "said"),
    [
        ("cv_rettidig", "60", {}, "mere end hele andelen"),
        ("cv_rettidig", "101 %", {}, "mere end hele andelen"),
        ("cv_rettidig", "mange", {}, "kan ikke være et mål"),
        ("cv_rettidig", "-5 %", {}, "kan ikke være et mål"),
        ("cv_rettidig", "", {}, "kan ikke være et mål"),
        ("cv_rettidig", "60 %", {"team": "T9"}, "Team »T9« findes ikke"),
        ("cv_rettidig", "60 %", {"kommune": "999"}, "Kommune »999« findes ikke"),
        ("cv_rettidig", "60 %", {"til": date(2025, 12, 1)}, "slutter, før det begynder"),
        ("puljebelaegning", "95 %", {"team": "T1"}, "opgøres ikke pr. team"),
        ("faa_timer", "50 %", {}, "hverken godt eller dårligt"),
        ("samtale_indhold", "50 %", {}, "kan ikke have et mål"),
        ("findes_ikke", "50 %", {}, "findes ikke"),
    ],
)
def test_what_cannot_be_a_target_is_refused(snapshot, kpi_id, text, more, said):
    with pytest.raises(UsageError, match=said):
        read_target(snapshot, kpi_id, text, JANUARY, **more)


def test_a_target_may_hold_for_one_month(snapshot):
    assert read_target(snapshot, "cv_rettidig", "60 %", MAY, MAY).til == MAY


def test_only_what_can_be_judged_is_offered():
    offered = {one.id for one in with_targets()}
    assert {"cv_rettidig", "ly_varighed", "puljebelaegning"} <= offered
    assert not offered & {"faa_timer", "samtale_indhold", "sanktioner"}
