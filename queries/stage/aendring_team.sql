-- formål: Hvor mange borgere hvert team har på leverancens datadag, efter samme regler som modellens ansvar_nu:
--   seneste primære række i sagsansvar, og derefter sagsbehandlerens seneste team.

WITH
    ansvarlig AS (
        SELECT borger_id, sagsbehandler_id
        FROM {skema}.sagsansvar
        WHERE kommune_kode = $kommune
            AND coalesce(rolle, 'primaer') = 'primaer'
            AND $dag BETWEEN fra_dato AND coalesce(til_dato, DATE '9999-12-31')
        QUALIFY row_number() OVER (PARTITION BY borger_id ORDER BY fra_dato DESC, sagsbehandler_id) = 1
    ),

    ansat AS (
        SELECT sagsbehandler_id, team_id
        FROM {skema}.sagsbehandlere
        WHERE kommune_kode = $kommune
            AND $dag BETWEEN coalesce(fra_dato, DATE '1900-01-01') AND coalesce(til_dato, DATE '9999-12-31')
        QUALIFY row_number() OVER (PARTITION BY sagsbehandler_id ORDER BY fra_dato DESC NULLS LAST, team_id) = 1
    )

SELECT team_id, navn, count(borger_id) AS borgere
FROM {skema}.teams
LEFT JOIN ansat USING (team_id)
LEFT JOIN ansvarlig USING (sagsbehandler_id)
WHERE teams.kommune_kode = $kommune
GROUP BY ALL
ORDER BY team_id
