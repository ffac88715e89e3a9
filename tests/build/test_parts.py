"""Parts (delmål) in the tables of a snapshot."""

import pytest

from app.config import house_folder
from app.errors import DeliveryRefused
from app.store.snapshot import current

KPI = """-- titel: Prøve
-- art: forløb
-- mål: andel
-- delmål: halvdel = Den ene halvdel
-- kategorier: op, ned
-- tabeller: ledighedsydelse
-- arbejdsliste: Prøve
SELECT b, fra AS dag, fra AS frist, true AS aktuel, del = 'halvdel' AS udfald, del,
    CASE WHEN del IS NULL THEN 'op' END AS kategori
FROM (SELECT *, unnest([NULL, 'halvdel']) AS del FROM ly_forloeb)"""


def test_a_part_is_an_observation_but_no_deadline(house, deliver):
    house.write("kpi/proeve.sql", KPI)
    deliver()
    snapshot = current(deliver.store)
    counted = snapshot.sql("SELECT count(*) AS n, count(del) AS dele FROM observation").iloc[0]
    assert (counted["n"], counted["dele"]) == (2, 1)
    assert len(snapshot.sql("SELECT * FROM frist")) == 1


@pytest.mark.parametrize(
    ("wrong", "check"),
    [
        (KPI.replace("'halvdel'", "'hel'"), "observation_ukendt_ord"),
        (KPI.replace("mål: andel", "mål: dele").replace("AS udfald", "AS udfald, 2 AS taeller"), "andel_over_hundrede"),
    ],
)
def test_a_part_that_the_header_does_not_name_or_above_the_whole_is_stopped(house, deliver, wrong, check):
    house.write(f"check/{check}.sql", (house_folder("queries") / "check" / f"{check}.sql").read_text(encoding="utf-8"))
    house.write("kpi/proeve.sql", wrong)
    with pytest.raises(DeliveryRefused, match=check):
        deliver()
