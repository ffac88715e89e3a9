-- titel: Afgang til fleksjob inden for 52 uger
-- tema: Ledighed og varighed
-- art: forløb
-- mål: andel
-- definition: Andelen af forløb på ledighedsydelse, der inden for 52 uger er endt med, at borgeren kom i fleksjob. Det er afgang til
--   fleksjob, når det er registreret på forløbet, eller når et fleksjob begynder højst syv dage fra forløbets sidste dag.
-- hvorfor: Tallet viser, hvor mange af dem, der bliver ledige, som kommer i job igen på et år. Det ændrer sig hurtigere
--   end den samlede fleksjobledighed og er derfor det første sted, en indsats kan ses.
-- tæller: Forløb, der er endt senest 52 uger efter starten, med afgang til fleksjob
-- nævner: Forløb, hvor 52 uger efter starten falder i måneden, når de syv dage derefter er gået på datadagen
-- enhed: andel
-- god retning: op
-- værdi: Hele uger fra forløbets start til dets slutning (uden værdi: ikke endt efter 52 uger)
-- værdi enhed: uge, uger
-- kategorier: fleksjob, anden afgang, stadig ledig
-- afgjort efter: 1 måned
-- kilde: Egen opgørelse; beslægtet med Jobindsats' status efter afsluttede forløb
-- tabeller: ledighedsydelse, fleksjob
-- niveauer: kommune, team, sagsbehandler
-- dimensioner: ordning, koen, aldersgruppe
-- parametre: afgang_dage
-- valg: De syv dage er valgt her og gælder til begge sider af forløbets sidste dag, dog kun job, der begynder efter forløbets første
--   dag. Sagen hører til måneden og sagsbehandleren på dagen 52 uger efter starten.
-- ejer: Fleksoverblik
-- efterprøvet: 2026-11-21
WITH
    forloeb AS (
        SELECT
            ly_forloeb.*,
            data_pr,
            ly_forloeb.fra + 364 AS dag,
            CAST(parameter('afgang_dage', k, ly_forloeb.fra) AS INTEGER) AS spillerum
        FROM ly_forloeb
        JOIN borger USING (b)
        JOIN kommune USING (k)
    ),

    til_job AS (
        SELECT f
        FROM forloeb
        WHERE
            til <= dag
            AND (
                afgang_til = 'fleksjob'
                OR EXISTS (
                    SELECT 1
                    FROM fleksjob
                    WHERE
                        fleksjob.b = forloeb.b
                        AND fleksjob.fra > forloeb.fra
                        AND fleksjob.fra BETWEEN forloeb.til - spillerum AND forloeb.til + spillerum
                )
            )
    )

SELECT
    b,
    dag,
    fra AS start,
    til_job.f IS NOT NULL AS udfald,
    CASE
        WHEN til_job.f IS NOT NULL THEN 'fleksjob'
        WHEN til <= dag THEN 'anden afgang'
        ELSE 'stadig ledig'
    END AS kategori,
    CASE WHEN til <= dag THEN (til - fra) // 7 END AS vaerdi
FROM forloeb
LEFT JOIN til_job USING (f)
WHERE dag + spillerum <= data_pr
