"""What operations read: a line per request and counters, and no person, no address and no value in either."""

import io
import json
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from app.access.asker import Rolle
from app.main import create_app
from app.pages.logs import JsonLine
from app.pages.metrics import TOKEN
from tests.answers import deliver_and_import
from tests.pages.door.made import FRISTER, OWN, QUESTION
from tests.pages.made import made_asker


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> FlaskClient:
    store = deliver_and_import(tmp_path_factory.mktemp("drift"), ledighedsydelse=[{"fra_dato": "2026-03-01"}])
    return create_app(store, asker=lambda: made_asker(Rolle.LEDER)).server.test_client()


@pytest.fixture
def lines() -> Iterator[io.StringIO]:
    """What is written while a test runs, as operations get it."""
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(JsonLine())
    loggers = [logging.getLogger(name) for name in ("fleks", "bibliotek")]
    for one in loggers:
        one.addHandler(handler)
        one.setLevel(logging.INFO)
    yield stream
    for one in loggers:
        one.removeHandler(handler)
        one.setLevel(logging.NOTSET)


def written(lines: io.StringIO) -> list[dict]:
    return [json.loads(line) for line in lines.getvalue().splitlines()]


def test_a_page_is_told_by_its_pattern_with_an_id_and_without_its_address(
    client: FlaskClient, lines: io.StringIO
) -> None:
    answer = client.get("/sag/4426364c279d7afb?team=T77", headers={"X-Request-ID": "fra-proxyen-1"})
    (line,) = [one for one in written(lines) if one["navn"] == "fleks.svar"]
    assert answer.headers["X-Request-ID"] == line["forespoergsel"] == "fra-proxyen-1"
    assert (line["slags"], line["side"], line["status"], line["metode"]) == ("page", "/sag/<sagsref>", 200, "GET")
    assert "4426364c279d7afb" not in lines.getvalue()
    assert "T77" not in lines.getvalue()
    assert "proeve" not in lines.getvalue()


def test_a_callback_is_told_by_its_output_and_the_trail_by_its_hash(client: FlaskClient, lines: io.StringIO) -> None:
    client.post(QUESTION, json=FRISTER, headers=OWN)
    trail, answer = written(lines)
    assert (answer["slags"], answer["side"]) == ("callback", "frister-grid.getRowsResponse")
    assert (trail["navn"], trail["handling"], len(trail["hash"])) == ("fleks.audit", "frister", 64)
    assert trail["forespoergsel"] == answer["forespoergsel"]


@pytest.mark.parametrize("given", ["kort", "to\nlinjer-og-mere", "x" * 65, "<script>alert(1)</script>"])
def test_an_id_that_is_none_is_not_taken_over(client: FlaskClient, given: str) -> None:
    answer = client.get("/sund", headers={"X-Request-ID": given.replace("\n", " ")})
    assert len(answer.headers["X-Request-ID"]) == 16


@pytest.mark.parametrize("body", [b"[" * 300_000, b"[" * 100_000, b"{", b"[]", b'{"output": 1}'])
def test_a_question_that_cannot_be_read_is_logged_as_any_other(
    client: FlaskClient, lines: io.StringIO, body: bytes
) -> None:
    answer = client.post(QUESTION, data=body, content_type="application/json", headers=OWN)
    assert answer.status_code in (400, 413)
    assert written(lines)[-1]["status"] == answer.status_code


def test_an_error_is_told_by_kind_and_place_and_a_library_s_values_are_left_out(lines: io.StringIO) -> None:
    try:
        raise ValueError("010190-1234")
    except ValueError:
        logging.getLogger("fleks.pages").exception("gik galt for %s", "0101901234")
    logging.getLogger("bibliotek").warning("værdien %s passer ikke", "Anna And")
    ours, theirs = written(lines)
    assert ours["besked"] == "gik galt for [CPR]"
    assert ours["fejl"].startswith("ValueError i test_logs.py:")
    assert theirs["besked"] == "værdien %s passer ikke"
    assert "1234" not in lines.getvalue().replace("[CPR]", "")


def test_the_counters_are_for_this_machine_and_tell_of_nobody(client: FlaskClient) -> None:
    client.get("/sag/4426364c279d7afb")
    answer = client.get("/metrics")
    assert answer.status_code == 200
    for line in ('fleks_requests_total{kind="page",status="2xx"}', "fleks_ready 1.0", "fleks_audit_writable 1.0"):
        assert line in answer.text
    assert "4426364c279d7afb" not in answer.text


@pytest.mark.parametrize(
    "headers", [{"X-Forwarded-For": "10.1.2.3"}, {"X-Real-IP": "10.1.2.3"}, {"Forwarded": "for=x"}]
)
def test_the_counters_are_not_there_for_whoever_comes_through_a_proxy(
    client: FlaskClient, headers: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert client.get("/metrics", headers=headers).status_code == 404
    assert client.get("/metrics", headers=headers | {"Authorization": "Bearer "}).status_code == 404
    monkeypatch.setenv(TOKEN, "en-lang-hemmelighed")
    assert client.get("/metrics", headers=headers | {"Authorization": "Bearer forkert"}).status_code == 404
    assert client.get("/metrics", headers=headers | {"Authorization": "Bearer en-lang-hemmelighed"}).status_code == 200


def test_the_counters_are_not_there_for_another_machine(client: FlaskClient) -> None:
    assert client.get("/metrics", environ_base={"REMOTE_ADDR": "10.1.2.3"}).status_code == 404


def test_a_house_without_data_is_not_ready(tmp_path: Path) -> None:
    text = create_app(tmp_path, {"CACHE_TYPE": "NullCache", "CACHE_NO_NULL_WARNING": True}).server.test_client()
    assert "fleks_ready 0.0" in text.get("/metrics").text
