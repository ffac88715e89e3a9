-- formål: De rækker, der hverken er dubletter eller sat til side.

INSERT INTO stage.{tabel} BY NAME
SELECT
    $kommune AS kommune_kode,
    {kolonner}
FROM raekker
