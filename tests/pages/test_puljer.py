"""Puljefleksjob: what the page says of the puljer. The data date is 2026-10-31."""

import pytest

from app.errors import UsageError
from app.pages.puljer import PAGE, course_drawn, ended_drawn, now_drawn, rows_asked, running_out_drawn
from app.pages.puljer_charts import Files
from tests.answers import deliver_and_import
from tests.pages.drawn import links, text
from tests.pages.made import made_house


def job(borger_id, pulje_id="P1", fra="2026-01-01", til=None, slut=None, **rest):
    return {
        "borger_id": borger_id,
        "pulje_id": pulje_id,
        "fra_dato": fra,
        "til_dato": til,
        "planlagt_slut": slut,
        **rest,
    }


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory):
    """P1 has one place too few, P2 a place free; one job has run out, one ended in May with ledighedsydelse after."""
    store = deliver_and_import(
        tmp_path_factory.mktemp("puljer"),
        puljer=[
            {"pulje_id": "P1", "navn": "Brede", "pladser": 1, "timer_pr_plads": 5, "fra_dato": "2026-01-01"},
            {"pulje_id": "P2", "navn": "Etårige", "pladser": 2, "fra_dato": "2026-01-01"},
        ],
        fleksjob=[
            job("B1", slut="2026-10-01"),
            job("B2"),
            job("B3", "P2", slut="2026-12-31"),
            job("B4", "P2", til="2026-05-31"),
        ],
        fleksjobtimer=[{"fleksjob_id": "F1", "fra_dato": "2026-01-01", "timer": 4}],
        ledighedsydelse=[{"borger_id": "B4", "fra_dato": "2026-06-01"}],
    )
    return made_house(store)


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory):
    """A municipality that has delivered no puljer."""
    return made_house(deliver_and_import(tmp_path_factory.mktemp("uden"), ledighedsydelse=[{"fra_dato": "2026-01-01"}]))


def visit(house, search=""):
    return house.visit(PAGE, "/puljefleksjob", search)


def test_places_are_no_sample_and_have_no_interval(house):
    for level in ("kommune", "pulje"):
        rows = visit(house).compute("puljebelaegning", level).rows
        assert (list(rows["low"].dropna()), list(rows["high"].dropna())) == ([], [])


def test_vacant_and_overbooked_places_and_hours_are_said_in_words(house):
    words = text(now_drawn(visit(house)))
    assert "Brede 2 1 200,0 % ■ Overbooket med 1 4 af 5 timer om ugen er i brug; 1 kan gives videre" in words
    assert "Etårige 1 2 50,0 % 1 ledig plads Timer pr. plads er ikke oplyst" in words


def test_a_pulje_leads_to_itself(house):
    assert links(now_drawn(visit(house)))["Etårige"] == "/puljefleksjob?pulje=P2"


def test_the_month_of_the_address_is_the_one_that_is_told(house):
    assert "Etårige 2 2 100,0 % Alle pladser er besat" in text(now_drawn(visit(house, "?maaned=2026-04")))


def test_there_is_a_chart_per_pulje_and_one_when_one_is_chosen(house):
    assert [card.children[0].children for card in course_drawn(visit(house))] == ["Brede", "Etårige"]
    assert [card.children[0].children for card in course_drawn(visit(house, "?pulje=P2"))] == ["Etårige"]


def test_a_pulje_that_is_not_there_is_refused(house):
    with pytest.raises(UsageError, match="pulje"):
        visit(house, "?pulje=P9")


def test_the_places_that_run_out_are_counted_by_when(house):
    words = text(running_out_drawn(visit(house)))
    assert words.startswith(
        "1 planlagt slut er overskredet 0 udløber inden for 30 dage 1 udløber om 31–90 dage 0 udløber om 91–180 dage"
    )


def test_where_people_went_is_shown_over_twelve_months(house):
    assert "Etårige 0 1 0 0 0 0 1" in text(ended_drawn(visit(house)))


def test_nothing_ended_is_said(house):
    assert "Ingen puljefleksjob sluttede" in text(ended_drawn(visit(house, "?pulje=P1")))


def test_the_people_in_the_places_lead_to_their_cases(house):
    made = rows_asked(visit(house, "?pulje=P2"), {"startRow": 0, "endRow": 100})
    (row,) = made["rowData"]
    assert (row["borger"], row["dage-tilbage"]) == ("B3", "om 61 dage")
    assert row["href"].startswith("/sag/")


def test_a_job_without_a_planned_end_has_no_days_left(house):
    made = rows_asked(visit(house), {"sortModel": [{"colId": "borger", "sort": "asc"}]})
    assert [(row["borger"], row["dage-tilbage"]) for row in made["rowData"]][:2] == [
        ("B1", "30 dage over"),
        ("B2", "–"),
    ]


@pytest.mark.parametrize("name", ["belaegning-0", "udloeb", "overgang", "pladser"])
def test_every_button_of_the_page_has_a_file(house, name):
    assert Files()[name](visit(house)).table.rows


@pytest.mark.parametrize("name", ["belaegning-", "belaegning-x", "andet"])
def test_a_file_that_the_page_does_not_have_is_not_there(name):
    assert name not in Files()


def test_without_puljer_the_page_says_what_is_missing(bare):
    assert "Ingen data leveret" in text(now_drawn(visit(bare)))
    assert course_drawn(visit(bare)) == []
    assert "Ingen pladser udløber" in text(running_out_drawn(visit(bare)))


def test_the_course_can_be_longer_than_the_usual_thirteen_months(house):
    def months(search):
        return len(Files()["belaegning-0"](visit(house, search)).table.rows)

    assert months("") == 13
    assert months("?periode=24") == 24
