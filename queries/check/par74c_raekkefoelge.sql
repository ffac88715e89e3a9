-- alvor: stop
-- titel: Frister efter § 74 c i forkert rækkefølge
-- tekst: En frist på 18 måneder ligger før de 12 måneder, eller en frist ligger før den forrige.
-- forklaring: Hver gang 12 måneder er nået, begynder tællingen forfra.
-- gør nu: Ret beregningen.
SELECT k, CAST(NULL AS INTEGER) AS t, CAST(NULL AS INTEGER) AS s, b, CAST(nr AS VARCHAR) AS genstand, dag
FROM (SELECT b, nr, t AS dag, u, bortfaldet, lag(t) OVER (PARTITION BY b ORDER BY nr) AS foer FROM par74c)
JOIN borger USING (b)
WHERE dag <= foer OR u <= dag OR bortfaldet <= dag OR (u IS NOT NULL AND bortfaldet IS NOT NULL)
