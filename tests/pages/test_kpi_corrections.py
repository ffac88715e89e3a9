"""What a nøgletal's page and its files say of a month that was first shown as another figure."""

from dataclasses import replace

import pytest

from app.access import Scope
from app.export.csv import csv_bytes
from app.pages import kpi_corrections, noegletal
from app.pages.kpi_corrections import draw_corrections
from tests.kpi.test_rettelser import corrected, one_nøgletal  # noqa: F401 (fixtures)
from tests.pages.drawn import links, text
from tests.pages.made import made_asker, made_house

SAID = "Tallet for maj 2026 er rettet fra 25 til 50 % (1 af 4, nu 2 af 4)."


@pytest.fixture
def visit(corrected):  # noqa: F811 (the fixture)
    def go(search="?maaned=2026-05", scope=None):
        made = made_house(corrected).visit(noegletal.PAGE, "/noegletal/cv_rettidig", search)
        return replace(made, asker=made_asker(scope=scope)) if scope else made

    return go


def test_the_page_says_the_correction_and_leads_to_the_cases_that_made_it(visit):
    drawn = draw_corrections(visit())
    assert SAID in text(drawn)
    assert "B1" in text(drawn)
    assert {name: href[:5] for name, href in links(drawn).items()} == dict.fromkeys(("B1", "B2", "B4"), "/sag/")
    assert "B3" not in text(drawn)


def test_the_page_says_nothing_where_every_month_is_as_first_shown(visit):
    assert draw_corrections(visit("?maaned=2026-05&team=T1")) == []


def test_who_may_not_see_cases_is_told_that_there_is_a_correction_but_no_count(visit):
    said = text(draw_corrections(visit(scope=Scope())))
    assert "Tallet for maj 2026 er rettet, siden måneden først blev vist." in said
    assert "25" not in said
    assert "B1" not in said


def test_a_team_leader_sees_the_own_team_alone(visit):
    said = text(draw_corrections(visit(scope=Scope(teams=frozenset({"T2"}), cases=True))))
    assert "Syd, maj 2026 er rettet fra 0 til 100 %" in said
    assert "B4" in said
    assert "B1" not in said


@pytest.mark.parametrize("name", ["udvikling", "sammenligning", "fordeling", "sager", "rettelser"])
def test_every_file_of_the_month_says_it(visit, name):
    file = noegletal._files()[name](visit())
    assert SAID in csv_bytes(file.table, file.about).decode("utf-8-sig")


def test_the_file_of_a_comparison_says_the_corrections_of_the_teams(visit):
    file = noegletal._files()["sammenligning"](visit())
    assert "Tallet for Syd, maj 2026 er rettet fra 0 til 100 % (0 af 1, nu 1 af 1)." in file.about.notes


def test_the_file_of_the_cases_has_them_all(visit):
    rows = kpi_corrections.file(visit()).table.rows
    assert sorted(row[1] for row in rows) == ["B1", "B2", "B4"]
