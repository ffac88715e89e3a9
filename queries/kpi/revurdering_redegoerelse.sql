-- titel: Redegørelse efter § 74 c, stk. 3
-- tema: Rettidighed
-- art: forløb
-- mål: andel
-- definition: Andelen af afsluttede revurderinger, hvor der er udarbejdet en redegørelse efter § 74 c, stk. 3, i lov om aktiv
--   socialpolitik. Alle revurderinger tæller, også dem, der ikke hører til en frist. Tallet hører til den måned, hvor
--   revurderingen er afsluttet.
-- hvorfor: Redegørelsen samler, hvilke tilbud der er brugt, hvad borgeren kan og selv mener, og hvorfor arbejdsevnen stadig er
--   varigt nedsat. Uden den hviler afgørelsen om fortsat ret til fleksjob ikke på det, som loven kræver.
-- tæller: Afsluttede revurderinger med en redegørelse
-- nævner: Afsluttede revurderinger, hvor det er registreret, om der er en redegørelse
-- enhed: andel
-- god retning: op
-- kilde: Lov om aktiv socialpolitik § 74 c, stk. 3; Fokusrevision 2021, Fleksjobordningen, afsnit 5.4
-- sammenligning: revurdering_redegoerelse_2021
-- tabeller: revurderinger
-- niveauer: kommune, team, sagsbehandler
-- dimensioner: ordning, koen, aldersgruppe
-- parametre: fritaget
-- valg: Er det ikke registreret, om der er en redegørelse, er revurderingen ikke med i andelen, men tælles ved siden af.
--   Revurderinger afsluttet i en periode, hvor kommunen er fritaget, er ikke med.
-- ejer: Fleksoverblik
-- efterprøvet: 2026-11-21
SELECT
    b,
    afsluttet AS dag,
    igangsat AS start,
    afsluttet AS handlet,
    CAST(row_number() OVER (PARTITION BY b ORDER BY r) AS VARCHAR) AS genstand,
    redegoerelse AS udfald,
    CASE WHEN redegoerelse IS NULL THEN 'uoplyst' ELSE 'talt' END AS tilstand
FROM revurdering
JOIN borger USING (b)
JOIN kommune USING (k)
WHERE afsluttet <= data_pr AND coalesce(parameter('fritaget', k, afsluttet), 0) = 0
