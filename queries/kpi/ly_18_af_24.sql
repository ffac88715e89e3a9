-- titel: Ledighedsydelse i 18 af de seneste 24 måneder
-- tema: Ledighed og varighed
-- art: bestand
-- mål: andel
-- definition: Andelen af borgerne på ledighedsydelse, der har fået ydelsen i mindst 18 måneder inden for de seneste 24. Dagene tælles
--   som efter § 74 c: dage i barsel og sorgorlov er ikke med, og dagene behøver ikke at ligge i ét forløb.
-- hvorfor: Tallet finder de borgere, der er kørt fast: dem med lange forløb og dem, der falder ud af korte job og tilbage igen. For
--   borgere under gammel ordning hører refusionen op, når grænsen er nået.
-- tæller: Borgere, hvis dage på ledighedsydelse i de 24 måneder er mindst lige så mange som dagene i de seneste 18 måneder
-- nævner: Borgere på ledighedsydelse på månedens sidste dag
-- enhed: andel
-- god retning: ned
-- værdi: Dage på ledighedsydelse i de seneste 24 måneder
-- værdi enhed: dag, dage
-- fordeling: 0-182, 183-365, 366-547, 548-
-- kilde: Lov om aktiv socialpolitik, kapitel 7; lov om kommunernes finansiering af visse offentlige ydelser
-- tabeller: ledighedsydelse
-- niveauer: kommune, team, sagsbehandler
-- dimensioner: ordning, koen, aldersgruppe
-- valg: De 24 og 18 måneder er kalendermåneder, der slutter med månedens sidste dag, og deres længde er talt i dage.
-- ejer: Fleksoverblik
-- efterprøvet: 2026-11-21
WITH
    paa_ly AS (
        SELECT b, ly_forloeb.fra AS start, slut, w_start(slut, 24) AS fra
        FROM ly_forloeb
        JOIN borger USING (b)
        JOIN maaned ON maaned.k = borger.k AND slut BETWEEN ly_forloeb.fra AND til
        WHERE afsluttet
    ),

    talt AS (
        SELECT b, slut, sum(least(ly_dage.til, slut) - greatest(ly_dage.fra, paa_ly.fra) + 1) AS dage
        FROM paa_ly
        JOIN ly_dage USING (b)
        WHERE ly_dage.fra <= slut AND ly_dage.til >= paa_ly.fra
        GROUP BY b, slut
    )

SELECT
    b,
    slut AS dag,
    start,
    coalesce(dage, 0) >= w_laengde(slut, 18) AS udfald,
    coalesce(dage, 0) AS vaerdi
FROM paa_ly
LEFT JOIN talt USING (b, slut)
