-- formål: Et nøgletals rækker med en dag ({select}, uden hoved) gjort til observationer: kommune, ansvarlig, køn, alder,
--   ordning og standardværdier. En kommune, der ikke har leveret alle nøgletallets tabeller ($mangler), får ingen rækker.
INSERT INTO observation_dag BY NAME
WITH
    raa AS (
        SELECT * FROM (
{select}
        )
        UNION ALL BY NAME
        SELECT * FROM memory.observation_raa
    ),

    kendt AS (
        SELECT
            raa.* REPLACE (CASE WHEN $har_tilstand THEN tilstand ELSE 'talt' END AS tilstand),
            coalesce(borger.k, pulje.k) AS k,
            coalesce(borger.koen, 'uoplyst') AS koen,
            borger.foedt,
            borger.ordning
        FROM raa
        LEFT JOIN borger USING (b)
        LEFT JOIN pulje ON pulje.p = raa.pulje_nr
        WHERE dag IS NOT NULL OR NOT $har_periode
    ),

    daterede AS (
        SELECT
            kendt.*,
            tilstand = 'talt' AS talt,
            date_sub('year', foedt, dag) AS alder,
            CASE WHEN tilstand = 'afventer' THEN least(dag, data_pr) ELSE dag END AS ansvarsdag
        FROM kendt
        LEFT JOIN kommune USING (k)
        WHERE kendt.k IS NULL OR NOT list_contains($mangler::INTEGER[], kendt.k)
    )

SELECT
    $kpi AS kpi,
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
    d.koen,
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
ORDER BY d.del NULLS FIRST, maaned, d.k, ansvar.t, ansvar.s, d.b, d.dag, d.genstand
