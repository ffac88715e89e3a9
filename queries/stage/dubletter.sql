-- formål: Rækker, der er ens i alt, hvad der er leveret, tæller én gang: den første bliver. Hash finder dem, værdierne afgør det.
--   Rækker, hvori et CPR-nummer er skiftet ud, kan ikke længere sammenlignes.

CREATE OR REPLACE TEMP TABLE dublet AS
WITH mulige AS (
    SELECT hash({felter}) AS h
    FROM proevet
    WHERE foer_kode IS DISTINCT FROM 'cpr_i_andet_felt'
    GROUP BY h
    HAVING count(*) > 1
),

nummereret AS (
    SELECT linje, row_number() OVER (PARTITION BY {felter} ORDER BY linje) AS nr
    FROM proevet
    WHERE hash({felter}) IN (FROM mulige) AND foer_kode IS DISTINCT FROM 'cpr_i_andet_felt'
)

SELECT linje
FROM nummereret
WHERE nr > 1
