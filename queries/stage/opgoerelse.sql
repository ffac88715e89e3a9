-- formål: Hvor mange rækker der er sat til side, efter grund og kolonne, og de første linjer af dem.

SELECT kode, kolonne, count(*)::INTEGER AS antal, min(linje, 5) AS linjer
FROM fejl
GROUP BY kode, kolonne
ORDER BY antal DESC, kode, kolonne
