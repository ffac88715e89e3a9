-- formål: Det seneste mål af en leverance træder i stedet for de tidligere.
DELETE FROM historik.kvalitet
WHERE (kommune_kode, data_pr) IN (SELECT (kommune_kode, data_pr) FROM kommune)
