-- formål: Hvor mange rækker der er sat til side, efter grund, kolonne og fil, og de første linjer af dem.

SELECT
    kode,
    kolonne,
    coalesce(sted.fil, $fil) AS fil,
    count(*)::INTEGER AS antal,
    min(coalesce(sted.fil_linje, fejl.linje), 5) AS linjer
FROM fejl
LEFT JOIN sted ON sted.linje = fejl.linje
GROUP BY ALL
ORDER BY antal DESC, kode, kolonne, fil
