-- formål: Nogle kommuners dage på ledighedsydelse som hele tal (dage siden 1970-01-01), åbne forløb skåret ved $horisont.
SELECT
    b,
    datediff('day', DATE '1970-01-01', ly_dage.fra) AS "first",
    least(datediff('day', DATE '1970-01-01', ly_dage.til), $horisont::BIGINT) AS "last"
FROM ly_dage
JOIN borger USING (b)
WHERE list_contains($kommuner::INTEGER[], k)
ORDER BY b, "first"
