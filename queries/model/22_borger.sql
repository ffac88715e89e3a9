-- The borgere. sagsref stands for a borger in addresses: stable from import to import, and not to be computed from the
-- borger_id without the salt of the store, which the first build draws and every later one inherits.
INSERT INTO stage.salt
SELECT CAST(uuid() AS VARCHAR)
WHERE NOT EXISTS (SELECT 1 FROM stage.salt);

CREATE TABLE borger AS
SELECT
    CAST(row_number() OVER (ORDER BY k, borger_id) AS INTEGER) AS b,
    k,
    borger_id,
    sagsnr,
    substr(sha256(kommune_kode || '|' || borger_id || (SELECT min(salt) FROM stage.salt)), 1, 16) AS sagsref,
    koen,
    foedt,
    visitationsdato,
    ordning,
    visiteret_efter,
    tilflyttet
FROM stage.borgere
JOIN kommune USING (kommune_kode)
ORDER BY b;
