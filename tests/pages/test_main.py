import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from dash import Dash
from flask.testing import FlaskClient

from app.main import create_app
from tests.answers import deliver_and_import
from tests.pages.made import made_asker

OWN = {"Sec-Fetch-Site": "same-origin"}


@pytest.fixture(scope="module")
def empty() -> Iterator[Dash]:
    """A server over a store that is not there, started with the switch that would expose its callbacks."""
    os.environ["DASH_MCP_ENABLED"] = "true"
    yield create_app(Path("/findes/ikke"), {"CACHE_TYPE": "NullCache", "CACHE_NO_NULL_WARNING": True}, asker=made_asker)
    del os.environ["DASH_MCP_ENABLED"]


@pytest.fixture
def client(empty: Dash) -> FlaskClient:
    return empty.server.test_client()


def test_the_server_lives_without_data_but_is_not_ready(client: FlaskClient) -> None:
    assert client.get("/sund").status_code == 200
    answer = client.get("/klar")
    assert answer.status_code == 503
    assert "Importér en leverance" in answer.json["hjaelp"]


def test_a_server_with_data_is_ready_and_names_the_snapshot(tmp_path: Path) -> None:
    store = deliver_and_import(tmp_path, ledighedsydelse=[{"fra_dato": "2026-03-01"}])
    ready = create_app(store).server.test_client().get("/klar")
    assert (ready.status_code, ready.json["snapshot"]) == (200, "000001-2026-10-31")


@pytest.mark.parametrize("path", ["/", "/frister", "/_dash-layout", "/_dash-dependencies", "/klar", "/findes-ikke"])
def test_what_may_hold_data_is_never_kept_by_the_browser(client: FlaskClient, path: str) -> None:
    assert client.get(path).headers["Cache-Control"] == "no-store"


def test_an_asset_is_kept_because_its_address_changes_with_it(client: FlaskClient) -> None:
    assert "immutable" in client.get("/assets/fleks.js?m=1").headers["Cache-Control"]
    assert client.get("/assets/fleks.js").headers["Cache-Control"] == "no-cache"


@pytest.mark.parametrize("path", ["/", "/assets/fleks.css", "/sund", "/_dash-layout"])
def test_every_answer_carries_the_security_headers(client: FlaskClient, path: str) -> None:
    headers = client.get(path).headers
    policy = headers["Content-Security-Policy"]
    assert "default-src 'self'" in policy
    assert "unsafe-eval" not in policy
    assert "script-src 'self' 'sha256-" in policy
    assert "'unsafe-inline'" not in policy.split("script-src")[1].split(";")[0]
    assert "frame-ancestors 'none'" in policy
    assert (headers["X-Content-Type-Options"], headers["X-Frame-Options"]) == ("nosniff", "DENY")


def test_an_address_without_a_page_is_not_found(client: FlaskClient) -> None:
    assert client.get("/findes-ikke").status_code == 404
    assert client.get("/").status_code == 200


def test_the_page_is_danish_and_names_no_other_host(client: FlaskClient) -> None:
    page = client.get("/").text
    assert '<html lang="da">' in page
    assert 'src="http' not in page
    assert 'href="http' not in page


def test_callbacks_are_not_offered_as_tools(client: FlaskClient) -> None:
    assert client.get("/_mcp").status_code == 404


@pytest.mark.parametrize("host", ["127.0.0.1:8050", "localhost", "[::1]:8050"])
def test_the_machine_itself_is_answered(client: FlaskClient, host: str) -> None:
    assert client.get("/sund", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize("host", ["ondsindet.example", "127.0.0.1.ondsindet.example", "192.168.1.4:8050", "[::1"])
def test_a_name_that_is_not_this_machine_is_refused(client: FlaskClient, host: str) -> None:
    assert client.get("/sund", headers={"Host": host}).status_code == 403


def test_a_question_from_another_site_is_refused(client: FlaskClient) -> None:
    asked = client.post("/_dash-update-component", json={}, headers={"Sec-Fetch-Site": "cross-site"})
    assert asked.status_code == 403


def test_a_question_too_long_is_refused(client: FlaskClient) -> None:
    asked = client.post("/_dash-update-component", data=b"[" * 300_000, content_type="application/json", headers=OWN)
    assert asked.status_code == 413
