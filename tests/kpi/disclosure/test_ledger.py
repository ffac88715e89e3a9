"""What earlier reports told is known to all, and what they hid stays hidden."""

from app.kpi.disclosure import Ledger, Rules, protect, read_ledger, record
from app.kpi.disclosure.identical import NUMERATORS
from tests.kpi.disclosure.tables import SEP, nøgletal, result, row, shown, table

RULES = Rules()
WHOM = NUMERATORS["fleksjobledighed"]
TEAMS = {"N": (12, 15), "S": (18, 27), "Ø": (10, 18)}


def published(store, results):
    """A report that left the house with these tables, and the next one's ledger."""
    record(store, "rapport", "999", results, protect(results, RULES), "leder")
    return read_ledger(store, "999", results)


def plain(results):
    """The results with a nøgletal of the catalogue: the ledger knows it by its id."""
    return [result(nøgletal("cv_rettidig"), one.level, one.rows.to_dict("records")) for one in results]


def test_a_total_is_hidden_when_last_months_report_told_of_all_the_others(tmp_path):
    whole, teams = plain(table(TEAMS))
    ledger = published(tmp_path, [teams])
    assert shown(protect([whole], RULES)[0]) == {"999": 40}
    assert shown(protect([whole], RULES, ledger)[0]) == {"999": None}


def test_what_was_published_is_not_hidden_for_the_sake_of_others(tmp_path):
    whole, teams = plain(table(TEAMS))
    ledger = published(tmp_path, [teams])
    both = protect([whole, teams], RULES, ledger)
    assert [shown(one) for one in both] == [{"999": None}, {"N": None, "S": 18, "Ø": 10}]


def test_what_was_hidden_stays_hidden_when_it_stands_alone(tmp_path):
    whole, teams = plain(table(TEAMS))
    ledger = published(tmp_path, [whole, teams])
    assert shown(protect([teams], RULES)[0]) == {"N": None, "S": 18, "Ø": 10}
    assert shown(protect([teams], RULES, ledger)[0]) == {"N": None, "S": 18, "Ø": None}


def test_a_corrected_figure_is_another_one_but_what_was_hidden_stays_hidden(tmp_path):
    ledger = published(tmp_path, plain(table(TEAMS)))
    corrected = plain(table(TEAMS | {"N": (16, 22), "S": (20, 30), "Ø": (9, 16)}))
    assert [shown(one) for one in protect(corrected, RULES)] == [{"999": 45}, {"N": 16, "S": 20, "Ø": 9}]
    told = protect(corrected, RULES, ledger)
    assert [shown(one) for one in told] == [{"999": 45}, {"N": None, "S": 20, "Ø": None}]
    assert shown(told[1], "denominator") == {"N": 22, "S": 30, "Ø": 16}


def test_what_is_other_than_it_was_published_is_told_with_what_was_shown_of_it(tmp_path):
    ledger = published(tmp_path, plain(table(TEAMS)))
    asked = plain(table(TEAMS | {"N": (16, 22), "S": (20, 30)}))
    told = protect(asked, RULES, ledger)
    found = [(row["id"], was) for pair in zip(asked, told, strict=True) for row, was in ledger.corrected(*pair)]
    assert found == [
        ("999", {"numerator": 40, "denominator": 60}),
        ("N", {"denominator": 15}),
        ("S", {"numerator": 18, "denominator": 27}),
    ]


def test_a_0_that_follows_from_a_published_0_is_known(tmp_path):
    whole, teams = plain(table({"N": (0, 7), "S": (0, 30)}))
    assert shown(protect([whole, teams], RULES)[0]) == {"999": None}
    both = protect([whole, teams], RULES, published(tmp_path, [whole]))
    assert [shown(one) for one in both] == [{"999": 0}, {"N": 0, "S": 0}]
    assert shown(both[1], "value")["N"] is None


def test_a_team_that_a_published_table_had_no_row_of_is_known_to_be_nobody(tmp_path):
    """Those of Min Plan are the numerator of fleksjobledighed."""
    known = result(nøgletal("minplan_jobmaal", naevner=WHOM), "team", [row("S", (9, 18)), row("Ø", (6, 12))])
    counted = {"N": (0, 7), "S": (18, 30), "Ø": (12, 25)}
    one = result(nøgletal("fleksjobledighed"), "team", [row(*given) for given in counted.items()])
    assert shown(protect([one], RULES)[0])["N"] is None
    (told,) = protect([one], RULES, published(tmp_path, [known]))
    assert shown(told)["N"] == 0
    assert shown(told, "value")["N"] is None


def test_another_month_is_not_touched(tmp_path):
    before, now = plain(table({"N": (12, 15)}, month=SEP)), plain(table({"N": (12, 20), "S": (18, 30)}))
    assert published(tmp_path, before) != Ledger()
    assert shown(protect(now, RULES, published(tmp_path, before))[1]) == {"N": 12, "S": 18}


def test_the_same_report_twice_is_remembered_once(tmp_path):
    results = plain(table(TEAMS))
    assert published(tmp_path, results).rows == published(tmp_path, results).rows


def test_two_reports_in_a_row_hide_the_same(tmp_path):
    results = plain(table(TEAMS | {"V": (21, 40), "X": (2, 60)}))
    first = protect(results, RULES)
    again = protect(results, RULES, published(tmp_path, results))
    assert [shown(one, "hidden") for one in again] == [shown(one, "hidden") for one in first]


def test_a_row_keeps_what_it_was_narrowed_to(tmp_path):
    one = result(nøgletal("cv_rettidig"), "kommune", [row("999", (20, 40))])
    narrowed = result(one.kpi, "kommune", [row("999", (12, 25))], filters=one.filters.replace(dims=(("koen", "K"),)))
    told = [found.snit for found in published(tmp_path, [one, narrowed]).rows]
    assert told == [(), (("koen", "K"),)]
