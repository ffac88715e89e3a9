-- formål: Har nogen kommune leveret alle de tabeller, som et nøgletal bygger på? Har ingen det, får nøgletallet ingen rækker.
SELECT count(*) > 0
FROM (
    SELECT k
    FROM leveret
    WHERE list_contains($tabeller::VARCHAR[], tabel)
    GROUP BY k
    HAVING count(DISTINCT tabel) = len($tabeller::VARCHAR[])
)
