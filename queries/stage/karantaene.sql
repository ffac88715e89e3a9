-- formål: De rækker, der er sat til side, som de blev leveret (CPR-numre er allerede skiftet ud).

INSERT INTO stage.karantaene BY NAME
SELECT
    $kommune AS kommune_kode,
    $tabel AS tabel,
    $fil AS fil,
    fejl.linje,
    fejl.kolonne,
    fejl.kode,
    grund.tekst AS grund,
    {raekke} AS raekke
FROM fejl
JOIN raa ON raa.linje = fejl.linje
JOIN grund ON grund.kode = fejl.kode
ORDER BY fejl.linje
