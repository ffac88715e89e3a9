-- titel: CV med fokus på kompetencer
-- tema: Indsats og samtaler
-- art: bestand
-- mål: andel
-- definition: Af de borgere, der får ledighedsydelse på månedens sidste dag og den dag har et CV, som arbejdsgivere kan se:
--   andelen, hvor CV'et har fokus på kompetencer og ikke kun er en liste over tidligere job.
-- hvorfor: Mange kan ikke længere det, som deres tidligere job krævede. Et CV, der viser, hvad de kan, gør det lettere for en
--   arbejdsgiver at se en opgave, der passer.
-- tæller: Borgere, hvis CV har fokus på kompetencer
-- nævner: Borgere på ledighedsydelse med et tilgængeligt CV på månedens sidste dag
-- enhed: andel
-- god retning: op
-- kilde: Fokusrevision 2021, Fleksjobordningen, kapitel 3, figur 17
-- sammenligning: kompetence_cv_2021
-- tabeller: ledighedsydelse, cv
-- niveauer: kommune, team, sagsbehandler
-- dimensioner: ordning, koen, aldersgruppe
-- valg: Er flere CV'er tilgængelige samme dag, gælder det, der er gjort tilgængeligt senest; er to gjort tilgængelige samme
--   dag, er et ja i det ene nok. Er det ikke registreret, om CV'et har fokus på kompetencer, er borgeren ikke med i andelen,
--   men tælles ved siden af.
-- ejer: Fleksoverblik
-- efterprøvet: 2026-11-21
WITH
    -- Between two neighbouring breakpoints the same CVs are available on every day.
    brud AS (
        SELECT b, fra AS dag FROM cv
        UNION
        SELECT b, til + 1 FROM cv
    ),

    stykke AS (
        SELECT b, dag AS fra, lead(dag) OVER (PARTITION BY b ORDER BY dag) - 1 AS til
        FROM brud
    ),

    seneste AS (
        SELECT stykke.b, stykke.fra, stykke.til, cv.fra AS cv_fra, kompetencefokuseret
        FROM stykke
        JOIN cv ON cv.b = stykke.b AND cv.fra <= stykke.fra AND cv.til >= stykke.til
        QUALIFY rank() OVER (PARTITION BY stykke.b, stykke.fra ORDER BY cv.fra DESC) = 1
    ),

    gaeldende AS (
        SELECT b, fra, til, cv_fra, bool_or(kompetencefokuseret) AS fokus
        FROM seneste
        GROUP BY b, fra, til, cv_fra
    )

SELECT
    b,
    greatest(ly_forloeb.fra, gaeldende.fra) AS fra,
    least(ly_forloeb.til, gaeldende.til) AS til,
    cv_fra AS start,
    fokus AS udfald,
    CASE WHEN fokus IS NULL THEN 'uoplyst' ELSE 'talt' END AS tilstand
FROM ly_forloeb
JOIN gaeldende USING (b)
WHERE gaeldende.fra <= ly_forloeb.til AND gaeldende.til >= ly_forloeb.fra
