-- titel: CV med fokus på kompetencer
-- tema: Indsats og samtaler
-- art: bestand
-- mål: andel
-- definition: Andelen af de borgere på ledighedsydelse, der har et tilgængeligt CV på månedens sidste dag, hvor CV'et beskriver
--   borgerens konkrete kompetencer og ikke kun uddannelse og tidligere job.
-- hvorfor: Et fleksjob skal tit findes i en anden branche end den, borgeren kom fra. Et CV, der viser, hvad borgeren kan, gør det
--   muligt.
-- tæller: Borgere, hvis CV er registreret som fokuseret på kompetencer
-- nævner: Borgere på ledighedsydelse med et tilgængeligt CV, hvor det er registreret, om det er fokuseret på kompetencer
-- enhed: andel
-- god retning: op
-- kilde: Fokusrevision 2021, Fleksjobordningen, kapitel 3
-- sammenligning: kompetence_cv_2021
-- tabeller: ledighedsydelse, cv
-- niveauer: kommune, team, sagsbehandler
-- dimensioner: ordning, koen, aldersgruppe
-- valg: Er der flere CV'er på dagen, gælder det, der senest blev tilgængeligt. Den offentliggjorte andel er målt i sagen til
--   rehabiliteringsteamet, ikke på Jobnet.
-- ejer: Fleksoverblik
-- efterprøvet: 2026-11-21
SELECT
    ly_forloeb.b,
    slut AS dag,
    ly_forloeb.fra AS start,
    kompetencefokuseret AS udfald,
    CASE WHEN kompetencefokuseret IS NULL THEN 'uoplyst' ELSE 'talt' END AS tilstand
FROM ly_forloeb
JOIN borger USING (b)
JOIN maaned ON maaned.k = borger.k AND slut BETWEEN ly_forloeb.fra AND ly_forloeb.til
JOIN cv ON cv.b = ly_forloeb.b AND slut BETWEEN cv.fra AND cv.til
WHERE afsluttet
QUALIFY row_number() OVER (
    PARTITION BY ly_forloeb.b, slut ORDER BY cv.fra DESC, kompetencefokuseret DESC NULLS LAST
) = 1
