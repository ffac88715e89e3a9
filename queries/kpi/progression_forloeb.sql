-- titel: Flere timer gennem flere fleksjob
-- tema: Progression
-- art: bestand
-- mål: andel
-- definition: Andelen af borgerne i fleksjob under ny ordning, der arbejder flere timer om ugen end ved starten af deres fleksjobforløb.
--   Et forløb er fleksjob i forlængelse af hinanden med højst 31 dages ophold, så et skridt fra et puljefleksjob til flere timer et
--   andet sted kan ses. Timerne på månedens sidste dag sammenlignes med de første timer i forløbets første job.
-- hvorfor: Progression i samme job er sjælden, når jobbet er skabt på få timer. Først på tværs af job ses det, om borgeren kommer
--   videre.
-- tæller: Borgere med flere timer om ugen på månedens sidste dag end de første timer i forløbet
-- nævner: Borgere i fleksjob på månedens sidste dag, hvis forløb begyndte 1. januar 2013 eller senere, og hvor der er gået seks måneder
--   siden de første timer
-- enhed: andel
-- god retning: op
-- værdi: Ændring i timer om ugen siden forløbets første timer
-- værdi enhed: time, timer
-- kategorier: op, ned, uaendret
-- sum.x1: Timer om ugen ved start
-- sum.x2: Timer om ugen nu
-- kilde: Fokusrevision 2021, Fleksjobordningen, tabel 4; Kommunernes brug af fleksjob på få timer (DISCUS og COWI for STAR, 2015)
-- tabeller: fleksjob, fleksjobtimer
-- niveauer: kommune, team, sagsbehandler
-- dimensioner: ordning, koen, aldersgruppe, timer_nu, timer_start, anciennitet
-- parametre: overgang_dage
-- valg: Opholdet på højst 31 dage er valgt her og gælder, som parameteren var, da jobbet før opholdet sluttede. Har borgeren flere job på
--   dagen, lægges deres timer sammen; er timerne i et af dem ikke oplyst, er borgeren ikke med. Anciennitet regnes fra forløbets start.
-- ejer: Fleksoverblik
-- efterprøvet: 2026-11-21
WITH
    ordnet AS (
        SELECT
            *,
            max(til) OVER (
                PARTITION BY b ORDER BY fra, til ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
            ) AS naaet
        FROM fleksjob
    ),

    nummereret AS (
        SELECT
            *,
            count(*) FILTER (
                WHERE naaet IS NULL OR fra - naaet - 1 > parameter('overgang_dage', k, naaet)
            ) OVER (PARTITION BY b ORDER BY fra, til ROWS UNBOUNDED PRECEDING) AS nr
        FROM ordnet
    ),

    -- The first job of each forløb, with the hours in force on its first day, or else the first recorded later in it.
    foerste AS (
        SELECT
            job.b,
            job.nr,
            job.fra,
            job.fleksjob_id,
            arg_min(timer.timer, timer.fra) AS timer,
            greatest(job.fra, min(timer.fra)) AS dag
        FROM (
            SELECT *
            FROM nummereret
            QUALIFY row_number() OVER (PARTITION BY b, nr ORDER BY fra, til) = 1
        ) AS job
        JOIN timer ON timer.j = job.j AND timer.til >= job.fra AND timer.fra <= job.til
        WHERE ny_ordning
        GROUP BY job.b, job.nr, job.fra, job.fleksjob_id
    ),

    -- The days when six months have gone since the first hours (from the day before that date on), by anciennitet.
    maalt AS (
        SELECT
            *,
            greatest(a_fra, add_months(dag, 6) - 1) AS maalt_fra,
            a_til AS maalt_til
        FROM (SELECT *, unnest(anciennitet_perioder(fra), recursive := true) FROM foerste)
    ),

    timetal AS (
        SELECT b, nr, jobtimer.fra, jobtimer.til, timer
        FROM nummereret
        JOIN jobtimer USING (j)
    ),

    -- Between two neighbouring breakpoints the same hours are in force on every day.
    brud AS (
        SELECT b, nr, fra AS dag FROM timetal
        UNION
        SELECT b, nr, til + 1 FROM timetal
    ),

    stykke AS (
        SELECT b, nr, dag AS fra, lead(dag) OVER (PARTITION BY b, nr ORDER BY dag) - 1 AS til
        FROM brud
    ),

    nu AS (
        SELECT stykke.b, stykke.nr, stykke.fra, stykke.til, sum(timer) AS timer
        FROM stykke
        JOIN timetal
            ON timetal.b = stykke.b AND timetal.nr = stykke.nr AND timetal.fra <= stykke.fra AND timetal.til >= stykke.til
        GROUP BY stykke.b, stykke.nr, stykke.fra, stykke.til
        HAVING count(*) = count(timer)
    )

SELECT
    b,
    greatest(nu.fra, maalt_fra) AS fra,
    least(nu.til, maalt_til) AS til,
    maalt.fra AS start,
    fleksjob_id AS genstand,
    nu.timer > maalt.timer AS udfald,
    CASE
        WHEN nu.timer > maalt.timer THEN 'op'
        WHEN nu.timer < maalt.timer THEN 'ned'
        ELSE 'uaendret'
    END AS kategori,
    nu.timer - maalt.timer AS vaerdi,
    maalt.timer AS x1,
    nu.timer AS x2,
    timer_interval(nu.timer) AS timer_nu,
    timer_interval(maalt.timer) AS timer_start,
    anciennitet
FROM nu
JOIN maalt USING (b, nr)
WHERE maalt_fra <= nu.til AND maalt_til >= nu.fra AND maalt_fra <= maalt_til
