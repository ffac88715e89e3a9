-- titel: Opfølgning hvert 2½ år i fleksjob
-- tema: Rettidighed
-- art: forløb
-- mål: andel
-- definition: Andelen af fleksjob, hvor den lovpligtige opfølgning er holdt, da der var gået to et halvt år. Første opfølgning skal
--   ligge 30 måneder efter jobbets start, og derefter 30 måneder efter den opfølgning, der blev holdt, eller efter den dag, hvor
--   den manglede. Opfølgningen er holdt, når den ligger fra 90 dage før til 30 dage efter dagen.
-- hvorfor: Opfølgningen er det faste sted, hvor kommunen ser på, om jobbet og timerne stadig passer til borgerens arbejdsevne.
--   Bliver den glemt, går der to et halvt år til.
-- tæller: Fleksjob med en opfølgning af typen 2½ år fra 90 dage før til 30 dage efter dagen
-- nævner: Fleksjob under ny ordning (startet 1. januar 2013 eller senere), der løber på dagen, når de 30 dage er gået på datadagen
-- enhed: andel
-- god retning: op
-- værdi: Dage fra den dag, opfølgningen skulle ligge, til den blev holdt (minus: før)
-- værdi enhed: dag, dage
-- fordeling: -90--1, 0-0, 1-30, 31-
-- kilde: Lov om en aktiv beskæftigelsesindsats, kapitel 20 (opfølgning i fleksjob efter 2½ år)
-- tabeller: fleksjob, samtaler
-- niveauer: kommune, team, sagsbehandler
-- dimensioner: ordning, koen, aldersgruppe, sektor, pulje
-- parametre: opfoelgning_maaneder, opfoelgning_dage_foer, opfoelgning_dage_efter
-- arbejdsliste: Opfølgning 2½ år
-- valg: De 90 og 30 dage er valgt her. Holdes flere opfølgninger i perioden, tæller den første. En opfølgning, der holdes senere,
--   flytter ikke den næste frist. Har borgeren to fleksjob, gælder opfølgningen begge. Måneder og dage er dem, der gjaldt, da
--   perioden begyndte.
-- ejer: Fleksoverblik
-- efterprøvet: 2026-11-21
WITH RECURSIVE
    holdt AS (
        SELECT b, dato
        FROM samtale
        WHERE type = 'opfoelgning_2_5'
    ),

    -- One row per day on which a follow-up is due, and the rule that holds from basis, the day that its months run from.
    -- The day after it is known when its period is over and the job still ran.
    forfald AS (
        SELECT
            j,
            b,
            k,
            til,
            data_pr,
            add_months(fra, parameter('opfoelgning_maaneder', k, fra)) AS dag,
            fra AS basis
        FROM fleksjob
        JOIN kommune USING (k)
        WHERE ny_ordning
        UNION ALL
        SELECT
            j,
            b,
            k,
            til,
            data_pr,
            add_months(naeste, parameter('opfoelgning_maaneder', k, naeste)),
            naeste
        FROM (
            SELECT
                forfald.*,
                coalesce(
                    (
                        SELECT min(dato)
                        FROM holdt
                        WHERE
                            holdt.b = forfald.b
                            AND dato >= dag - CAST(parameter('opfoelgning_dage_foer', k, basis) AS INTEGER)
                            AND dato <= dag + CAST(parameter('opfoelgning_dage_efter', k, basis) AS INTEGER)
                    ),
                    dag
                ) AS naeste
            FROM forfald
        )
        WHERE dag <= til AND dag + CAST(parameter('opfoelgning_dage_efter', k, basis) AS INTEGER) <= data_pr
    ),

    periode AS (
        SELECT
            *,
            dag - CAST(parameter('opfoelgning_dage_foer', k, basis) AS INTEGER) AS tidligst,
            dag + CAST(parameter('opfoelgning_dage_efter', k, basis) AS INTEGER) AS senest,
            -- One held too late is known as late until the period of the next begins.
            add_months(dag, parameter('opfoelgning_maaneder', k, dag))
            - CAST(parameter('opfoelgning_dage_foer', k, dag) AS INTEGER) AS naeste_tidligst
        FROM forfald
        WHERE dag <= til
    ),

    med_opfoelgning AS (
        SELECT periode.*, min(dato) AS handlet
        FROM periode
        LEFT JOIN holdt ON holdt.b = periode.b AND dato >= tidligst AND dato < naeste_tidligst
        GROUP BY ALL
    )

SELECT
    med_opfoelgning.b,
    dag,
    dag AS frist,
    basis AS start,
    fleksjob_id AS genstand,
    CASE WHEN senest <= data_pr THEN coalesce(handlet <= senest, false) END AS udfald,
    handlet,
    handlet - dag AS vaerdi,
    handlet IS NULL AND med_opfoelgning.til > data_pr AND data_pr < naeste_tidligst AS aktuel,
    CASE WHEN senest <= data_pr THEN 'talt' ELSE 'afventer' END AS tilstand,
    sektor,
    p AS pulje_nr
FROM med_opfoelgning
JOIN fleksjob USING (j)
