"""An attacker recovers nothing from a protected report, and does so at once when only the small counts are hidden."""

import os

import pytest

from app.kpi.disclosure import protect
from tests.kpi.disclosure.pinned import RULES, pinned_down
from tests.kpi.disclosure.worlds import world

FULL = "FLEKS_DISCLOSURE_TEST" in os.environ
SEEDS = range(1000) if FULL else (*range(60), 430, 548)  # the last two: nobody in a numerator, of a few people


@pytest.mark.parametrize("block", [SEEDS[start::4] for start in range(4)], ids=["first", "second", "third", "fourth"])
def test_the_attacker_pins_nothing_down(block):
    found, withheld, asked = {}, 0, 0
    for seed in block:
        made = world(seed)
        told = protect(made.results, RULES)
        found[seed] = pinned_down(made, told)
        asked += len(told)
        withheld += sum(bool(one.refused) for one in told)
    assert {seed: found[seed] for seed in found if found[seed]} == {}
    assert withheld < 0.02 * asked  # what shows nothing tells nothing


def test_without_complementary_suppression_the_same_attacker_succeeds(monkeypatch):
    monkeypatch.setattr("app.kpi.disclosure.protection.suppress", lambda system: set(system.secret))
    worlds = [world(seed) for seed in range(12)]
    found = [pinned_down(made, protect(made.results, RULES)) for made in worlds]
    assert sum(map(bool, found)) > 8
    assert any(low == high for ranges in found for low, high in ranges.values())
