-- titel: Lønloft indberettet
-- tema: Økonomi
-- art: bestand
-- mål: andel
-- definition: Andelen af igangværende fleksjob under ny ordning, hvor lønloftet er indberettet på månedens sidste dag.
-- hvorfor: Fleksløntilskuddet aftrappes med lønnen og kan sammen med den ikke overstige et loft. Er loftet ikke indberettet,
--   kan tilskuddet blive udbetalt forkert.
-- tæller: Fleksjob, hvor lønloftet er indberettet
-- nævner: Fleksjob under ny ordning (startet 1. januar 2013 eller senere), der løber på månedens sidste dag, hvor det er
--   registreret, om lønloftet er indberettet
-- enhed: andel
-- god retning: op
-- kilde: Lov om en aktiv beskæftigelsesindsats, kapitlet om fleksløntilskud
-- tabeller: fleksjob
-- niveauer: kommune, team, sagsbehandler
-- dimensioner: ordning, koen, aldersgruppe, sektor, branche, timer_nu, anciennitet, pulje
-- valg: Er det ikke registreret, om lønloftet er indberettet, er jobbet ikke med i andelen, men tælles ved siden af. Det, der
--   står på jobbet, er det, der gælder på datadagen; det er ikke fulgt bagud. En borger med to fleksjob tæller to gange.
-- ejer: Fleksoverblik
-- efterprøvet: 2026-11-21
SELECT
    b,
    jobperiode.fra,
    jobperiode.til,
    fleksjob.fra AS start,
    fleksjob_id AS genstand,
    loenloft_indberettet AS udfald,
    CASE WHEN loenloft_indberettet IS NULL THEN 'uoplyst' ELSE 'talt' END AS tilstand,
    timer_interval(timer) AS timer_nu,
    anciennitet,
    sektor,
    branche,
    p AS pulje_nr
FROM jobperiode
JOIN fleksjob USING (j)
WHERE ny_ordning
