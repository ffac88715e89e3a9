-- titel: Dage på ledighedsydelse, der tæller mod de næste 12 måneder, talt på datadagen
-- forklaring: Dagene i vinduet på 18 måneder, uden barsel og sorgorlov, og kun dem efter sidste gang, de 12 måneder blev nået.
WITH vindue AS (
  SELECT
    c.data_pr AS til,
    greatest(
      w_start(c.data_pr, parameter('revurdering_vindue_maaneder', c.k, c.data_pr)),
      coalesce((SELECT max(p.t) + 1 FROM par74c p WHERE p.b = b.b AND p.t <= c.data_pr), DATE '1900-01-01')
    ) AS fra,
    w_laengde(c.data_pr, parameter('revurdering_maaneder', c.k, c.data_pr)) AS krav
  FROM borger b JOIN kommune c USING (k)
  WHERE b.b = $b
)
SELECT
  v.fra, v.til, v.krav::INTEGER AS krav,
  coalesce(sum(least(d.til, v.til) - greatest(d.fra, v.fra) + 1) FILTER (d.b IS NOT NULL), 0)::INTEGER AS dage
FROM vindue v
LEFT JOIN ly_dage d ON d.b = $b AND d.fra <= v.til AND d.til >= v.fra
GROUP BY ALL
