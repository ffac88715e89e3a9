-- formål: De tabeller, hver kommune har leveret; en kommune uden nogen står med NULL.
SELECT kommune.k, leveret.tabel
FROM kommune
LEFT JOIN leveret ON leveret.k = kommune.k
