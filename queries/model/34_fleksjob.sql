-- Fleksjob, and their weekly hours. A job is under ny ordning when it started 2013-01-01 or later.
CREATE TABLE fleksjob AS
SELECT
    CAST(row_number() OVER (ORDER BY fleksjob.kommune_kode, fleksjob_id) AS INTEGER) AS j,
    b,
    k,
    fleksjob_id,
    fra_dato AS fra,
    coalesce(til_dato, DATE '9999-12-31') AS til,
    planlagt_slut,
    sektor,
    branche,
    p,
    pulje_id,
    fra_dato >= DATE '2013-01-01' AS ny_ordning,
    midlertidig,
    fastholdelse,
    praktik_forud,
    mentor,
    hjaelpemidler,
    arbejdsevne_timer,
    arbejdsevne_udnyttet,
    loenloft_indberettet,
    afgang_til
FROM stage.fleksjob
JOIN kommune USING (kommune_kode)
JOIN borger USING (k, borger_id)
LEFT JOIN pulje USING (k, pulje_id)
WHERE fra_dato <= data_pr
ORDER BY j;

-- Hours hold from their day until the next row's; they may begin before the job, and in the future.
CREATE TABLE timer AS
SELECT
    j,
    fra_dato AS fra,
    coalesce(lead(fra_dato) OVER (PARTITION BY j ORDER BY fra_dato) - 1, DATE '9999-12-31') AS til,
    timer
FROM stage.fleksjobtimer
JOIN kommune USING (kommune_kode)
JOIN fleksjob USING (k, fleksjob_id)
ORDER BY j, fra;

-- The days of each job by the hours in force, timer NULL on days before the first known ones. No overlaps, no holes.
CREATE TABLE jobtimer AS
SELECT j, greatest(fleksjob.fra, timer.fra) AS fra, least(fleksjob.til, timer.til) AS til, timer.timer
FROM fleksjob
JOIN timer USING (j)
WHERE timer.fra <= fleksjob.til AND timer.til >= fleksjob.fra
UNION ALL
SELECT j, fleksjob.fra, least(fleksjob.til, foerste.fra - 1), NULL
FROM fleksjob
LEFT JOIN (SELECT j, min(fra) AS fra FROM timer GROUP BY j) AS foerste USING (j)
WHERE foerste.fra IS NULL OR foerste.fra > fleksjob.fra
ORDER BY 1, 2;

-- The same days, cut where the job's anciennitet becomes another.
CREATE TABLE jobperiode AS
SELECT
    j,
    greatest(jobtimer.fra, a_fra) AS fra,
    least(jobtimer.til, a_til) AS til,
    timer,
    anciennitet
FROM jobtimer
JOIN (SELECT j, unnest(anciennitet_perioder(fra), recursive := true) FROM fleksjob) USING (j)
WHERE a_fra <= jobtimer.til AND a_til >= jobtimer.fra
ORDER BY j, 2;
