-- titel: Ret eller pligt til anden aktør
-- tema: Indsats og samtaler
-- art: bestand
-- mål: andel
-- definition: Andelen af borgerne på ledighedsydelse, der på månedens sidste dag har fået ydelsen så længe, at de har ret til anden aktør
--   (seks måneder inden for ni) eller skal henvises (tolv måneder inden for atten). Dagene tælles som efter § 74 c, uden barsel og
--   sorgorlov.
-- hvorfor: Tallet viser, hvor mange borgere kommunen skal tilbyde eller henvise til en anden aktør, og dermed hvad der skal være plads
--   til i aftalerne.
-- tæller: Borgere, der har nået seks måneder inden for ni eller tolv inden for atten
-- nævner: Borgere på ledighedsydelse på månedens sidste dag
-- enhed: andel
-- god retning: ingen
-- værdi: Dage på ledighedsydelse i de seneste 18 måneder
-- værdi enhed: dag, dage
-- kategorier: pligt, ret, ingen
-- kilde: Fokusrevision 2021, Fleksjobordningen, kapitel 5 (reglen i 2021)
-- tabeller: ledighedsydelse
-- niveauer: kommune, team, sagsbehandler
-- dimensioner: ordning, koen, aldersgruppe
-- parametre: anden_aktoer
-- valg: Har en borger både ret og pligt, er det pligt. Reglen er regnet som gældende, indtil parameteren sættes til 0; derefter vises
--   ingen tal.
-- ejer: Fleksoverblik
-- efterprøvet: 2026-11-21
WITH
    paa_ly AS (
        SELECT b, ly_forloeb.fra AS start, slut
        FROM ly_forloeb
        JOIN borger USING (b)
        JOIN maaned ON maaned.k = borger.k AND slut BETWEEN ly_forloeb.fra AND til
        WHERE afsluttet AND parameter('anden_aktoer', borger.k, slut) > 0
    ),

    talt AS (
        SELECT
            b,
            slut,
            sum(greatest(least(til, slut) - greatest(fra, w_start(slut, 9)) + 1, 0)) AS af_ni,
            sum(least(til, slut) - greatest(fra, w_start(slut, 18)) + 1) AS af_atten
        FROM paa_ly
        JOIN ly_dage USING (b)
        WHERE fra <= slut AND til >= w_start(slut, 18)
        GROUP BY b, slut
    ),

    naaet AS (
        SELECT
            b,
            slut,
            start,
            coalesce(af_atten, 0) AS dage,
            coalesce(af_atten >= w_laengde(slut, 12), false) AS pligt,
            coalesce(af_ni >= w_laengde(slut, 6), false) AS ret
        FROM paa_ly
        LEFT JOIN talt USING (b, slut)
    )

SELECT
    b,
    slut AS dag,
    start,
    pligt OR ret AS udfald,
    CASE WHEN pligt THEN 'pligt' WHEN ret THEN 'ret' ELSE 'ingen' END AS kategori,
    dage AS vaerdi
FROM naaet
