-- formål: Et nøgletals SELECT gjort til observationer: standardværdier, kommune, ansvarlig, køn, alder og ordning.
-- slot: {select}, nøgletallets SELECT uden hoved; $kpi, $tabeller er parametre.
INSERT INTO observation BY NAME
WITH raa AS (
    SELECT * FROM observation_raa
    UNION ALL BY NAME
    (
{select}
    )
), leveret_alt AS (
    SELECT kommune.k, kommune.data_pr
    FROM kommune
    LEFT JOIN leveret ON leveret.k = kommune.k AND list_contains($tabeller::VARCHAR[], leveret.tabel)
    GROUP BY ALL
    HAVING count(DISTINCT leveret.tabel) = len($tabeller::VARCHAR[])
), kendt AS (
    SELECT
        raa.* REPLACE (coalesce(raa.tilstand, 'talt') AS tilstand, coalesce(raa.aktuel, false) AS aktuel),
        leveret_alt.k, leveret_alt.data_pr, borger.koen, borger.foedt, borger.ordning
    FROM raa
    LEFT JOIN borger ON borger.b = raa.b
    LEFT JOIN pulje ON pulje.p = raa.pulje_nr
    JOIN leveret_alt ON leveret_alt.k = coalesce(borger.k, pulje.k)
)
SELECT
    $kpi AS kpi, date_trunc('month', kendt.dag)::DATE AS maaned, kendt.k, ansvar.t, ansvar.s, kendt.b, kendt.dag,
    kendt.udfald, kendt.vaerdi, kendt.kategori,
    CASE WHEN kendt.tilstand = 'talt' THEN coalesce(kendt.taeller, kendt.udfald::INTEGER::DOUBLE) ELSE 0 END AS taeller,
    CASE WHEN kendt.tilstand = 'talt' THEN coalesce(kendt.naevner, 1) ELSE 0 END AS naevner,
    kendt.x1, kendt.x2, kendt.frist, kendt.handlet, kendt.aktuel, kendt.tilstand, kendt.genstand, kendt."start",
    kendt.sektor, kendt.timer_nu, kendt.timer_start, kendt.anciennitet, kendt.pulje_nr, kendt.koen,
    CASE
        WHEN kendt.foedt IS NULL THEN 'uoplyst'
        WHEN date_sub('year', kendt.foedt, kendt.dag) < 30 THEN 'under 30'
        WHEN date_sub('year', kendt.foedt, kendt.dag) < 40 THEN '30-39'
        WHEN date_sub('year', kendt.foedt, kendt.dag) < 50 THEN '40-49'
        WHEN date_sub('year', kendt.foedt, kendt.dag) < 60 THEN '50-59'
        ELSE '60 og over'
    END AS aldersgruppe,
    coalesce(kendt.ordning, 'uoplyst') AS ordning
FROM kendt
LEFT JOIN ansvar
    ON ansvar.b = kendt.b
    AND CASE WHEN kendt.tilstand = 'afventer' THEN least(kendt.dag, kendt.data_pr) ELSE kendt.dag END
        BETWEEN ansvar.fra AND ansvar.til
ORDER BY kpi, maaned, k, t, s, b, dag, genstand
