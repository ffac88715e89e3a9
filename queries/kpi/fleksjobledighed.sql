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
-- tæller anderledes: Her tælles borgere på månedens sidste dag: en borger er ledig eller er det ikke. Mange offentlige opgørelser
--   tæller fuldtidspersoner, hvor en borger, der er ledig en halv måned, er en halv. For tallet fra 2025 er det ikke oplyst.
-- ejer: Fleksoverblik
-- efterprøvet: 2026-11-21
WITH
    periode AS (
        SELECT b, fra, til, false AS i_job FROM ly_forloeb
        UNION ALL
        SELECT b, fra, til, true FROM fleksjob
    ),

    -- Between two neighbouring breakpoints the same periods hold on every day.
    brud AS (
        SELECT b, fra AS dag FROM periode
        UNION
        SELECT b, til + 1 FROM periode
    ),

    stykke AS (
        SELECT b, dag AS fra, lead(dag) OVER (PARTITION BY b ORDER BY dag) - 1 AS til
        FROM brud
    )

SELECT
    stykke.b,
    stykke.fra,
    stykke.til,
    NOT bool_or(i_job) AS udfald,
    coalesce(min(periode.fra) FILTER (WHERE i_job), min(periode.fra)) AS start
FROM stykke
JOIN periode ON periode.b = stykke.b AND periode.fra <= stykke.fra AND periode.til >= stykke.til
GROUP BY stykke.b, stykke.fra, stykke.til
