-- titel: Klart jobmål i Min Plan
-- tema: Indsats og samtaler
-- art: bestand
-- mål: andel
-- definition: Andelen af borgerne på ledighedsydelse, der har et klart jobmål i deres seneste Min Plan på månedens sidste dag.
-- hvorfor: Uden et klart jobmål i planen er det tilfældigt, hvilke job borgeren og kommunen leder efter.
-- tæller: Borgere med et klart jobmål i den seneste Min Plan
-- nævner: Borgere på ledighedsydelse på månedens sidste dag; borgere uden en plan er med
-- enhed: andel
-- god retning: op
-- kilde: Fokusrevision 2021, Fleksjobordningen, afsnit 5.2
-- sammenligning: minplan_jobmaal_2021
-- tabeller: ledighedsydelse, minplan
-- niveauer: kommune, team, sagsbehandler
-- dimensioner: ordning, koen, aldersgruppe
-- valg: En borger uden Min Plan har ikke et klart jobmål. Er planen der, men jobmålet ikke registreret, er det »ikke registreret« og
--   tæller ikke med i andelen. To planer på samme dag er én, og jobmålet er klart, hvis det er det i en af dem.
-- ejer: Fleksoverblik
-- efterprøvet: 2026-11-21
WITH plan AS (
    SELECT
        b,
        dato AS fra,
        coalesce(lead(dato) OVER (PARTITION BY b ORDER BY dato) - 1, DATE '9999-12-31') AS til,
        bool_or(klart_jobmaal) AS klart
    FROM minplan
    GROUP BY b, dato
)

SELECT
    ly_forloeb.b,
    slut AS dag,
    ly_forloeb.fra AS start,
    CASE WHEN plan.b IS NULL THEN false ELSE klart END AS udfald,
    plan.fra AS handlet,
    CASE WHEN plan.b IS NOT NULL AND klart IS NULL THEN 'uoplyst' ELSE 'talt' END AS tilstand
FROM ly_forloeb
JOIN borger USING (b)
JOIN maaned ON maaned.k = borger.k AND slut BETWEEN ly_forloeb.fra AND ly_forloeb.til
LEFT JOIN plan ON plan.b = ly_forloeb.b AND slut BETWEEN plan.fra AND plan.til
WHERE afsluttet
