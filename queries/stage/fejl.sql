-- formål: De rækker, der er sat til side, hver med sin første grund.

CREATE OR REPLACE TEMP TABLE fejl AS
SELECT linje, fejl.kode, fejl.kolonne
FROM proevet
WHERE fejl IS NOT NULL AND linje NOT IN (FROM dublet)
