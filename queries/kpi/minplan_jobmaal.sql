-- titel: Klart jobmål i Min Plan
-- tema: Indsats og samtaler
-- art: bestand
-- mål: andel
-- definition: Af de borgere, der får ledighedsydelse på månedens sidste dag: andelen, hvor den seneste Min Plan har et klart
--   jobmål, det vil sige konkrete stillinger eller jobfunktioner. En borger uden Min Plan har intet jobmål og tæller med i
--   nævneren.
-- hvorfor: Uden et klart jobmål er der intet at rette jobsøgning, praktik og opkvalificering mod, og hverken borgeren eller
--   jobkonsulenten ved, hvilke virksomheder der skal kontaktes.
-- tæller: Borgere, hvis seneste Min Plan har et klart jobmål
-- nævner: Borgere på ledighedsydelse på månedens sidste dag
-- enhed: andel
-- god retning: op
-- værdi: Dage siden den seneste Min Plan (uden værdi: ingen plan)
-- værdi enhed: dag, dage
-- fordeling: 0-90, 91-180, 181-365, 366-
-- kilde: Fokusrevision 2021, Fleksjobordningen, afsnit 5.2, figur 31
-- sammenligning: minplan_jobmaal_2021
-- tabeller: ledighedsydelse, minplan
-- niveauer: kommune, team, sagsbehandler
-- dimensioner: ordning, koen, aldersgruppe
-- valg: Den seneste plan er den seneste til og med månedens sidste dag, også når den er fra et tidligere forløb. Er det ikke
--   registreret, om planen har et klart jobmål, er borgeren ikke med i andelen, men tælles ved siden af. Er der to planer fra
--   samme dag, er et ja i den ene nok.
-- ejer: Fleksoverblik
-- efterprøvet: 2026-11-21
WITH
    plan AS (
        SELECT b, dato, bool_or(klart_jobmaal) AS jobmaal
        FROM minplan
        GROUP BY b, dato
    ),

    -- The days on which each plan is the latest, and those before the first one.
    seneste AS (
        SELECT
            *,
            dato AS fra,
            coalesce(lead(dato) OVER (PARTITION BY b ORDER BY dato) - 1, DATE '9999-12-31') AS til
        FROM plan
        UNION ALL
        SELECT borger.b, NULL, false, DATE '0001-01-01', coalesce(min(dato) - 1, DATE '9999-12-31')
        FROM borger
        LEFT JOIN plan USING (b)
        GROUP BY borger.b
    )

SELECT
    b,
    greatest(ly_forloeb.fra, seneste.fra) AS fra,
    least(ly_forloeb.til, seneste.til) AS til,
    ly_forloeb.fra AS start,
    dato AS handlet,
    dato AS vaerdi_fra,
    'dage' AS vaerdi_regel,
    jobmaal AS udfald,
    CASE WHEN jobmaal IS NULL THEN 'uoplyst' ELSE 'talt' END AS tilstand
FROM ly_forloeb
JOIN seneste USING (b)
WHERE seneste.fra <= ly_forloeb.til AND seneste.til >= ly_forloeb.fra
