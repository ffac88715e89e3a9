-- titel: De frister i én sag, som der kan handles på
SELECT f.kpi, f.frist, f.genstand, f.tilstand, datediff('day', c.data_pr, f.frist) AS dage
FROM frist f
JOIN kommune c USING (k)
WHERE f.b = $b
ORDER BY f.frist, f.kpi
