-- formål: De rækker, der er sat til side, som de blev leveret (CPR-numre er allerede skiftet ud).

INSERT INTO stage.karantaene BY NAME
SELECT
    $kommune AS kommune_kode,
    $tabel AS tabel,
    coalesce(sted.fil, $fil) AS fil,
    coalesce(sted.fil_linje, fejl.linje) AS linje,
    fejl.kolonne,
    fejl.kode,
    grund.tekst AS grund,
    {raekke} AS raekke
FROM fejl
JOIN raa ON raa.linje = fejl.linje
JOIN grund ON grund.kode = fejl.kode
LEFT JOIN sted ON sted.linje = fejl.linje
ORDER BY fejl.linje
