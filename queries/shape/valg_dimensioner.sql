-- The values that the dimensions of the observations take, for the filters.
UNPIVOT (
  SELECT DISTINCT ordning, koen, aldersgruppe, sektor, timer_nu, timer_start, anciennitet
  FROM observation
) ON ordning, koen, aldersgruppe, sektor, timer_nu, timer_start, anciennitet INTO NAME dimension VALUE vaerdi
