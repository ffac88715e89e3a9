-- formål: Den leverance fra samme kommune, der vises nu.

SELECT data_pr, sha256
FROM foer.stage.leverance
WHERE kommune_kode = $kommune
