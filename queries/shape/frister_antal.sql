-- titel: Hvor mange frister der er af hver slags, efter dage fra datadagen
-- forklaring: Tæller de samme frister som frister.sql. days_left under 0 er én gruppe: overskredet.
SELECT f.kpi, greatest(datediff('day', c.data_pr, f.frist), -1) AS days_left, count(*) AS n
FROM frist f
JOIN kommune c ON c.k = f.k
WHERE list_contains($kpier::VARCHAR[], f.kpi)
  AND f.frist <= c.data_pr + $dage::INTEGER
  AND ($k::INTEGER[] IS NULL OR list_contains($k::INTEGER[], f.k))
  AND ($t::INTEGER[] IS NULL OR list_contains($t::INTEGER[], coalesce(f.t, 0)))
  AND ($s::INTEGER[] IS NULL OR list_contains($s::INTEGER[], coalesce(f.s, 0)))
GROUP BY ALL
