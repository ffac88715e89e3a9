-- alvor: stop
-- titel: Dage på ledighedsydelse talt to gange
-- tekst: Borgeres dage på ledighedsydelse overlapper, så fristerne efter § 74 c ville blive forkerte.
-- forklaring: Perioderne i ly_dage skal være slået sammen, med mindst én dag imellem.
-- gør nu: Ret modellen.
SELECT k, CAST(NULL AS INTEGER) AS t, CAST(NULL AS INTEGER) AS s, b, CAST(NULL AS VARCHAR) AS genstand, fra AS dag
FROM (SELECT *, lag(til) OVER (PARTITION BY b ORDER BY fra) AS foer FROM ly_dage)
JOIN borger USING (b)
WHERE fra <= foer + 1 OR til < fra
