-- formål: Rækker, som deler noget, der kun må stå én gang, og som er uenige: ingen kan vide, hvilken der er rigtig.

INSERT INTO fejl
WITH talt AS (
    SELECT linje, count(*) OVER (PARTITION BY {noegle}) AS antal
    FROM proevet
    WHERE linje NOT IN (FROM dublet) AND {kendt}
)

SELECT linje, $kode, $kolonne
FROM talt
WHERE antal > 1 AND linje NOT IN (SELECT linje FROM fejl)
