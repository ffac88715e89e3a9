-- formål: Et nøgletals rækker med en periode ({select}, uden hoved) gjort til observationer: delt, hvor den ansvarlige eller
--   aldersgruppen skifter, og skåret til de måneder, hvis sidste dag ligger i perioden og er nået. Ellers som observation_dag.
INSERT INTO observation_periode BY NAME
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
            coalesce(borger.ordning, 'uoplyst') AS ordning
        FROM raa
        LEFT JOIN borger USING (b)
        LEFT JOIN pulje ON pulje.p = raa.pulje_nr
        WHERE dag IS NULL
    ),

    delt AS (
        SELECT
            kendt.* REPLACE (
                greatest(kendt.fra, hos.fra) AS fra,
                least(kendt.til, hos.til, data_pr) AS til
            ),
            tilstand = 'talt' AS talt,
            s,
            t,
            coalesce(aldersgruppe, 'uoplyst') AS aldersgruppe
        FROM kendt
        LEFT JOIN kommune USING (k)
        LEFT JOIN memory.hos AS hos ON hos.b = kendt.b AND hos.fra <= kendt.til AND hos.til >= kendt.fra
        WHERE kendt.k IS NULL OR NOT list_contains($mangler::INTEGER[], kendt.k)
    ),

    i_maaneder AS (
        SELECT
            * REPLACE (
                CAST(date_trunc('month', fra) AS DATE) AS fra,
                CAST(date_trunc('month', til + 1) - INTERVAL 1 MONTH AS DATE) AS til
            )
        FROM delt
    )

SELECT
    $kpi AS kpi,
    k,
    t,
    s,
    b,
    fra,
    til,
    udfald,
    vaerdi,
    vaerdi_fra,
    vaerdi_regel,
    kategori,
    CASE WHEN talt THEN coalesce(taeller, CAST(CAST(udfald AS INTEGER) AS DOUBLE)) ELSE 0 END AS taeller,
    CASE WHEN talt THEN coalesce(naevner, 1) ELSE 0 END AS naevner,
    x1,
    x2,
    frist,
    handlet,
    coalesce(aktuel, false) AS aktuel,
    tilstand,
    genstand,
    "start",
    sektor,
    timer_nu,
    timer_start,
    anciennitet,
    pulje_nr,
    branche,
    ydelse,
    del,
    koen,
    aldersgruppe,
    ordning
FROM i_maaneder
WHERE (fra > til) IS NOT TRUE  -- a row without its days is for the table to refuse
ORDER BY k, t, s, b, fra, genstand
