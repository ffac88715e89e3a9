-- titel: Fra timer ved start til timer nu
SELECT timer_start, timer_nu, count(*) AS n
FROM udvalg
WHERE tilstand = 'talt'
GROUP BY ALL
