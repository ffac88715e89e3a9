-- titel: Fleksjobledighed
-- tema: Ledighed og varighed
-- art: bestand
-- mål: andel
-- definition: Andelen af borgerne i fleksjobordningen, der er ledige: dem, der på månedens sidste dag får ledighedsydelse og ikke
--   samtidig er i fleksjob. Ordningen er alle borgere, der den dag får ledighedsydelse eller er i fleksjob, under ny og gammel
--   ordning.
-- hvorfor: Det samlede mål for, om de borgere, der er visiteret til fleksjob, har et. Det er det tal, som kommunerne oftest
--   sammenlignes på.
-- tæller: Borgere på ledighedsydelse, der ikke er i fleksjob
-- nævner: Borgere på ledighedsydelse eller i fleksjob
-- enhed: andel
-- god retning: ned
-- kilde: Danmarkskort, Fleksjobanalyse (Videnscenter om handicap, 2025); Fokusrevision 2021, Fleksjobordningen, tabel 1
-- sammenligning: fleksjobledighed_2025
-- tabeller: ledighedsydelse, fleksjob
-- niveauer: kommune, team, sagsbehandler
-- dimensioner: ordning, koen, aldersgruppe
-- valg: Der tælles borgere, ikke fuldtidspersoner. En borger, der er registreret på ledighedsydelse og i fleksjob samme dag, regnes
--   som i job.
-- ejer: Fleksoverblik
-- efterprøvet: 2026-11-21
WITH
    paa_ly AS (
        SELECT b, slut AS dag, fra
        FROM ly_forloeb
        JOIN borger USING (b)
        JOIN maaned ON maaned.k = borger.k AND slut BETWEEN fra AND til
        WHERE afsluttet
    ),

    i_job AS (
        SELECT b, slut AS dag, min(fra) AS fra
        FROM fleksjob
        JOIN maaned ON maaned.k = fleksjob.k AND slut BETWEEN fra AND til
        WHERE afsluttet
        GROUP BY b, slut
    )

SELECT
    b,
    dag,
    i_job.b IS NULL AS udfald,
    coalesce(i_job.fra, paa_ly.fra) AS start
FROM paa_ly
FULL JOIN i_job USING (b, dag)
