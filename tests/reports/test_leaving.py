"""What leaves the house: the shipped reports of the demo municipality, read by the attacker."""

from datetime import date
from pathlib import Path

import pytest

from app.access import Scope
from app.kpi.disclosure import Ledger, Rules
from app.kpi.disclosure.outside import months_told
from app.reports.asking import answers, filters_of, questions
from app.reports.leaving import leave, remember, told
from app.reports.setting import setting_of
from app.reports.shelf import shipped
from app.store.snapshot import Snapshot
from tests.kpi.disclosure.learned import learned
from tests.kpi.disclosure.pinned import pinned_down

SEP, OCT = date(2026, 9, 1), date(2026, 10, 1)
RULES = Rules()


def asked_of(store: Path, snapshot: Snapshot, name: str, month: date):
    """The answers of a shipped report, before the door."""
    setting = setting_of(store, snapshot, Scope.everything(), date(2026, 11, 21))
    recipe = shipped()[name]
    wanted = questions(recipe, filters_of(recipe, month, setting.options), setting.options.months[-1])
    return answers(wanted, setting.ask, setting.spread), setting.kommune_kode


@pytest.mark.parametrize("name", sorted(shipped()))
def test_the_attacker_pins_nothing_down_in_a_shipped_report(demo, demo_store, tmp_path, name):
    asked, kommune = asked_of(demo_store, demo, name, OCT)
    passed = leave(asked, RULES, tmp_path, kommune)
    assert pinned_down(learned(list(asked.values())), list(passed.told.values())) == {}
    assert told(passed.told.values(), RULES)  # something is hidden, and that is said


def test_without_complementary_suppression_the_report_tells(demo, demo_store, tmp_path, monkeypatch):
    monkeypatch.setattr("app.kpi.disclosure.protection.suppress", lambda system: set(system.secret))
    asked, kommune = asked_of(demo_store, demo, "kvartalsrapport", OCT)
    passed = leave(asked, RULES, tmp_path, kommune)
    assert pinned_down(learned(list(asked.values())), list(passed.told.values())) != {}


def test_the_attacker_pins_nothing_down_on_the_pages_of_those_who_do_not_work_with_the_cases(demo):
    """All nøgletal, teams and puljer of the newest month side by side."""
    answers = {}
    told = months_told(
        demo, [OCT], None, Scope.everything(), RULES, lambda asked: answers.update(asked=asked) or Ledger()
    )
    assert len(answers["asked"]) > 50
    assert pinned_down(learned(answers["asked"]), list(told[OCT].values())) == {}


def test_two_months_side_by_side_tell_no_more(demo, demo_store, tmp_path):
    before, kommune = asked_of(demo_store, demo, "kvartalsrapport", SEP)
    first = leave(before, RULES, tmp_path, kommune)
    remember(first, tmp_path, kommune, "Kvartalsrapport", "leder")
    now, _ = asked_of(demo_store, demo, "kvartalsrapport", OCT)
    second = leave(now, RULES, tmp_path, kommune)
    world = learned([*before.values(), *now.values()])
    assert pinned_down(world, [*first.told.values(), *second.told.values()]) == {}
