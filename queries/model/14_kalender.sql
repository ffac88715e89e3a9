-- The months of each municipality, from the one in which its first period starts to the one of its data date.
-- A month has ended (afsluttet) when its last day is on or before the data date; only such a month has a stock.
CREATE TABLE maaned AS
WITH
    foerste AS (
        SELECT kommune_kode, min(fra_dato) AS fra
        FROM (
            SELECT kommune_kode, fra_dato FROM stage.ledighedsydelse
            UNION ALL
            SELECT kommune_kode, fra_dato FROM stage.fleksjob
            UNION ALL
            SELECT kommune_kode, fra_dato FROM stage.puljer
        )
        GROUP BY kommune_kode
    ),

    dag AS (
        SELECT
            k,
            data_pr,
            unnest(
                generate_series(
                    date_trunc('month', least(coalesce(fra, data_pr), data_pr)),
                    date_trunc('month', data_pr),
                    INTERVAL 1 MONTH
                )
            ) AS maaned
        FROM kommune
        LEFT JOIN foerste USING (kommune_kode)
    )

SELECT
    k,
    CAST(maaned AS DATE) AS maaned,
    last_day(maaned) AS slut,
    last_day(maaned) <= data_pr AS afsluttet
FROM dag
ORDER BY k, maaned;
