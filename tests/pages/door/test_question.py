"""What no page would ask is refused before it is read."""

import pytest

from tests.pages.door.made import FRISTER, OWN, PAGE, QUESTION, ask, log_in

BAD = [
    {},
    [],
    None,
    "x",
    PAGE | {"output": "findes.ikke"},
    PAGE | {"output": 7},
    PAGE | {"output": "theme.forceColorScheme...theme-switch.children"},
    PAGE | {"output": "announcer.children"},
    PAGE | {"inputs": []},
    PAGE | {"inputs": {}},
    PAGE | {"inputs": [7]},
    PAGE | {"inputs": [{"id": "url", "property": "href", "value": "/"}]},
    PAGE | {"inputs": [{"id": "andet", "property": "pathname", "value": "/"}]},
    PAGE | {"inputs": [{"id": {"type": "url"}, "property": "pathname", "value": "/"}]},
    PAGE | {"inputs": [{"id": "url", "property": "pathname", "value": {"a": 1}}]},
    PAGE | {"inputs": [{"id": "url", "property": "pathname", "value": "/" * 3000}]},
    PAGE | {"inputs": PAGE["inputs"] * 2},
    PAGE | {"state": [{"id": "url", "property": "search", "value": "?team=\ud800"}]},
    PAGE | {"state": []},
    PAGE | {"state": None},
    PAGE | {"outputs": {"id": "page", "property": "hidden"}},
    PAGE | {"outputs": []},
    PAGE | {"outputs": None},
    PAGE | {"changedPropIds": "url.pathname"},
    PAGE | {"changedPropIds": ["{.value"]},
    PAGE | {"changedPropIds": [None]},
    PAGE | {"changedPropIds": ["url.search"]},
    {key: value for key, value in PAGE.items() if key != "changedPropIds"},
]


def test_a_callback_of_a_page_that_is_not_for_the_asker_is_refused_whatever_page_it_says_it_is_on(client):
    log_in(client, "poul")
    elsewhere = FRISTER | {"state": [FRISTER["state"][0], {"id": "url", "property": "pathname", "value": "/"}]}
    assert [ask(client, body).status_code for body in (FRISTER, elsewhere, PAGE)] == [403, 403, 200]


@pytest.mark.parametrize("body", BAD, ids=range(len(BAD)))
def test_a_question_that_no_page_would_ask_is_refused_before_it_is_read(client, body):
    log_in(client, "lea")
    assert ask(client, body).status_code == 400


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"", "application/json"),
        (b"{", "application/json"),
        (b"[" * 100_000, "application/json"),
        (b'{"output":"\xff"}', "application/json"),
        (b"{}", "text/plain"),
        (b"{}", "application/x+json"),
        (b"output=page.children", "application/x-www-form-urlencoded"),
    ],
)
def test_what_is_not_json_is_refused(client, data, kind):
    log_in(client, "lea")
    assert client.post(QUESTION, data=data, content_type=kind, headers=OWN).status_code == 400


def test_the_doors_of_background_callbacks_are_shut(client):
    log_in(client, "lea")
    assert client.post(f"{QUESTION}?cancelJob=1", json=PAGE, headers=OWN).status_code == 400
    assert client.post(f"{QUESTION}?endId=x", json=PAGE, headers=OWN).status_code == 200


def test_a_body_too_long_is_not_read(client):
    log_in(client, "lea")
    assert ask(client, PAGE | {"x": "y" * 300_000}).status_code == 413


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "POST"])
def test_a_page_can_only_be_read(client, method):
    log_in(client, "lea")
    assert client.open("/frister", method=method, headers=OWN).status_code == 405
