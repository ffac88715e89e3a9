-- titel: De observationer i udvalg, som en liste viser
-- forklaring: Lægges efter udvalg som WITH valgt foran sager. $udfald, $kategori, $fra_vaerdi og $til_vaerdi indsnævrer til én
--   søjle i en fordeling.
SELECT *
FROM udvalg
WHERE b IS NOT NULL
  AND list_contains($tilstande::VARCHAR[], tilstand)
  AND ($udfald::BOOLEAN IS NULL OR udfald = $udfald::BOOLEAN)
  AND ($kategori::VARCHAR IS NULL OR kategori = $kategori::VARCHAR)
  AND ($fra_vaerdi::DOUBLE IS NULL OR vaerdi >= $fra_vaerdi::DOUBLE)
  AND ($til_vaerdi::DOUBLE IS NULL OR vaerdi <= $til_vaerdi::DOUBLE)
  AND (NOT $uden_vaerdi::BOOLEAN OR vaerdi IS NULL)
