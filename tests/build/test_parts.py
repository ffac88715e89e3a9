"""Parts (delmål) in the tables of a snapshot."""

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
FROM (SELECT *, unnest([NULL, 'halvdel']) AS del FROM ly_forloeb)
"""


def test_a_part_is_an_observation_but_no_deadline(house, deliver):
    house.write("kpi/proeve.sql", KPI)
    deliver()
    snapshot = current(deliver.store)
    counted = snapshot.sql("SELECT count(*) AS n, count(del) AS dele FROM observation").iloc[0]
    assert (counted["n"], counted["dele"]) == (2, 1)
    assert len(snapshot.sql("SELECT * FROM frist")) == 1
