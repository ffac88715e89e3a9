-- formål: De værdier, som observationernes dimensioner har, fundet én gang: en side, der selv ledte efter dem, læste hele
--   landet. "uoplyst" er også en værdi, når et nøgletal kender sektor eller branche for nogle af sine sager og ikke for
--   andre; ellers gik delene ikke op i helheden. De er de samme i hele en periode, så den læses ikke måned for måned.
CREATE TABLE dimensionsvaerdi AS
WITH
  observeret AS (
    SELECT kpi, ordning, koen, aldersgruppe, sektor, timer_nu, timer_start, anciennitet, branche, ydelse
    FROM observation_dag
    WHERE del IS NULL
    GROUP BY ALL
    UNION
    SELECT kpi, ordning, koen, aldersgruppe, sektor, timer_nu, timer_start, anciennitet, branche, ydelse
    FROM observation_periode
    WHERE del IS NULL
    GROUP BY ALL
  ),

  kendt AS (
    SELECT kpi, count(*) AS alle, count(sektor) AS med_sektor, count(branche) AS med_branche
    FROM observeret
    GROUP BY kpi
  )

SELECT DISTINCT dimension, vaerdi
FROM (
  UNPIVOT observeret
  ON ordning, koen, aldersgruppe, sektor, timer_nu, timer_start, anciennitet, branche, ydelse INTO NAME dimension VALUE vaerdi
)
UNION
SELECT 'sektor', 'uoplyst'
FROM kendt
WHERE med_sektor > 0 AND med_sektor < alle
UNION
SELECT 'branche', 'uoplyst'
FROM kendt
WHERE med_branche > 0 AND med_branche < alle
