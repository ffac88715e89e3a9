-- formål: Hvor mange rækker der er sat til side, efter grund og kolonne.

SELECT fejl.kode, fejl.kolonne, count(*)::INTEGER AS antal
FROM fejl
GROUP BY ALL
ORDER BY antal DESC, kode, kolonne
