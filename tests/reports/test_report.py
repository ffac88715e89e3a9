import shutil
from dataclasses import replace
from datetime import date

import pytest

from app import danish
from app.access import Scope
from app.errors import StoreError, UsageError
from app.kpi.disclosure import Ledger, Rules
from app.kpi.filters import Filters
from app.reports.asking import COURSE, UNITS, joined, month_of, questions
from app.reports.hidden import HIDDEN
from app.reports.leaving import remember
from app.reports.markup import plain
from app.reports.recipe import recipe_from
from app.reports.report import gather, make_report
from app.reports.setting import require_fresh, setting_of
from app.store.snapshot import current

SEP, OKT = date(2026, 9, 1), date(2026, 10, 1)
ONE = {
    "titel": "Prøve",
    "indledning": "I {periode}: **{progression}** i {kommune}, {data_pr}",
    "afsnit": [
        {"overskrift": "A", "noegletal": ["progression", "cv_rettidig"], "figurer": ["udvikling", "sammenligning"]}
    ],
}


def recipe(**change):
    return recipe_from("proeve", ONE | change)


@pytest.fixture(scope="module")
def setting(demo_store, tmp_path_factory):
    store = tmp_path_factory.mktemp("report") / "store"
    shutil.copytree(demo_store, store)
    return setting_of(store, current(store), Scope.everything(), date(2026, 11, 21))


def test_slots_are_filled_with_the_figures_of_the_report(setting):
    report = make_report(recipe(), OKT, setting)
    row = next(
        row for row in joined(gather(recipe(), OKT, setting).told)["progression", COURSE].lines if row["month"] == OKT
    )
    said = plain(report.intro[0].lines[0])
    assert said.startswith("I oktober 2026: ")
    assert f"({row['numerator']:,.0f} af {row['denominator']:,.0f})".replace(",", ".") in said
    assert said.endswith("i Demokommune, 31. oktober 2026")


def test_what_happens_is_summed_over_the_quarter_and_what_is_read_on_a_day_is_not(setting):
    monthly = joined(gather(recipe(), OKT, replace(setting, rules=Rules(1, 1))).asked)
    quarterly = joined(gather(recipe(periode=3), OKT, setting).asked)
    months = {row["month"]: row for row in monthly["cv_rettidig", COURSE].lines}
    last = quarterly["cv_rettidig", COURSE].lines[-1]
    three = [months[date(2026, month, 1)] for month in (8, 9, 10)]
    assert last["numerator"] == sum(row["numerator"] for row in three)
    assert last["denominator"] == sum(row["denominator"] for row in three)
    assert quarterly["progression", COURSE].lines[-1]["value"] == monthly["progression", COURSE].lines[-1]["value"]


def test_the_teams_of_a_quarter_are_those_that_its_figure_is_the_sum_of(setting):
    asked = joined(gather(recipe(periode=3), OKT, setting).asked)
    whole = asked["cv_rettidig", COURSE].lines[-1]
    for what in ("numerator", "denominator"):
        assert sum(row[what] for row in asked["cv_rettidig", UNITS].lines) == whole[what]


def test_periods_follow_on_each_other_and_reach_the_same_one_last_year(setting):
    asked = joined(gather(recipe(periode=3), OKT, setting).asked)["cv_rettidig", COURSE]
    assert [row["month"] for row in asked.lines] == [
        date(2025, 10, 1), date(2026, 1, 1), date(2026, 4, 1), date(2026, 7, 1), OKT
    ]  # fmt: skip
    assert make_report(recipe(periode=3), OKT, setting).figures[2].categories[-1] == "aug.–okt. 2026"


def test_a_report_never_asks_for_a_single_sagsbehandler(setting):
    for level in ("kommune", "team", "pulje"):
        asked = questions(recipe(niveauer=[level]), Filters(OKT, OKT), date(2020, 1, 1))
        assert {one.level for one in asked} <= {"kommune", "team", "pulje"}


def test_what_is_hidden_is_hidden_in_summary_figures_tables_and_texts(setting):
    strict = make_report(recipe(indledning="{cv_rettidig}"), OKT, replace(setting, rules=Rules(1000, 10_000)))
    assert strict.summary.rows[1][1] == HIDDEN
    assert "•" in plain(strict.intro[0].lines[0])
    assert not any(p.value is not None for figure in strict.figures for one in figure.series for p in one.points)
    assert len(strict.hidden) == 2


def test_a_report_where_nothing_is_hidden_says_so(setting):
    loose = make_report(recipe(niveauer=["kommune"]), OKT, replace(setting, rules=Rules(1, 1)))
    assert loose.hidden == ()
    assert "Ingen tal er skjult" in dict(loose.facts)["Skjulte tal"]


