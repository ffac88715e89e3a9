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
        SELECT b, dato, '' AS del, bool_or(progression_droeftet) AS droeftet
        FROM samtale
        WHERE type IN ('opfoelgning', 'opfoelgning_2_5')
        GROUP BY b, dato
        UNION ALL
        SELECT b, dato, type, bool_or(progression_droeftet)
        FROM samtale
        WHERE type = 'opfoelgning_2_5'
        GROUP BY b, dato, type
    ),

    job AS (
        SELECT
            fleksjob.*,
            slut,
            timer,
            unnest(['', 'opfoelgning_2_5']) AS del
        FROM jobtimer
        JOIN fleksjob USING (j)
        JOIN maaned ON maaned.k = fleksjob.k AND slut BETWEEN jobtimer.fra AND jobtimer.til
        WHERE afsluttet
    )

SELECT
    job.b,
    slut AS dag,
    fra AS start,
    dato AS handlet,
    fleksjob_id AS genstand,
    nullif(job.del, '') AS del,
    droeftet AS udfald,
    CASE WHEN droeftet IS NULL THEN 'uoplyst' ELSE 'talt' END AS tilstand,
    slut - dato AS vaerdi,
    timer_interval(timer) AS timer_nu,
    anciennitet(fra, slut) AS anciennitet,
    sektor,
    branche,
    p AS pulje_nr
FROM job
ASOF JOIN opfoelgning ON opfoelgning.b = job.b AND opfoelgning.del = job.del AND opfoelgning.dato <= job.slut
WHERE dato >= fra
