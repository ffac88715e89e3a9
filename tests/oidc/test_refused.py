"""Each way in which an answer of a real provider must not be believed."""

from urllib.parse import parse_qs, urlsplit

import pytest
from dash import Dash
from flask.testing import FlaskClient

from tests.oidc.made import ANSWER, begun, came_back, changed, refused, vouched


def test_a_wrong_state_is_refused(client: FlaskClient) -> None:
    refused(client, changed(vouched(begun(client), "lea"), state="forkert"))


def test_a_wrong_nonce_is_refused(client: FlaskClient) -> None:
    """The browser asked the provider with another nonce than the one that it was given here."""
    refused(client, vouched(changed(begun(client), nonce="et-andet-nonce"), "lea"))


def test_another_verifier_than_the_one_that_was_asked_with_is_refused(client: FlaskClient) -> None:
    refused(client, vouched(changed(begun(client), code_challenge="A" * 43), "lea"))


def test_a_code_works_once(client: FlaskClient, app: Dash) -> None:
    back = vouched(begun(client), "lea")
    assert came_back(client, back)[0] == 303
    other = app.server.test_client()
    refused(other, back, "afbrudt")
    theirs = begun(other)
    state = parse_qs(urlsplit(theirs).query)["state"][0]
    refused(other, changed(back, state=state))


def test_another_browser_s_answer_is_refused(client: FlaskClient, app: Dash) -> None:
    """Nobody is logged in as somebody else by a link with the other's code."""
    back = vouched(begun(client), "lea")
    victim = app.server.test_client()
    refused(victim, back, "afbrudt")
    begun(victim)
    refused(victim, back)


def test_a_code_for_another_client_is_refused(client: FlaskClient) -> None:
    refused(client, vouched(changed(begun(client), client_id="en-anden"), "lea"))


@pytest.mark.parametrize("answer", ["error=access_denied&state=", "state=", ""])
def test_an_answer_without_a_code_is_refused(client: FlaskClient, answer: str) -> None:
    state = parse_qs(urlsplit(begun(client)).query)["state"][0]
    refused(client, f"{ANSWER}?{answer}{state if answer else ''}")


def test_an_answer_in_another_issuer_s_name_is_refused(client: FlaskClient) -> None:
    refused(client, changed(vouched(begun(client), "lea"), iss="https://login.ondsindet.example"))
