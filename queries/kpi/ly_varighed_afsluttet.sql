-- titel: Varighed af afsluttet ledighedsydelse
-- tema: Ledighed og varighed
-- art: forløb
-- mål: gennemsnit
-- definition: Hvor længe de forløb på ledighedsydelse varede, som sluttede i måneden, i hele uger og i gennemsnit. Forløb er her afgrænset
--   som i Jobindsats: et forløb slutter først, når der er gået en hel kalendermåned uden ydelsen, så korte ophold ikke deler det.
-- hvorfor: Tallet kan holdes op mod Jobindsats. Det siger, hvor længe de borgere ventede, som kom videre; den igangværende ventetid
--   viser »Varighed af igangværende ledighedsydelse«.
-- tæller: Hele uger fra forløbets første til dets sidste dag
-- nævner: Forløb, hvis sidste dag falder i måneden, når en hel kalendermåned uden ydelsen er gået på datadagen
-- enhed: uger
-- god retning: ned
-- værdi: Hele uger fra forløbets første til og med dets sidste dag
-- værdi enhed: uge, uger
-- fordeling: 0-26, 27-52, 53-78, 79-104, 105-
-- over: 26, 52, 78
-- afgjort efter: 1 måned
-- kilde: Jobindsats, måling y09a27 (varighed af afsluttede forløb på ledighedsydelse)
-- tabeller: ledighedsydelse
-- niveauer: kommune, team, sagsbehandler
-- dimensioner: ordning, koen, aldersgruppe
-- valg: Dage uden ydelse inde i et forløb tæller med i varigheden. Frister efter loven regnes derimod fra forløb, som en enkelt dags
--   ophold deler.
-- tæller anderledes: Forløb er her Jobindsats' og ikke lovens: en hel kalendermåned uden ydelsen skal til, før et forløb er slut.
--   Fristerne i de andre nøgletal regnes fra lovens forløb, som en enkelt dags ophold deler.
-- ejer: Fleksoverblik
-- efterprøvet: 2026-11-21
WITH
    ordnet AS (
        SELECT *, max(til) OVER (PARTITION BY b ORDER BY fra ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS naaet
        FROM ly_forloeb
    ),

    -- The month after the one that the benefit reached into must lie wholly in the gap.
    nummereret AS (
        SELECT
            *,
            count(*) FILTER (WHERE naaet IS NULL OR last_day(add_months(date_trunc('month', naaet), 1)) < fra)
                OVER (PARTITION BY b ORDER BY fra) AS nr
        FROM ordnet
    ),

    samlet AS (
        SELECT b, min(fra) AS fra, max(til) AS til
        FROM nummereret
        GROUP BY b, nr
    )

SELECT
    b,
    til AS dag,
    fra AS start,
    (til - fra + 1) // 7 AS vaerdi
FROM samlet
JOIN borger USING (b)
JOIN kommune USING (k)
WHERE til <= data_pr AND last_day(add_months(date_trunc('month', til), 1)) <= data_pr
