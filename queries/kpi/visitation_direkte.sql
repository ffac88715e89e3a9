-- titel: Direkte fra visitation til fleksjob
-- tema: Ledighed og varighed
-- art: forløb
-- mål: andel
-- definition: Andelen af de borgere, der er visiteret til fleksjob i måneden, som inden for en måned var i et fleksjob uden at have
--   været på ledighedsydelse.
-- hvorfor: Den, der går direkte i job, undgår ledigheden helt. Tallet viser, om kommunen bruger ventetiden inden visitationen til at
--   finde jobbet, blandt andet ved fastholdelse hos arbejdsgiveren.
-- tæller: Borgere med et fleksjob senest en måned efter visitationen og ingen dag på ledighedsydelse fra visitationen til da
-- nævner: Borgere, hvis visitationsdato falder i måneden, når der er gået en måned på datadagen
-- enhed: andel
-- god retning: op
-- værdi: Dage fra visitationen til det første fleksjob
-- værdi enhed: dag, dage
-- afgjort efter: 1 måned
-- kilde: Beskæftigelsesudvalget 2020-21, alm. del, bilag 446
-- sammenligning: visitation_direkte_2020
-- tabeller: ledighedsydelse, fleksjob
-- niveauer: kommune, team, sagsbehandler
-- dimensioner: ordning, koen, aldersgruppe
-- valg: Et fleksjob, der løb på visitationsdagen, tæller med, også når det var begyndt før. Visitationsdatoen er den registrerede; er
--   den overskrevet af et senere fleksjob, tæller sagen i den forkerte måned (se Datakvalitet).
-- ejer: Fleksoverblik
-- efterprøvet: 2026-11-21
WITH
    visitation AS (
        SELECT b, visitationsdato AS dag, add_months(visitationsdato, 1) AS senest
        FROM borger
        JOIN kommune USING (k)
        WHERE add_months(visitationsdato, 1) <= data_pr
    ),

    i_job AS (
        SELECT visitation.b, min(greatest(fra, dag)) AS dato
        FROM visitation
        JOIN fleksjob ON fleksjob.b = visitation.b AND fra <= senest AND til >= dag
        GROUP BY visitation.b
    ),

    ledig AS (
        SELECT DISTINCT visitation.b
        FROM visitation
        JOIN ly ON ly.b = visitation.b AND fra <= senest AND til >= dag
    )

SELECT
    b,
    dag,
    i_job.b IS NOT NULL AND ledig.b IS NULL AS udfald,
    i_job.dato AS handlet,
    i_job.dato - dag AS vaerdi
FROM visitation
LEFT JOIN i_job USING (b)
LEFT JOIN ledig USING (b)
