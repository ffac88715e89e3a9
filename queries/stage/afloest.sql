-- formål: Den viste leverance huskes, når en anden træder i stedet, så en rettelse ikke siden bliver overskrevet af
--   den leverance, den rettede.

INSERT INTO stage.afloest
SELECT kommune_kode, data_pr, sha256
FROM foer.stage.leverance
WHERE kommune_kode = $kommune AND sha256 <> $sha256
