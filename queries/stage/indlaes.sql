-- formål: De rækker, der hverken er dubletter eller sat til side.

INSERT INTO stage.{tabel} BY NAME
SELECT
    $kommune AS kommune_kode,
    coalesce(sted.fil_linje, proevet.linje) AS linje,
    {kolonner}
FROM proevet
LEFT JOIN sted ON sted.linje = proevet.linje
WHERE proevet.linje NOT IN (FROM dublet) AND proevet.linje NOT IN (SELECT linje FROM fejl)
ORDER BY proevet.linje
