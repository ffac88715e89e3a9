-- formål: De måneder, der nu vises for første gang som hele: måneden er slut, alt i den er afgjort, og tabellerne er leveret.
--   regler er som i regel.
INSERT INTO historik.udgivet
WITH
    mangler AS (
        SELECT kpi, k
        FROM (SELECT kpi, unnest(tabeller) AS tabel FROM noegletal)
        CROSS JOIN kommune
        ANTI JOIN leveret USING (k, tabel)
    ),

    -- What is pending has a day, and no period.
    uafgjort AS (SELECT DISTINCT kpi, k, maaned FROM observation_dag WHERE tilstand = 'afventer')

SELECT
    kommune.kommune_kode,
    regler.kpi,
    maaned.maaned,
    $snapshot,
    kommune.data_pr,
    CAST($nu AS TIMESTAMP),
    regel.sha256
FROM maaned
JOIN kommune USING (k)
CROSS JOIN regler
JOIN historik.regel ON regel.kommune_kode = kommune.kommune_kode AND regel.kpi = regler.kpi
ANTI JOIN mangler ON mangler.kpi = regler.kpi AND mangler.k = kommune.k
ANTI JOIN uafgjort ON uafgjort.kpi = regler.kpi AND uafgjort.k = kommune.k AND uafgjort.maaned = maaned.maaned
ANTI JOIN historik.udgivet AS kendt
    ON kendt.kommune_kode = kommune.kommune_kode AND kendt.kpi = regler.kpi AND kendt.maaned = maaned.maaned
WHERE
    maaned.afsluttet
    AND last_day(maaned.slut + to_months(regler.afgjort)) <= kommune.data_pr
    AND maaned.maaned > kommune.data_pr - to_months($maaneder)
