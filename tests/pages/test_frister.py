"""Frister: counters, split, rows and files of what the address asks for. The data date is 2026-10-31."""

import pytest

from app.errors import UsageError
from app.pages.frister import PAGE, layout, rows_asked
from app.pages.frister_rows import file_of, rows_of
from app.pages.frister_top import top
from tests.answers import deliver_and_import
from tests.pages.drawn import links, text
from tests.pages.made import made_house


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory):
    """Three CVs are due: one is late (Anna's), one is due in 7 days (nobody's), one in 20 days (Bo's)."""
    store = deliver_and_import(
        tmp_path_factory.mktemp("frister"),
        borgere=[
            {"borger_id": "B1", "sagsnr": "2026-1"},
            {"borger_id": "B2", "sagsnr": "2026-2"},
            {"borger_id": "B3", "sagsnr": "2026-3"},
        ],
        ledighedsydelse=[
            {"borger_id": "B1", "fra_dato": "2026-09-15"},
            {"borger_id": "B2", "fra_dato": "2026-10-17"},
            {"borger_id": "B3", "fra_dato": "2026-10-30"},
        ],
        cv=[],
        sagsbehandlere=[
            {"sagsbehandler_id": "S1", "navn": "Anna", "team_id": "T1"},
            {"sagsbehandler_id": "S2", "navn": "Bo", "team_id": "T2"},
        ],
        teams=[{"team_id": "T1", "navn": "Team Nord"}, {"team_id": "T2", "navn": "Team Syd"}],
        sagsansvar=[
            {"borger_id": "B1", "sagsbehandler_id": "S1", "fra_dato": "2026-01-01"},
            {"borger_id": "B3", "sagsbehandler_id": "S2", "fra_dato": "2026-01-01"},
        ],
    )
    return made_house(store)


def visit(house, search=""):
    return house.visit(PAGE, "/frister", search)


def cases(house, search=""):
    return rows_of(visit(house, search))["borger_id"].tolist()


def test_the_counters_say_how_many_deadlines_each_group_has_and_lead_to_it(house):
    drawn, _, _ = top(visit(house))
    found = {name: href for name, href in links(drawn).items() if "CV" not in name}
    assert found["3 Alle"] == "/frister"
    assert found["1 Overskredet"] == "/frister?gruppe=overskredet"
    assert found["1 Inden for 7 dage"] == "/frister?gruppe=uge"
    assert found["0 61–90 dage"] == "/frister?gruppe=90"


@pytest.mark.parametrize(
    ("search", "found"),
    [
        ("", ["B1", "B2", "B3"]),
        ("?gruppe=overskredet", ["B1"]),
        ("?gruppe=60", []),
        ("?team=T2", ["B3"]),
        ("?sagsbehandler=(uden)", ["B2"]),
        ("?slags=cv_rettidig&gruppe=30", ["B3"]),
        ("?slags=revurdering_igangsat", []),
    ],
)
def test_the_address_narrows_the_list(house, search, found):
    assert cases(house, search) == found


@pytest.mark.parametrize("search", ["?gruppe=100", "?slags=ly_varighed", "?slags=findes-ikke"])
def test_an_address_that_asks_for_what_there_is_not_is_refused_not_ignored(house, search):
    with pytest.raises(UsageError, match="ikke har"):
        rows_of(visit(house, search))


def test_the_counters_keep_the_kind_and_the_team_and_leave_the_group(house):
    drawn, _, _ = top(visit(house, "?team=T1&slags=cv_rettidig&gruppe=overskredet"))
    assert links(drawn)["0 8–30 dage"] == "/frister?team=T1&slags=cv_rettidig&gruppe=30"


def test_the_counters_count_all_groups_whichever_is_shown(house):
    drawn, status, hidden = top(visit(house, "?gruppe=uge"))
    assert "3 Alle" in text(drawn)
    assert text(status) == "Viser 1 frist: inden for 7 dage."
    assert not hidden


def test_the_split_leads_to_each_units_part_of_the_list(house):
    drawn, _, _ = top(visit(house, "?fordelt=team"))
    assert links(drawn)["Team Syd"] == "/frister?team=T2&fordelt=team"
    assert links(drawn)["Uden team"] == "/frister?team=%28uden%29&fordelt=team"


def test_a_split_by_something_else_is_refused(house):
    with pytest.raises(UsageError):
        top(visit(house, "?fordelt=koen"))


def test_an_empty_list_says_so_and_hides_the_grid(house):
    _, status, hidden = top(visit(house, "?gruppe=60"))
    assert "Ingen frister i perioden" in text(status)
    assert "31–60 dage" in text(status)
    assert hidden


def test_the_line_says_what_the_list_is_narrowed_to(house):
    _, status, _ = top(visit(house, "?team=T1&slags=cv_rettidig"))
    assert text(status) == "Viser 1 frist: CV på Jobnet · Team Nord."


def test_the_grid_gets_its_rows_with_the_case_behind_each(house):
    made = rows_asked(visit(house, "?team=T1"), {"startRow": 0, "endRow": 100})
    (row,) = made["rowData"]
    assert (row["sagsnr"], row["frist"], row["dage-tilbage"]) == ("2026-1", "CV på Jobnet", "25 dage over")
    assert row["href"].startswith("/sag/")
    assert row["href"].endswith("?team=T1")
    assert "B1" not in row["href"]


def test_the_file_has_the_whole_list_in_the_order_of_the_address(house):
    file = file_of(visit(house, "?orden=-fristdato"))
    assert [row[0] for row in file.table.rows] == ["2026-3", "2026-2", "2026-1"]
    assert file.name == "Frister – pr. 31. oktober 2026"


def test_the_file_says_what_it_was_narrowed_to(house):
    about = file_of(visit(house, "?team=T1&gruppe=overskredet")).about
    assert about.filters == "overskredet · Team Nord"
    assert "pr. 31. oktober 2026" in about.period


def test_the_page_tells_of_every_kind_of_deadline_what_it_is_and_its_source(house):
    words = text(layout(visit(house)))
    assert "Lov om en aktiv beskæftigelsesindsats" in words
    assert "§ 74 c" in words
    assert "regnes fra datadagen, 31. oktober 2026" in words
