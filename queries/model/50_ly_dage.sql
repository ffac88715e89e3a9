-- D of LAS § 74 c: the days of ledighedsydelse without those in barsel or sorgorlov, as intervals with a gap between any two.
-- Spells run to their known end, or on without one. Leave that begins after the data date is known too: it touches no day
-- that counts yet, only the forecast. So it is read from the delivery, not from table fravaer.
CREATE TABLE ly_dage AS
WITH
    orlov AS (
        SELECT
            b,
            fra_dato AS fra,
            coalesce(til_dato, DATE '9999-12-31') AS til,
            max(coalesce(til_dato, DATE '9999-12-31')) OVER (
                PARTITION BY b ORDER BY fra_dato, til_dato ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
            ) AS naaet
        FROM stage.fravaer
        JOIN kommune USING (kommune_kode)
        JOIN borger USING (k, borger_id)
        WHERE type IN ('barsel', 'sorgorlov')
    ),

    nummereret AS (
        SELECT
            *,
            count(*) FILTER (WHERE naaet IS NULL OR fra > naaet + 1) OVER (
                PARTITION BY b ORDER BY fra, til ROWS UNBOUNDED PRECEDING
            ) AS nr
        FROM orlov
    ),

    samlet AS (
        SELECT b, min(fra) AS fra, max(til) AS til
        FROM nummereret
        GROUP BY b, nr
    ),

    -- A piece begins where the forløb does, unless on leave, and on the day after each leave in it.
    begyndt AS (
        SELECT ly_forloeb.f, ly_forloeb.b, ly_forloeb.fra, ly_forloeb.til
        FROM ly_forloeb
        LEFT JOIN samlet ON samlet.b = ly_forloeb.b AND ly_forloeb.fra BETWEEN samlet.fra AND samlet.til
        WHERE samlet.b IS NULL
        UNION ALL
        SELECT ly_forloeb.f, ly_forloeb.b, samlet.til + 1, ly_forloeb.til
        FROM ly_forloeb
        JOIN samlet ON samlet.b = ly_forloeb.b AND samlet.til >= ly_forloeb.fra AND samlet.til < ly_forloeb.til
    )

SELECT
    begyndt.b,
    begyndt.fra,
    least(begyndt.til, coalesce(min(samlet.fra) - 1, begyndt.til)) AS til
FROM begyndt
LEFT JOIN samlet ON samlet.b = begyndt.b AND samlet.fra > begyndt.fra AND samlet.fra <= begyndt.til
GROUP BY begyndt.b, begyndt.fra, begyndt.til
ORDER BY begyndt.b, begyndt.fra;
