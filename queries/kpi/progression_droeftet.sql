-- titel: Progression drøftet ved opfølgningen
-- tema: Progression
-- art: bestand
-- mål: andel
-- definition: Af de igangværende fleksjob på månedens sidste dag, hvor der har været holdt en opfølgning: andelen, hvor timer
--   og mulighed for udvikling i arbejdsevnen blev drøftet ved den seneste. Opfølgningen efter 2½ år vises også for sig.
-- hvorfor: Timerne ændrer sig sjældent af sig selv. Opfølgningen er det sted, hvor borger, arbejdsgiver og kommune kan aftale
--   det næste skridt.
-- tæller: Fleksjob, hvor progression blev drøftet ved den seneste opfølgning
-- nævner: Fleksjob, der løber på månedens sidste dag, med en opfølgning, hvor det er registreret, om progression blev drøftet
-- enhed: andel
-- god retning: op
-- værdi: Dage siden den seneste opfølgning
-- værdi enhed: dag, dage
-- fordeling: 0-180, 181-365, 366-730, 731-912, 913-
-- delmål: opfoelgning_2_5 = Ved 2½ år
-- kilde: Fokusrevision 2021, Fleksjobordningen, afsnit 6.4, figur 50
-- sammenligning: progression_droeftet_2021, progression_droeftet_2_5_aar_2021
-- tabeller: fleksjob, samtaler
-- niveauer: kommune, team, sagsbehandler
-- dimensioner: ordning, koen, aldersgruppe, sektor, branche, timer_nu, anciennitet, pulje
-- valg: En opfølgning er en samtale af typen opfoelgning eller opfoelgning_2_5, holdt fra jobbets første dag til og med
--   månedens sidste. Et job uden opfølgning er ikke med. Er det ikke registreret, om progression blev drøftet, tælles jobbet
--   ved siden af. Er der to opfølgninger samme dag, er et ja i den ene nok. Opfølgninger er registreret på borgeren; har
--   borgeren to fleksjob, tæller de i begge.
-- ejer: Fleksoverblik
-- efterprøvet: 2026-11-21
WITH
    opfoelgning AS (
        SELECT b, dato, NULL AS del, bool_or(progression_droeftet) AS droeftet
        FROM samtale
        WHERE type IN ('opfoelgning', 'opfoelgning_2_5')
        GROUP BY b, dato
        UNION ALL
        SELECT b, dato, type, bool_or(progression_droeftet)
        FROM samtale
        WHERE type = 'opfoelgning_2_5'
        GROUP BY b, dato, type
    ),

    -- The days on which each is the latest.
    seneste AS (
        SELECT *, coalesce(lead(dato) OVER (PARTITION BY b, del ORDER BY dato) - 1, DATE '9999-12-31') AS til
        FROM opfoelgning
    )

SELECT
    b,
    greatest(jobperiode.fra, dato) AS fra,
    least(jobperiode.til, seneste.til) AS til,
    fleksjob.fra AS start,
    dato AS handlet,
    fleksjob_id AS genstand,
    del,
    droeftet AS udfald,
    CASE WHEN droeftet IS NULL THEN 'uoplyst' ELSE 'talt' END AS tilstand,
    dato AS vaerdi_fra,
    'dage' AS vaerdi_regel,
    timer_interval(timer) AS timer_nu,
    anciennitet,
    sektor,
    branche,
    p AS pulje_nr
FROM jobperiode
JOIN fleksjob USING (j)
JOIN seneste USING (b)
WHERE dato >= fleksjob.fra AND dato <= jobperiode.til AND seneste.til >= jobperiode.fra
