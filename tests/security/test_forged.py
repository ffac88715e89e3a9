"""Forged questions to every callback, as everybody: nothing of another scope, and no fault of the server.

``make security-test`` asks at length; here each callback is asked a few times by each person.
"""

from collections.abc import Callable

import pytest

from app.access import Scope, grant
from app.access import asker as asker_module
from tests.security.conftest import LONG, Attack, Place

ROUNDS = 25 if LONG else 1
EVERYBODY = ("leder", "teamleder", "sagsbehandler", "analytiker", "politisk", "administrator", "ubundet", "ingen")
BOUND = ("teamleder", "sagsbehandler", "politisk", "administrator", "ubundet", "tidligere", "fremmed", "ingen")


@pytest.mark.parametrize("name", [*EVERYBODY, "tidligere", "fremmed"])
def test_no_forged_question_is_answered_with_what_is_not_the_askers(attack: Callable[..., Attack], name: str) -> None:
    found = attack([name], ROUNDS * (2 if name in ("teamleder", "sagsbehandler", "politisk") else 1), 1)
    assert found.leaks == []
    assert {status for _, status in found.statuses} <= {200, 204, 400, 401, 403}
    assert (name == "ingen") == ((name, 200) not in found.statuses)


@pytest.mark.parametrize("name", ["teamleder", "sagsbehandler", "politisk", "ubundet"])
def test_without_scope_and_rights_the_same_questions_leak(
    attack: Callable[..., Attack], monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr(grant, "scope_of", lambda *_: Scope.everything())
    monkeypatch.setattr(asker_module, "may", lambda *_: True)
    found = attack([name], 2, 1)
    assert len(found.leaks) > 20


def test_nobody_gets_in_without_the_guard_closed_behind(place: Place, attack: Callable[..., Attack]) -> None:
    found = attack(["ingen"], 1, 3)
    assert {status for _, status in found.statuses} <= {401, 403}
