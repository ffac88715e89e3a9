"""What goes over the wire is compressed for whoever can read it, and the same when it is unpacked."""

import gzip

import pytest
from dash import Dash
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from app.main import create_app
from app.pages import compressing
from app.pages.shell import PLOTLY
from tests.pages.made import made_asker

OPENLY = [
    "/assets/fleks.js?m=1",
    "/assets/fleks.css",
    "/_dash-component-suites/dash_ag_grid/async-community.js",
]


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Dash:
    return create_app(tmp_path_factory.mktemp("tom"), asker=made_asker)


@pytest.fixture
def client(app: Dash) -> FlaskClient:
    return app.server.test_client()


def packed(client: FlaskClient, path: str, **headers: str) -> TestResponse:
    return client.get(path, headers={"Accept-Encoding": "gzip, deflate, br"} | headers)


@pytest.mark.parametrize("path", [*OPENLY, "/_dash-layout", "/_dash-dependencies"])
def test_a_long_answer_is_compressed_and_says_the_same(client: FlaskClient, path: str) -> None:
    answer, plain = packed(client, path), client.get(path)
    assert (answer.headers["Content-Encoding"], plain.headers.get("Content-Encoding")) == ("gzip", None)
    assert gzip.decompress(answer.data) == plain.data
    assert int(answer.headers["Content-Length"]) == len(answer.data) < len(plain.data) * 0.6
    assert [one.headers["Vary"] for one in (answer, plain)] == ["Accept-Encoding"] * 2
    assert answer.headers["Content-Security-Policy"] == plain.headers["Content-Security-Policy"]
    assert answer.headers["Cache-Control"] == plain.headers["Cache-Control"]


@pytest.mark.parametrize("accepted", ["", "identity", "gzip;q=0", "br"])
def test_who_cannot_read_it_gets_it_plain(client: FlaskClient, accepted: str) -> None:
    assert "Content-Encoding" not in client.get("/assets/fleks.js", headers={"Accept-Encoding": accepted}).headers


def test_what_is_short_or_compressed_already_is_sent_as_it_is(client: FlaskClient) -> None:
    for path in ("/sund", "/klar", "/_favicon.ico?v=1"):
        assert "Content-Encoding" not in packed(client, path).headers


@pytest.mark.parametrize("path", OPENLY[2:])
def test_a_file_that_the_browser_has_is_not_sent_again(client: FlaskClient, path: str) -> None:
    first = packed(client, path)
    again = packed(client, path, **{"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")


def test_a_file_is_compressed_once_whatever_is_added_to_its_address(client: FlaskClient) -> None:
    packed(client, "/assets/fleks.js?m=1")
    before = compressing._file.cache_info().misses
    assert {packed(client, f"/assets/fleks.js?m={number}").status_code for number in range(5)} == {200}
    assert compressing._file.cache_info().misses == before


def test_a_page_without_charts_has_what_draws_them_fetched_last_and_for_a_year(client: FlaskClient) -> None:
    page = client.get("/").text
    address = page.partition('rel="prefetch" as="script" id="plotly" href="')[2].partition('"')[0]
    assert address.startswith(f"/assets/{PLOTLY}?v=")
    assert page.count(PLOTLY.rpartition("/")[2]) == 1
    answer = packed(client, address)
    assert answer.status_code == 200
    assert "immutable" in answer.headers["Cache-Control"]
    assert len(answer.data) < 520_000


def test_the_page_s_own_sign_is_kept_by_the_browser(client: FlaskClient) -> None:
    assert "immutable" in client.get("/_favicon.ico?v=4").headers["Cache-Control"]
