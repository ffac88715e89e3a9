-- titel: Samtale hver tredje måned (før 2020)
-- tema: Rettidighed
-- art: forløb
-- mål: andel
-- definition: Andelen af tremånedersperioder på ledighedsydelse, hvor borgeren har haft en jobsamtale. Perioderne regnes fra forløbets
--   første dag, for forløb, der begyndte før 2020, og frem til udgangen af 2019, hvor reglen ophørte.
-- hvorfor: Tallet gør historikken før 2020 læselig. Fra 2020 gælder i stedet fire samtaler i de første seks måneder.
-- tæller: Perioder med mindst én jobsamtale
-- nævner: Perioder, hvis sidste dag falder i måneden, senest 31. december 2019, og som forløbet nåede
-- enhed: andel
-- god retning: op
-- værdi: Dage fra periodens start til den første jobsamtale
-- værdi enhed: dag, dage
-- kilde: Fokusrevision 2021, Fleksjobordningen, kapitel 5 (reglen indtil 1. januar 2020)
-- tabeller: ledighedsydelse, samtaler
-- niveauer: kommune, team, sagsbehandler
-- dimensioner: ordning, koen, aldersgruppe
-- valg: Periodens sidste dag er dagen før den samme dato tre måneder efter, talt fra forløbets start. Kun samtaler af typen jobsamtale
--   tæller.
-- ejer: Fleksoverblik
-- efterprøvet: 2026-11-21
WITH
    nummer AS (
        SELECT
            f,
            b,
            fra,
            til,
            data_pr,
            unnest(generate_series(1, datediff('month', fra, DATE '2020-01-01') // 3)) AS nr
        FROM ly_forloeb
        JOIN borger USING (b)
        JOIN kommune USING (k)
        WHERE fra < DATE '2020-01-01'
    ),

    periode AS (
        SELECT f, b, til, data_pr, nr, add_months(fra, 3 * (nr - 1)) AS fra, add_months(fra, 3 * nr) - 1 AS frist
        FROM nummer
    ),

    talt AS (
        SELECT f, periode.b, nr, periode.fra, frist, min(dato) AS dato
        FROM periode
        LEFT JOIN samtale ON samtale.b = periode.b AND type = 'jobsamtale' AND dato BETWEEN fra AND frist
        WHERE frist <= least(DATE '2019-12-31', til, data_pr)
        GROUP BY ALL
    )

SELECT
    b,
    frist AS dag,
    frist,
    fra AS start,
    CAST(nr AS VARCHAR) AS genstand,
    dato IS NOT NULL AS udfald,
    dato AS handlet,
    dato - fra AS vaerdi
FROM talt
