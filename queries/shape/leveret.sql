-- titel: Hvilke tabeller der er leveret
SELECT kommune_kode, tabel FROM leveret JOIN kommune USING (k)
