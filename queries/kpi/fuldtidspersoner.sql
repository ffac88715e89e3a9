-- titel: Fuldtidspersoner på ledighedsydelse og i fleksjob
-- tema: Ledighed og varighed
-- art: bestand
-- mål: antal
-- definition: Personer omregnet til fuldtid: En borger, der er på ydelsen halvdelen af månedens dage, tæller en halv.
--   Ledighedsydelse og fleksjob opgøres hver for sig, og tallet er deres sum. Måden svarer til de offentlige opgørelser og
--   måler tid på ydelsen, ikke timer i jobbet.
-- hvorfor: Det er det mål for omfang, som landstallene bruger, og det følger udgiften tættere end antallet af borgere.
-- tæller: Borgere gange den del af månedens dage, de er på ydelsen
-- enhed: fuldtidspersoner
-- god retning: ingen
-- værdi: Dage på ydelsen i måneden
-- værdi enhed: dag, dage
-- kategorier: ledighedsydelse, fleksjob
-- kilde: Fokusrevision 2021, Fleksjobordningen, tabel 1; Jobindsats
-- sammenligning: fuldtidspersoner_ledighedsydelse_2020, fuldtidspersoner_fleksjob_2020
-- tabeller: ledighedsydelse, fleksjob
-- niveauer: kommune, team, sagsbehandler
-- dimensioner: ordning, koen, aldersgruppe, ydelse
-- valg: En dag tæller én gang for hver ydelse, også når borgeren har to fleksjob. Er en borger registreret på begge ydelser
--   samme dag, tæller dagen i begge. Opgøres, når måneden er slut, hos den, der har sagen på månedens sidste dag.
-- ejer: Fleksoverblik
-- efterprøvet: 2026-11-21
WITH
    ordnet AS (
        SELECT
            b,
            fra,
            til,
            max(til) OVER (PARTITION BY b ORDER BY fra, til ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS naaet
        FROM fleksjob
    ),

    -- What a job adds to the days that the earlier ones have covered.
    periode AS (
        SELECT b, 'ledighedsydelse' AS ydelse, fra, til
        FROM ly_forloeb
        UNION ALL
        SELECT b, 'fleksjob', greatest(fra, coalesce(naaet + 1, fra)), til
        FROM ordnet
        WHERE coalesce(til > naaet, true)
    ),

    talt AS (
        SELECT
            b,
            ydelse,
            slut,
            sum(least(til, slut) - greatest(fra, maaned) + 1) AS dage
        FROM periode
        JOIN borger USING (b)
        JOIN maaned ON maaned.k = borger.k AND fra <= slut AND til >= maaned
        WHERE afsluttet
        GROUP BY b, ydelse, slut
    )

SELECT
    b,
    slut AS dag,
    ydelse AS genstand,
    ydelse,
    ydelse AS kategori,
    dage AS vaerdi,
    dage / day(slut) AS taeller
FROM talt
