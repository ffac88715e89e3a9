-- formål: Fra hvilken dag (dage siden 1970-01-01) hvor mange måneder gælder, for hver kommune.
SELECT k, navn, datediff('day', DATE '1970-01-01', dag) AS since, parameter(navn, k, dag)::BIGINT AS months
FROM (SELECT k FROM kommune)
CROSS JOIN (
    SELECT navn, fra AS dag FROM parameter
    UNION
    SELECT navn, til + 1 FROM parameter WHERE til < DATE '9999-12-31'
)
WHERE
    navn IN (
        'revurdering_maaneder', 'revurdering_vindue_maaneder', 'revurdering_frist_maaneder',
        'revurdering_bortfald_maaneder'
    )
    AND parameter(navn, k, dag) IS NOT NULL
ORDER BY k, navn, since
