from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.kpi import Filters
from app.pages.address import BadAddress, raw, read, read_extra, write
from tests.pages.made import AUG, NOV, OKT, SEP, made_choices

TWO = {"kommuner": (("580", "Demokommune"), ("999", "Nabokommune")), "kommune": "580"}


@pytest.mark.parametrize("search", ["", None, "?", "?maaned=2026-10", "?ukendt=1&utm_source=x"])
def test_a_silent_address_means_the_newest_whole_month(search: str | None) -> None:
    assert read(search, made_choices()) == Filters(OKT, OKT)


def test_an_unfinished_month_is_not_what_a_silent_address_means() -> None:
    choices = made_choices(months=(NOV, OKT), data_pr=date(2026, 11, 29))
    assert read("", choices).til == OKT
    assert read("?maaned=2026-11", choices).til == NOV


def test_a_month_that_ends_on_the_data_date_is_whole() -> None:
    assert read("", made_choices(months=(NOV, OKT), data_pr=date(2026, 11, 30))).til == NOV


@pytest.mark.parametrize(
    "search",
    [
        "",
        "?maaned=2026-08",
        "?team=T1",
        "?maaned=2026-09&team=T1&sagsbehandler=S%203",
        "?team=%28uden%29&koen=K&pulje=P%261",
    ],
)
def test_an_address_read_and_written_is_the_same_address(search: str) -> None:
    choices = made_choices()
    assert write(read(search, choices), choices) == search


@given(
    st.sampled_from([AUG, SEP, OKT]),
    st.sampled_from([None, "T1", "T2", "(uden)"]),
    st.sampled_from([None, "S1", "S 3"]),
    st.sets(st.sampled_from([("koen", "K"), ("pulje", "P&1")])),
)
def test_filters_written_and_read_are_the_same_filters(month: date, team: str, who: str, dims: set) -> None:
    filters = Filters(month, month, team=team, sagsbehandler=who, dims=tuple(dims))
    assert read(write(filters, made_choices()), made_choices()) == filters


@pytest.mark.parametrize(
    "search",
    [
        "?maaned=1999-01",
        "?maaned=2026-13",
        "?maaned=oktober",
        "?team=T9",
        "?sagsbehandler=0101901234",
        "?koen=X",
        "?pulje=T1",
        "?kommune=101",
    ],
)
def test_a_value_that_the_data_do_not_have_is_refused_and_not_repeated(search: str) -> None:
    with pytest.raises(BadAddress) as refused:
        read(search, made_choices())
    assert search.split("=")[1] not in str(refused.value)


def test_data_without_months_cannot_be_read() -> None:
    with pytest.raises(BadAddress, match="ingen måneder"):
        read("", made_choices(months=()))


def test_with_several_municipalities_figures_are_of_the_first_unless_another_is_named() -> None:
    assert read("", made_choices(**TWO)).kommune == "580"
    assert write(read("", made_choices(**TWO)), made_choices(**TWO)) == ""
    other = made_choices(**TWO | {"kommune": "999"})
    assert read("?kommune=999", other).kommune == "999"
    assert write(read("?kommune=999", other), other) == "?kommune=999"


def test_a_single_municipality_is_not_named() -> None:
    assert read("", made_choices()).kommune is None


def test_a_page_gets_only_its_own_parameters_and_only_ordinary_signs() -> None:
    search = "?slags=cv_rettidig&vis=<script>&andet=1&team=T1&orden=" + "x" * 500
    assert read_extra(search, ("slags", "vis", "orden")) == {"slags": "cv_rettidig"}


def test_own_parameters_follow_the_filters_in_the_address() -> None:
    choices = made_choices()
    assert write(read("?team=T1", choices), choices, {"slags": "cv", "vis": ""}) == "?team=T1&slags=cv"


def test_the_address_as_it_stands_is_unjudged() -> None:
    assert raw("?team=X&maaned=aldrig") == {"team": "X", "maaned": "aldrig"}


@given(st.dictionaries(st.sampled_from(("slags", "del", "orden")), st.text(min_size=1)))
def test_whatever_stands_in_a_parameter_is_read_back_from_the_address(extra: dict[str, str]) -> None:
    assert raw(write(Filters(OKT, OKT), made_choices(), extra)) == extra
