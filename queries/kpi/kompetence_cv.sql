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
    seneste AS (
        SELECT ly_forloeb.b, slut, cv.fra AS cv_fra, kompetencefokuseret
        FROM ly_forloeb
        JOIN borger USING (b)
        JOIN maaned ON maaned.k = borger.k AND slut BETWEEN ly_forloeb.fra AND ly_forloeb.til
        JOIN cv ON cv.b = ly_forloeb.b AND slut BETWEEN cv.fra AND cv.til
        WHERE afsluttet
        QUALIFY rank() OVER (PARTITION BY ly_forloeb.b, slut ORDER BY cv.fra DESC) = 1
    )

SELECT
    b,
    slut AS dag,
    cv_fra AS start,
    bool_or(kompetencefokuseret) AS udfald,
    CASE WHEN bool_or(kompetencefokuseret) IS NULL THEN 'uoplyst' ELSE 'talt' END AS tilstand
FROM seneste
GROUP BY b, slut, cv_fra
