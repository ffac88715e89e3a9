-- formål: Indlæste rækker pr. tabel i den viste leverance og i den nye.

SELECT
    coalesce(foer.tabel, nu.tabel) AS tabel,
    coalesce(foer.indlaest, 0) AS foer,
    coalesce(nu.indlaest, 0) AS nu
FROM (FROM foer.stage.tabel WHERE kommune_kode = $kommune) AS foer
FULL JOIN (FROM stage.tabel WHERE kommune_kode = $kommune) AS nu ON nu.tabel = foer.tabel
WHERE coalesce(foer.indlaest, 0) > 0 OR coalesce(nu.indlaest, 0) > 0
ORDER BY tabel
