"""Forged questions to every callback, as everybody: nothing of another scope, and no fault of the server.

``make security-test`` asks at length; here each callback is asked a few times by each person.
"""

from collections.abc import Callable

import pytest

from app.access import Scope, grant
from app.access import asker as asker_module
from tests.security.conftest import LONG, Attack, Place
from tests.security.forging import server_callbacks

LONG_ROUNDS = 18
ROUNDS = LONG_ROUNDS if LONG else 1
EVERYBODY = ("leder", "teamleder", "sagsbehandler", "analytiker", "politisk", "administrator", "ubundet", "ingen")
TWICE = ("teamleder", "sagsbehandler", "politisk")


@pytest.mark.parametrize("name", [*EVERYBODY, "tidligere", "fremmed"])
def test_no_forged_question_is_answered_with_what_is_not_the_askers(attack: Callable[..., Attack], name: str) -> None:
    found = attack([name], ROUNDS * (2 if name in TWICE else 1), 1)
    assert found.leaks == []
    assert {status for _, status in found.statuses} <= {200, 204, 400, 401, 403}
    assert (name == "ingen") == ((name, 200) not in found.statuses)


@pytest.mark.parametrize(
    "name", ["teamleder", "sagsbehandler", "politisk", "ubundet"] if LONG else ["teamleder", "politisk"]
)
def test_without_scope_and_rights_the_same_questions_leak(
    attack: Callable[..., Attack], monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr(grant, "scope_of", lambda *_: Scope.everything())
    monkeypatch.setattr(asker_module, "may", lambda *_: True)
    found = attack([name], 4, 1)
    assert len(found.leaks) >= 5


def test_the_long_form_asks_ten_thousand_times(place: Place) -> None:
    asked = len(server_callbacks(place.app)) * (len(EVERYBODY) + 2 + len(TWICE))
    assert asked * LONG_ROUNDS >= 10_000
