-- titel: Flere timer i fleksjobbet
-- tema: Progression
-- art: bestand
-- mål: andel
-- definition: Andelen af igangværende fleksjob under ny ordning, hvor borgeren arbejder flere timer om ugen end ved jobbets
--   start. Timerne på månedens sidste dag sammenlignes med de første timer i samme job. Timerne er enten sat op (op), sat ned
--   (ned) eller uændrede (uaendret). Et job er med, når der er gået mindst seks måneder siden de første kendte timer.
-- hvorfor: Fleksjob på få timer er tænkt som et første skridt. Tallet viser, om timetallet udvikler sig, når borgeren først er i
--   job, og om der er grund til at tage udvikling i arbejdsevnen op ved opfølgningen.
-- tæller: Fleksjob med flere timer om ugen på månedens sidste dag end de første timer i jobbet
-- nævner: Fleksjob under ny ordning (startet 1. januar 2013 eller senere), der løber på månedens sidste dag, og hvor der er gået
--   seks måneder siden de første timer
-- enhed: andel
-- god retning: op
-- værdi: Ændring i timer om ugen siden jobbets første timer
-- værdi enhed: time, timer
-- kategorier: op, ned, uaendret
-- sum.x1: Timer om ugen ved start
-- sum.x2: Timer om ugen nu
-- kilde: Fokusrevision 2021, Fleksjobordningen, tabel 4; Beskæftigelsesudvalget, alm. del, svar på spørgsmål 128
-- sammenligning: progression_op_2021, progression_ned_2021, progression_uaendret_2021
-- tabeller: fleksjob, fleksjobtimer
-- niveauer: kommune, team, sagsbehandler
-- dimensioner: ordning, koen, aldersgruppe, sektor, timer_nu, timer_start, anciennitet, pulje
-- valg: De første timer er dem, der gælder på jobbets første dag, ellers de først registrerede derefter. En borger med to fleksjob
--   tæller to gange. Job, hvor timerne ikke er oplyst, er ikke med. Anciennitet regnes fra jobbets start: under 1 år, 1-2 år (til
--   og med to år) og over 2 år.
-- ejer: Fleksoverblik
-- efterprøvet: 2026-11-21
WITH
    -- The hours of a job follow each other without holes, so the first that reach its first day are those in force on it,
    -- or else the first recorded later.
    foerste AS (
        SELECT
            j,
            arg_min(timer.timer, timer.fra) AS timer,
            greatest(fleksjob.fra, min(timer.fra)) AS dag
        FROM fleksjob
        JOIN timer USING (j)
        WHERE ny_ordning AND timer.til >= fleksjob.fra
        GROUP BY j, fleksjob.fra
    ),

    -- Six months have gone from the day before that date on.
    maalt AS (
        SELECT
            fleksjob.*,
            greatest(jobperiode.fra, add_months(foerste.dag, 6) - 1) AS maalt_fra,
            jobperiode.til AS maalt_til,
            jobperiode.timer AS nu,
            foerste.timer AS foer,
            anciennitet
        FROM jobperiode
        JOIN fleksjob USING (j)
        JOIN foerste USING (j)
    )

SELECT
    b,
    maalt_fra AS fra,
    maalt_til AS til,
    fra AS start,
    fleksjob_id AS genstand,
    nu > foer AS udfald,
    CASE WHEN nu > foer THEN 'op' WHEN nu < foer THEN 'ned' ELSE 'uaendret' END AS kategori,
    nu - foer AS vaerdi,
    foer AS x1,
    nu AS x2,
    timer_interval(nu) AS timer_nu,
    timer_interval(foer) AS timer_start,
    anciennitet,
    sektor,
    p AS pulje_nr
FROM maalt
WHERE maalt_fra <= maalt_til
