-- formål: Hver række i en tabel med sine værdier og sin første fejl. Felterne skrives ud fra leveranceformatet.

CREATE OR REPLACE TEMP TABLE proevet AS
WITH renset AS (
    SELECT
        linje,
        kode AS foer_kode,
        kolonne AS foer_kolonne,
        advarsel,
        {ukendte} AS ukendte,
        {excel_datotal} AS excel_datotal,
        {cpr_uenig} AS cpr_uenig,
        {renset}
    FROM raa
),

typet AS (
    SELECT
        *,
        {typet}
    FROM renset
)

SELECT
    *,
    coalesce(
        CASE WHEN foer_kode IS NOT NULL THEN {'kode': foer_kode, 'kolonne': foer_kolonne} END,
        {proeve},
        NULL
    ) AS fejl,
    list_filter([
        {advarsler}
    ], lambda kode: kode IS NOT NULL) AS advarsler
FROM typet
