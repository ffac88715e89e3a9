-- formål: De måneder, der nu vises for første gang som hele: måneden er slut, alt i den er afgjort, og tabellerne er leveret.
--   regler har en række pr. nøgletal: kpi, sha256, parametre, og måneder, der går, før en måned er afgjort.
INSERT INTO historik.udgivet
WITH
    mangler AS (
        SELECT kpi, k
        FROM (SELECT kpi, unnest(tabeller) AS tabel FROM noegletal)
        CROSS JOIN kommune
        ANTI JOIN leveret USING (k, tabel)
    ),

    uafgjort AS (SELECT DISTINCT kpi, k, maaned FROM observation WHERE tilstand = 'afventer')

SELECT
    kommune.kommune_kode,
    regler.kpi,
    maaned.maaned,
    $snapshot,
    kommune.data_pr,
    CAST($nu AS TIMESTAMP),
    sha256(
        regler.sha256 || coalesce(
            (
                SELECT string_agg(concat_ws('|', navn, fra, til, vaerdi), ';' ORDER BY navn, fra, til, vaerdi)
                FROM parameter
                WHERE list_contains(regler.parametre, navn) AND coalesce(parameter.k, kommune.k) = kommune.k
            ),
            ''
        )
    )
FROM maaned
JOIN kommune USING (k)
CROSS JOIN regler
ANTI JOIN mangler ON mangler.kpi = regler.kpi AND mangler.k = kommune.k
ANTI JOIN uafgjort ON uafgjort.kpi = regler.kpi AND uafgjort.k = kommune.k AND uafgjort.maaned = maaned.maaned
ANTI JOIN historik.udgivet AS kendt
    ON kendt.kommune_kode = kommune.kommune_kode AND kendt.kpi = regler.kpi AND kendt.maaned = maaned.maaned
WHERE
    maaned.afsluttet
    AND last_day(maaned.slut + to_months(regler.afgjort)) <= kommune.data_pr
    AND maaned.maaned > kommune.data_pr - to_months($maaneder)
