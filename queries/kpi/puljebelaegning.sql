-- titel: Belægning i puljefleksjob
-- tema: Puljefleksjob
-- art: bestand
-- mål: andel
-- definition: Hvor stor en del af pladserne i kommunens puljer der er besat på månedens sidste dag. En plads er besat af en
--   borger, der den dag er i et fleksjob i puljen; en borger med to job i samme pulje tæller én gang. Er der flere borgere end
--   pladser, vises puljen som overbooket, og andelen er over 100 %.
-- hvorfor: En ledig plads er et fleksjob, som en borger på ledighedsydelse kunne have haft. Timer, som ingen bruger, kan gives
--   videre til en anden i puljen.
-- tæller: Borgere i et igangværende fleksjob i puljen
-- nævner: Pladser i puljen, som de er fastsat på dagen
-- enhed: andel
-- god retning: op
-- værdi: Borgerens timer om ugen i puljen
-- værdi enhed: time, timer
-- sum.x1: Timer om ugen i brug
-- sum.x2: Timer om ugen til rådighed
-- kilde: Kommunernes brug af fleksjob på få timer (DISCUS og COWI for STAR, 2015)
-- sammenligning: puljebelaegning_2015
-- tabeller: fleksjob, fleksjobtimer, puljer
-- niveauer: kommune, pulje
-- dimensioner: pulje
-- arbejdsliste: Planlagt slut i puljefleksjob
-- valg: Overlapper to rækker for samme pulje, gælder den med den seneste startdato. En pulje uden besatte pladser er med. Timer til
--   rådighed er pladser gange timer pr. plads; i puljer, hvor timer pr. plads ikke er oplyst, tælles heller ikke de brugte timer,
--   og et job uden oplyste timer bruger ingen. Listen viser de puljejob, der løber på datadagen, efter deres planlagte slut.
-- ejer: Fleksoverblik
-- efterprøvet: 2026-11-21
WITH
    -- The hours of each person in each pulje, cut where the pulje's terms become other ones.
    i_pulje AS (
        SELECT
            b,
            p,
            greatest(jobtimer.fra, pulje_periode.fra) AS fra,
            least(jobtimer.til, pulje_periode.til) AS til,
            fleksjob_id,
            fleksjob.fra AS start,
            planlagt_slut,
            timer,
            timer_pr_plads
        FROM pulje_periode
        JOIN fleksjob USING (p)
        JOIN jobtimer USING (j)
        WHERE jobtimer.fra <= pulje_periode.til AND jobtimer.til >= pulje_periode.fra
    ),

    -- Between two neighbouring breakpoints the same of them hold on every day.
    brud AS (
        SELECT b, p, fra AS dag FROM i_pulje
        UNION
        SELECT b, p, til + 1 FROM i_pulje
    ),

    stykke AS (
        SELECT b, p, dag AS fra, lead(dag) OVER (PARTITION BY b, p ORDER BY dag) - 1 AS til
        FROM brud
    ),

    besat AS (
        SELECT
            stykke.b,
            stykke.p,
            stykke.fra,
            stykke.til,
            min(fleksjob_id) AS fleksjob_id,
            min(start) AS start,
            min(planlagt_slut) AS planlagt_slut,
            sum(timer) AS timer,
            any_value(timer_pr_plads) AS timer_pr_plads
        FROM stykke
        JOIN i_pulje
            ON i_pulje.b = stykke.b AND i_pulje.p = stykke.p AND i_pulje.fra <= stykke.fra AND i_pulje.til >= stykke.til
        GROUP BY stykke.b, stykke.p, stykke.fra, stykke.til
    )

-- The places: a denominator without a case.
SELECT
    CAST(NULL AS INTEGER) AS b,
    p AS pulje_nr,
    CAST(NULL AS DATE) AS dag,
    fra,
    til,
    'talt' AS tilstand,
    CAST(NULL AS BOOLEAN) AS udfald,
    0 AS taeller,
    pladser AS naevner,
    CAST(NULL AS DOUBLE) AS vaerdi,
    CAST(NULL AS DOUBLE) AS x1,
    pladser * timer_pr_plads AS x2,
    CAST(NULL AS DATE) AS start,
    CAST(NULL AS VARCHAR) AS genstand,
    CAST(NULL AS DATE) AS frist,
    false AS aktuel
FROM pulje_periode
UNION ALL
-- The people in them.
SELECT
    b, p, NULL, fra, til, 'talt', true, 1, 0, timer, CASE WHEN timer_pr_plads IS NOT NULL THEN timer END, NULL,
    start, fleksjob_id, planlagt_slut, false
FROM besat
UNION ALL
-- The ends that are planned, as known on the data date: for the worklist alone.
SELECT
    b, p, planlagt_slut, NULL, NULL, 'afventer', NULL, 0, 0, NULL, NULL, NULL,
    fra, fleksjob_id, planlagt_slut, true
FROM fleksjob
JOIN kommune USING (k)
WHERE p IS NOT NULL AND planlagt_slut IS NOT NULL AND til > data_pr
