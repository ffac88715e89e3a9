-- formål: Hvad der er nyt, forsvundet og ændret i en tabel siden den viste leverance, talt i nøgler.
--   Rækker med samme nøgle holdes op imod hinanden samlet.

WITH
    foer AS (
        SELECT {noegle}, list_sort(list(CAST(({indhold}) AS VARCHAR))) AS indhold
        FROM foer.stage.{tabel}
        WHERE kommune_kode = $kommune
        GROUP BY ALL
    ),

    nu AS (
        SELECT {noegle}, list_sort(list(CAST(({indhold}) AS VARCHAR))) AS indhold
        FROM stage.{tabel}
        WHERE kommune_kode = $kommune
        GROUP BY ALL
    )

SELECT
    count(*) FILTER (WHERE foer.indhold IS NULL) AS nye,
    count(*) FILTER (WHERE nu.indhold IS NULL) AS forsvundne,
    count(*) FILTER (WHERE foer.indhold <> nu.indhold) AS aendrede
FROM foer
FULL JOIN nu USING ({noegle})
