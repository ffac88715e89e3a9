-- formål: Om nogen borger har sit nummer fra en bestemt nøgle; numrene begynder med nøglens mærke.

SELECT coalesce(bool_or(starts_with(borger_id, $begynder)), false) AS i_brug
FROM stage.borgere
