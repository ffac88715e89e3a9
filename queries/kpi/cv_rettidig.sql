-- titel: CV på Jobnet inden for tre uger
-- tema: Rettidighed
-- art: forløb
-- mål: andel
-- definition: Andelen af forløb på ledighedsydelse, hvor borgerens CV var tilgængeligt for arbejdsgivere på Jobnet senest tre
--   uger efter forløbets første dag. Et CV, som borgeren havde i forvejen, tæller med, når det stadig var tilgængeligt på
--   forløbets første dag eller senere inden fristen. Rækker med ledighedsydelse, der overlapper eller følger dag på dag, er ét
--   forløb; en enkelt dags ophold giver to.
-- hvorfor: Uden et CV på Jobnet kan en arbejdsgiver eller en jobkonsulent ikke finde borgeren til et fleksjob. Fristen er den
--   første i et forløb, så den viser tidligt, om overgangen fra visitation eller ophørt fleksjob til jobsøgning er kommet i gang.
-- tæller: Forløb, hvor et CV var tilgængeligt mindst én dag fra forløbets start til og med fristen
-- nævner: Forløb, hvis frist (start + 21 dage) falder i måneden og senest på datadagen, og som ikke var endt før fristen
-- enhed: andel
-- god retning: op
-- værdi: Dage fra forløbets start til den første dag med et tilgængeligt CV (uden værdi: aldrig)
-- værdi enhed: dag, dage
-- fordeling: 0-21, 22-35, 36-56, 57-
-- kilde: Lov om en aktiv beskæftigelsesindsats (cv-oplysninger på Jobnet senest tre uger efter overgangen til ledighedsydelse);
--   Fokusrevision 2021, Fleksjobordningen, afsnit 5.1
-- sammenligning: cv_rettidig_2021
-- tabeller: ledighedsydelse, cv
-- niveauer: kommune, team, sagsbehandler
-- dimensioner: ordning, koen, aldersgruppe
-- parametre: cv_frist_dage
-- arbejdsliste: CV på Jobnet
-- valg: Fristens længde er den, der gjaldt på forløbets første dag. Et CV, der først bliver tilgængeligt efter forløbets slutning,
--   indgår med sine dage i fordelingen; det ændrer ikke udfaldet.
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
            ly_forloeb.fra + CAST(parameter('cv_frist_dage', k, ly_forloeb.fra) AS INTEGER) AS frist
        FROM ly_forloeb
        JOIN borger USING (b)
        JOIN kommune USING (k)
    ),

    med_cv AS (
        SELECT f, min(greatest(cv.fra, ly_forloeb.fra)) AS dag
        FROM ly_forloeb
        JOIN cv ON cv.b = ly_forloeb.b AND cv.til >= ly_forloeb.fra
        GROUP BY f
    )

SELECT
    b,
    frist AS dag,
    frist,
    fra AS start,
    CASE WHEN frist <= data_pr THEN coalesce(med_cv.dag <= frist, false) END AS udfald,
    med_cv.dag - fra AS vaerdi,
    med_cv.dag AS handlet,
    med_cv.dag IS NULL AND til > data_pr AS aktuel,
    CASE WHEN frist <= data_pr THEN 'talt' ELSE 'afventer' END AS tilstand
FROM forloeb
LEFT JOIN med_cv USING (f)
WHERE til >= frist
