-- formål: Hvor meget en kontrol ({kontrol}) finder pr. kommune og team; 0, hvor den intet finder.
INSERT INTO historik.kvalitet
SELECT kommune_kode, data_pr, 'kontrol', $navn, team_id, count(*)
FROM (
{kontrol}
) AS fund
JOIN kommune USING (k)
LEFT JOIN (SELECT t, team_id FROM team) AS team USING (t)
GROUP BY ALL
UNION ALL
SELECT kommune_kode, data_pr, 'kontrol', $navn, NULL, 0
FROM kommune
