-- titel: Fire samtaler i de første seks måneder
-- tema: Rettidighed
-- art: forløb
-- mål: andel
-- definition: Andelen af forløb på ledighedsydelse, hvor borgeren har haft mindst fire jobsamtaler i forløbets første seks måneder.
--   Samtaler på samme dag tæller som én. Rækker med ledighedsydelse, der overlapper eller følger dag på dag, er ét forløb; en
--   enkelt dags ophold giver to. Forløb, der er begyndt før 2020, følger de tidligere regler og er ikke med.
-- hvorfor: Samtalerne i begyndelsen af ledigheden er det, der holder jobsøgningen i gang, mens chancen for et nyt fleksjob er
--   størst. Arbejdslisten viser de forløb, der endnu kan nå fire samtaler.
-- tæller: Forløb med jobsamtaler på mindst fire forskellige dage fra forløbets start til og med fristen
-- nævner: Forløb, hvis frist (start + seks måneder − 1 dag) falder i måneden og senest på datadagen, og som ikke var endt før fristen
-- enhed: andel
-- god retning: op
-- værdi: Jobsamtaler inden fristen (på forskellige dage, indtil datadagen)
-- værdi enhed: samtale, samtaler
-- fordeling: 0-0, 1-1, 2-2, 3-3, 4-4, 5-
-- kilde: Lov om en aktiv beskæftigelsesindsats (fire samtaler inden for seks måneder fra 1. januar 2020). Til og med 30. juni 2026
--   gælder kravet alle; fra 1. juli 2026 er lovens mål, at 75 pct. af gruppen har fået fire samtaler (lov nr. 1750 af 29. december
--   2025)
-- tabeller: ledighedsydelse, samtaler
-- niveauer: kommune, team, sagsbehandler
-- dimensioner: ordning, koen, aldersgruppe
-- parametre: samtaler_antal, samtaler_maaneder
-- arbejdsliste: Fire jobsamtaler
-- valg: Antal og frist er dem, der gjaldt på forløbets første dag. Kun samtaler af typen jobsamtale tæller.
-- ejer: Fleksoverblik
-- efterprøvet: 2026-11-21
WITH
    forloeb AS (
        SELECT
            f,
            b,
            ly_forloeb.fra,
            til,
            data_pr,
            parameter('samtaler_antal', k, ly_forloeb.fra) AS krav,
            add_months(ly_forloeb.fra, parameter('samtaler_maaneder', k, ly_forloeb.fra)) - 1 AS frist
        FROM ly_forloeb
        JOIN borger USING (b)
        JOIN kommune USING (k)
    ),

    samtaledag AS (
        SELECT DISTINCT b, dato
        FROM samtale
        WHERE type = 'jobsamtale'
    ),

    talt AS (
        SELECT
            f,
            count(dato) AS antal,
            list(dato ORDER BY dato) AS dage
        FROM forloeb
        LEFT JOIN samtaledag ON samtaledag.b = forloeb.b AND dato BETWEEN fra AND frist
        GROUP BY f
    )

SELECT
    b,
    frist AS dag,
    frist,
    fra AS start,
    CASE WHEN frist <= data_pr THEN antal >= krav END AS udfald,
    antal AS vaerdi,
    dage[CAST(krav AS INTEGER)] AS handlet,
    frist > data_pr AND antal < krav AS aktuel,
    CASE WHEN frist <= data_pr THEN 'talt' ELSE 'afventer' END AS tilstand
FROM forloeb
JOIN talt USING (f)
WHERE krav IS NOT NULL AND til >= frist
