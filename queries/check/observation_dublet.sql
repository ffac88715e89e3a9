-- alvor: stop
-- titel: Samme sag talt to gange
-- tekst: Sager er talt med to gange samme dag i samme nøgletal.
-- forklaring: Et nøgletal må have én række pr. borger, dag og genstand (job, frist, pulje).
-- gør nu: Ret nøgletallets SQL; oftest er to perioder, der overlapper, lagt sammen uden at blive slået sammen.
WITH
    -- A day of a bestand stands for its month, as a period does; noegle is short for the case, to sort by.
    talt AS NOT MATERIALIZED (
        SELECT *, hash(kpi, del, k, b, genstand, pulje_nr, "start") AS noegle
        FROM (
            SELECT kpi, del, k, t, s, b, genstand, pulje_nr, "start", fra, til
            FROM observation_periode
            UNION ALL
            SELECT kpi, del, k, t, s, b, genstand, pulje_nr, "start", maaned, maaned
            FROM observation_dag
            SEMI JOIN observation_periode USING (kpi)
            WHERE tilstand <> 'afventer'
        )
    ),

    -- Where any two overlap, two that follow each other do.
    efter_hinanden AS (
        SELECT noegle, fra, lag(til) OVER (PARTITION BY noegle ORDER BY fra) AS naaet
        FROM talt
    ),

    mistaenkt AS (SELECT DISTINCT noegle FROM efter_hinanden WHERE fra <= naaet),

    -- Two cases may have the same noegle: so the few that look wrong are held up against each other in full.
    genlaest AS (
        SELECT
            *,
            max(til) OVER (
                PARTITION BY kpi, del, k, b, genstand, pulje_nr, "start"
                ORDER BY fra
                ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
            ) AS naaet
        FROM talt
        SEMI JOIN mistaenkt USING (noegle)
    ),

    dage AS NOT MATERIALIZED (
        SELECT *, hash(kpi, del, k, b, genstand, pulje_nr, dag, "start") AS noegle
        FROM observation_dag
        WHERE tilstand <> 'afventer'
    ),

    flere_dage AS (SELECT noegle FROM dage GROUP BY noegle HAVING count(*) > 1)

SELECT k, any_value(t) AS t, any_value(s) AS s, b, genstand, dag
FROM dage
SEMI JOIN flere_dage USING (noegle)
GROUP BY kpi, del, k, b, genstand, pulje_nr, dag, "start"
HAVING count(*) > 1
UNION ALL
SELECT k, t, s, b, genstand, fra
FROM genlaest
WHERE fra <= naaet
