-- titel: Status efter 4½ år i midlertidigt fleksjob
-- tema: Rettidighed
-- art: forløb
-- mål: andel
-- definition: Andelen af midlertidige fleksjob, hvor der er gjort status mellem 4½ og 5 år efter jobbets start. Det er ved den status,
--   kommunen vurderer, om borgeren stadig opfylder betingelserne for fleksjob, inden den femårige periode er slut.
-- hvorfor: Et midlertidigt fleksjob er bevilget for fem år. Er status ikke gjort, står borger og arbejdsgiver uden en afgørelse, når
--   perioden udløber.
-- tæller: Fleksjob med en status fra 54 til og med 60 måneder efter starten
-- nævner: Midlertidige fleksjob, der løber på dagen 54 måneder efter starten, når de 60 måneder er gået på datadagen
-- enhed: andel
-- god retning: op
-- værdi: Dage fra 54 måneder efter starten til status blev gjort
-- værdi enhed: dag, dage
-- fordeling: 0-60, 61-120, 121-184, 185-
-- kilde: Lov om en aktiv beskæftigelsesindsats, kapitel 20 (status efter 4½ år i midlertidige fleksjob)
-- tabeller: fleksjob, samtaler
-- niveauer: kommune, team, sagsbehandler
-- dimensioner: ordning, koen, aldersgruppe, sektor, pulje
-- parametre: status_maaneder, status_senest_maaneder
-- arbejdsliste: Status 4½ år
-- valg: Sagen hører til måneden 54 måneder efter starten, mens fristen er 60 måneder efter. De seks måneder imellem er valgt her. Job,
--   hvor det ikke er oplyst, om de er midlertidige, er ikke med. En status før 54 måneder tæller ikke.
-- ejer: Fleksoverblik
-- efterprøvet: 2026-11-21
WITH
    forfald AS (
        SELECT
            fleksjob.*,
            data_pr,
            add_months(fra, parameter('status_maaneder', k, fra)) AS dag,
            add_months(fra, parameter('status_senest_maaneder', k, fra)) AS frist
        FROM fleksjob
        JOIN kommune USING (k)
        WHERE midlertidig
    ),

    gjort AS (
        SELECT j, min(dato) AS dato
        FROM forfald
        JOIN samtale ON samtale.b = forfald.b AND dato >= dag
        WHERE type = 'status_4_5'
        GROUP BY j
    )

SELECT
    b,
    dag,
    frist,
    fra AS start,
    fleksjob_id AS genstand,
    CASE WHEN frist <= data_pr THEN coalesce(dato <= frist, false) END AS udfald,
    dato AS handlet,
    dato - dag AS vaerdi,
    dato IS NULL AND til > data_pr AS aktuel,
    CASE WHEN frist <= data_pr THEN 'talt' ELSE 'afventer' END AS tilstand,
    sektor,
    p AS pulje_nr
FROM forfald
LEFT JOIN gjort USING (j)
WHERE dag <= til
