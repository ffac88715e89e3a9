-- titel: Konteret på den rigtige ordning
-- tema: Økonomi
-- art: forløb
-- mål: andel
-- definition: Andelen af månedens konteringer af fleksjob og ledighedsydelse, der er bogført på den ordning (ny eller gammel),
--   som borgeren hører til. De to ydelser vises også hver for sig.
-- hvorfor: Ny og gammel ordning har hver sin refusion. En fejl koster enten kommunen refusion eller skal betales tilbage, og
--   den bliver ved, til nogen finder den.
-- tæller: Konteringer på borgerens egen ordning
-- nævner: Konteringer i måneden, hvor borgerens ordning er registreret
-- enhed: andel
-- god retning: op
-- delmål: fleksjob = Fleksjob; ledighedsydelse = Ledighedsydelse
-- kilde: Fokusrevision 2021, Fleksjobordningen, afsnit 7.1, figur 53
-- sammenligning: kontering_korrekt_fleksjob_2021, kontering_korrekt_ledighedsydelse_2021
-- tabeller: konteringer
-- niveauer: kommune, team, sagsbehandler
-- dimensioner: ordning, koen, aldersgruppe, ydelse
-- valg: Borgerens ordning er den, der er leveret i tabellen borgere. Er den ikke registreret, er konteringen ikke med, men
--   tælles ved siden af. Konteringen hører til den, der har sagen på månedens sidste dag (eller på datadagen, hvis måneden ikke
--   er slut).
-- ejer: Fleksoverblik
-- efterprøvet: 2026-11-21
SELECT
    b,
    least(last_day(maaned), data_pr) AS dag,
    CAST(nr AS VARCHAR) AS genstand,
    ydelse,
    unnest([NULL, ydelse]) AS del,
    ordning_konteret = ordning AS udfald,
    CASE WHEN ordning IS NULL THEN 'uoplyst' ELSE 'talt' END AS tilstand
FROM kontering
JOIN borger USING (b)
JOIN kommune USING (k)
WHERE maaned <= data_pr
