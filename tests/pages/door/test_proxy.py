"""A proxy on this machine says who is asking, and nobody else is believed."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.own import audit
from tests.pages.door.made import FRISTER, ask, log_in

PROXY = """
[login]
header_bruger = "X-Bruger"
header_grupper = "X-Grupper"
[login.roller]
"L" = "leder"
"P" = "politisk"
"""


@pytest.fixture
def proxied(store: Path) -> Iterator[None]:
    """A proxy on this machine says who is asking."""
    (store / "fleks.toml").write_text(PROXY, encoding="utf-8")
    yield
    (store / "fleks.toml").unlink()


@pytest.mark.usefixtures("proxied")
def test_the_proxy_says_anew_at_each_request_who_asks_and_its_word_goes_before_a_session(client):
    log_in(client, "lea")
    said = [{"X-Bruger": "eva", "X-Grupper": group} for group in ("L", "P", "L")]
    assert [ask(client, FRISTER, **headers).status_code for headers in said] == [200, 403, 200]
    assert client.get("/frister").status_code == 200  # without its word lea's own session holds


@pytest.mark.usefixtures("proxied")
@pytest.mark.parametrize("groups", ["", "X", "L;P", "l"])
def test_who_has_no_group_is_told_so_on_a_page(client, groups):
    answer = client.get("/", headers={"X-Bruger": "eva", "X-Grupper": groups})
    assert answer.status_code == 403
    assert "Ingen adgang" in answer.text
    assert ask(client, **{"X-Bruger": "eva", "X-Grupper": groups}).status_code == 403


@pytest.mark.usefixtures("proxied")
def test_a_header_from_another_machine_is_refused_and_recorded(client, store):
    log_in(client, "lea")
    headers = {"X-Bruger": "eva", "X-Grupper": "L"}
    for address in ("192.168.1.4", "10.0.0.1", "::ffff:192.168.1.4"):
        answer = client.get("/", headers=headers, environ_overrides={"REMOTE_ADDR": address})
        assert answer.status_code == 403
    assert audit.events(store)[0][0]["genstand"] == "header fra en anden maskine"


def test_without_the_setting_a_header_says_nothing(client):
    assert ask(client, **{"X-Bruger": "anna", "X-Grupper": "L", "Remote-User": "anna"}).status_code == 401
