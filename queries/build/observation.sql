-- formål: De rå rækker gjort til observationer: kommune, ansvarlig, køn, alder, ordning og standardværdier. En kommune, der ikke
--   har leveret alle et nøgletals tabeller, får ingen rækker i det.
INSERT INTO observation BY NAME
WITH
    mangler AS (
        SELECT DISTINCT skal.kpi, kommune.k
        FROM (SELECT kpi, unnest(tabeller) AS tabel FROM noegletal) AS skal
        CROSS JOIN kommune
        ANTI JOIN leveret ON leveret.k = kommune.k AND leveret.tabel = skal.tabel
    ),

    kendt AS (
        SELECT
            raa.*,
            coalesce(borger.k, pulje.k) AS k,
            borger.koen,
            borger.foedt,
            borger.ordning
        FROM observation_raa AS raa
        LEFT JOIN borger USING (b)
        LEFT JOIN pulje ON pulje.p = raa.pulje_nr
    ),

    daterede AS (
        SELECT
            kendt.*,
            tilstand = 'talt' AS talt,
            date_sub('year', foedt, dag) AS alder,
            CASE WHEN tilstand = 'afventer' THEN least(dag, data_pr) ELSE dag END AS ansvarsdag
        FROM kendt
        JOIN kommune USING (k)
        ANTI JOIN mangler ON mangler.kpi = kendt.kpi AND mangler.k = kendt.k
    )

SELECT
    d.kpi,
    CAST(date_trunc('month', d.dag) AS DATE) AS maaned,
    d.k,
    ansvar.t,
    ansvar.s,
    d.b,
    d.dag,
    d.udfald,
    d.vaerdi,
    d.kategori,
    CASE WHEN talt THEN coalesce(d.taeller, CAST(CAST(d.udfald AS INTEGER) AS DOUBLE)) ELSE 0 END AS taeller,
    CASE WHEN talt THEN coalesce(d.naevner, 1) ELSE 0 END AS naevner,
    d.x1,
    d.x2,
    d.frist,
    d.handlet,
    coalesce(d.aktuel, false) AS aktuel,
    d.tilstand,
    d.genstand,
    d."start",
    d.sektor,
    d.timer_nu,
    d.timer_start,
    d.anciennitet,
    d.pulje_nr,
    d.branche,
    d.ydelse,
    d.del,
    coalesce(d.koen, 'uoplyst') AS koen,
    CASE
        WHEN alder IS NULL THEN 'uoplyst'
        WHEN alder < 30 THEN 'under 30'
        WHEN alder < 40 THEN '30-39'
        WHEN alder < 50 THEN '40-49'
        WHEN alder < 60 THEN '50-59'
        ELSE '60 og over'
    END AS aldersgruppe,
    coalesce(d.ordning, 'uoplyst') AS ordning
FROM daterede AS d
LEFT JOIN ansvar ON ansvar.b = d.b AND ansvarsdag BETWEEN ansvar.fra AND ansvar.til
ORDER BY d.kpi, maaned, d.k, ansvar.t, ansvar.s, d.b, d.dag, d.genstand
