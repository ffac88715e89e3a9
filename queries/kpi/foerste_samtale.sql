-- titel: Første samtale inden for seks måneder
-- tema: Rettidighed
-- art: forløb
-- mål: andel
-- definition: Andelen af forløb på ledighedsydelse, hvor borgeren har haft mindst én jobsamtale i forløbets første seks måneder. Målet
--   gælder forløb, der er begyndt 1. juli 2026 eller senere. Rækker med ledighedsydelse, der overlapper eller følger dag på dag, er
--   ét forløb; en enkelt dags ophold giver to.
-- hvorfor: Fra 1. juli 2026 skal alle have den første samtale, mens kravet om fire samtaler gælder gruppen som helhed. Ingen må
--   derfor stå helt uden.
-- tæller: Forløb med mindst én jobsamtale fra forløbets start til og med fristen
-- nævner: Forløb, hvis frist (start + seks måneder − 1 dag) falder i måneden og senest på datadagen, og som ikke var endt før fristen
-- enhed: andel
-- god retning: op
-- værdi: Dage fra forløbets start til den første jobsamtale
-- værdi enhed: dag, dage
-- fordeling: 0-30, 31-60, 61-90, 91-
-- kilde: Lov nr. 1750 af 29. december 2025 (samtaler fra 1. juli 2026)
-- tabeller: ledighedsydelse, samtaler
-- niveauer: kommune, team, sagsbehandler
-- dimensioner: ordning, koen, aldersgruppe
-- parametre: samtaler_maaneder
-- arbejdsliste: Første jobsamtale
-- valg: Fristen er den samme som for de fire samtaler. Kun samtaler af typen jobsamtale tæller.
-- ejer: Fleksoverblik
-- efterprøvet: 2026-11-21
WITH
    forloeb AS (
        SELECT
            f,
            b,
            ly_forloeb.fra,
            til,
            data_pr,
            add_months(ly_forloeb.fra, parameter('samtaler_maaneder', k, ly_forloeb.fra)) - 1 AS frist
        FROM ly_forloeb
        JOIN borger USING (b)
        JOIN kommune USING (k)
        WHERE ly_forloeb.fra >= DATE '2026-07-01'
    ),

    foerste AS (
        SELECT f, min(dato) AS dato
        FROM forloeb
        JOIN samtale ON samtale.b = forloeb.b AND dato BETWEEN fra AND til
        WHERE type = 'jobsamtale'
        GROUP BY f
    )

SELECT
    b,
    frist AS dag,
    frist,
    fra AS start,
    CASE WHEN frist <= data_pr THEN coalesce(dato <= frist, false) END AS udfald,
    dato AS handlet,
    dato - fra AS vaerdi,
    dato IS NULL AND til > data_pr AS aktuel,
    CASE WHEN frist <= data_pr THEN 'talt' ELSE 'afventer' END AS tilstand
FROM forloeb
LEFT JOIN foerste USING (f)
WHERE til >= frist
