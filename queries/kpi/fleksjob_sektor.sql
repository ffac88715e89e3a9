-- titel: Fleksjob i det offentlige
-- tema: Fleksjob og timer
-- art: bestand
-- mål: andel
-- definition: Andelen af igangværende fleksjob på månedens sidste dag, der er i kommune, stat eller region. Fordelingen viser
--   alle fire sektorer, og tallet kan deles på branche. Både ny og gammel ordning er med.
-- hvorfor: Viser, hvor fleksjobbene findes, og hvor der kan være flere at finde. Kommunens egne fleksjob er dem, den selv kan
--   oprette.
-- tæller: Fleksjob i kommune, stat eller region
-- nævner: Fleksjob, der løber på månedens sidste dag, hvor sektoren er registreret
-- enhed: andel
-- god retning: ingen
-- kategorier: kommunal, stat_region, privat, forening
-- kilde: Kommunernes brug af fleksjob på få timer (DISCUS og COWI for STAR, 2015), bilag 1
-- sammenligning: fleksjob_sektor_offentlig_2014, fleksjob_sektor_forening_2014
-- tabeller: fleksjob
-- niveauer: kommune, team, sagsbehandler
-- dimensioner: ordning, koen, aldersgruppe, sektor, branche, timer_nu, anciennitet, pulje
-- valg: Er sektoren ikke registreret, er jobbet ikke med i andelen, men tælles ved siden af. En borger med to fleksjob tæller
--   to gange.
-- ejer: Fleksoverblik
-- efterprøvet: 2026-11-21
SELECT
    b,
    jobperiode.fra,
    jobperiode.til,
    fleksjob.fra AS start,
    fleksjob_id AS genstand,
    sektor IN ('kommunal', 'stat_region') AS udfald,
    CASE WHEN sektor IS NULL THEN 'uoplyst' ELSE 'talt' END AS tilstand,
    sektor AS kategori,
    timer_interval(timer) AS timer_nu,
    anciennitet,
    sektor,
    branche,
    p AS pulje_nr
FROM jobperiode
JOIN fleksjob USING (j)
