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
-- tæller anderledes: Fuldtidspersoner er færre end borgere: den, der er på ydelsen en halv måned, er en halv. Fleksjobledighed
--   og de øvrige nøgletal tæller borgere eller job på månedens sidste dag.
-- ejer: Fleksoverblik
-- efterprøvet: 2026-11-21
WITH
    -- What a job adds to the days that the earlier ones have covered; naaet + 1 is where it goes on from them.
    ordnet AS (
        SELECT
            b,
            fra,
            til,
            max(til) OVER (PARTITION BY b ORDER BY fra, til ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS naaet
        FROM fleksjob
    ),

    nummereret AS (
        SELECT
            *,
            count(*) FILTER (WHERE naaet IS NULL OR fra > naaet + 1) OVER (
                PARTITION BY b ORDER BY fra, til ROWS UNBOUNDED PRECEDING
            ) AS nr
        FROM ordnet
    ),

    -- Periods of each benefit with at least a day between any two, and the first and the last month's end of the months
    -- that lie wholly in them.
    periode AS (
        SELECT
            *,
            CASE WHEN day(fra) = 1 THEN last_day(fra) ELSE last_day(add_months(fra, 1)) END AS hel_fra,
            CASE WHEN til = last_day(til) THEN til ELSE CAST(date_trunc('month', til) AS DATE) - 1 END AS hel_til
        FROM (
            SELECT b, 'ledighedsydelse' AS ydelse, fra, til FROM ly_forloeb
            UNION ALL
            SELECT b, 'fleksjob', min(fra), max(til) FROM nummereret GROUP BY b, nr
        )
    ),

    -- The months at their edges, in which several may lie.
    kant AS (
        SELECT b, ydelse, slut, sum(least(til, slut) - greatest(fra, CAST(date_trunc('month', slut) AS DATE)) + 1) AS dage
        FROM (
            SELECT
                *,
                unnest(
                    list_distinct([
                        CASE WHEN day(fra) > 1 THEN last_day(fra) END,
                        CASE WHEN til < last_day(til) THEN last_day(til) END
                    ])
                ) AS slut
            FROM periode
        )
        GROUP BY b, ydelse, slut
    ),

    maalt AS (
        SELECT
            b,
            ydelse,
            hel_fra AS fra,
            hel_til AS til,
            CAST(NULL AS DOUBLE) AS vaerdi,
            'maaned' AS vaerdi_regel,
            1 AS taeller
        FROM periode
        WHERE hel_fra <= hel_til
        UNION ALL
        SELECT b, ydelse, slut, slut, dage, NULL, dage / day(slut)
        FROM kant
    )

SELECT
    b,
    fra,
    til,
    ydelse AS genstand,
    ydelse,
    ydelse AS kategori,
    vaerdi,
    vaerdi_regel,
    taeller
FROM maalt
