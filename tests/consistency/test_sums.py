"""Every nøgletal at every level and under every filter of the demo municipality is the sum of its observations."""

from collections import defaultdict
from datetime import date

import pandas as pd
import pytest

from app.access import Scope
from app.kpi import Filters, catalogue, compute_many
from app.kpi.choices import choices
from app.store.snapshot import Snapshot
from tests.consistency.plain_sums import UNIT, Figures, computed, narrowed, rows_of, summed

FRA, TIL = date(2026, 9, 1), date(2026, 10, 1)
ALL = Scope.everything()
WRONG = """
    SELECT kpi, count(*) AS n
    FROM observation AS o JOIN kommune USING (k) JOIN noegletal USING (kpi)
    WHERE tilstand <> 'afventer' AND ({wrong})
    GROUP BY kpi
"""


@pytest.fixture(scope="module")
def rows(demo: Snapshot) -> pd.DataFrame:
    return rows_of(demo, FRA, TIL)


def asked(demo: Snapshot, level: str, **narrowing: str) -> Figures:
    """What compute says of every nøgletal that has the level and can be narrowed so."""
    units = {name: value for name, value in narrowing.items() if name in UNIT and name != "pulje"}
    dims = tuple((name, value) for name, value in narrowing.items() if name not in units)
    filters = Filters(FRA, TIL, dims=dims, **units)
    able = [one.id for one in catalogue().values() if level in one.niveauer and not filters.cannot_split(one)]
    return computed(compute_many(demo, able, filters, level, ALL)) if able else {}


def expected(rows: pd.DataFrame, level: str, **narrowing: str) -> Figures:
    able = [
        one.id
        for one in catalogue().values()
        if level in one.niveauer and all(name in (*one.dimensioner, *one.niveauer) for name in narrowing)
    ]
    return summed(narrowed(rows[rows["kpi"].isin(able)], **narrowing), level)


@pytest.mark.parametrize("level", UNIT)
def test_a_level_is_the_sum_of_its_observations(demo: Snapshot, rows: pd.DataFrame, level: str) -> None:
    found = asked(demo, level)
    assert found == expected(rows, level)
    assert len({kpi_id for kpi_id, *_ in found}) >= (2 if level == "pulje" else 30)


@pytest.mark.parametrize(
    ("level", "chosen"), [("kommune", "team"), ("sagsbehandler", "team"), ("kommune", "sagsbehandler")]
)
def test_a_team_or_a_sagsbehandler_alone_is_the_sum_of_theirs(demo, rows, subtests, level, chosen) -> None:
    offered = [value for value, _ in choices(demo, ALL).of(chosen)]
    for value in {*offered[:2], offered[-1]}:
        with subtests.test(value):
            assert asked(demo, level, **{chosen: value}) == expected(rows, level, **{chosen: value})


def test_every_offered_value_of_a_dimension_has_its_own_sum_and_they_add_up(demo, rows, subtests) -> None:
    whole = asked(demo, "kommune")
    for name, offered in choices(demo, ALL).dims:
        parts: dict[tuple, list[tuple]] = defaultdict(list)
        for value, _ in offered:
            found = asked(demo, "kommune", **{name: value})
            for key, figures in found.items():
                parts[key].append(figures[:3])
            with subtests.test("its own sum", dimension=name, value=value):
                assert found == expected(rows, "kommune", **{name: value})
        able = {one.id for one in catalogue().values() if name in one.dimensioner}
        with subtests.test("the whole", dimension=name):
            assert _added(parts) == _added({key: [figures[:3]] for key, figures in whole.items() if key[0] in able})


@pytest.mark.parametrize("level", ["team", "sagsbehandler", "pulje"])
def test_the_units_of_a_level_add_up_to_the_municipality(demo: Snapshot, level: str) -> None:
    parts: dict[tuple, list[tuple]] = defaultdict(list)
    for (kpi_id, month, _, part), figures in asked(demo, level).items():
        parts[kpi_id, month, "999", part].append(figures[:3])
    whole = {
        key: [figures[:3]] for key, figures in asked(demo, "kommune").items() if key[0] in {one[0] for one in parts}
    }
    assert _added(parts) == _added(whole)
    assert level == "pulje" or any(unit is None for _, _, unit, _ in asked(demo, level))


def test_no_share_has_more_in_its_numerator_than_in_its_denominator(demo: Snapshot) -> None:
    crowded = "puljebelaegning"  # more people than places is shown as overbooked
    shares = [one.id for one in catalogue().values() if one.maal in ("andel", "dele") and one.id != crowded]
    found = compute_many(demo, shares, Filters(date(2019, 1, 1), TIL), "kommune", ALL)
    sums = [(key, figures) for key, figures in computed(found).items()]
    assert [key for key, (numerator, denominator, *_) in sums if not 0 <= numerator <= denominator] == []


@pytest.mark.parametrize(
    "wrong",
    [
        "dag > data_pr",
        "date_trunc('month', dag) <> maaned",
        "art = 'bestand' AND dag <> last_day(maaned)",
        "handlet > data_pr",
        "EXISTS (FROM ansvar AS a WHERE a.b = o.b AND a.s <> o.s AND o.dag BETWEEN a.fra AND a.til)",
        "o.s IS NULL AND EXISTS (FROM ansvar AS a WHERE a.b = o.b AND o.dag BETWEEN a.fra AND a.til)",
        "udfald IS NULL AND tilstand = 'talt' AND del IS NULL AND maal = 'andel' AND b IS NOT NULL",
    ],
)
def test_no_counted_observation_is(demo: Snapshot, wrong: str) -> None:
    assert demo.sql(WRONG.format(wrong=wrong)).to_dict("records") == []


def _added(parts: dict[tuple, list[tuple]]) -> dict[tuple, tuple]:
    return {
        key: tuple(round(sum(column), 4) for column in zip(*figures, strict=True)) for key, figures in parts.items()
    }
