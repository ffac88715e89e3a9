-- Ledighedsydelse: the delivered rows, and the forløb, in which overlapping and adjoining rows of a borger are one.
-- A gap of one day makes two. The way out of a forløb is that of the row that ends it.
CREATE TABLE ly AS
SELECT b, fra_dato AS fra, coalesce(til_dato, DATE '9999-12-31') AS til, afgang_til
FROM stage.ledighedsydelse
JOIN kommune USING (kommune_kode)
JOIN borger USING (k, borger_id)
WHERE fra_dato <= data_pr
ORDER BY b, fra, til, afgang_til;

CREATE TABLE ly_forloeb AS
WITH
    ordnet AS (
        SELECT
            *,
            max(til) OVER (
                PARTITION BY b ORDER BY fra, til ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
            ) AS naaet
        FROM ly
    ),

    nummereret AS (
        SELECT
            *,
            count(*) FILTER (WHERE naaet IS NULL OR fra > naaet + 1) OVER (
                PARTITION BY b ORDER BY fra, til ROWS UNBOUNDED PRECEDING
            ) AS nr
        FROM ordnet
    ),

    med_slut AS (
        SELECT *, max(til) OVER (PARTITION BY b, nr) AS slut
        FROM nummereret
    )

SELECT
    CAST(row_number() OVER (ORDER BY b, min(fra)) AS INTEGER) AS f,
    b,
    min(fra) AS fra,
    max(til) AS til,
    min(afgang_til) FILTER (WHERE til = slut) AS afgang_til
FROM med_slut
GROUP BY b, nr
ORDER BY f;
