-- formål: Hvad en kontrol har fundet i alt i det, der bygges.
SELECT coalesce(sum(antal), 0)::INTEGER
FROM historik.kvalitet
SEMI JOIN kommune USING (kommune_kode, data_pr)
WHERE slags = 'kontrol' AND navn = $navn