def test_only_what_the_recipe_holds_values_against_is_shown(setting):
    bare = make_report(recipe(sammenlign=[]), OKT, setting)
    assert [column.name for column in bare.summary.columns] == ["Nøgletal", "Værdi", "Grundlag"]
    assert not any(line.kind != "total" for figure in bare.figures for line in figure.references)
    full = make_report(recipe(), OKT, setting)
    assert any(line.kind == "benchmark" for figure in full.figures for line in figure.references)
    assert any("Fokusrevision 2021" in source for part in full.parts for source in part.sources)


def test_a_filter_is_said_in_words_and_changes_the_figures(setting):
    women = make_report(recipe(filtre={"koen": "K"}, niveauer=["kommune"]), OKT, setting)
    assert women.filters == "oktober 2026 · kvinder"
    assert women.summary.rows[0][2] != make_report(recipe(), OKT, setting).summary.rows[0][2]
    with pytest.raises(UsageError, match="»X« i »Prøve« findes ikke"):
        make_report(recipe(filtre={"koen": "X"}), OKT, setting)


def test_a_report_of_one_team_compares_no_teams(setting):
    team = setting.options.teams[0][0]
    asked = questions(recipe(filtre={"team": team}), Filters(OKT, OKT, None, team), date(2020, 1, 1))
    assert UNITS not in {one.what for one in asked}


@pytest.mark.parametrize("month", [date(2026, 11, 1), date(1899, 1, 1)])
def test_a_month_that_the_data_do_not_cover_is_refused(setting, month):
    with pytest.raises(StoreError):
        month_of(setting.options, month)


def test_data_older_than_asked_for_are_refused(setting):
    require_fresh(setting, 21)
    with pytest.raises(StoreError, match="21 dage gamle; der må højst være 20"):
        require_fresh(setting, 20)


def test_a_corrected_month_is_named_without_its_old_figure(setting):
    class Corrected:
        month = date(2026, 5, 1)

    report = make_report(
        recipe(), OKT, replace(setting, corrected=lambda kpi_id, _: [Corrected()] * (kpi_id == "progression"))
    )
    assert report.corrections == ("Flere timer i fleksjobbet: tal for maj 2026 er rettet, siden de først blev vist.",)
    assert ("Rettet", report.corrections[0]) in report.facts


def unseen_of(row, numerator):
    """The figures of a row that was hidden, and is another now."""
    return row.tal | {"n": (numerator + 20, False)}


def test_a_figure_that_was_published_otherwise_is_told_with_what_it_was(setting):
    passed = gather(recipe(), OKT, setting)
    remember(passed, setting.store, "999", "rapport", "leder")
    rows = gather(recipe(), OKT, setting).before.rows
    assert make_report(recipe(), OKT, setting, replace(passed, before=Ledger(rows))).corrections == ()
    september = [row for row in rows if (row.kpi, row.niveau, row.fra) == ("progression", "kommune", SEP)]
    (numerator, shown), (denominator, _) = (september[0].tal[what] for what in "nd")
    assert shown
    wrong = replace(september[0], tal=september[0].tal | {"n": (numerator + 20, True)})
    report = make_report(recipe(), OKT, setting, replace(passed, before=Ledger((*rows, wrong))))
    was, now = (
        f"{danish.share(count / denominator)} ({danish.number(count)} af {danish.number(denominator)})"
        for count in (numerator + 20, numerator)
    )
    told = f"Flere timer i fleksjobbet: september 2026 fra {was} til {now}, siden det blev udgivet."
    assert report.corrections == (told,)
    may = replace(wrong, fra=date(2026, 5, 1), til=date(2026, 5, 1), tal=unseen_of(wrong, numerator))
    both = make_report(recipe(), OKT, setting, replace(passed, before=Ledger((*rows, wrong, may))))
    assert both.corrections == (f"{told} Tal for maj 2026 er også rettet.",)
    unseen = replace(wrong, tal=unseen_of(wrong, numerator))
    report = make_report(recipe(), OKT, setting, replace(passed, before=Ledger((*rows, unseen))))
    assert report.corrections == (
        "Flere timer i fleksjobbet: tal for september 2026 er rettet, siden de først blev vist.",
    )


def test_a_median_of_a_year_is_of_all_its_cases_and_that_of_teams_is_of_the_last_month(setting):
    parts = [{"overskrift": "A", "noegletal": ["rehab_varighed"], "figurer": ["delmaal", "sammenligning"]}]
    passed = gather(recipe(periode=12, indledning="", afsnit=parts), OKT, setting)
    asked = joined(passed.asked)
    course, units = asked["rehab_varighed", COURSE], asked["rehab_varighed", UNITS]
    year = Filters(date(2025, 11, 1), OKT, course.filters.kommune)
    assert course.lines[-1]["value"] == setting.spread("rehab_varighed", year)["median"]
    assert course.lines[-1]["denominator"] > 100
    assert {row["month"] for row in units.lines} == {OKT}
    assert sum(row["denominator"] for row in units.lines) < 30
